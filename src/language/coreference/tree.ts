import type { AnalysedSentence, Word } from '../analysis.ts';

/** A sentence's tree with what mention finding asks of it; indices are 0-based, -1 is the root's head. */
export interface Tree {
  readonly words: readonly Word[];
  readonly heads: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly sentence: AnalysedSentence;
}

/** Deprel without its subtype: `nmod:poss` → `nmod`. */
export function relation(word: Word): string {
  const colon = word.deprel.indexOf(':');
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon);
}

/** True when the word's features hold `name=value`. */
export function hasFeature(word: Word, pair: string): boolean {
  return `|${word.feats}|`.includes(`|${pair}|`);
}

/** Takes any head column, also one with a cycle or a head outside the sentence (that counts as root). */
export function plantTree(sentence: AnalysedSentence): Tree {
  const { words } = sentence;
  const heads = words.map((word, index) =>
    Number.isInteger(word.head) && word.head >= 1 && word.head <= words.length && word.head - 1 !== index
      ? word.head - 1
      : -1,
  );
  const children: number[][] = words.map(() => []);
  heads.forEach((head, index) => {
    if (head >= 0) children[head]?.push(index);
  });
  return { words, heads, children, sentence };
}

/** All words of the subtrees of `roots`, as one inclusive range around `head`; safe on cycles. */
export function rangeOf(tree: Tree, head: number, roots: readonly number[]): { first: number; last: number } {
  const inside = new Set<number>([head]);
  const queue = [...roots];
  while (queue.length > 0) {
    const word = queue.pop();
    if (word === undefined || inside.has(word)) continue;
    inside.add(word);
    for (const child of tree.children[word] ?? []) queue.push(child);
  }
  // The block around the head without gaps: in a non-projective tree the rest lies elsewhere.
  // Punctuation hangs anywhere, so it never makes a gap.
  let first = head;
  for (let at = head - 1; at >= 0 && (inside.has(at) || tree.words[at]?.upos === 'PUNCT'); at--) {
    if (inside.has(at)) first = at;
  }
  let last = head;
  for (
    let at = head + 1;
    at < tree.words.length && (inside.has(at) || tree.words[at]?.upos === 'PUNCT');
    at++
  ) {
    if (inside.has(at)) last = at;
  }
  return { first, last };
}
