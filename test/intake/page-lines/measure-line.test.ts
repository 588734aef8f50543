import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../src/intake/lines.ts';
import { LINE_WORDS } from '../../../src/intake/page-lines/data/line-words.ts';
import { marksOf, tokensOf } from '../../../src/intake/page-lines/line-tokens.ts';
import { wordScore } from '../../../src/intake/page-lines/line-words.ts';
import { measurePage } from '../../../src/intake/page-lines/page-rows.ts';
import { webClasses } from '../../../src/intake/page-lines/web-words.ts';

const score = (line: string) => wordScore(tokensOf(line), LINE_WORDS);

describe('what a line says of itself', () => {
  it('cuts words with their apostrophes, figures and signs, and no more than forty', () => {
    expect(tokensOf('Iraq’s 3 dams | 2025')).toEqual(["Iraq's", '3', 'dams', '|', '2025']);
    expect(tokensOf('a '.repeat(500))).toHaveLength(40);
    expect(tokensOf('')).toEqual([]);
  });

  it('marks words, ends, pairs, classes and shapes', () => {
    const marks = marksOf(tokensOf('Follow Gulf Wire'));
    expect(marks).toEqual(
      expect.arrayContaining(['follow', '^follow', 'wire$', 'gulf wire', '^#join', '#agency$', '~A A $']),
    );
    expect(marks).not.toContain('^gulf');
  });

  it('knows a word’s classes, and none of a word of the news', () => {
    expect(webClasses('inbox')).toEqual(['post']);
    expect(webClasses('copyright')).toEqual(['legal']);
    expect(webClasses('reservoir')).toEqual([]);
  });

  it('gives lines of pages higher odds than lines of reports', () => {
    const web = ['Subscribe to the letter', 'Photo by Elif Demir', 'Cookies and privacy', '14 comments'];
    const own = ['The gates were opened at noon.', '“It is too late,” he said.', 'A crack at dawn'];
    expect(Math.min(...web.map(score))).toBeGreaterThan(Math.max(...own.map(score)));
  });

  it('takes the line that says most of what the article says for its headline', () => {
    const lines = splitLines(
      [
        'Money',
        'Crack found in dam wall',
        'Reported from the valley by our staff for tomorrow',
        'Engineers found a crack in the wall of the dam on Tuesday and opened the gates, officials of the valley said.',
      ].join('\n'),
    );
    expect(measurePage(lines, LINE_WORDS)).toMatchObject({ headline: 1, first: 3, last: 3, prose: 1 });
  });

  it('gives every line a row of one length, finite throughout', () => {
    const lines = splitLines('x\n\n| |\n“”\n12:00\nA line of words that ends.\n\u0301\n');
    const page = measurePage(lines, LINE_WORDS);
    const rows = lines.map(({ index }) => page.rowOf(index));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    for (const row of rows) expect(row.every(Number.isFinite)).toBe(true);
  });
});
