import type { EventKind } from '../../../lexicon/index.ts';
import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';
import { createGazingLayer } from './gazing-layer.ts';
import { logShares } from './sums.ts';
import { TYPE_ROLES, typeFeatures, typeWords } from './type-features.ts';
import type { StatementHeads } from './weights.ts';

/** PLOVER's types in the order of the head's answers; after them the answer that a deed is of none. */
export const TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;

/** How likely each type is, in the order of `TYPES`, and none of them, last: natural logarithms of probabilities. */
export type ReadType = (
  states: Float32Array,
  tree: SentenceTree,
  predicate: Predicate,
  ruled: EventKind | undefined,
) => Float32Array;

/**
 * The head of event types. Trained on words of news whose deeds people gave a type or none (training/events).
 */
export function createTypes(heads: StatementHeads): ReadType {
  const layer = createGazingLayer(heads, 'type', TYPE_ROLES);
  return (states, tree, predicate, ruled) =>
    logShares(layer(states, typeWords(tree, predicate), typeFeatures(tree, predicate, ruled)));
}
