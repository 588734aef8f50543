import { VERB_CUES } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** What a denial takes up when it follows: "a charge Baghdad denies", "something Iran denies". */
const TAKEN_UP = /^(?:charge|allegation|accusation|claim|something)$/u;

/** The verb of the clause that a word stands in; -1 where there is none. */
function verbAbove(tree: SentenceTree, index: number): number {
  return [index, ...tree.ancestors(index)].find((at) => at >= 0 && tree.upos(at) === 'VERB') ?? -1;
}

/** Where the verb only says who tells it, the verb of what is told. */
function toldBy(tree: SentenceTree, verb: number, denial: number): number {
  if (verb < 0 || VERB_CUES.get(tree.lemma(verb))?.role !== 'voice') return verb;
  const content = tree.children(verb, 'ccomp').find((child) => child !== denial);
  if (content !== undefined) return content;
  return tree.rel(verb) === 'parataxis' ? tree.head(verb) : verb;
}

/**
 * The denial that follows in the same sentence and takes up what the clause tells: "Tehran armed the militia, which Iran denies",
 * "… , something Baghdad denies". Only where what is denied is the clause: "Libya, which denies him a passport" denies a thing.
 * @returns the word "denies"; -1 where there is none
 */
export function denialAfter(tree: SentenceTree, clause: number): number {
  for (let at = clause + 1; at < tree.words.length; at++) {
    if (tree.lemma(at) !== 'deny' || tree.upos(at) !== 'VERB' || tree.child(at, 'nsubj') < 0) continue;
    const which = tree.children(at, 'obj').some((child) => child < at && tree.form(child) === 'which');
    const head = tree.head(at);
    if (head < 0) continue;
    const takenUp = tree.word(at).deprel === 'acl:relcl' && TAKEN_UP.test(tree.form(head));
    if (!which && !takenUp) continue;
    const from = takenUp ? tree.head(head) : head;
    if (toldBy(tree, verbAbove(tree, from), at) === clause) return at;
  }
  return -1;
}
