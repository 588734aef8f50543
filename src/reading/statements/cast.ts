import type { Mention } from '../../core/index.ts';
import { AGENTS } from '../../lexicon/index.ts';
import type { MentionFinder } from './mention-finder.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** The noun phrases joined by "and" with the first, the first included. */
function withConjuncts(tree: SentenceTree, index: number): number[] {
  if (index < 0) return [];
  return [index, ...tree.children(index, 'conj').filter((child) => tree.upos(child) !== 'VERB')];
}

/** Prepositions that bring who or what is acted on. */
export const TOWARD = new Set([
  'with',
  'to',
  'against',
  'into',
  'at',
  'on',
  'upon',
  'toward',
  'towards',
  'over',
]);
/** Deeds that go away from what "from" brings. */
export const LEAVING = new Set(
  'withdraw retreat withdrawal departure pull expel release evacuate seize steal recall'.split(' '),
);

/** The noun phrases that one of these prepositions brings beside a word. */
export function obliques(tree: SentenceTree, index: number, prepositions: ReadonlySet<string>): number[] {
  return tree
    .children(index, 'obl', 'nmod')
    .filter((child) => tree.children(child, 'case').some((word) => prepositions.has(tree.form(word))));
}

/** True for a noun phrase that can be acted on beside a preposition: a name, or someone who acts; not a time or a thing. */
export function canBeTarget(tree: SentenceTree, index: number, finder: MentionFinder): boolean {
  if (finder.isTime(tree, index)) return false;
  if (
    tree
      .children(index, 'case')
      .some((word) => tree.form(word) === 'according' || tree.form(word - 1) === 'according')
  )
    return false;
  const mention = finder.of(tree, index);
  if (mention !== undefined)
    return mention.form !== 'nominal' || mention.type !== 'other' || AGENTS.has(tree.lemma(index));
  return AGENTS.has(tree.lemma(index)) || tree.upos(index) === 'PROPN';
}

/** Whom "they" stands for where the clause above has joined subjects: all of them, not the one that a chain names. */
function pluralSubject(tree: SentenceTree, index: number): number {
  if (index < 0 || !/^(?:they|them)$/u.test(tree.form(index))) return index;
  for (const above of tree.ancestors(index)) {
    const subject = tree.child(above, 'nsubj');
    if (subject < 0 || subject >= index || tree.head(index) === above) continue;
    return tree.children(subject, 'conj').length > 0 ? subject : index;
  }
  return index;
}

/** Who stands on one side of a deed, as mentions without doubles. */
export class Cast {
  readonly found: Mention[] = [];
  /** Word that heads each mention here, -1 where that is unknown. */
  readonly heads: number[] = [];
  readonly #chains = new Set<number>();
  readonly #finder: MentionFinder;
  readonly #tree: SentenceTree;

  constructor(tree: SentenceTree, finder: MentionFinder) {
    this.#tree = tree;
    this.#finder = finder;
  }

  /** Adds noun phrases with those joined to them. */
  add(...heads: readonly number[]): void {
    const named = heads.map((one) => pluralSubject(this.#tree, one));
    this.addAlone(...named.flatMap((one) => withConjuncts(this.#tree, one)));
  }

  /** Adds noun phrases, each by itself. */
  addAlone(...heads: readonly number[]): void {
    for (const head of heads) {
      const mention = this.#finder.take(this.#tree, head);
      if (mention === undefined || this.#chains.has(mention.chain)) continue;
      this.#chains.add(mention.chain);
      this.found.push(mention);
      this.heads.push(head);
    }
  }
}
