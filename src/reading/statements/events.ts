import type { Statement } from '../../core/index.ts';
import {
  CONTEXT_WORDS,
  type EventKind,
  VERB_EVENTS,
  VERB_FRAMES,
  VERBS_BESIDE,
} from '../../lexicon/index.ts';
import { composedKind, nounKind } from './composed-event.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** The particles and prepositions of a verb: "out" of "pulled out", "for" of "called for". */
function particles(tree: SentenceTree, verb: number): string[] {
  const words = tree
    .children(verb, 'compound:prt', 'advmod')
    .filter((child) => child > verb)
    .map((child) => tree.form(child));
  for (const child of tree.children(verb, 'obl', 'advcl', 'xcomp')) {
    words.push(...tree.children(child, 'case', 'mark').map((word) => tree.form(word)));
  }
  return words;
}

function objects(tree: SentenceTree, verb: number): string[] {
  const heads = [...tree.children(verb, 'obj'), ...tree.children(verb, 'nsubj:pass')];
  return heads
    .flatMap((child) => [child, ...tree.children(child, 'conj', 'compound', 'nmod', 'amod')])
    .flatMap((child) => [tree.form(child), tree.lemma(child)]);
}

const RIOT: EventKind = { type: 'PROTEST', mode: 'riot', cameo: '145' };

/** What police do with a crowd is repression (175), no battle. */
const FIGHTING = /^(?:clash|battle|fight|scuffle|attack|charge)$/u;

/** True where protesters stand in one of these relations: property that they damage is damaged in a riot, not seized by the state. */
const isCrowd = (tree: SentenceTree, verb: number, ...relations: string[]): boolean =>
  tree
    .children(verb, ...relations)
    .some((child) => /^(?:protest[eo]r|demonstrator|rioter|mob|crowd|looter)$/u.test(tree.lemma(child)));

const PAPERS =
  /^(?:report|statement|letter|figure|data|list|transcript|video|footage|photo|photograph|picture|image|recording|tape|album|song|film|book|document|result|survey|study|detail|name|plan|map|budget|forecast|guideline|version|communique|findings?)$/u;

const WORDS =
  /^(?:question|request|message|email|e-mail|letter|complaint|query|inquiry|tweet|advert|advertisement|phone-call)$/u;

/** "recognising that the area matters" backs nobody, "released a report" sets nobody free, "bombarded with questions" hurts nobody. */
const isOfThoughtOrPaper = (tree: SentenceTree, verb: number, lemma: string): boolean =>
  (/^recogni[sz]e$/u.test(lemma) && tree.child(verb, 'ccomp') >= 0) ||
  (lemma === 'release' &&
    tree.children(verb, 'obj', 'nsubj:pass').some((child) => PAPERS.test(tree.lemma(child)))) ||
  tree
    .children(verb, 'obl')
    .some(
      (child) =>
        WORDS.test(tree.lemma(child)) &&
        tree.children(child, 'case').some((word) => /^(?:with|by)$/u.test(tree.form(word))) &&
        VERB_FRAMES.get(lemma)?.type === 'ASSAULT',
    );

function verbKind(tree: SentenceTree, verb: number): EventKind | undefined {
  const lemma = tree.lemma(verb);
  if (isOfThoughtOrPaper(tree, verb, lemma)) return undefined;
  const after = particles(tree, verb);
  if (!VERB_EVENTS.has(lemma)) return composedKind(tree, verb, after);
  const things = objects(tree, verb);
  const beside = tree.children(verb, 'obl').flatMap((child) =>
    tree.children(child, 'case').flatMap((word) => {
      const prefix = `${lemma}+${tree.form(word)}`;
      return VERBS_BESIDE.has(prefix)
        ? [`${prefix}:${tree.form(child)}`, `${prefix}:${tree.lemma(child)}`]
        : [];
    }),
  );
  const longest = after.flatMap((word) => things.map((thing) => `${lemma}+${word}:${thing}`));
  for (const frame of [...longest, ...beside, ...things.map((thing) => `${lemma}:${thing}`)]) {
    const kind = VERB_FRAMES.get(frame);
    if (kind !== undefined) return kind;
  }
  const composed = composedKind(tree, verb, after);
  if (composed !== undefined) return composed;
  for (const frame of [...after.map((word) => `${lemma}+${word}`), lemma]) {
    const kind = VERB_FRAMES.get(frame);
    if (kind === undefined) continue;
    if (kind.mode === 'seize' && isCrowd(tree, verb, 'nsubj', 'obl:agent')) return RIOT;
    return kind.type === 'ASSAULT' && FIGHTING.test(lemma) && isCrowd(tree, verb, 'obj', 'obl')
      ? { ...kind, cameo: '175' }
      : kind;
  }
  return undefined;
}

/** The contexts that the words beside a trigger bring, sorted. */
function contextsOf(tree: SentenceTree, predicate: Predicate): string[] {
  const near = [predicate.trigger, predicate.carrier].flatMap((at) => [at, ...tree.children(at)]);
  const words = near.flatMap((at) => [at, ...tree.children(at, 'nmod', 'amod', 'compound', 'conj')]);
  const contexts = words.flatMap((at) => CONTEXT_WORDS.get(tree.lemma(at)) ?? []);
  return [...new Set(contexts)].sort();
}

/** The kind of a predicate's deed by the tables; undefined for a state and for what no table names. */
export function ruledKind(tree: SentenceTree, { kind, trigger, carrier }: Predicate): EventKind | undefined {
  if (kind === 'state') return undefined;
  const framed =
    trigger !== carrier
      ? (VERB_FRAMES.get(`${tree.lemma(carrier)}:${tree.form(trigger)}`) ??
        VERB_FRAMES.get(`${tree.lemma(carrier)}:${tree.lemma(trigger)}`))
      : undefined;
  return (
    framed ??
    (tree.upos(trigger) === 'VERB'
      ? verbKind(tree, trigger)
      : ((trigger === carrier ? undefined : composedKind(tree, carrier, [])) ?? nounKind(tree, trigger)))
  );
}

/** A deed's type, mode and CAMEO code with the PLOVER contexts that the words around it bring. */
export function eventOf(
  tree: SentenceTree,
  predicate: Predicate,
  kind: EventKind,
): NonNullable<Statement['event']> {
  const contexts = contextsOf(tree, predicate);
  return {
    type: kind.type,
    ...(kind.mode === undefined ? {} : { mode: kind.mode }),
    ...(contexts.length === 0 ? {} : { contexts }),
    cameo: kind.cameo,
  };
}
