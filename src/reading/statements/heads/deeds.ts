import type { StatementHeads } from './weights.ts';

/** How much speaks for a word's telling a deed, by its state alone; above 0 it is worth asking the head of mood. */
export type SeemsDeed = (states: Float32Array, word: number) => boolean;

/** One row over a word's state: it leaves out three quarters of the verbs and nouns that tell of no deed, at a thousandth of the head's cost. */
export function createDeeds(heads: StatementHeads): SeemsDeed {
  const { width } = heads;
  const row = heads.table('deed', width);
  const bias = heads.table('deed-bias', 1).values;
  return (states, word) => {
    const answer = new Float32Array(bias);
    row.addProduct(states, word * width, answer);
    return (answer[0] ?? 0) > 0;
  };
}
