import { AGENTS, type EventKind } from '../../../lexicon/index.ts';
import type { Predicate } from '../predicate.ts';
import type { SentenceTree } from '../sentence-tree.ts';
import { subjectOf } from '../subject.ts';

/** Words of a sentence whose states the head of types looks at whole, in the order of its projections. */
export const TYPE_ROLES = ['trigger', 'doer', 'object'] as const;

/** Who does what a noun tells, as far as one word says it: "the army's raid", "a raid by the army". */
function doerOfNoun(tree: SentenceTree, noun: number): number {
  const owner = tree.child(noun, 'nmod:poss');
  if (owner >= 0) return owner;
  const by = ofNoun(tree, noun).find((child) => isBy(tree, child));
  return by ?? tree.child(noun, 'amod', 'compound');
}

const isBy = (tree: SentenceTree, index: number): boolean =>
  tree.children(index, 'case').some((word) => tree.form(word) === 'by');

/** What prepositions bring to a noun. */
const ofNoun = (tree: SentenceTree, noun: number): number[] =>
  tree.children(noun, 'nmod').filter((child) => tree.word(child).deprel !== 'nmod:poss');

/** Index of each role's word; -1 where there is none, never so for the trigger. */
export function typeWords(tree: SentenceTree, { trigger, carrier }: Predicate): [number, number, number] {
  const isVerb = tree.upos(trigger) === 'VERB';
  const agent = tree.child(carrier, 'obl:agent');
  const doer = agent >= 0 ? agent : isVerb || carrier !== trigger ? subjectOf(tree, carrier) : -1;
  const object = isVerb
    ? tree.child(trigger, 'obj', 'nsubj:pass')
    : (ofNoun(tree, trigger).find((child) => !isBy(tree, child)) ?? -1);
  return [trigger, doer >= 0 || isVerb ? doer : doerOfNoun(tree, trigger), object === trigger ? -1 : object];
}

/** A word's lemma; of names, numbers and pronouns what kind of word it is. */
const wordOf = (tree: SentenceTree, index: number) =>
  /^(?:PROPN|NUM|PRON|SYM)$/u.test(tree.upos(index)) ? tree.upos(index) : tree.lemma(index);

/** Names of a word in a role: itself, and the sector of who it is. */
function namesOf(tree: SentenceTree, role: string, index: number): string[] {
  if (index < 0) return [`${role} none`];
  const sector = AGENTS.get(tree.lemma(index))?.sector;
  return [`${role} ${wordOf(tree, index)}`, ...(sector === undefined ? [] : [`${role} sector ${sector}`])];
}

/** Relations that the names of a word below the trigger tell of. */
const BELOW = new Set('obl nmod amod compound advmod xcomp ccomp advcl acl conj iobj appos'.split(' '));

/**
 * What the table and the tree say of the kind of a deed, as names: the table's kind, the trigger, who does it, to whom, and the words beside it.
 * @param ruled  the kind that the table of events gives; undefined where it gives none
 */
export function typeFeatures(
  tree: SentenceTree,
  predicate: Predicate,
  ruled: EventKind | undefined,
): string[] {
  const { trigger, carrier, kind } = predicate;
  const lemma = tree.lemma(trigger);
  const [, doer, object] = typeWords(tree, predicate);
  const names = [
    `kind ${kind}`,
    `lemma ${lemma}`,
    `form ${tree.form(trigger)}`,
    `upos ${tree.upos(trigger)}`,
    `relation ${tree.word(trigger).deprel}`,
    `ruled ${ruled?.type ?? ''}`,
    `ruled ${ruled?.type ?? ''} ${ruled?.mode ?? ''} ${ruled?.cameo ?? ''}`,
    `ruled ${ruled?.type ?? ''} ${tree.upos(trigger)}`,
    ...namesOf(tree, 'doer', doer),
    ...namesOf(tree, 'object', object),
    ...(object < 0 ? [] : [`${lemma} object ${wordOf(tree, object)}`]),
  ];
  if (carrier !== trigger) names.push(`carrier ${tree.lemma(carrier)}`);
  if (tree.child(carrier, 'nsubj:pass', 'aux:pass') >= 0) names.push('passive');
  for (const child of tree.children(trigger)) {
    const relation = tree.rel(child);
    if (tree.word(child).deprel === 'compound:prt')
      names.push(`particle ${tree.form(child)}`, `${lemma} ${tree.form(child)}`);
    else if (BELOW.has(relation) && tree.word(child).deprel !== 'nmod:poss') {
      const mark = tree.child(child, 'case', 'mark');
      names.push(
        `below ${wordOf(tree, child)}`,
        `${relation} ${mark < 0 ? '' : tree.form(mark)}`,
        `${lemma} ${relation} ${mark < 0 ? '' : tree.form(mark)}`,
        ...namesOf(tree, relation, child).slice(1),
      );
    }
  }
  const above = tree.head(trigger);
  names.push(
    `above ${above < 0 ? '' : wordOf(tree, above)}`,
    `above ${tree.rel(trigger)} ${above < 0 ? '' : tree.upos(above)}`,
  );
  return names;
}
