import { CONDITIONS, VERB_CUES } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { isFinitePast } from './tense.ts';

/** Conditions that are none when what they tell is over: "until the regime fell". */
const PAST_CONDITIONS = new Set(['until', 'till', 'once']);
const CLAUSE = new Set(['advcl', 'conj', 'parataxis', 'ccomp', 'root', 'acl', 'dep']);

/**
 * "Should Washington withdraw …", "Had they known …", "Were it to fail …": an auxiliary before its subject at the head of
 * a clause that is no direct question. @returns its index, -1 where there is none
 */
export function inversion(tree: SentenceTree, index: number): number {
  const were = wereTo(tree, index);
  if (were >= 0) return were;
  if (!CLAUSE.has(tree.rel(index))) return -1;
  const auxiliary = tree
    .children(index, 'aux', 'cop')
    .find((child) => ['should', 'had', 'were'].includes(tree.form(child)));
  const subject = tree.child(index, 'nsubj', 'expl');
  if (auxiliary === undefined || auxiliary > index) return subject < 0 ? -1 : strayHad(tree, index, subject);
  if (subject < 0 || auxiliary > subject) return -1;
  // "ready to meet should they agree": no other clause has "should" before its subject.
  if (tree.form(auxiliary) === 'should' && tree.rel(index) === 'advcl' && !isAskedFor(tree, auxiliary))
    return auxiliary;
  const before = tree.words[auxiliary - 1];
  const begins = before === undefined || /^[,;:–—"“'‘(]|^(?:and|but|or)$/u.test(before.form);
  return begins && tree.words.at(-1)?.form !== '?' ? auxiliary : -1;
}

/** "why should they pay", "so should they". */
const isAskedFor = (tree: SentenceTree, auxiliary: number) =>
  tree.words.at(-1)?.form === '?' ||
  /^(?:who|what|when|where|why|how|which|whom|so|nor|neither|only)$/u.test(tree.form(auxiliary - 1));

/** "Had the dam burst, thousands would have fled", with "Had" hung on the main verb beside its "would"; -1. */
function strayHad(tree: SentenceTree, index: number, subject: number): number {
  if (tree.rel(index) !== 'advcl') return -1;
  const auxiliaries = tree.children(tree.head(index), 'aux');
  if (auxiliaries.length < 2 || !auxiliaries.some((child) => child > index)) return -1;
  return auxiliaries.find((child) => tree.form(child) === 'had' && child < subject) ?? -1;
}

/** "Were the leader to attend, …", with "to attend" hung on the leader: index of "were"; -1. */
function wereTo(tree: SentenceTree, index: number): number {
  const leader = tree.head(index);
  if (tree.rel(index) !== 'acl' || leader < 0 || !tree.isInfinitive(index)) return -1;
  let first = leader;
  for (const child of tree.children(leader)) first = Math.min(first, child);
  const before = tree.words[first - 2];
  return tree.form(first - 1) === 'were' && (before === undefined || before.form === ',') ? first - 1 : -1;
}

const ASKING = new Set([
  'say',
  'know',
  'ask',
  'decide',
  'check',
  'see',
  'wonder',
  'disclose',
  'tell',
  'determine',
  'clear',
  'sure',
  'certain',
  'unclear',
  'verify',
  'test',
  'evaluate',
  'assess',
  'examine',
  'care',
  'matter',
  'doubt',
]);

/** "has not said if it will attend": "if" that asks, straight after a word of not knowing. */
export function isWhetherIf(tree: SentenceTree, index: number, mark: number): boolean {
  const above = tree.head(index);
  if (tree.form(mark) !== 'if' || above < 0 || above > index || !ASKING.has(tree.lemma(above))) return false;
  if (mark - above > 2 || tree.words.slice(above, mark).some((word) => word.form === ',')) return false;
  const open = [
    'ask',
    'check',
    'wonder',
    'see',
    'determine',
    'decide',
    'unclear',
    'verify',
    'test',
    'evaluate',
    'assess',
    'examine',
    'doubt',
  ].includes(tree.lemma(above));
  return (
    open || tree.children(above, 'advmod').some((child) => /^(?:not|n't|n’t|never)$/u.test(tree.form(child)))
  );
}

/** "would go on until he left": the past tense of a report, not of what is over. */
function isUnderModal(tree: SentenceTree, index: number): boolean {
  const main = tree.head(index);
  if (main < 0) return false;
  // "intended to return only once the house was theirs".
  const wanted = tree.isInfinitive(main) && tree.rel(main) === 'xcomp' ? tree.lemma(tree.head(main)) : '';
  const content = VERB_CUES.get(wanted)?.content;
  if (content === 'planned' || content === 'proposed' || content === 'expected') return true;
  return tree.children(main, 'aux').some((child) => /^(?:would|could|might)$/u.test(tree.form(child)));
}

/** "as soon as both have signed": "once", unless it is over. */
function isAsSoonAs(tree: SentenceTree, index: number, mark: number): boolean {
  return tree.form(mark) === 'as' && tree.form(mark - 1) === 'soon' && !isFinitePast(tree, index);
}

const WILL_OR_MAY = /^(?:will|would|shall|can|could|may|might|must)$/u;

/** What is told of `main` will or may be. */
function isOpen(tree: SentenceTree, main: number): boolean {
  return main >= 0 && tree.children(main, 'aux').some((child) => WILL_OR_MAY.test(tree.form(child)));
}

/** "Where the costs are high, no deal will be made": a clause of place ahead of what will or may be; it tells of no place. */
function isAheadOfModal(tree: SentenceTree, index: number): boolean {
  const main = tree.head(index);
  return main > index && tree.rel(index) === 'advcl' && isOpen(tree, main);
}

/** "can pass only after both sides have agreed", "only when": beside what will or may be no less a condition than "once". */
function isOnlyThen(tree: SentenceTree, index: number, mark: number): boolean {
  return (
    /^(?:after|when)$/u.test(tree.form(mark)) &&
    tree.form(mark - 1) === 'only' &&
    isOpen(tree, tree.head(index))
  );
}

/** A participle that brings a condition: "provided that", "assuming". */
export function opensCondition(tree: SentenceTree, index: number): boolean {
  return /^(?:provided|providing|assuming|supposing)$/u.test(tree.form(index));
}

/** "Assuming | the vote passes, they will resign": the participle straight before a clause with which it was not joined; -1. */
function openerBefore(tree: SentenceTree, index: number): number {
  if (tree.child(index, 'nsubj', 'nsubj:pass', 'expl') < 0) return -1;
  const first = leftmost(tree, index);
  return opensCondition(tree, first - 1) ? first - 1 : -1;
}

/** "if the communiqué is to be believed": how far the author trusts it, no condition. */
export const isCredence = (tree: SentenceTree, index: number): boolean =>
  /^(?:believed|credited|trusted)$/u.test(tree.form(index)) && tree.isInfinitive(index);

const CONDITION_NOUNS: ReadonlyMap<string, string> = new Map([
  ['event', 'in'],
  ['case', 'in'],
  ['condition', 'on'],
  ['proviso', 'with'],
  ['assumption', 'on'],
]);

/** "in the event of", "on condition that": a noun whose clause or noun sets a condition. */
function isConditionNoun(tree: SentenceTree, noun: number): boolean {
  const preposition = CONDITION_NOUNS.get(tree.lemma(noun));
  if (preposition === undefined || !['obl', 'nmod'].includes(tree.rel(noun))) return false;
  if (tree.lemma(noun) === 'case' && tree.child(noun, 'det', 'amod', 'acl') >= 0) return false;
  return tree.children(noun, 'case').some((child) => tree.form(child) === preposition);
}

/** "Were the envoy to come, …", however the tree has it. */
function isWereTo(tree: SentenceTree, index: number): boolean {
  if (tree.form(0) !== 'were' || !tree.isInfinitive(index) || tree.words.at(-1)?.form === '?') return false;
  const comma = tree.words.findIndex((word) => word.form === ',');
  return index < comma && tree.children(index, 'mark').some((mark) => mark > 1 && tree.form(mark) === 'to');
}

/** The first word of a clause by the first children of first children. */
function leftmost(tree: SentenceTree, index: number): number {
  let first = index;
  for (let child = index; child <= first; child = tree.children(first)[0] ?? tree.words.length) first = child;
  return first;
}

/** "return only | once the house was theirs": the "once" straight before a clause, read as the main verb's adverb; -1. */
function onceBefore(tree: SentenceTree, index: number): number {
  if (tree.rel(index) !== 'advcl' || tree.head(index) > index) return -1;
  const once = leftmost(tree, index) - 1;
  if (tree.form(once) !== 'once' || tree.head(once) !== tree.head(index)) return -1;
  return isFinitePast(tree, index) && !isUnderModal(tree, index) ? -1 : once;
}

/** The conjunction that makes the clause of `index` a limb of a condition; -1 where none does. */
export function conditionMark(tree: SentenceTree, index: number): number {
  const relation = tree.rel(index);
  if (isWereTo(tree, index)) return 0;
  if (relation === 'advcl' || relation === 'conj' || relation === 'parataxis') {
    for (const mark of tree.children(index, 'mark', 'advmod', 'case')) {
      const lemma = tree.form(mark);
      if (lemma === 'as' && (tree.form(mark + 1) === 'long' || tree.form(mark - 1) === 'long')) return mark;
      if (lemma === 'case' && tree.form(mark - 1) === 'in') return mark;
      if (lemma === 'in' && tree.form(mark + 1) === 'case') return mark;
      if (lemma === 'where' && isAheadOfModal(tree, index)) return mark;
      if (isOnlyThen(tree, index, mark) || isAsSoonAs(tree, index, mark)) return mark;
      if (!CONDITIONS.has(lemma) || isCredence(tree, index)) continue;
      // "could once carry": at one time.
      if (lemma === 'once' && tree.children(index, 'aux').some((child) => child < mark)) continue;
      if (isWhetherIf(tree, index, mark)) continue;
      if (PAST_CONDITIONS.has(lemma) && isFinitePast(tree, index) && !isUnderModal(tree, index)) continue;
      if ((tree.form(mark - 1) === 'as' || tree.form(mark - 1) === 'even') && lemma === 'if') continue;
      return mark;
    }
    const once = onceBefore(tree, index);
    if (once >= 0) return once;
    const provided = tree
      .children(index, 'mark')
      .find((child) => tree.form(child) === 'that' && opensCondition(tree, child - 1));
    if (provided !== undefined) return provided - 1;
    // "provided that they carry a visa" read as a clause of its own: the verb "provided" over a clause.
    const opener = openerBefore(tree, index);
    if (opener >= 0) return opener;
    if (
      opensCondition(tree, index) &&
      tree.child(index, 'aux') < 0 &&
      tree
        .children(index, 'ccomp', 'xcomp', 'acl')
        .some((child) => child > index && tree.child(child, 'nsubj') >= 0)
    )
      return index;
  }
  const above = tree.head(index);
  if (above >= 0 && isConditionNoun(tree, above) && ['acl', 'nmod'].includes(relation)) return above;
  if (
    above >= 0 &&
    ['ccomp', 'xcomp', 'obj', 'acl', 'advcl', 'dep'].includes(relation) &&
    index > above &&
    opensCondition(tree, above) &&
    tree.child(above, 'aux') < 0 &&
    tree.child(index, 'nsubj', 'nsubj:pass', 'expl') >= 0
  )
    return above;
  return inversion(tree, index);
}

/** "even if Baghdad agrees": what may be, and alters nothing. @returns index of "if"; -1 where there is none */
export function concessiveIf(tree: SentenceTree, index: number): number {
  if (tree.rel(index) !== 'advcl' || isFinitePast(tree, index)) return -1;
  return (
    tree.children(index, 'mark').find((mark) => tree.form(mark) === 'if' && tree.form(mark - 1) === 'even') ??
    -1
  );
}

/** A condition whose first limb tells what did not happen: "Had X come …", "If X had come, Y would have …". */
export function isCounterfactual(tree: SentenceTree, index: number): boolean {
  const mark = conditionMark(tree, index);
  if (mark < 0) return false;
  if (tree.form(mark) === 'had') return true;
  if (tree.form(mark) !== 'if') return false;
  const perfect = tree.children(index, 'aux').some((child) => tree.form(child) === 'had');
  const main = tree.head(index);
  return (
    perfect &&
    main >= 0 &&
    tree.children(main, 'aux').some((child) => /^(?:would|could|might|'d)$/u.test(tree.form(child)))
  );
}

/** The first word of a clause, by its children alone. */
function firstWord(tree: SentenceTree, clause: number): number {
  const [first = clause] = tree.children(clause).filter((child) => tree.word(child).upos !== 'PUNCT');
  return Math.min(first, clause);
}

/** The clause that sets the condition of `index`; -1 where none does. A told past act is not hedged by what its content hangs on. */
export function conditionOf(tree: SentenceTree, index: number): number {
  const long = tree.children(index, 'advmod').filter((child) => /^(?:long|soon)$/u.test(tree.form(child)));
  const clauses = [
    ...tree.children(index, 'advcl', 'parataxis'),
    ...long.flatMap((child) => tree.children(child, 'advcl')),
    ...tree
      .children(index, 'obl')
      .filter((child) => isConditionNoun(tree, child))
      .flatMap((child) => tree.children(child, 'acl', 'nmod')),
  ];
  for (const clause of clauses) {
    if (conditionMark(tree, clause) < 0) continue;
    return clause;
  }
  // "We will sign and leave, should it fail": what stands behind both is of both.
  const joined = tree.children(index, 'conj').at(-1) ?? -1;
  if (joined >= 0 && tree.child(joined, 'nsubj', 'aux') < 0 && tree.upos(joined) === 'VERB') {
    const behind = tree.children(joined, 'advcl').find((clause) => clause > joined);
    if (
      behind !== undefined &&
      tree.form(firstWord(tree, behind) - 1) === ',' &&
      conditionMark(tree, behind) >= 0
    )
      return behind;
  }
  // An inverted limb that was read as the main clause: "Had the news come, they would have left."
  const above = tree.head(index);
  if (
    ['conj', 'parataxis', 'ccomp', 'dep'].includes(tree.rel(index)) &&
    above >= 0 &&
    inversion(tree, above) >= 0 &&
    above < index
  )
    return above;
  return -1;
}

const OPENERS = new Set([
  'if',
  'unless',
  'until',
  'once',
  'should',
  'were',
  'had',
  'provided',
  'absent',
  'without',
  'failing',
]);

/**
 * True when the sentence opens with a condition and `index` stands after its comma: for trees that hang its limbs wrongly.
 * @param index  a clause with a modal verb
 */
export function isAfterOpeningCondition(tree: SentenceTree, index: number): boolean {
  const first = tree.words.findIndex((word) => /[\p{L}]/u.test(word.form));
  if (first < 0 || first > 2 || !OPENERS.has(tree.form(first)) || tree.words.at(-1)?.form === '?')
    return false;
  for (let at = first; at < index; at++) if (tree.form(at) === ',') return true;
  return false;
}
