import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';
import { type Candidate, sideFeatures, sideRow } from './side-features.ts';
import { addAll, addRow, logShares, rectify, timesAll } from './sums.ts';
import type { Table } from './tables.ts';
import type { StatementHeads } from './weights.ts';

/**
 * How likely each candidate stands on each side of a deed, in the order of `SIDES`: natural logarithms of probabilities.
 * @param kind  the deed's PLOVER type
 */
export type ReadSides = (
  states: Float32Array,
  tree: SentenceTree,
  predicate: Predicate,
  kind: string,
  candidates: readonly Candidate[],
) => Float32Array[];

/** What a table makes of a sentence's words, of each once: one sentence's words stand beside several of its deeds. */
function remembered(table: Table): (states: Float32Array, word: number) => Float32Array {
  let last: Float32Array | undefined;
  const known = new Map<number, Float32Array>();
  return (states, word) => {
    if (last !== states) known.clear();
    last = states;
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = new Float32Array(table.rows);
    table.addProduct(states, word * table.columns, made);
    known.set(word, made);
    return made;
  };
}

/**
 * The head of sides: one hidden layer over the states of the deed's word and of the candidate's, how the two meet (the products of a view
 * of each), and what tree and rules say of both. Trained on deeds of news of which people told who does them, to whom (training/events).
 */
export function createSides(heads: StatementHeads): ReadSides {
  const { width } = heads;
  const deed = heads.table('side.deed', width);
  const who = remembered(heads.table('side.who', width));
  const deedView = heads.table('side.deed-view', width);
  const whoView = remembered(heads.table('side.who-view', width));
  const met = heads.table('side.met', deedView.rows);
  const named = heads.table('side.named', deed.rows);
  const bias = heads.table('side.bias', deed.rows).values;
  const out = heads.table('side.out', deed.rows);
  const outBias = heads.table('side.out-bias', out.rows).values;
  return (states, tree, predicate, kind, candidates) => {
    const base = new Float32Array(bias);
    deed.addProduct(states, predicate.trigger * width, base);
    const view = new Float32Array(deedView.rows);
    deedView.addProduct(states, predicate.trigger * width, view);
    return candidates.map((candidate) => {
      const inner = Float32Array.from(base);
      addAll(who(states, candidate.index), inner);
      met.addProduct(timesAll(view, whoView(states, candidate.index)), 0, inner);
      for (const name of sideFeatures(tree, predicate, kind, candidate)) addRow(named, sideRow(name), inner);
      rectify(inner);
      const answer = new Float32Array(outBias);
      out.addProduct(inner, 0, answer);
      return logShares(answer);
    });
  };
}
