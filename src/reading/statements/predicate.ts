import type { Status } from '../../core/index.ts';
import { EVENT_NOUNS, HALF_LIGHT_VERBS, LIGHT_VERBS, PHASE_OF_NOUN } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/**
 * A word that a statement is built on. `trigger` is the content word, `carrier` the verb whose tense, subject and
 * objects count: the same word, or the light verb ("held" of "held talks"), or "remain" of a state.
 */
export interface Predicate {
  readonly kind: 'verb' | 'noun' | 'state';
  readonly trigger: number;
  readonly carrier: number;
  /** Status that the carrier gives by what it means ("the looting continued"). */
  readonly given?: Status;
}

/** A word as a predicate of its own. */
export function predicateOf(tree: SentenceTree, index: number): Predicate {
  const upos = tree.upos(index);
  const kind = upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : 'state';
  return { kind, trigger: index, carrier: index };
}

/** True for a noun that names a deed. */
export const isEventNoun = (tree: SentenceTree, index: number) =>
  tree.upos(index) === 'NOUN' && EVENT_NOUNS.has(tree.lemma(index));

/** What is fought as one fights it; other deeds are fought against. */
const FOUGHT = new Set([
  'war',
  'battle',
  'campaign',
  'insurgency',
  'duel',
  'skirmish',
  'offensive',
  'firefight',
]);

/** The event noun that a light verb carries: "held talks", "paid a visit". */
export function lightObject(tree: SentenceTree, verb: number): number {
  const lemma = tree.lemma(verb);
  if (!LIGHT_VERBS.has(lemma)) return -1;
  // "struck down the agreement": with a particle the verb is a deed; "carried out" is not.
  if (['strike', 'call', 'fight', 'turn', 'hold'].includes(lemma) && tree.child(verb, 'compound:prt') >= 0)
    return -1;
  if (
    lemma === 'take' &&
    tree.children(verb, 'obl').some((child) => /^(?:table|agenda)$/u.test(tree.lemma(child)))
  )
    return -1;
  const object = tree.child(verb, 'obj', 'nsubj:pass');
  if (lemma === 'fight' && !FOUGHT.has(tree.lemma(object))) return -1;
  if (object < 0 || !isEventNoun(tree, object)) return -1;
  if (HALF_LIGHT_VERBS.has(lemma) && lemma !== 'sign') {
    if (['call', 'attend', 'host', 'offer', 'impose', 'join'].includes(lemma)) return -1;
  }
  return lemma === 'sign' ? -1 : object;
}

/** The event noun that begins, goes on or ends: subject of "resumed", "broke out", "took place", "is due". */
export function phaseSubject(tree: SentenceTree, verb: number): number {
  const lemma = tree.lemma(verb);
  if (!PHASE_OF_NOUN.has(lemma)) return -1;
  if (['break', 'take', 'go', 'come', 'be', 'fail', 'follow', 'last', 'succeed'].includes(lemma)) {
    const particle = tree
      .children(verb, 'compound:prt', 'advmod', 'obj')
      .some((child) =>
        ['out', 'place', 'on', 'ahead', 'off', 'down', 'underway', 'under'].includes(tree.form(child)),
      );
    if (!particle && !['follow', 'last', 'fail', 'succeed'].includes(lemma)) return -1;
  }
  const above = tree.head(verb);
  const raised = tree.rel(verb) === 'xcomp' && above >= 0 ? tree.child(above, 'nsubj:pass', 'nsubj') : -1;
  const own = tree.child(verb, 'nsubj', 'nsubj:pass');
  const subject = eventNounOf(tree, own >= 0 ? own : raised);
  return subject >= 0 && tree.children(verb, 'obj', 'xcomp').every((child) => tree.form(child) === 'place')
    ? subject
    : -1;
}

/** Nouns that only count or begin the deed after their "of": "a second round of talks". */
export const CONTAINERS = new Set(
  'round wave series spate set batch number kind lot outbreak resumption prospect string flurry spree phase stage bout'.split(
    ' ',
  ),
);

/** The event noun that a noun phrase is about, seen through "round of", "wave of". */
export function eventNounOf(tree: SentenceTree, index: number): number {
  if (index < 0) return -1;
  if (isEventNoun(tree, index) && !CONTAINERS.has(tree.lemma(index))) return index;
  if (!CONTAINERS.has(tree.lemma(index))) return -1;
  return tree.children(index, 'nmod').find((child) => isEventNoun(tree, child)) ?? -1;
}

/** "as the bulletin has it", "as the page would have it": who says so, no deed. */
export function isHearsay(tree: SentenceTree, index: number): boolean {
  return (
    tree.lemma(index) === 'have' &&
    tree.form(tree.child(index, 'obj')) === 'it' &&
    tree.children(index, 'mark', 'advmod').some((child) => tree.form(child) === 'as')
  );
}

/** "Asked about the delay, he said …", "Referring to the attack, …": what an utterance is about, no deed. */
export function isOccasion(tree: SentenceTree, index: number): boolean {
  const lemma = tree.lemma(index);
  if (lemma === 'refer' || lemma === 'allude') return tree.child(index, 'obj', 'nsubj:pass') < 0;
  return tree.form(index) === 'asked' && tree.rel(index) === 'advcl' && tree.child(index, 'nsubj', 'obj') < 0;
}
