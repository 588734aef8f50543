import { describe, expect, it } from 'vitest';
import { markWords } from '../../../src/web/tracks/statement-words.ts';

describe('a mark in words', () => {
  const mark = { verdict: 'wrong', by: 'Noor', at: '2025-04-02T09:00:00Z' } as const;

  it.each([
    [mark, 'Marked as wrong by Noor, Wed 2 Apr 2025 09:00 UTC'],
    [{ ...mark, verdict: 'right' as const }, 'The mark was taken back by Noor, Wed 2 Apr 2025 09:00 UTC'],
    [
      { ...mark, on: 'earlier-revision' as const },
      'Marked as wrong by Noor, Wed 2 Apr 2025 09:00 UTC, in an earlier revision of the page; the sentence is unchanged',
    ],
    [
      { ...mark, on: 'copy' as const },
      'Marked as wrong by Noor, Wed 2 Apr 2025 09:00 UTC, in an exact copy of the sentence',
    ],
  ])('%#', (given, words) => expect(markWords(given)).toBe(words));
});
