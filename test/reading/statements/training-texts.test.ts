import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAllMarked, readMarked } from '../../../bench/scorers/marked.ts';
import { parseStatementsGold } from '../../../bench/scorers/statements-gold.ts';

const folder = new URL('../../../training/statements/texts', import.meta.url).pathname;
const gold = (name: string) =>
  parseStatementsGold(readFileSync(new URL(`../../gold/statements-${name}.txt`, import.meta.url), 'utf8'));

describe('the texts that the head of mood learns from', () => {
  const texts = readAllMarked(folder);

  it('hold their marks where they stand, one text a line', () => {
    expect(texts.length).toBeGreaterThan(3000);
    for (const { text, labels } of texts) {
      expect(text).not.toMatch(/[{}|]/u);
      for (const { start, end } of labels) {
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}.]$/u);
      }
    }
  });

  it('are none of the texts that figures are taken from', () => {
    const known = new Set(texts.map(({ text }) => text));
    const scored = ['final', 'fresh', 'more', 'registers'].flatMap(gold);
    expect(scored.length).toBeGreaterThan(700);
    for (const { text } of scored) expect(known.has(text)).toBe(false);
  });

  it('are told by a clear sentence where a code is unknown', () => {
    expect(() => readMarked('They {left|xyz} at noon.')).toThrow('unknown mark in {left|xyz}');
    expect(readMarked('# a remark\nThey {left|occ} the {Strike|non} Fund.')).toEqual([
      {
        text: 'They left the Strike Fund.',
        labels: [
          { start: 5, end: 9, status: 'occurred' },
          { start: 14, end: 20, status: 'no deed' },
        ],
      },
    ]);
  });
});
