import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../../src/intake/html/within.ts';

describe('whether a text holds lines', () => {
  it('property: is what each line alone would be told, in any order', () => {
    const piece = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 20 }), (pieces, lines) => {
        const text = pieces.join('');
        const holds = within(text);
        for (const line of lines) expect(holds(line)).toBe(text.includes(line));
      }),
    );
  });

  it('finds lines in their order without searching from the start again', () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `line ${index}.`);
    const text = lines.join(' ');
    // Enough for one way through the text, not for one a line.
    const holds = within(text, 3 * text.length);
    expect(lines.filter((line) => !holds(line))).toEqual([]);
  });

  it('gives up within its bound, however many lines are not there', () => {
    const holds = within('a'.repeat(1000), 10_000);
    const answers = Array.from({ length: 100 }, () => holds('b'));
    expect(answers.some(Boolean)).toBe(false);
    expect(holds('a')).toBe(false);
    expect(within('a'.repeat(1000), 10_000)('a')).toBe(true);
  });
});
