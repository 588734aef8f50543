import type { Status } from '../../core/index.ts';
import { NOUN_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { isAheadInTime } from './forecasts.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { tenseOf } from './tense.ts';

/** What a plan may be called, beside the nouns of cues. */
const SET_OUT: ReadonlyMap<string, Status> = new Map([
  ['bargain', 'proposed'],
  ['formula', 'proposed'],
  ['compromise', 'proposed'],
  ['concept', 'proposed'],
  ['scheme', 'planned'],
  ['blueprint', 'planned'],
]);
/** What may be said so of what follows; what is known, asked or denied is not set out like a plan. */
const AHEAD = new Set<Status>(['planned', 'proposed', 'possible', 'feared', 'expected']);
/** What is laid down, whether or not it is kept: its present tense may as well tell what is done. */
const AGREED = /^(?:accord|agreement|deal|pact|treaty|truce|ceasefire)$/u;
/** Words that lead in to a plan: a longer sentence tells of more than that one comes. */
const MOST = 14;

/** How a sentence, or the part of one before a colon, means what follows: "The plan is simple:", "The offer on the table:". */
function leadingNoun(tree: SentenceTree, main: number): Status | undefined {
  const subject = tree.child(main, 'nsubj');
  const noun = tree.upos(main) === 'NOUN' && subject < 0 ? main : tree.child(main, 'cop') < 0 ? -1 : subject;
  // "Statehood demand: violence rocks district" is a headline.
  if (noun < 0 || tree.child(noun, 'det', 'nmod:poss') < 0) return undefined;
  const status = NOUN_CUES.get(tree.lemma(noun)) ?? SET_OUT.get(tree.lemma(noun));
  return status !== undefined && AHEAD.has(status) ? status : undefined;
}

/** How a sentence that ends in a colon means the next one; undefined where it says nothing of that. */
export function leadOf(tree: SentenceTree): Status | undefined {
  if (tree.words.at(-1)?.form !== ':' || tree.words.length > MOST) return undefined;
  return leadingNoun(
    tree,
    tree.words.findIndex((_, index) => tree.head(index) < 0),
  );
}

/**
 * The cue of a clause in the present tense that sets out a plan: "The plan is simple: the army withdraws and the police take over".
 * @param lead  how the sentence before means this one (`leadOf`)
 */
export function leadCue(tree: SentenceTree, carrier: number, lead: Status | undefined): Cue | undefined {
  // "The deal is done: troops are leaving" tells what is going on.
  if (tree.isGerund(carrier)) return undefined;
  const clause = tree.firstJoined(carrier);
  const above = tree.head(clause);
  if (above < 0)
    return lead === undefined ? undefined : { status: lead, at: carrier, rule: 'set out', implied: true };
  if (tree.rel(clause) !== 'parataxis' || above > clause) return undefined;
  const colon = tree.children(clause, 'punct').find((child) => child < clause && tree.form(child) === ':');
  const status = colon === undefined || colon > MOST ? undefined : leadingNoun(tree, above);
  return status === undefined ? undefined : { status, at: carrier, rule: 'set out', implied: true };
}

/** How a plan means what is told by it; undefined where a noun is no plan. */
function planned(tree: SentenceTree, noun: number): Status | undefined {
  const status = NOUN_CUES.get(tree.lemma(noun)) ?? SET_OUT.get(tree.lemma(noun));
  return status === 'planned' || status === 'proposed' || status === 'possible' ? status : undefined;
}

/** What is so: "the truth is that they fled". */
const SO = new Set('fact truth reality result upshot outcome consequence problem trouble irony'.split(' '));

/** "The hope is that the truce holds", "The condition is that they are freed": the noun of which the clause is told. */
export function outerCue(tree: SentenceTree, clause: number): Cue | undefined {
  const noun = tree.children(clause, 'nsubj:outer').find((child) => tree.upos(child) === 'NOUN') ?? -1;
  if (noun < 0 || !tree.children(clause, 'mark').some((mark) => tree.form(mark) === 'that')) return undefined;
  const told =
    SO.has(tree.lemma(noun)) &&
    tree.child(clause, 'aux') < 0 &&
    negator(tree, clause) < 0 &&
    tenseOf(tree, clause);
  if (told) return { status: told, at: noun, rule: `the ${tree.lemma(noun)} is`, implied: true };
  const status = NOUN_CUES.get(tree.lemma(noun));
  if (status === undefined || !(AHEAD.has(status) || status === 'conditional')) return undefined;
  return { status, at: noun, rule: `governed by ${tree.lemma(noun)}`, implied: true };
}

/** "Under the proposal, Baghdad pays the salaries", "In this scenario, the army refuses": a clause in the present tense and the plan by which it is so. */
export function underPlan(tree: SentenceTree, clause: number): Cue | undefined {
  if (tree.isGerund(clause)) return undefined;
  for (const noun of tree.children(clause, 'obl')) {
    const status = planned(tree, noun);
    const [word = -1] = tree.children(noun, 'case');
    const isBy =
      tree.form(word) === 'under' || (tree.form(word) === 'according' && tree.form(word + 1) === 'to');
    const isIn = tree.form(word) === 'in' && /^(?:scenario|plan|proposal|draft)$/u.test(tree.lemma(noun));
    if (status === undefined || noun > clause || !(isBy || isIn)) continue;
    return {
      status,
      at: noun,
      rule: 'set out',
      implied: !AGREED.test(tree.lemma(noun)) || isAheadInTime(tree, clause),
    };
  }
  return undefined;
}

/** "The road map has the factions merging", "The draft has the region keeping its account". */
export function hasInPlan(tree: SentenceTree, under: number, above: number): Cue | undefined {
  if (!tree.isGerund(under)) return undefined;
  const isOf = tree.rel(under) === 'acl' && tree.rel(above) === 'obj';
  const verb = isOf ? tree.head(above) : above;
  if (tree.lemma(verb) !== 'have' || !(isOf || ['xcomp', 'ccomp'].includes(tree.rel(under))))
    return undefined;
  const subject = tree.child(verb, 'nsubj');
  const isDraft = tree.children(subject, 'compound').some((child) => tree.form(child) === 'draft');
  const isMap = tree.lemma(subject) === 'map' && tree.form(subject - 1) === 'road';
  const status =
    subject < 0 ? undefined : (planned(tree, subject) ?? (isDraft || isMap ? 'proposed' : undefined));
  return status === undefined ? undefined : { status, at: subject, rule: 'set out', implied: true };
}
