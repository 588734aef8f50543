import type { Link, Span, Statement } from '../../core/index.ts';
import { MODALS } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** A statement with the words of its trigger and its carrier in the sentence's tree. */
export interface Placed {
  readonly statement: Statement;
  readonly trigger: number;
  readonly carrier: number;
}

type Ends = readonly [from: Placed | undefined, to: Placed | undefined];

export function link(
  type: Link['type'],
  [from, to]: Ends,
  cue: Span,
  tree: SentenceTree,
  hedged = -1,
): Link | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  const hedge =
    hedged < 0
      ? undefined
      : tree
          .children(hedged, 'aux', 'advmod')
          .find(
            (child) =>
              MODALS.has(tree.form(child)) ||
              /^(?:likely|possibly|probably|perhaps)$/u.test(tree.form(child)),
          );
  const start = Math.min(from.statement.start, to.statement.start, cue.start);
  const end = Math.max(from.statement.end, to.statement.end, cue.end);
  const negative =
    type === 'prevents' ||
    tree.words.some(
      (word) => word.start === cue.start && /^(?:unless|until|till|otherwise|else)$/iu.test(word.form),
    );
  return {
    type,
    from: from.statement.id,
    to: to.statement.id,
    start,
    end,
    cue: { start: cue.start, end: cue.end },
    sign: negative ? -1 : 1,
    ...(hedge === undefined ? {} : { hedge: { start: tree.word(hedge).start, end: tree.word(hedge).end } }),
  };
}

const DOWN = new Set([
  'xcomp',
  'ccomp',
  'nmod',
  'obj',
  'acl',
  'nsubj',
  'csubj',
  'obl',
  'conj',
  'compound',
  'amod',
]);

/** The statements of a sentence by the words they are told with. */
export class Told {
  readonly #tree: SentenceTree;
  readonly #byWord = new Map<number, Placed>();
  readonly #placed: readonly Placed[];

  constructor(tree: SentenceTree, placed: readonly Placed[]) {
    this.#tree = tree;
    this.#placed = placed;
    for (const one of placed) {
      this.#byWord.set(one.trigger, one);
      if (!this.#byWord.has(one.carrier)) this.#byWord.set(one.carrier, one);
    }
  }

  /** The statement told with a word, else the nearest one under it: "the collapse of the regime" under "led". */
  under(index: number): Placed | undefined {
    if (index < 0) return undefined;
    const own = this.#byWord.get(index);
    if (own !== undefined) return own;
    let nearest: Placed | undefined;
    let best = 4;
    for (const one of this.#placed) {
      const way = this.#tree.ancestors(one.carrier).slice(0, 3);
      const depth = way.indexOf(index);
      if (depth < 0 || depth + 1 >= best) continue;
      const through = [one.carrier, ...way.slice(0, depth)];
      if (!through.every((at) => DOWN.has(this.#tree.rel(at)))) continue;
      nearest = one;
      best = depth + 1;
    }
    return nearest;
  }

  /** The statement of the clause that a word stands in, looked for below and then above. */
  around(index: number): Placed | undefined {
    const below = this.under(index);
    if (below !== undefined) return below;
    for (const above of this.#tree.ancestors(index).slice(0, 3)) {
      const one = this.#byWord.get(above);
      if (one !== undefined) return one;
    }
    return undefined;
  }
}
