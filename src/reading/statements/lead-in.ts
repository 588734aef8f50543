import type { Status } from '../../core/index.ts';
import { NOUN_CUES } from '../../lexicon/index.ts';
import type { Cue } from './cue.ts';
import { isAheadInTime } from './forecasts.ts';
import { negator } from './own-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { tenseOf } from './tense.ts';

const rows = (lemmas: string, status: Status): [string, Status][] =>
  lemmas.split(' ').map((lemma) => [lemma, status]);

/** What sets out what is to be done. */
const PLANS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('plan scheme blueprint roadmap accord agreement deal pact treaty truce ceasefire', 'planned'),
  ...rows('proposal offer draft bill bargain formula compromise concept', 'proposed'),
  ...rows('scenario', 'possible'),
]);
/** What is hoped, feared or asked for; evidence or a sign of something is no such thing. */
const OPEN = new Set(
  `idea hope fear danger risk peril worry concern threat warning expectation forecast prediction projection aim goal intention demand
suggestion possibility prospect theory condition`.split(/\s+/u),
);
/** What is laid down, whether or not it is kept: its present tense may as well tell what is done. */
const AGREED = /^(?:accord|agreement|deal|pact|treaty|truce|ceasefire)$/u;
/** How what is told of a noun is meant: by a plan, a hope, a fear. */
const meant = (lemma: string): Status | undefined =>
  PLANS.get(lemma) ?? (OPEN.has(lemma) ? NOUN_CUES.get(lemma) : undefined);

/** "is leaving", "leaving". */
const isInProgress = (tree: SentenceTree, index: number) => tree.form(index).endsWith('ing');

/** Words that lead in to a plan: a longer sentence tells of more than that one comes. */
const MOST = 14;

/** How a sentence, or the part of one before a colon, means what follows: "The plan is simple:", "The offer on the table:". */
function leadingNoun(tree: SentenceTree, main: number): Status | undefined {
  const subject = tree.child(main, 'nsubj');
  const noun = tree.upos(main) === 'NOUN' && subject < 0 ? main : tree.child(main, 'cop') < 0 ? -1 : subject;
  // "Statehood demand: violence rocks district" is a headline.
  if (noun < 0 || tree.child(noun, 'det', 'nmod:poss') < 0) return undefined;
  return meant(tree.lemma(noun));
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
  if (isInProgress(tree, carrier)) return undefined;
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
  if (tree.lemma(noun) === 'map' && tree.form(noun - 1) === 'road') return 'planned';
  if (tree.children(noun, 'compound').some((child) => tree.form(child) === 'draft')) return 'proposed';
  return PLANS.get(tree.lemma(noun));
}

/** What somebody may do, or means to: "the two options are merging the forces or disarming them" tells nothing that goes on. */
const CHOICES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...rows('option alternative choice solution answer remedy', 'possible'),
  ...rows('aim goal objective priority task job', 'planned'),
]);

/** "The aim is driving them out": a gerund that says what a noun is, read as what the noun is doing. */
function choiceCue(tree: SentenceTree, clause: number): Cue | undefined {
  const noun = tree.child(tree.firstJoined(clause), 'nsubj');
  const status = noun < 0 || !isInProgress(tree, clause) ? undefined : CHOICES.get(tree.lemma(noun));
  return status === undefined
    ? undefined
    : { status, at: noun, rule: `the ${tree.lemma(noun)} is`, implied: true };
}

/** "It is high time the army reformed": it has not yet. */
function timeCue(tree: SentenceTree, clause: number): Cue | undefined {
  const time = tree.head(clause);
  if (
    time < 0 ||
    tree.form(time) !== 'time' ||
    tree.rel(clause) !== 'acl' ||
    tenseOf(tree, clause) !== 'occurred'
  )
    return undefined;
  const subject = tree.child(time, 'nsubj', 'expl');
  const isNow = tree.children(time, 'cop').some((child) => /^(?:is|'s|’s)$/u.test(tree.form(child)));
  const isPlain = tree.children(time, 'amod', 'det').every((child) => tree.form(child) === 'high');
  if (!isNow || !isPlain || tree.form(subject) !== 'it' || clause < time) return undefined;
  return { status: 'proposed', at: time, rule: 'it is time', implied: true };
}

/** What is so: "the truth is that they fled". */
const SO = new Set('fact truth reality result upshot outcome consequence problem trouble irony'.split(' '));

/** What a noun makes of the clause that it is said to be: "The hope is that the truce holds", "The condition is that they are freed". */
export function outerCue(tree: SentenceTree, clause: number): Cue | undefined {
  const other = choiceCue(tree, clause) ?? timeCue(tree, clause);
  if (other !== undefined) return other;
  const noun = tree.children(clause, 'nsubj:outer').find((child) => tree.upos(child) === 'NOUN') ?? -1;
  const that = tree.children(clause, 'mark').find((mark) => mark > noun && tree.form(mark) === 'that');
  if (noun < 0 || that === undefined) return undefined;
  const told =
    SO.has(tree.lemma(noun)) &&
    tree.child(clause, 'aux') < 0 &&
    negator(tree, clause) < 0 &&
    tenseOf(tree, clause);
  if (told) return { status: told, at: noun, rule: `the ${tree.lemma(noun)} is`, implied: true };
  const status = meant(tree.lemma(noun));
  if (status === undefined) return undefined;
  return { status, at: noun, rule: `governed by ${tree.lemma(noun)}`, implied: true };
}

/** "Under the proposal, Baghdad pays the salaries", "In this scenario, the army refuses": a clause in the present tense and the plan by which it is so. */
export function underPlan(tree: SentenceTree, clause: number): Cue | undefined {
  const subject = tree.child(clause, 'nsubj', 'expl');
  if (isInProgress(tree, clause)) return undefined;
  for (const noun of tree.children(clause, 'obl')) {
    const status = planned(tree, noun);
    const [word = -1] = tree.children(noun, 'case');
    const isBy =
      tree.form(word) === 'under' || (tree.form(word) === 'according' && tree.form(word + 1) === 'to');
    const isIn = tree.form(word) === 'in' && /^(?:scenario|plan|proposal|draft)$/u.test(tree.lemma(noun));
    if (status === undefined || noun > subject || !(isBy || isIn)) continue;
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
  const status = subject < 0 ? undefined : planned(tree, subject);
  return status === undefined ? undefined : { status, at: subject, rule: 'set out', implied: true };
}
