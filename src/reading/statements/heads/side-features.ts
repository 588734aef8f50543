import { AGENTS } from '../../../lexicon/index.ts';
import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';
import { RELATIVE } from '../subject.ts';
import { rowOf } from './feature-rows.ts';

/** Rows of the table of named features of sides; names are hashed into them. */
const SIDE_ROWS = 32768;

export const sideRow = (name: string): number => rowOf(name, SIDE_ROWS);

/** On which side of a deed somebody stands. */
export const SIDES = ['none', 'source', 'target'] as const;
export type Side = (typeof SIDES)[number];

/** A word that heads a noun phrase beside a deed, and the side on which the rules put it. */
export interface Candidate {
  readonly index: number;
  readonly ruled: Side;
  /** The kind of its mention, where it is one: `person`, `place` …; '' for what is none yet. */
  readonly type: string;
  /** How many the rules put on each side of the deed, as a name: `1 source 0 target`. */
  readonly beside: string;
}

/** Relations of words that are part of another one's name or grammar. */
const PART = new Set([
  'flat',
  'fixed',
  'case',
  'mark',
  'aux',
  'cop',
  'det',
  'cc',
  'punct',
  'expl',
  'goeswith',
  'nummod',
]);

/** True for a word that can head a phrase of who acts or is acted on: a noun, a name or a pronoun, or a name that stands before a noun. */
export function canStandBeside(tree: SentenceTree, index: number): boolean {
  const upos = tree.upos(index);
  const relation = tree.rel(index);
  if (PART.has(relation)) return false;
  if (upos === 'PROPN') return true;
  if (upos === 'PRON') return !RELATIVE.test(tree.form(index));
  if (upos === 'NOUN') return relation !== 'compound';
  return upos === 'ADJ' && relation === 'amod' && /^\p{Lu}/u.test(tree.words[index]?.form ?? '');
}

/** Steps of a path that are told one by one; what is farther is far. */
const STEPS = 6;

/** The way from one word to another through the tree: relations up to where both meet (`^`), then down; and the lemma of where they meet. */
function pathOf(tree: SentenceTree, from: number, to: number): { path: string; over: string } {
  const up = [from, ...tree.ancestors(from)];
  const down = [to, ...tree.ancestors(to)];
  const meet = up.findIndex((one) => down.includes(one));
  const top = up[meet];
  if (top === undefined) return { path: 'apart', over: '' };
  const rise = up.slice(0, meet);
  const fall = down.slice(0, down.indexOf(top)).reverse();
  const over = tree.lemma(top);
  if (rise.length + fall.length > STEPS) return { path: 'far', over };
  const steps = [
    ...rise.map((one) => `^${tree.word(one).deprel}`),
    ...fall.map((one) => `_${tree.word(one).deprel}`),
  ];
  return { path: steps.join(' '), over };
}

const caseOf = (tree: SentenceTree, index: number): string => {
  const word = tree.child(index, 'case');
  return word < 0 ? '' : tree.form(word);
};

/** How many words apart, in a few steps. */
const apart = (words: number): string => {
  const steps = Math.min(6, Math.ceil(Math.log2(1 + Math.abs(words))));
  return `${words < 0 ? 'before' : 'after'} ${steps}`;
};

/**
 * What the tree and the rules say of somebody beside a deed, as names.
 * @param kind  the deed's PLOVER type
 */
export function sideFeatures(
  tree: SentenceTree,
  { trigger, carrier }: Predicate,
  kind: string,
  { index, ruled, type, beside }: Candidate,
): string[] {
  const { path, over } = pathOf(tree, trigger, index);
  const lemma = tree.lemma(trigger);
  const mark = caseOf(tree, index);
  const isPassive = tree.child(carrier, 'nsubj:pass', 'aux:pass') >= 0 ? 'passive' : 'active';
  const upos = tree.upos(trigger);
  const sector = AGENTS.get(tree.lemma(index))?.sector ?? '';
  const names = [
    `ruled ${ruled}`,
    `ruled ${ruled} ${kind}`,
    `ruled ${ruled} ${path}`,
    `path ${path}`,
    `path ${path} ${mark}`,
    `path ${path} ${kind}`,
    `path ${path} ${lemma}`,
    `case ${mark} ${upos}`,
    `case ${mark} ${kind}`,
    `case ${mark} ${lemma}`,
    `${isPassive} ${path}`,
    `over ${over} ${path}`,
    `beside ${beside} ${ruled}`,
    `beside ${beside} ${path}`,
    `mention ${type} ${path}`,
    `sector ${sector === '' ? '' : 'known'} ${path}`,
    `upos ${upos} ${tree.upos(index)}`,
    `type ${kind}`,
    `type ${kind} ${type}`,
    `mention ${type}`,
    `sector ${sector}`,
    `sector ${sector} ${kind}`,
    `word ${tree.upos(index) === 'NOUN' ? tree.lemma(index) : tree.upos(index)}`,
    `lemma ${lemma}`,
    apart(index - trigger),
  ];
  if (carrier !== trigger) {
    const carried = pathOf(tree, carrier, index).path;
    names.push(`carried ${carried}`, `carried ${tree.lemma(carrier)} ${carried}`);
  }
  const above = tree.head(index);
  if (above >= 0) names.push(`above ${tree.lemma(above)} ${tree.rel(index)}`);
  return names;
}
