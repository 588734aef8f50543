import type { Mention, Span } from '../../core/index.ts';
import type { Predicate } from './predicates.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Finds the mention that a noun phrase is: the one whose words end at its head, else the widest around the head. */
export class MentionFinder {
  readonly #mentions: readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    this.#mentions = mentions;
  }

  /** The mention of a noun phrase's head word, or of its flat name; undefined where it names nobody. */
  of(tree: SentenceTree, index: number): Mention | undefined {
    const word = tree.word(index);
    const parts = tree.children(index, 'flat', 'compound', 'goeswith').map((child) => tree.word(child));
    const covers = (span: Span) =>
      this.#mentions.filter((mention) => mention.start <= span.start && mention.end >= span.end);
    const around = covers(word);
    const named = around.find((mention) => mention.form === 'name') ?? around[0];
    if (named !== undefined) return named;
    for (const part of parts) {
      const mention = covers(part).find((one) => one.form === 'name' && one.end >= word.end);
      if (mention !== undefined) return mention;
    }
    return undefined;
  }
}

/** The noun phrases joined by "and" with the first, the first included. */
function withConjuncts(tree: SentenceTree, index: number): number[] {
  return index < 0 ? [] : [index, ...tree.children(index, 'conj')];
}

/** The actor a modifier names: "Iraqi forces", "Iraq's army", "the army of Iraq" act for Iraq. */
function actorOf(tree: SentenceTree, index: number, finder: MentionFinder): Mention[] {
  const own = finder.of(tree, index);
  if (own !== undefined) return [own];
  const modifiers = tree.children(index, 'nmod:poss', 'amod', 'compound', 'nmod');
  for (const child of modifiers) {
    const isOf =
      tree.word(child).deprel !== 'nmod' ||
      tree.children(child, 'case').some((word) => tree.lemma(word) === 'of');
    const mention = isOf ? finder.of(tree, child) : undefined;
    if (mention !== undefined && mention.type !== 'other') return [mention];
  }
  return [];
}

function allOf(tree: SentenceTree, indices: readonly number[], finder: MentionFinder): Mention[] {
  return indices
    .flatMap((index) => withConjuncts(tree, index))
    .flatMap((index) => actorOf(tree, index, finder));
}

/** The subject of a clause, found through control and coordination where the clause has none of its own. */
export function subjectOf(tree: SentenceTree, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < tree.words.length; steps++) {
    const own = tree.children(at, 'nsubj', 'csubj').find((child) => tree.word(child).deprel !== 'nsubj:pass');
    if (own !== undefined) return relativeHead(tree, own, at);
    if (tree.child(at, 'nsubj:pass') >= 0 && at === verb) return -1;
    const above = tree.head(at);
    if (above < 0) return -1;
    const relation = tree.word(at).deprel;
    if (relation === 'xcomp') {
      const object = tree.child(above, 'obj');
      if (object >= 0) return object;
      const passive = tree.child(above, 'nsubj:pass');
      if (passive >= 0) return passive;
    } else if (relation === 'acl') {
      return tree.hasFeature(at, 'Tense=Past') ? -1 : above;
    } else if (relation === 'acl:relcl') {
      return -1;
    } else if (
      !['conj', 'advcl', 'aux'].includes(tree.rel(at)) ||
      (relation === 'conj' && tree.child(at, 'nsubj:pass') >= 0)
    ) {
      return -1;
    }
    at = above;
  }
  return -1;
}

/** "who", "which", "that" in a relative clause stand for the noun the clause hangs on. */
function relativeHead(tree: SentenceTree, index: number, verb: number): number {
  const isRelative =
    tree.word(verb).deprel === 'acl:relcl' && /^(?:who|which|that|whom)$/i.test(tree.word(index).form);
  return isRelative ? tree.head(verb) : index;
}

const WITH = new Set(['with', 'to', 'against', 'into', 'at', 'on', 'toward', 'towards', 'for']);

function obliques(tree: SentenceTree, index: number, prepositions: ReadonlySet<string>): number[] {
  return tree
    .children(index, 'obl', 'nmod')
    .filter((child) => tree.children(child, 'case').some((word) => prepositions.has(tree.lemma(word))));
}

/** Who acts and who or what is acted on, as mentions without doubles; nothing is filled in that the text does not say. */
export function findParticipants(
  tree: SentenceTree,
  predicate: Predicate,
  finder: MentionFinder,
): { sources: Mention[]; targets: Mention[] } {
  const { carrier, trigger } = predicate;
  let sources: Mention[];
  let targets: Mention[];
  if (tree.word(carrier).upos !== 'VERB') {
    sources = allOf(
      tree,
      [
        ...tree.children(trigger, 'nmod:poss', 'amod', 'compound'),
        ...obliques(tree, trigger, new Set(['between', 'by'])),
      ],
      finder,
    );
    const of = obliques(tree, trigger, new Set(['of']));
    targets = allOf(tree, [...of, ...obliques(tree, trigger, WITH)], finder);
  } else {
    const passive = tree.child(carrier, 'nsubj:pass');
    const participle =
      passive < 0 && tree.word(carrier).deprel === 'acl' && tree.hasFeature(carrier, 'Tense=Past');
    const agents = tree
      .children(carrier, 'obl:agent')
      .concat(passive >= 0 || participle ? obliques(tree, carrier, new Set(['by'])) : []);
    const subject = passive >= 0 || participle ? -1 : subjectOf(tree, carrier);
    sources = allOf(tree, [...new Set(agents), ...(subject >= 0 ? [subject] : [])], finder);
    const patient =
      passive >= 0
        ? [relativeHead(tree, passive, carrier)]
        : participle
          ? [tree.head(carrier)]
          : tree.children(carrier, 'obj', 'iobj');
    targets = allOf(tree, patient, finder);
    if (targets.length === 0 || trigger !== carrier) {
      targets = [
        ...targets,
        ...allOf(
          tree,
          [...obliques(tree, carrier, WITH), ...(trigger === carrier ? [] : obliques(tree, trigger, WITH))],
          finder,
        ),
      ];
    }
  }
  const unique = (list: readonly Mention[]) => [
    ...new Map(list.map((mention) => [mention.chain, mention])).values(),
  ];
  const from = unique(sources);
  return {
    sources: from,
    targets: unique(targets).filter((mention) => !from.some((one) => one.chain === mention.chain)),
  };
}
