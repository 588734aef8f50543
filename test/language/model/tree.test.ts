import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree, isTree } from '../../../src/language/model/tree.ts';

/** The best single-root tree by trying all: for small sentences. */
function bestByTrial(scores: Float32Array, words: number): number {
  let best = -Infinity;
  const heads = new Int32Array(words);
  const tryWord = (word: number, sum: number) => {
    if (word === words) {
      if (sum > best && isTree(heads)) best = sum;
      return;
    }
    for (let head = 0; head <= words; head++) {
      if (head === word + 1) continue;
      heads[word] = head;
      tryWord(word + 1, sum + (scores[word * (words + 1) + head] ?? 0));
    }
  };
  tryWord(0, 0);
  return best;
}

const total = (scores: Float32Array, heads: Int32Array) =>
  heads.reduce((sum, head, word) => sum + (scores[word * (heads.length + 1) + head] ?? 0), 0);

describe('bestTree', () => {
  it('breaks a cycle where that costs least', () => {
    // Greedy: 1 <- 2, 2 <- 1, and nothing hangs on the root.
    const scores = Float32Array.from([-5, -99, -1, -9, -1, -99]);
    expect([...bestTree(scores, 2)]).toEqual([0, 1]);
  });

  it('gives one root where two words would like to be it', () => {
    const scores = Float32Array.from([-0.1, -99, -2, -0.2, -3, -99]);
    expect([...bestTree(scores, 2)]).toEqual([2, 0]);
  });

  it('is the best of all trees with one root', () => {
    const sentences = fc.integer({ min: 1, max: 5 }).chain((words) =>
      fc
        .array(fc.integer({ min: -2000, max: 0 }), {
          minLength: words * (words + 1),
          maxLength: words * (words + 1),
        })
        .map((values) => ({ words, scores: Float32Array.from(values, (value) => value / 64) })),
    );
    fc.assert(
      fc.property(sentences, ({ words, scores }) => {
        const heads = bestTree(scores, words);
        expect(isTree(heads)).toBe(true);
        expect(total(scores, heads)).toBeCloseTo(bestByTrial(scores, words), 4);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('gives a tree even of scores that are no numbers, and of long sentences', () => {
    expect(isTree(bestTree(new Float32Array(6 * 7).fill(Number.NaN), 6))).toBe(true);
    expect(isTree(bestTree(new Float32Array(6 * 7).fill(-Infinity), 6))).toBe(true);
    const words = 250;
    // Pairs that point at each other: a cycle in every pair.
    const scores = new Float32Array(words * (words + 1)).fill(-9);
    for (let w = 0; w < words; w++) scores[w * (words + 1) + (w % 2 === 0 ? w + 2 : w)] = -1;
    expect(isTree(bestTree(scores, words))).toBe(true);
  });
});

describe('isTree', () => {
  it('wants exactly one root and no cycle', () => {
    expect(isTree(Int32Array.from([0, 1, 1]))).toBe(true);
    expect(isTree(Int32Array.from([0, 0, 1]))).toBe(false);
    expect(isTree(Int32Array.from([0, 3, 2]))).toBe(false);
    expect(isTree(Int32Array.from([2, 1]))).toBe(false);
  });
});
