import type { Span } from '../../core/index.ts';
import { AGENTS } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Parts of a noun phrase that stand before its head. */
const BEFORE = new Set(['det', 'amod', 'compound', 'nmod:poss', 'nummod', 'advmod', 'case', 'punct']);
/** Nouns that only count or gather those whom their "of" names: "hundreds of UN troops", "a third of the guerrillas". */
const PARTITIVES = new Set(
  'hundred thousand million dozen score third quarter half majority minority most number group handful bunch crowd band couple pair part rest'.split(
    ' ',
  ),
);

/** The noun that a counting noun counts, else the noun itself. */
export function coreOf(tree: SentenceTree, index: number): number {
  if (index < 0) return index;
  const isCount = tree.upos(index) === 'NUM' || PARTITIVES.has(tree.lemma(index));
  if (!isCount) return index;
  const counted = tree
    .children(index, 'nmod')
    .find((child) => tree.children(child, 'case').some((word) => tree.form(word) === 'of'));
  return counted ?? index;
}

/** True for a country that a word names as another side's: "anti-Syria", "pro-Russian", "Israeli-occupied". */
export function isOfOthers(tree: SentenceTree, index: number): boolean {
  const form = tree.form(index);
  if (form.startsWith('anti-') || form.startsWith('pro-')) return true;
  if (tree.form(index - 1) === '-' && /^(?:anti|pro)$/u.test(tree.form(index - 2))) return true;
  return (
    tree.form(index + 1) === '-' &&
    /^(?:occupied|annexed|besieged|blockaded|claimed)$/u.test(tree.form(index + 2))
  );
}

export function sectorOf(tree: SentenceTree, index: number): string | undefined {
  const near = [index, ...tree.children(index, 'compound', 'flat', 'appos', 'amod', 'nmod:desc')];
  for (const at of near) {
    const agent = AGENTS.get(tree.lemma(at)) ?? AGENTS.get(tree.form(at));
    if (agent !== undefined) return agent.sector;
  }
  return undefined;
}

/** The word of a mention that hangs on something outside it; -1 where none of its words is in the sentence. */
export function headOf(tree: SentenceTree, mention: Span): number {
  const first = tree.words.findIndex((word) => word.end > mention.start);
  if (first < 0) return -1;
  let head = -1;
  for (let at = first; at < tree.words.length; at++) {
    const word = tree.word(at);
    if (word.start >= mention.end) break;
    const above = tree.head(at);
    const outside = above < 0 || tree.word(above).start < mention.start || tree.word(above).end > mention.end;
    if (outside && word.upos !== 'PUNCT' && (head < 0 || tree.upos(head) === 'DET')) head = at;
  }
  return head;
}

/** A noun with what stands before it: "two Turkish villages", "the governor of Anbar" with its "of". */
export function phraseSpan(tree: SentenceTree, index: number): Span {
  let { start, end } = tree.word(index);
  for (const child of tree.children(index)) {
    const { deprel } = tree.word(child);
    if (child < index && BEFORE.has(deprel)) {
      if (deprel === 'case' || deprel === 'punct') continue;
      start = Math.min(start, tree.span(child).start);
    } else if (tree.rel(child) === 'flat' || tree.rel(child) === 'compound') {
      end = Math.max(end, tree.word(child).end);
    } else if (
      deprel === 'nmod' &&
      child > index &&
      tree.children(child, 'case').some((word) => ['of', 'in', 'from'].includes(tree.form(word)))
    ) {
      end = Math.max(end, phraseSpan(tree, child).end);
    }
  }
  const first = tree.words.find((word) => word.start === start);
  if (first !== undefined && /^(?:,|and|or|both|either|neither)$/iu.test(first.form)) {
    const next = tree.words.find((word) => word.start > start);
    if (next !== undefined && next.end <= end) start = next.start;
  }
  return { start, end };
}
