import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRunDecoder } from '../../../src/language/model/spans.ts';

const decode = createRunDecoder(['O', 'B-a', 'I-a', 'B-b', 'I-b']);

describe('createRunDecoder', () => {
  it('joins B and I of one kind', () => {
    const scores = Float32Array.from([-9, -0, -9, -9, -9, -9, -9, -0, -9, -9, -0, -9, -9, -9, -9]);
    expect(decode(scores, 3)).toEqual([{ label: 'a', first: 0, last: 1 }]);
  });

  it('does not begin a run with I, nor go on in another kind', () => {
    // Each word's best tag is I-a, then I-b: neither can stand there.
    const scores = Float32Array.from([-5, -2, -0, -9, -9, -5, -9, -1, -9, -0]);
    const runs = decode(scores, 2);
    expect(runs).toEqual([{ label: 'a', first: 0, last: 1 }]);
  });

  it('gives disjoint runs in order for any scores, and none for no words', () => {
    expect(decode(new Float32Array(0), 0)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 0 }), { maxLength: 60 }), (values) => {
        const words = Math.floor(values.length / 5);
        let at = -1;
        for (const { first, last } of decode(Float32Array.from(values), words)) {
          expect(first).toBeGreaterThan(at);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(words);
          at = last;
        }
      }),
      { seed: 6 },
    );
  });
});
