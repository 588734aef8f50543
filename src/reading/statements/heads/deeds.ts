import type { StatementHeads } from './weights.ts';

/** How much speaks for a word's telling a deed, by its state alone; above 0 it is worth asking the head of mood. */
export type SeemsDeed = (states: Float32Array, word: number) => boolean;

/** One row over a word's state: it leaves out three quarters of the verbs and nouns that tell of no deed, at a thousandth of the head's cost. */
export function createDeeds(heads: StatementHeads): SeemsDeed {
  const { width } = heads;
  const row = heads.table('deed', width).values;
  const bias = heads.table('deed-bias', 1).values[0] ?? 0;
  return (states, word) => {
    let sum = bias;
    const from = word * width;
    for (let at = 0; at < width; at++) sum += (row[at] as number) * (states[from + at] as number);
    return sum > 0;
  };
}
