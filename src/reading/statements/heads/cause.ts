import type { SentenceTree } from '../sentence-tree.ts';
import { causeFeatures } from './cause-features.ts';
import { addRow, productOfEach, rectify, softmax } from './sums.ts';
import type { Table } from './tables.ts';
import { createWeigher } from './weigher.ts';
import type { StatementHeads } from './weights.ts';

/**
 * A sentence's words as numbers of one length: the words' states as each gaze weighs them (softmax over the words), then their
 * mean, then the largest of each number: `(gazes + 2) × width` numbers; zeros where there is no word.
 */
export type Pool = (states: Float32Array) => Float32Array;

/**
 * @param gazes    one row of weights a gaze
 * @param biases   one number a gaze
 */
export function createPool(gazes: Table, biases: Float32Array): Pool {
  const width = gazes.columns;
  const weigh = createWeigher(width);
  return (states) => {
    const words = Math.floor(states.length / width);
    const out = new Float32Array((gazes.rows + 2) * width);
    if (words === 0) return out;
    const said = productOfEach(gazes, biases, states);
    const shares = Array.from({ length: gazes.rows }, (_, gaze) =>
      softmax(
        Float32Array.from({ length: words }, (_word, word) => said[word * gazes.rows + gaze] as number),
      ),
    );
    weigh(states, 0, [...shares, new Float32Array(words).fill(1 / words)], out);
    const largest = out.subarray((gazes.rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
    for (let at = 0, column = 0; at < words * width; at++, column = column + 1 === width ? 0 : column + 1) {
      const value = states[at] as number;
      if (value > (largest[column] as number)) largest[column] = value;
    }
    return out;
  };
}

/** Probability that a sentence tells a cause or a purpose with its effect; trained on news of protests (training/statements). */
export type ReadCause = (states: Float32Array, tree: SentenceTree) => number;

export function createCause(heads: StatementHeads): ReadCause {
  const { width } = heads;
  const gazes = heads.table('cause.gaze', width);
  const gazeBias = heads.table('cause.gaze-bias', gazes.rows).values;
  const pool = createPool(gazes, gazeBias);
  const inputs = heads.table('cause.pooled', (gazes.rows + 2) * width);
  const hidden = inputs.rows;
  const named = heads.table('cause.named', hidden);
  const bias = heads.table('cause.bias', hidden).values;
  const out = heads.table('cause.out', hidden);
  const outBias = heads.table('cause.out-bias', 1).values;
  return (states, tree) => {
    const inner = new Float32Array(bias);
    inputs.addProduct(pool(states), 0, inner);
    for (const feature of causeFeatures(tree)) addRow(named, feature, inner);
    rectify(inner);
    const answer = new Float32Array(outBias);
    out.addProduct(inner, 0, answer);
    return 1 / (1 + Math.exp(-(answer[0] ?? 0)));
  };
}
