import type { Status } from '../../core/index.ts';
import { VERB_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { tenseOf } from './tense.ts';
import { DATE_WORD } from './time-words.ts';

/** "a video that shows soldiers burning huts", read as of the soldiers: what is shown is the burning. */
function isShown(tree: SentenceTree, index: number): boolean {
  const noun = tree.head(index);
  if (!tree.isGerund(index) || !['obj', 'iobj'].includes(tree.rel(noun))) return false;
  return /^(?:show|depict|film)$/u.test(tree.lemma(tree.head(noun)));
}

/** A participle that describes a noun: "workers held in Raqqa", "Syrians residing in Iraq": what is told of the noun is not told of it. */
export function isModifier(tree: SentenceTree, index: number): boolean {
  return (
    tree.rel(index) === 'acl' &&
    !tree.isInfinitive(index) &&
    tree.upos(index) === 'VERB' &&
    tree.children(index, 'mark').length === 0 &&
    !tree.isContent(index) &&
    !isShown(tree, index)
  );
}

/** Participles of a state that lasts. */
const LASTING =
  /^(?:held|based|trapped|stranded|detained|occupied|controlled|hidden|located|housed|besieged|displaced|backed|led|run|known)$/u;

/** Verbs whose participle tells what did happen: "saw them cross", "spent a week fighting". */
const TELLING = new Set(
  'spend keep finish see catch find leave report include involve mean entail end hear watch film show continue start begin resume stop accuse blame criticise criticize arrest carry help go come get send result regret resent deplore celebrate'.split(
    ' ',
  ),
);

const IMPLYING = new Set('remember happen dare proceed hasten rush'.split(' '));
const CONFIRMING = new Set('confirm acknowledge admit verify'.split(' '));
const OWNING_UP = new Set('admit acknowledge recall remember regret entail involve mean'.split(' '));

/** True where the verb whose tense counts says that what hangs on it was done: "managed to free", "admitted seeing". */
export function isImplied(tree: SentenceTree, tense: Cue, path: readonly number[]): boolean {
  const under = path.find((index) => tree.head(index) === tense.at);
  if (tense.status !== 'occurred' || under === undefined) return false;
  if (negator(tree, tense.at) >= 0 || !['xcomp', 'ccomp', 'advcl'].includes(tree.rel(under))) return false;
  const lemma = tree.lemma(tense.at);
  if (tree.isGerund(under)) return OWNING_UP.has(lemma) && tree.rel(under) !== 'advcl';
  if (!tree.isInfinitive(under)) return false;
  const cue = VERB_CUES.get(lemma);
  return (cue?.role === 'effect' && cue.implies === true) || IMPLYING.has(lemma);
}

/** "The ministry confirmed that rebels had closed the road": told as done by one who owns up to it or has looked. */
export function isConfirmed(tree: SentenceTree, clause: number): boolean {
  const above = tree.head(clause);
  if (above < 0 || tree.rel(clause) !== 'ccomp' || !CONFIRMING.has(tree.lemma(above))) return false;
  return (
    tenseOf(tree, above) === 'occurred' &&
    negator(tree, above) < 0 &&
    tree.children(above, 'aux').length === 0
  );
}

/** A participle that some other verb governs: "considered leaving", "opposed sending": not told as done. */
export function isFree(tree: SentenceTree, at: number, above: number): boolean {
  if (!['xcomp', 'ccomp', 'obj'].includes(tree.rel(at)) || !tree.isGerund(at) || tree.upos(at) !== 'VERB')
    return false;
  if (tree.child(at, 'nsubj') >= 0) return false;
  return tree.upos(above) === 'VERB' && !VERB_CUES.has(tree.lemma(above)) && !TELLING.has(tree.lemma(above));
}

/** A clause with neither tense nor cue: a headline's infinitive, a bare participle. */
export function nonFiniteStatus(tree: SentenceTree, index: number): Cue {
  if (tree.isInfinitive(index)) return { status: 'planned', at: index, rule: 'infinitive' };
  if (tree.rel(index) === 'acl' && !tree.isGerund(index))
    return {
      status: LASTING.test(tree.form(index)) && !isDated(tree, index) ? 'ongoing' : 'occurred',
      at: index,
      rule: 'participle',
    };
  if (tree.isGerund(index)) {
    if (tree.rel(index) === 'acl') return { status: describing(tree, index), at: index, rule: 'participle' };
    const will = tree
      .children(tree.head(index), 'aux')
      .find((child) => /^(?:will|'ll|’ll)$/u.test(tree.form(child)));
    if (tree.rel(index) === 'csubj' && will !== undefined)
      return { status: 'expected', at: will, rule: 'gerund' };
    if (tree.rel(index) === 'csubj') return { status: 'possible', at: index, rule: 'gerund' };
    return { status: tree.rel(index) === 'advcl' ? 'occurred' : 'ongoing', at: index, rule: 'participle' };
  }
  return { status: 'occurred', at: index, rule: 'participle' };
}

/** "a congress held from 5 to 7 May": over, whatever verbs of its kind else last. */
function isDated(tree: SentenceTree, index: number): boolean {
  return tree
    .children(index, 'obl')
    .some((time) =>
      [time, ...tree.children(time, 'nmod', 'compound')].some((word) => DATE_WORD.test(tree.form(word))),
    );
}

/** "The truck carrying pills was stopped" tells the past; "Syrians residing in Iraq" what lasts. */
function describing(tree: SentenceTree, index: number): Status {
  if (
    /^(?:residing|living|operating|remaining|belonging|containing|housing|holding|working)$/u.test(
      tree.form(index),
    )
  )
    return 'ongoing';
  const main = tree.ancestors(index).find((above) => tree.upos(above) === 'VERB');
  return main !== undefined && tenseOf(tree, main) === 'occurred' ? 'occurred' : 'ongoing';
}
