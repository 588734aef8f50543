import type { SentenceTree } from '../sentence-tree.ts';
import { causeFeatures } from './cause-features.ts';
import { addProduct, addRow, rectify, type StatementHeads } from './weights.ts';

/** Mean and largest of each number over a sentence's words, one after the other. */
export function pooled(states: Float32Array, width: number): Float32Array {
  const words = Math.floor(states.length / width);
  const out = new Float32Array(2 * width);
  out.fill(words === 0 ? 0 : Number.NEGATIVE_INFINITY, width);
  for (let at = 0; at < words * width; at++) {
    const value = states[at] as number;
    const column = at % width;
    out[column] = (out[column] as number) + value / words;
    if (value > (out[width + column] as number)) out[width + column] = value;
  }
  return out;
}

/** Probability that a sentence tells a cause or a purpose with its effect; trained on news of protests (training/statements). */
export type ReadCause = (states: Float32Array, tree: SentenceTree) => number;

export function createCause(heads: StatementHeads): ReadCause {
  const { width } = heads;
  const inputs = heads.table('cause.pooled', 2 * width);
  const hidden = inputs.rows;
  const named = heads.table('cause.named', hidden);
  const bias = heads.table('cause.bias', hidden).values;
  const out = heads.table('cause.out', hidden);
  const outBias = heads.table('cause.out-bias', 1).values;
  return (states, tree) => {
    const inner = new Float32Array(bias);
    addProduct(inputs, pooled(states, width), 0, inner);
    for (const feature of causeFeatures(tree)) addRow(named, feature, inner);
    rectify(inner);
    const answer = new Float32Array(outBias);
    addProduct(out, inner, 0, answer);
    return 1 / (1 + Math.exp(-(answer[0] ?? 0)));
  };
}
