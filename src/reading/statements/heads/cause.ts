import type { SentenceTree } from '../sentence-tree.ts';
import { causeFeatures } from './cause-features.ts';
import { addRow, addWeighed, productOfEach, rectify, softmax } from './sums.ts';
import type { Table } from './tables.ts';
import type { StatementHeads } from './weights.ts';

/**
 * A sentence's words as numbers of one length: the words' states as each gaze weighs them (softmax over the words), then their
 * mean, then the largest of each number.
 * @param gazes    one row of weights a gaze
 * @param biases   one number a gaze
 * @returns `(gazes + 2) × width` numbers; zeros where there is no word
 */
export function pooled(states: Float32Array, gazes: Table, biases: Float32Array): Float32Array {
  const width = gazes.columns;
  const words = Math.floor(states.length / width);
  const out = new Float32Array((gazes.rows + 2) * width);
  if (words === 0) return out;
  const said = productOfEach(gazes, biases, states);
  for (let gaze = 0; gaze < gazes.rows; gaze++) {
    const shares = new Float32Array(words);
    for (let word = 0; word < words; word++) shares[word] = said[word * gazes.rows + gaze] as number;
    addWeighed(states, 0, softmax(shares), width, out.subarray(gaze * width, (gaze + 1) * width));
  }
  const mean = out.subarray(gazes.rows * width, (gazes.rows + 1) * width);
  const largest = out.subarray((gazes.rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
  for (let word = 0; word < words; word++) {
    const from = word * width;
    for (let i = 0; i < width; i++) {
      const value = states[from + i] as number;
      mean[i] = (mean[i] as number) + value / words;
      if (value > (largest[i] as number)) largest[i] = value;
    }
  }
  return out;
}

/** Probability that a sentence tells a cause or a purpose with its effect; trained on news of protests (training/statements). */
export type ReadCause = (states: Float32Array, tree: SentenceTree) => number;

export function createCause(heads: StatementHeads): ReadCause {
  const { width } = heads;
  const gazes = heads.table('cause.gaze', width);
  const gazeBias = heads.table('cause.gaze-bias', gazes.rows).values;
  const inputs = heads.table('cause.pooled', (gazes.rows + 2) * width);
  const hidden = inputs.rows;
  const named = heads.table('cause.named', hidden);
  const bias = heads.table('cause.bias', hidden).values;
  const out = heads.table('cause.out', hidden);
  const outBias = heads.table('cause.out-bias', 1).values;
  return (states, tree) => {
    const inner = new Float32Array(bias);
    inputs.addProduct(pooled(states, gazes, gazeBias), 0, inner);
    for (const feature of causeFeatures(tree)) addRow(named, feature, inner);
    rectify(inner);
    const answer = new Float32Array(outBias);
    out.addProduct(inner, 0, answer);
    return 1 / (1 + Math.exp(-(answer[0] ?? 0)));
  };
}
