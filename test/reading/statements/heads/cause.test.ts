import { describe, expect, it } from 'vitest';
import { createPool } from '../../../../src/reading/statements/heads/cause.ts';
import { createTables } from '../../../../src/reading/statements/heads/tables.ts';

const WIDTH = 16;
const [gaze] = createTables([{ rows: 1, columns: WIDTH }]);
if (gaze === undefined) throw new Error('no table');
gaze.values[0] = 20;
const pooled = createPool(gaze, new Float32Array(1));
/** Two numbers a word, then zeros. */
const words = (...pairs: [number, number][]) => {
  const states = new Float32Array(pairs.length * WIDTH);
  for (const [index, pair] of pairs.entries()) states.set(pair, index * WIDTH);
  return states;
};
/** What the gaze, the mean and the largest have of the two. */
const pool = (...pairs: [number, number][]) => {
  const out = pooled(words(...pairs));
  return [0, 1, 2].flatMap((part) => [...out.subarray(part * WIDTH, part * WIDTH + 2)]);
};

describe('the words of a sentence as numbers of one length', () => {
  it('gives what the gaze looks at, the mean and the largest of each number', () => {
    const [seenX, seenY, meanX, meanY, mostX, mostY] = pool([0, 2], [1, 4], [0, -6]);
    expect(seenX).toBeCloseTo(1, 4);
    expect(seenY).toBeCloseTo(4, 3);
    expect(meanX).toBeCloseTo(1 / 3);
    expect(meanY).toBeCloseTo(0);
    expect([mostX, mostY]).toEqual([1, 4]);
  });

  it('does not depend on the order of words', () => {
    const one = pool([1, 2], [3, 5], [0, 1]);
    const other = pool([0, 1], [1, 2], [3, 5]);
    for (const [at, value] of one.entries()) expect(other[at]).toBeCloseTo(value, 5);
  });

  it('gives finite numbers for no word and for huge states', () => {
    expect(pool()).toEqual([0, 0, 0, 0, 0, 0]);
    expect(pool([900, 1], [-900, 1]).every(Number.isFinite)).toBe(true);
  });
});
