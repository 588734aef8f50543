import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../../../src/intake/html/meta/json-ld.ts';
import {
  addressDates,
  linkedDates,
  markedDates,
  metaDates,
  scriptDates,
} from '../../../../src/intake/html/meta/machine-dates.ts';
import { evidenceOf, HEADLINE, linked, pageOf } from './page.ts';

describe('addressDates', () => {
  it.each([
    undefined,
    '',
    'https://paper.example/',
    'https://2025-04-03.example/',
    'https://paper.example/2025/04/',
    'https://paper.example/2025/4/03/4',
    'https://paper.example/12345678',
    'https://paper.example/2025/00/03/',
    'https://paper.example/2025/02/30/',
    'https://paper.example/1899/04/03/',
    'https://paper.example/2025/xyz/03/',
  ])('finds none in %s', (url) => {
    expect(addressDates(url).filter(({ day }) => day !== '2025-04-03')).toEqual([]);
    if (url !== 'https://paper.example/2025/4/03/4') expect(addressDates(url)).toEqual([]);
  });

  it.each([
    '/2025/04/03/bridge',
    '/2025-04-03-bridge',
    '/20250403/',
    '/2025/apr/03/',
    '/a_2025_04_03.html',
    '/?d=2025-04-03',
  ])('finds the day in %s', (path) => {
    expect(addressDates(`https://paper.example${path}`).map(({ day }) => day)).toEqual(['2025-04-03']);
  });
});

const weights = (data: unknown) => {
  const page = evidenceOf(pageOf({ head: linked(data) }));
  return linkedDates(readJsonLd(page.jsonLd), page, {}).map(({ day, weight, isModified }) => ({
    day,
    weight,
    isModified,
  }));
};

describe('linkedDates', () => {
  it('finds none in what is no date, or no date of publication', () => {
    expect(
      weights({ '@type': 'NewsArticle', datePublished: {}, dateModified: null, dateCreated: 'soon' }),
    ).toEqual([]);
    expect(weights({ '@type': 'Event', startDate: '2025-04-03', endDate: '2025-04-04' })).toEqual([]);
    expect(weights({ '@type': 'NewsArticle', published: '2025-04-03' })).toEqual([]);
  });

  it('reads seconds and milliseconds', () => {
    expect(weights({ '@type': 'NewsArticle', datePublished: 1743675630000 })).toMatchObject([
      { day: '2025-04-03' },
    ]);
  });

  it('believes the article more than a list of others, a film, or an article of another title', () => {
    const one = (data: unknown) => weights(data)[0]?.weight ?? 0;
    const own = one({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2025-04-03' });
    const film = one({ '@type': 'NewsArticle', video: { '@type': 'VideoObject', uploadDate: '2025-04-03' } });
    const list = one({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', datePublished: '2025-04-03' }],
    });
    const other = one({
      '@type': 'NewsArticle',
      headline: 'Ferry sold for scrap',
      datePublished: '2025-04-03',
    });
    expect(own).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(list);
    expect(other).toBeGreaterThan(film);
  });

  it('says what is a change', () => {
    expect(weights({ '@type': 'NewsArticle', dateModified: '2025-04-03' })).toMatchObject([
      { isModified: true },
    ]);
  });
});

describe('metaDates', () => {
  it('says by the name what a date is', () => {
    const head = ['publisher', 'expires', 'article:published_time', 'article:modified_time', 'date']
      .map((name) => `<meta name="${name}" content="2025-04-03">`)
      .join('');
    const found = metaDates(evidenceOf(pageOf({ head })), {});
    expect(found.map(({ rule, isModified }) => [rule, isModified])).toEqual([
      ['meta article:published_time', false],
      ['meta article:modified_time', true],
      ['meta date', false],
    ]);
    expect(found[0]?.weight).toBeGreaterThan(found[2]?.weight ?? 99);
  });
});

describe('markedDates', () => {
  const marked = (body: string, after = '') => markedDates(evidenceOf(pageOf({ body, after })), {});

  it('does not read a title that has nothing to do with dates', () => {
    expect(marked('<span title="2025-04-03">Ada Moor</span>')).toEqual([]);
    expect(marked('<time>yesterday</time>')).toEqual([]);
  });

  it('reads the stamp, and the text where the stamp is none', () => {
    expect(marked('<time datetime="2025-04-03T10:30Z">today</time>')[0]?.value).toBe('2025-04-03T10:30Z');
    expect(marked('<time datetime="P1D">3 April 2025</time>')[0]?.value).toBe('2025-04-03');
    expect(marked('<span class="date" title="2025-04-03">today</span>')[0]?.rule).toBe('span attribute');
  });

  it('weighs a comment’s less, and says what is a change', () => {
    const time = '<time datetime="2025-04-03">3 April 2025</time>';
    const own = marked(time)[0]?.weight ?? 0;
    expect(marked('', `<div class="comments">${time}</div>`)[0]?.weight).toBeLessThan(own);
    expect(marked(`<p class="updated">${time}</p>`)[0]).toMatchObject({ isModified: true });
    expect(marked('<time itemprop="dateModified" datetime="2025-04-03"></time>')[0]).toMatchObject({
      isModified: true,
    });
  });
});

describe('scriptDates', () => {
  const scripts = (source: string) => scriptDates(evidenceOf(`<script>${source}</script>`), {});

  it.each([
    'new Date("2025-04-03")',
    'updateCount: 20250403',
    '"validDate":"2025-04-03"',
    'datePublished',
    '"datePublished":""',
  ])('finds none in %j', (source) => {
    expect(scripts(source)).toEqual([]);
  });

  it.each([
    '{"datePublished":"2025-04-03"}',
    "publishDate = '2025-04-03'",
    '{\\"publishedAt\\":\\"2025-04-03\\"}',
    'pubTime: 1743675630,',
  ])('finds the day in %j', (source) => {
    expect(scripts(source).map(({ day }) => day)).toEqual(['2025-04-03']);
  });

  it('is bounded', () => {
    expect(scripts('"publishDate":"2025-04-03",'.repeat(10_000))).toHaveLength(40);
  });
});
