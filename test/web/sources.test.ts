import { describe, expect, it } from 'vitest';
import type { SourceList, SourceRow } from '../../src/api/index.ts';
import { formatView, parseView } from '../../src/web/route.ts';
import { instantWords, STATE_WORDS, sourcesAnswer } from '../../src/web/sources/source-words.ts';

const row = (state: SourceRow['health']['state']): SourceRow => ({
  id: state,
  name: state,
  url: 'https://wire.example/',
  example: false,
  feeds: [],
  health: { state, failures: 0, sentence: '' },
});
const list = (...states: SourceRow['health']['state'][]): SourceList => ({
  items: states.map(row),
  at: '2025-03-14T12:00:00Z',
});

describe('the page of sources', () => {
  it('has an address of its own', () => {
    expect(parseView('/sources', '')).toEqual({ page: 'sources' });
    expect(formatView({ page: 'sources' })).toBe('/sources');
    expect(parseView('/sources/x', '').page).toBe('nothing');
  });

  it('answers in one sentence which need a look', () => {
    expect(sourcesAnswer(list('failing', 'silent', 'silent', 'on-time', 'no-feed'))).toBe(
      'Of 4 sources with a feed: 1 cannot be had, 2 silent for longer than usual.',
    );
    expect(sourcesAnswer(list('on-time'))).toBe(
      'Of 1 source with a feed: none fails, none is silent for longer than usual.',
    );
    expect(sourcesAnswer(list('no-feed'))).toContain('No source has a feed yet');
  });

  it('tells each state by a word', () => {
    const words = Object.values(STATE_WORDS).map((state) => state.word);
    expect(new Set(words).size).toBe(words.length);
    expect(instantWords('2025-06-24T12:00:00Z')).toBe('2025-06-24 12:00 UTC');
    expect(instantWords(undefined)).toBe('–');
  });
});
