import { MODALS } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Verbs of charging somebody, each with the preposition that names the deed. */
const CHARGING = new Map([
  ['accuse', 'of'],
  ['charge', 'with'],
  ['indict', 'for'],
]);
/** Words of a court's finding, or of one's own ("pleaded guilty to"): what they name was done. */
const FINDING = new Map([
  ['convict', /^of$/u],
  ['guilty', /^(?:of|to)$/u],
  ['jail', /^for$/u],
  ['imprison', /^for$/u],
  ['responsibility', /^for$/u],
]);

/** True where the verb has no subject that acts and no "by": nobody stands for the charge ("was accused of", "stands accused of"). */
function isByNobody(tree: SentenceTree, verb: number): boolean {
  const bare = tree.child(verb, 'nsubj', 'obj') < 0 && !tree.isGerund(verb);
  return (tree.child(verb, 'aux:pass') >= 0 || bare) && tree.oblique(verb, 'by') < 0;
}

/** "pleaded guilty to killing two guards": the deed hangs on either word; the one that says what was pleaded. */
export const pleaOf = (tree: SentenceTree, above: number): number =>
  (tree.lemma(above) === 'plead'
    ? tree.children(above, 'xcomp').find((child) => tree.form(child) === 'guilty')
    : undefined) ?? above;

/** "guilty of", "not guilty of", "is likely to plead guilty to": a finding, its contrary, and one that is still to come. */
function findingCue(tree: SentenceTree, word: number, form: string): Cue {
  const rule = `${tree.form(word)} ${form}`;
  if (tree.children(word, 'advmod').some((child) => tree.form(child) === 'not'))
    return { status: form === 'to' ? 'denied' : 'negated', at: word, rule: `not ${rule}`, implied: true };
  const verb = tree.head(word);
  const isAhead =
    form === 'to' &&
    (tree.isInfinitive(verb) || tree.children(verb, 'aux').some((child) => MODALS.has(tree.form(child))));
  return { status: isAhead ? 'possible' : 'occurred', at: word, rule, implied: true };
}

/**
 * What a charge or a finding says of the deed that it names: "the officer accused of torturing prisoners" may have done it,
 * one convicted of it, or who claimed responsibility for it, has. A charge that somebody makes is told by him, as anything else that he says.
 * What is joined to a deed is charged with it: "accused of torturing prisoners and killing a guard".
 * @param index  the deed's gerund or noun
 */
export function chargeCue(tree: SentenceTree, index: number): Cue | undefined {
  if (tree.upos(index) === 'VERB' && !tree.isGerund(index)) return undefined;
  const first = tree.firstJoined(index);
  const above = tree.head(first);
  if (above < 0) return undefined;
  const lemma = tree.lemma(above);
  for (const child of tree.children(first, 'case', 'mark')) {
    const form = tree.form(child);
    if (CHARGING.get(lemma) === form && isByNobody(tree, above))
      return { status: 'possible', at: above, rule: `${tree.form(above)} ${form}`, implied: true };
    const word = pleaOf(tree, above);
    if (FINDING.get(tree.lemma(word))?.test(form)) return findingCue(tree, word, form);
  }
  return undefined;
}

/** Verbs of undoing: what was to come after did not, whoever did them to whatever. */
const UNDOING = new Set('defuse disarm intercept foil thwart abort avert cancel scrap disrupt'.split(' '));
/** Verbs after which the same holds of what those whom they were done to were to do. */
const STOPPING = new Set('destroy shoot arrest catch stop halt kill dismiss detain block'.split(' '));
/** A pronoun as a subject and as an object: "stopped him before he spoke". */
const SAME = new Map([
  ['he', 'him'],
  ['she', 'her'],
  ['they', 'them'],
]);
/** Verbs of coming to an end by oneself. */
const ENDING = new Set('die collapse perish'.split(' '));

/** "The bomb was defused before it exploded", "he died before he testified": it did not happen. */
export function isCutOff(tree: SentenceTree, clause: number): boolean {
  const above = tree.head(clause);
  if (above < 0 || tree.rel(clause) !== 'advcl') return false;
  const lemma = tree.lemma(above);
  const isCalledOff =
    lemma === 'call' && tree.children(above, 'compound').some((child) => tree.form(child) === 'off');
  if (UNDOING.has(lemma) || isCalledOff) return true;
  const subject = tree.child(clause, 'nsubj', 'nsubj:pass');
  if (subject < 0 || !/^(?:it|he|she|they)$/u.test(tree.form(subject))) return false;
  if (ENDING.has(lemma)) return true;
  const same = SAME.get(tree.form(subject)) ?? tree.form(subject);
  const object = tree.child(above, 'obj');
  const isStopped =
    tree.child(above, 'aux:pass') >= 0 || (object >= 0 && object > above && tree.form(object) === same);
  return STOPPING.has(lemma) && isStopped;
}
