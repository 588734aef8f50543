import { describe, expect, it } from 'vitest';
import { formatCount, formatDate, formatNumber, formatTimeLeft } from '../../src/web/format.ts';
import { cite } from '../../src/web/reading/citation.ts';
import {
  certaintyWords,
  eventWords,
  mentionWords,
  oddsWords,
  placeWords,
  quantityWords,
  rangeWords,
} from '../../src/web/reading/words.ts';

describe('numbers and dates', () => {
  it.each([
    [1905, '1,905'],
    [0, '0'],
    [270_000, '270,000'],
    [-1234.5678, '-1,234.5678'],
    [999, '999'],
    [1e6, '1,000,000'],
  ])('%d is %s', (value, words) => expect(formatNumber(value)).toBe(words));

  it.each([
    ['2025-03-18', 'Tue 18 Mar 2025'],
    ['2025-03-18T09:10Z', 'Tue 18 Mar 2025 09:10 UTC'],
    ['2025-03-18T09:10:33.5+03:00', 'Tue 18 Mar 2025 09:10 UTC+03:00'],
    ['2025-03', '2025-03'],
    ['not a date', 'not a date'],
    ['', ''],
  ])('%s is %s', (iso, words) => expect(formatDate(iso)).toBe(words));

  it('counts with the noun in the right number', () => {
    expect([0, 1, 2].map((count) => formatCount(count, 'word'))).toEqual(['0 words', '1 word', '2 words']);
    expect([5, 213, 7200].map(formatTimeLeft)).toEqual(['5 s left', '4 min left', '2 h left']);
  });
});

describe('what was read, in words', () => {
  const span = { start: 0, end: 1 };

  it('certainty and odds', () => {
    expect([3, 2, 1, 0, -1, -2, -3, 2.6].map(certaintyWords)).toEqual([
      'certain',
      'probable',
      'possible',
      'open',
      'possibly not',
      'probably not',
      'certainly not',
      'certain',
    ]);
    expect(oddsWords([0.2, 0.55])).toBe('20–55 %');
    expect(oddsWords([0.5, 0.5])).toBe('50 %');
  });

  it('times: one day, a range, an open end, nothing', () => {
    expect(rangeWords({ earliest: '2025-05-17', latest: '2025-05-17' })).toBe('Sat 17 May 2025');
    expect(rangeWords({ earliest: '2025-05-17', latest: '2025-05-18' })).toBe(
      'Sat 17 May 2025 to Sun 18 May 2025',
    );
    expect(rangeWords({ latest: '2025-05-17' })).toBe('by Sat 17 May 2025');
    expect(rangeWords({ earliest: '2025-05-17' })).toBe('from Sat 17 May 2025');
    expect(rangeWords({})).toBe('');
  });

  it('quantities with their bound, unit and range', () => {
    const quantity = { id: 'q', ...span, value: 600, unit: 'km' };
    expect(quantityWords(quantity)).toBe('600 km');
    expect(quantityWords({ ...quantity, bound: 'over', low: 600 })).toBe('more than 600 km');
    expect(quantityWords({ ...quantity, bound: 'about', low: 540, high: 660, kind: 'change' })).toBe(
      'about 600 km (540–660) · change',
    );
    expect(quantityWords({ ...quantity, unit: '' })).toBe('600');
  });

  it('places, names and events', () => {
    expect(
      placeWords({ id: 'p', mention: 'm', ...span, lat: 33.5, lon: 36.29, country: 'SY', uncertaintyKm: 5 }),
    ).toBe('33.500, 36.290 · SY · ± 5 km');
    const mention = {
      id: 'm',
      ...span,
      type: 'person',
      form: 'pronoun',
      name: 'A Minister',
      chain: 0,
    } as const;
    expect(mentionWords(mention, 'she')).toBe('person · pronoun · = A Minister');
    expect(mentionWords({ ...mention, form: 'name' }, 'A Minister')).toBe('person');
    expect(
      eventWords({ type: 'CONSULT', mode: 'visit', contexts: ['military', 'diplomatic'], cameo: '042' }),
    ).toBe('CONSULT · visit · military, diplomatic · CAMEO 042');
  });
});

describe('a citation', () => {
  const summary = {
    id: 'a',
    revision: 'b',
    title: 'A title',
    example: false,
    language: 'en',
    read: true,
    words: 9,
    added: '2025-01-01T00:00:00Z',
    reader: 'r',
    counts: {
      sentences: 0,
      statements: 0,
      mentions: 0,
      times: 0,
      places: 0,
      quantities: 0,
      links: 0,
      questions: 0,
      notes: 0,
    },
  };

  it('has the words on one line, and where they stand', () => {
    const full = {
      ...summary,
      publisher: 'River Post',
      date: '2025-03-18',
      url: 'https://river-post.example/a',
    };
    expect(cite('It said:\n one\n  thing.', { start: 9, end: 22 }, full)).toBe(
      '“one thing.” (River Post, “A title”, Tue 18 Mar 2025, https://river-post.example/a, characters 9–22)',
    );
  });

  it('says that a text has no date, and that a document is an example', () => {
    expect(cite('Words', { start: 0, end: 5 }, { ...summary, title: '', example: true })).toBe(
      '“Words” (undated, characters 0–5, an example document)',
    );
  });

  it('says the page where the text has pages, as the document calls it', () => {
    const pages = [
      { start: 0, end: 3, number: 1 },
      { start: 3, end: 9, number: 2, label: 'iv' },
    ];
    expect(cite('Words here', { start: 4, end: 6 }, { ...summary, title: '' }, pages)).toBe(
      '“s” (undated, p. iv, characters 4–6)',
    );
  });
});
