import type { EventKind } from '../../../lexicon/index.ts';
import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';
import { featureRow } from './mood-features.ts';
import { type Candidate, SIDE_ROWS, sideFeatures } from './side-features.ts';
import { addRow, logShares, rectify } from './sums.ts';
import type { StatementHeads } from './weights.ts';

/** How likely each candidate stands on each side of a deed, in the order of `SIDES`: natural logarithms of probabilities. */
export type ReadSides = (
  states: Float32Array,
  tree: SentenceTree,
  predicate: Predicate,
  kind: EventKind,
  candidates: readonly Candidate[],
) => Float32Array[];

/**
 * The head of sides: one hidden layer over the states of the deed's word and of the candidate's, and what tree and rules say of both. Trained on
 * deeds of news of which people told who does them, to whom (training/events).
 */
export function createSides(heads: StatementHeads): ReadSides {
  const { width } = heads;
  const deed = heads.table('side.deed', width);
  const who = heads.table('side.who', width);
  const named = heads.table('side.named', deed.rows);
  const bias = heads.table('side.bias', deed.rows).values;
  const out = heads.table('side.out', deed.rows);
  const outBias = heads.table('side.out-bias', out.rows).values;
  return (states, tree, predicate, kind, candidates) => {
    const base = new Float32Array(bias);
    deed.addProduct(states, predicate.trigger * width, base);
    return candidates.map((candidate) => {
      const inner = new Float32Array(base);
      who.addProduct(states, candidate.index * width, inner);
      for (const name of sideFeatures(tree, predicate, kind, candidate))
        addRow(named, featureRow(name, SIDE_ROWS), inner);
      rectify(inner);
      const answer = new Float32Array(outBias);
      out.addProduct(inner, 0, answer);
      return logShares(answer);
    });
  };
}
