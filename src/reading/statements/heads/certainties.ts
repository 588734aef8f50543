import type { Sentence } from '../../../core/index.ts';
import type { AnalysedSentence } from '../../../language/index.ts';
import { SentenceTree } from '../sentence-tree.ts';
import { findStatus } from '../status.ts';
import type { Heads } from './index.ts';
import { statesOf } from './states.ts';

/**
 * Adds to sentences how likely they tell a cause, and, where their words are given, to the verbs how sure it is that what they
 * tell has happened.
 */
export function addCertainties(
  sentences: readonly Sentence[],
  analysed: readonly AnalysedSentence[],
  heads: Heads,
): void {
  for (const [at, { tokens = [] }] of sentences.entries()) {
    const sentence = analysed[at];
    const states = sentence === undefined ? undefined : statesOf(sentence.encoding);
    if (sentence === undefined || states === undefined) continue;
    const tree = new SentenceTree(sentence);
    const told = sentences[at];
    if (told !== undefined) told.causal = Math.round(heads.cause(states, tree) * 100) / 100;
    for (const [index, token] of tokens.entries()) {
      if (token.upos !== 'VERB') continue;
      const predicate = { kind: 'verb', trigger: index, carrier: index } as const;
      const { certainty } = heads.mood(states, tree, predicate, findStatus(tree, predicate));
      token.certainty = Math.round(certainty * 100) / 100;
    }
  }
}
