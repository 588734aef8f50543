import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWeigher } from '../../../../src/reading/statements/heads/weigher.ts';

const number = fc.integer({ min: -2000, max: 2000 }).map((value) => value / 256);

describe('a weigher', () => {
  it('adds to each row the states of the words, each by its share, however many there are', () => {
    fc.assert(
      fc.property(
        fc.record({
          steps: fc.integer({ min: 1, max: 3 }),
          words: fc.integer({ min: 0, max: 80 }),
          first: fc.nat(5),
          rows: fc.integer({ min: 1, max: 3 }),
        }),
        fc.array(number, { minLength: 40, maxLength: 40 }),
        ({ steps, words, first, rows }, numbers) => {
          const width = steps * 16;
          const cycle = (from: number, length: number) =>
            Float32Array.from({ length }, (_, at) => numbers[(from + at) % numbers.length] ?? 0);
          const states = cycle(1, (first + words) * width);
          const shares = Array.from({ length: rows }, (_, row) => cycle(row * 7, words));
          const before = cycle(3, rows * width);
          const out = Float32Array.from(before);
          createWeigher(width)(states, first, shares, out);
          for (const [at, value] of out.entries()) {
            const [row, column] = [Math.floor(at / width), at % width];
            const sum = (shares[row] ?? new Float32Array()).reduce(
              (whole, share, word) => whole + share * (states[(first + word) * width + column] ?? 0),
              before[at] ?? 0,
            );
            expect(value).toBeCloseTo(sum, 1);
          }
        },
      ),
    );
  });

  it('refuses a width that the kernel cannot take in whole steps', () => {
    expect(() => createWeigher(15)).toThrow(RangeError);
  });
});
