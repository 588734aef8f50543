/**
 * A phrase may say twice what it means: "the Crown prosecutor, Mark Tedeschi", "the city of Aleppo", "a group of fighters",
 * "Syrian Democratic Forces (SDF)". Each such head is a view of the one thing, compared on its own.
 */
import type { NamedSpan } from '../analysis.ts';
import type { Candidate } from './candidates.ts';
import { titles } from './data/titles.ts';
import type { CoreferenceModel } from './model.ts';
import { fold, keyOfName, type NameKey } from './names.ts';
import { relation, type Tree } from './tree.ts';

export interface View {
  readonly head: number;
  /** Folded lemma of the head. */
  readonly lemma: string;
  /** Row of the head's vector, -1 where it has none; WordNet class of a noun, 0 where unknown or a name. */
  readonly vector: number;
  readonly noun: number;
  /** Folded lemmas of what narrows the head down. */
  readonly modifiers: readonly string[];
  readonly key: NameKey | null;
  readonly name: NamedSpan | null;
}

const maxViews = 4;
/** Nouns that count or group what stands after "of": the group is what its members are. */
export const partitives: ReadonlySet<string> = new Set(
  'group set number lot couple maximum minimum majority variety series pair handful part half rest range bunch kind type sort form total host dozen hundred thousand million'.split(
    ' ',
  ),
);
/** Nouns that a place's name follows after "of". */
const locatives: ReadonlySet<string> = new Set(
  'city town village province governorate district state island republic kingdom region municipality emirate sultanate port county commune area country nation'.split(
    ' ',
  ),
);

export function nameAt(c: Candidate, head: number): NamedSpan | null {
  return c.tree.sentence.names.find((span) => span.first <= head && head <= span.last) ?? null;
}

/** The words that name: the name's own where one holds the head, else the head with its flat and proper compound parts. */
function namingWords(c: Candidate, head: number, name: NamedSpan | null): string[] {
  const { tree } = c;
  const from = name === null ? c.first : Math.max(c.first, name.first);
  const to = name === null ? c.last : Math.min(c.last, name.last);
  const words: string[] = [];
  for (let at = from; at <= to; at++) {
    const word = tree.words[at];
    if (word === undefined || word.upos === 'PUNCT' || word.upos === 'DET' || word.deprel === 'case')
      continue;
    if (name !== null || at === head) words.push(word.form);
    else if (tree.heads[at] === head && (word.upos === 'PROPN' || word.upos === 'NUM')) {
      if (['flat', 'compound', 'nummod', 'amod'].includes(relation(word)) || word.deprel === 'nmod:desc')
        words.push(word.form);
    }
  }
  return words;
}

function modifiersOf(c: Candidate, head: number, main: boolean): string[] {
  const { tree } = c;
  const words: string[] = [];
  for (let at = c.first; at <= c.last; at++) {
    const word = tree.words[at];
    if (word === undefined || at === head) continue;
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM', 'VERB'].includes(word.upos) || relation(word) === 'appos') continue;
    // What stands in a relative clause or an apposition tells more of the thing, and rarely tells it apart.
    if ((main && at < head) || tree.heads[at] === head) words.push(fold(word.lemma));
  }
  return words;
}

function viewAt(c: Candidate, head: number, model: CoreferenceModel): View | null {
  const word = c.tree.words[head];
  if (word === undefined) return null;
  const name = nameAt(c, head);
  const named =
    name !== null || (word.upos === 'PROPN' && (head === c.head || !titles.has(word.form.toLowerCase())));
  const lemma = fold(word.lemma);
  const vector = model.words.get(lemma) ?? model.words.get(fold(word.form)) ?? -1;
  return {
    head,
    lemma,
    vector,
    noun: named || vector < 0 ? 0 : (model.classes[vector] ?? 0),
    modifiers: modifiersOf(c, head, head === c.head),
    key: named ? keyOfName(namingWords(c, head, name)) : null,
    name,
  };
}

function otherHeads(tree: Tree, c: Candidate): number[] {
  const found: number[] = [];
  const queue = [c.head];
  for (let next = queue.pop(); next !== undefined && found.length < maxViews - 1; next = queue.pop()) {
    const lemma = fold(tree.words[next]?.lemma ?? '');
    for (const child of tree.children[next] ?? []) {
      const word = tree.words[child];
      if (word === undefined || child < c.first || child > c.last || child === c.head) continue;
      const complement =
        relation(word) === 'nmod' &&
        child > next &&
        (partitives.has(lemma) || (locatives.has(lemma) && word.upos === 'PROPN')) &&
        (tree.children[child] ?? []).some((at) => tree.words[at]?.form.toLowerCase() === 'of');
      const described =
        (word.deprel === 'nmod:desc' || (relation(word) === 'compound' && c.name === null)) &&
        child < next &&
        tree.words[next]?.upos === 'PROPN' &&
        (word.upos === 'NOUN' || titles.has(word.form.toLowerCase()));
      if ((relation(word) !== 'appos' && !complement && !described) || found.includes(child)) continue;
      if (!['NOUN', 'PROPN', 'X'].includes(word.upos)) continue;
      found.push(child);
      queue.push(child);
    }
  }
  return found;
}

/** The phrase's own head first, then its other views in tree order; of a coordination only the first. */
export function viewsOf(c: Candidate, model: CoreferenceModel): View[] {
  const heads = c.coordination ? [c.head] : [c.head, ...otherHeads(c.tree, c)];
  const views: View[] = [];
  for (const head of heads) {
    const view = viewAt(c, head, model);
    if (view !== null) views.push(c.coordination ? { ...view, key: null } : view);
  }
  return views;
}
