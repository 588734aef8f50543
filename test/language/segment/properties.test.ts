import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHARACTER, characterTable } from '../../../src/language/segment/characters.ts';
import { sentencesOf } from './cut.ts';

const table = characterTable();
const pieces = fc.constantFrom(
  'The minister ',
  'said. ',
  '\u201cNo\u201d ',
  "can't",
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' | ',
  'Dec. ',
  '\ud83d',
  '\udc4d',
  '\u{1f468}\u200d\u{1f469}',
  '\u0301',
  '\u200f',
  'سوريا ',
  '漢字',
  '\u0000',
  'http://x.y/z ',
  'a@b.co ',
  '....',
  '-',
  '\u2014',
  '1,000',
  '(',
  ')',
  '\ufeff',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

function check(text: string, furniture: readonly { start: number; end: number }[]): void {
  let at = 0;
  let left = '';
  const skipped = (i: number) => furniture.some(({ start, end }) => i >= start && i < end);
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (!skipped(i)) left += text[i];
  };
  for (const sentence of sentencesOf(text, furniture)) {
    expect(sentence.words.length).toBeGreaterThan(0);
    expect(sentence.start).toBe(sentence.words[0]?.start);
    expect(sentence.end).toBe(sentence.words.at(-1)?.end);
    for (const { start, end } of sentence.words) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      for (const { start: from, end: to } of furniture)
        expect(end <= from || start >= to || from >= to).toBe(true);
      keep(at, start);
      at = end;
    }
  }
  keep(at, text.length);
  // What no word covers is white space and the like.
  for (const character of left) expect(table.kind(character.codePointAt(0) ?? 0)).toBe(CHARACTER.space);
}

describe('the segmenter, on any text', () => {
  it('gives words in order, inside the text, and leaves out nothing but space', () => {
    fc.assert(
      fc.property(texts, (text) => check(text, [])),
      { numRuns: 400, seed: 41 },
    );
  });

  it('keeps out of furniture, wherever that is', () => {
    const spans = fc.array(fc.tuple(fc.nat(250), fc.nat(40)), { maxLength: 4 });
    fc.assert(
      fc.property(texts, spans, (text, raw) => {
        const clean = text.replace(/[\ud800-\udfff]/g, 'x');
        check(
          clean,
          raw.map(([start, length]) => ({ start, end: start + length })),
        );
      }),
      { numRuns: 300, seed: 42 },
    );
  });

  it('reads hostile texts in time that grows with their length', () => {
    const hostile = [
      'a'.repeat(100_000),
      '.'.repeat(100_000),
      '.,'.repeat(50_000),
      '('.repeat(100_000),
      "don't".repeat(20_000),
      'a.b@'.repeat(25_000),
      'www.'.repeat(25_000),
      '\u0301'.repeat(100_000),
      '\u{1f468}\u200d'.repeat(33_000),
      'x\n'.repeat(50_000),
      '\ud800'.repeat(100_000),
      '漢'.repeat(100_000),
      ' '.repeat(100_000),
      `${'1\t2\t3\n'.repeat(15_000)}`,
    ];
    for (const text of hostile) {
      const started = performance.now();
      let words = 0;
      let at = 0;
      for (const sentence of sentencesOf(text)) {
        for (const word of sentence.words) {
          if (word.start < at || word.end > text.length)
            throw new Error(`a word out of order in ${text.slice(0, 8)}`);
          at = word.end;
          words++;
        }
      }
      expect(words).toBeGreaterThan(text.trim() === '' ? -1 : 0);
      expect(performance.now() - started, text.slice(0, 8)).toBeLessThan(30_000);
    }
  });
});
