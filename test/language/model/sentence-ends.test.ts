import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../src/language/model/sentence-ends.ts';

const sure = Number.NEGATIVE_INFINITY;
const words = ['we', 'met', 'they', 'left'];

describe('cutsOf', () => {
  it('cuts where the encoder is surer of a start than the segmenter is that there is none', () => {
    const margins = Float32Array.of(-900, -200, -900, 100);
    expect(cutsOf(margins, Float32Array.of(0, -8, 4, -8), words)).toEqual([2]);
    expect(cutsOf(margins, Float32Array.of(9, -8, 0.5, -8), words)).toEqual([]);
  });

  it('needs more from the encoder where the segmenter is surer', () => {
    expect(cutsOf(Float32Array.of(-600, 9), Float32Array.of(0, 6), words)).toEqual([]);
    expect(cutsOf(Float32Array.of(-600, 9), Float32Array.of(0, 8), words)).toEqual([1]);
    expect(cutsOf(Float32Array.of(-100, 9), Float32Array.of(0, 6), words)).toEqual([1]);
  });

  it('never cuts where a list says that no sentence ends, nor before the first word', () => {
    expect(cutsOf(Float32Array.of(sure, sure), Float32Array.of(99, 99), words)).toEqual([]);
  });

  it('leaves the number of an item with the item', () => {
    const margins = Float32Array.of(-50, -50, -50, -50);
    const starts = Float32Array.of(9, 9, 9, -9);
    expect(cutsOf(margins, starts, ['7', '.', 'Buy', 'bread'])).toEqual([]);
    expect(cutsOf(margins, Float32Array.of(9, 9, -9, 9), ['Done', '8', '.', 'Rest'])).toEqual([1]);
  });

  it('cuts a run of headlines several times, in order', () => {
    expect(cutsOf(Float32Array.of(-50, -900, -50, -900), Float32Array.of(9, 9, -9, 9), words)).toEqual([
      1, 3,
    ]);
  });
});
