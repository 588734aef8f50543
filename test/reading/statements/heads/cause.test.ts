import { describe, expect, it } from 'vitest';
import { pooled } from '../../../../src/reading/statements/heads/cause.ts';

const gaze = { rows: 1, columns: 2, values: new Float32Array([20, 0]) };
const none = new Float32Array(1);

describe('the words of a sentence as numbers of one length', () => {
  it('gives what the gaze looks at, the mean and the largest of each number', () => {
    const states = new Float32Array([0, 2, 1, 4, 0, -6]);
    const [seenX, seenY, meanX, meanY, mostX, mostY] = pooled(states, gaze, none);
    expect(seenX).toBeCloseTo(1, 4);
    expect(seenY).toBeCloseTo(4, 3);
    expect(meanX).toBeCloseTo(1 / 3);
    expect(meanY).toBeCloseTo(0);
    expect([mostX, mostY]).toEqual([1, 4]);
  });

  it('does not depend on the order of words', () => {
    const one = pooled(new Float32Array([1, 2, 3, 5, 0, 1]), gaze, none);
    const other = pooled(new Float32Array([0, 1, 1, 2, 3, 5]), gaze, none);
    for (const [at, value] of one.entries()) expect(other[at]).toBeCloseTo(value, 5);
  });

  it('gives finite numbers for no word and for huge states', () => {
    expect([...pooled(new Float32Array(0), gaze, none)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...pooled(new Float32Array([900, 1, -900, 1]), gaze, none)].every(Number.isFinite)).toBe(true);
  });
});
