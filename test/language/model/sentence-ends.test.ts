import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../src/language/model/sentence-ends.ts';

const sure = Number.NEGATIVE_INFINITY;

describe('cutsOf', () => {
  it('cuts where the encoder is surer of a start than the segmenter is that there is none', () => {
    const margins = Float32Array.of(-900, -200, -900, 100);
    expect(cutsOf(margins, Float32Array.of(0, -8, 4, -8))).toEqual([2]);
    expect(cutsOf(margins, Float32Array.of(9, -8, 0.5, -8))).toEqual([]);
  });

  it('needs more from the encoder where the segmenter is surer', () => {
    expect(cutsOf(Float32Array.of(-600, 9), Float32Array.of(0, 6))).toEqual([]);
    expect(cutsOf(Float32Array.of(-600, 9), Float32Array.of(0, 8))).toEqual([1]);
    expect(cutsOf(Float32Array.of(-100, 9), Float32Array.of(0, 6))).toEqual([1]);
  });

  it('never cuts where a list says that no sentence ends, nor before the first word', () => {
    expect(cutsOf(Float32Array.of(sure, sure), Float32Array.of(99, 99))).toEqual([]);
  });

  it('cuts a run of headlines several times, in order', () => {
    expect(cutsOf(Float32Array.of(-50, -900, -50, -900), Float32Array.of(9, 9, -9, 9))).toEqual([1, 3]);
  });
});
