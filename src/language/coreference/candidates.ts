/**
 * Which spans may refer: noun phrases in the OntoNotes scheme as GUM's conversion draws them. One phrase for each nominal head with
 * determiners, modifiers, relative clauses, appositions and the genitive 's; without its preposition and its conjuncts;
 * one more for a coordination as a whole. Which of them do refer to something else is the linker's business.
 */

import type { AnalysedSentence, NamedSpan, Word } from '../analysis.ts';
import { titles } from './data/titles.ts';
import { hasFeature, plantTree, rangeOf, relation, type Tree } from './tree.ts';

/** A phrase that may refer; word indices inclusive, in its sentence. */
export interface Candidate {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The phrase joins two or more with "and" or "or"; the head is the first conjunct's. */
  readonly coordination: boolean;
  /** The name that holds the head word, where one does. */
  readonly name: NamedSpan | null;
  readonly tree: Tree;
}

/** Dependants that belong to the phrase on either side of its head. */
const inside = new Set([
  'det',
  'amod',
  'compound',
  'nmod',
  'flat',
  'nummod',
  'appos',
  'acl',
  'fixed',
  'goeswith',
]);
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);
/** Dependants of which no phrase of its own begins: they are parts of a word group. */
const bound = new Set([
  'flat',
  'fixed',
  'goeswith',
  'case',
  'cc',
  'punct',
  'mark',
  'reparandum',
  'discourse',
]);
const adverbial: ReadonlySet<string> = new Set(
  'today yesterday tomorrow tonight week month year morning evening'.split(' '),
);
const genitive = new Set(["'s", '’s', "'", '’']);

function belongs(tree: Tree, head: number, child: number): boolean {
  const word = tree.words[child];
  if (word === undefined) return false;
  const label = relation(word);
  if (word.deprel === 'nmod:unmarked') return child < head || !isAdverbial(word);
  if (label === 'case') return child > head && genitive.has(word.form.toLowerCase());
  if (label === 'punct') return false;
  if (label === 'amod' || label === 'nmod' || label === 'compound') return true;
  return inside.has(label);
}

/** "last week", "today": a bare noun of time beside a phrase is no part of it. */
function isAdverbial(word: Word): boolean {
  return adverbial.has(word.lemma.toLowerCase());
}

function mayHead(tree: Tree, index: number): boolean {
  const word = tree.words[index];
  // An apposition belongs to the phrase before it; "Mr" in "Mr Smith" names nobody.
  if (word === undefined || relation(word) === 'appos') return false;
  if (relation(word) === 'compound' || word.deprel === 'nmod:desc') {
    if (titles.has(word.form.toLowerCase().replace('.', ''))) return false;
  }
  if (bound.has(relation(word)) || word.deprel === 'expl') return false;
  if (word.upos === 'PRON') return !hasFeature(word, 'PronType=Rel') && !hasFeature(word, 'PronType=Int');
  if (word.upos === 'NUM') return relation(word) !== 'nummod' && relation(word) !== 'compound';
  if (nominal.has(word.upos)) return true;
  if (word.upos === 'DET')
    return relation(word) !== 'det' && relation(word) !== 'advmod' && relation(word) !== 'cc';
  if (word.upos === 'ADJ') {
    // "the poor": an adjective with a determiner of its own in the place of a noun.
    const place = relation(word);
    return (
      ['nsubj', 'obj', 'obl', 'nmod', 'conj', 'iobj'].includes(place) &&
      (tree.children[index] ?? []).some((child) => tree.words[child]?.upos === 'DET')
    );
  }
  return false;
}

function trim(
  tree: Tree,
  range: { first: number; last: number },
  head: number,
): { first: number; last: number } {
  let { first, last } = range;
  while (first < head && tree.words[first]?.upos === 'PUNCT') first += 1;
  while (last > head && tree.words[last]?.upos === 'PUNCT' && !closes(tree, first, last)) last -= 1;
  return { first, last };
}

/** What a closing mark was opened by. */
const partners: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['’', '‘'],
]);

function closes(tree: Tree, first: number, last: number): boolean {
  // A bracket stays when its partner is inside the phrase: "the Syrian Democratic Forces (SDF)".
  const partner = partners.get(tree.words[last]?.form ?? '');
  if (partner === undefined) return false;
  for (let at = last - 1; at > first; at--) if (tree.words[at]?.form === partner) return true;
  return false;
}

/** Takes the closing mark of a phrase that ends inside brackets or quotation marks it opened. */
function closeMark(tree: Tree, range: { first: number; last: number }): { first: number; last: number } {
  const next = tree.words[range.last + 1]?.form ?? '';
  const partner = partners.get(next);
  if (partner === undefined) return range;
  let depth = 0;
  for (let at = range.first; at <= range.last; at++) {
    const form = tree.words[at]?.form;
    if (form === partner) depth += 1;
    else if (form === next && depth > 0) depth -= 1;
  }
  return depth === 1 ? { ...range, last: range.last + 1 } : range;
}

function phrase(tree: Tree, head: number, conjuncts: boolean): { first: number; last: number } {
  const parts = (tree.children[head] ?? []).filter(
    (child) =>
      belongs(tree, head, child) ||
      (conjuncts && ['conj', 'cc:preconj'].includes(tree.words[child]?.deprel ?? '')),
  );
  return closeMark(tree, trim(tree, rangeOf(tree, head, parts), head));
}

/** All candidates of one sentence, by start, longer first. */
export function findCandidates(sentence: AnalysedSentence, index: number): Candidate[] {
  const tree = plantTree(sentence);
  const found: Candidate[] = [];
  const taken = new Set<string>();
  const add = (head: number, range: { first: number; last: number }, coordination: boolean): void => {
    const key = `${range.first}:${range.last}`;
    if (taken.has(key)) return;
    taken.add(key);
    const name = sentence.names.find((span) => span.first <= head && head <= span.last) ?? null;
    found.push({ sentence: index, ...range, head, coordination, name, tree });
  };
  for (let head = 0; head < tree.words.length; head++) {
    if (!mayHead(tree, head)) continue;
    add(head, phrase(tree, head, false), false);
    if (
      (tree.children[head] ?? []).some(
        (child) => tree.words[child]?.deprel === 'conj' && mayHead(tree, child),
      )
    ) {
      add(head, phrase(tree, head, true), true);
    }
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last);
}
