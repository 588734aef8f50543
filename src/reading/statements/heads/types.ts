import type { EventKind } from '../../../lexicon/index.ts';
import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';
import { createGazes } from './gazes.ts';
import { featureRow } from './mood-features.ts';
import { addRow, logShares, rectify } from './sums.ts';
import type { Table } from './tables.ts';
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
 * The head of event types: one hidden layer over the states of a deed's words, what a few gazes see around its trigger, and its named
 * features. Trained on words of news whose deeds people gave a type or none (training/events).
 */
export function createTypes(heads: StatementHeads): ReadType {
  const { width } = heads;
  const roles: Table[] = TYPE_ROLES.map((role) => heads.table(`type.${role}`, width));
  const hidden = roles[0]?.rows ?? 0;
  const named = heads.table('type.named', hidden);
  const bias = heads.table('type.bias', hidden).values;
  const around = createGazes(heads, 'type');
  const seen: Table[] = around.names.map((name) => heads.table(name, width));
  const out = heads.table('type.out', hidden);
  const outBias = heads.table('type.out-bias', out.rows).values;
  return (states, tree, predicate, ruled) => {
    const inner = new Float32Array(bias);
    for (const [role, word] of typeWords(tree, predicate).entries()) {
      if (word >= 0) roles[role]?.addProduct(states, word * width, inner);
    }
    const views = around.look(states, predicate.trigger);
    for (const [gaze, table] of seen.entries()) table.addProduct(views, gaze * width, inner);
    for (const name of typeFeatures(tree, predicate, ruled)) addRow(named, featureRow(name), inner);
    rectify(inner);
    const answer = new Float32Array(outBias);
    out.addProduct(inner, 0, answer);
    return logShares(answer);
  };
}
