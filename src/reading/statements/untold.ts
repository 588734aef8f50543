import { VERB_CUES } from '../../lexicon/index.ts';
import type { Asked } from './asked.ts';
import type { Heads } from './heads/index.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** How likely a word must tell a deed for it to be told where no list knows it; how unlikely, for it not to be told although one does. */
const SURE = 0.7;
const UNLIKELY = 0.2;

/** Relations in which a word is part of another one's name or grammar. */
const PART = new Set(['aux', 'cop', 'flat', 'fixed', 'goeswith', 'case', 'mark']);

/**
 * The predicates that rules and the trained head of mood find together, in the order of their triggers. The head has learned from
 * sentences of our own which words tell a deed: it adds what no list knows ("a slippage into the autumn") and leaves out nouns that
 * name a thing where they stand ("the Reconstruction Fund").
 * @param told  what the rules find
 */
export function withUntold(
  tree: SentenceTree,
  told: readonly Predicate[],
  states: Float32Array,
  heads: Heads,
  ask: (predicate: Predicate) => Asked,
): Predicate[] {
  const likely = (predicate: Predicate) => ask(predicate).mood?.told ?? 0;
  const kept = told.filter(
    (one) => one.kind !== 'noun' || one.trigger !== one.carrier || likely(one) >= UNLIKELY,
  );
  const taken = new Set(told.flatMap(({ trigger, carrier }) => [trigger, carrier]));
  for (const index of tree.words.keys()) {
    const upos = tree.upos(index);
    if ((upos !== 'VERB' && upos !== 'NOUN') || taken.has(index) || PART.has(tree.rel(index))) continue;
    if (upos === 'VERB' && VERB_CUES.has(tree.lemma(index))) continue;
    if (!heads.seemsDeed(states, index)) continue;
    const predicate = predicateOf(tree, index);
    if (likely(predicate) >= SURE) kept.push(predicate);
  }
  return kept.sort((a, b) => a.trigger - b.trigger);
}
