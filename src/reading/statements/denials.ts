import { DENIAL_VERBS, MADE_UP, NEGATORS, VERB_CUES } from '../../lexicon/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** What a denial takes up, by its word. */
export const TAKEN_UP =
  /^(?:charge|allegation|accusation|claim|assertion|contention|report|rumour|rumor|notion|suggestion|something)s?$/u;
export const DETERMINED = /^(?:the|this|that|these|those|such|all|both)$/u;
const TAKING_UP = /^(?:it|this|that|so)$/u;

/** The verb of the clause that a word stands in; -1 where there is none. */
function verbAbove(tree: SentenceTree, index: number): number {
  return [index, ...tree.ancestors(index)].find((at) => at >= 0 && tree.upos(at) === 'VERB') ?? -1;
}

const isVoice = (tree: SentenceTree, verb: number) => VERB_CUES.get(tree.lemma(verb))?.voices === true;

/** What a verb of telling tells: its clause, the deed it accuses of, or the event that it claims; -1. */
function contentOf(tree: SentenceTree, verb: number, denial: number): number {
  const content = tree.children(verb, 'ccomp').find((child) => child !== denial);
  if (content !== undefined) return content;
  const deed = tree
    .children(verb, 'advcl', 'obl')
    .find((child) =>
      tree.children(child, 'mark', 'case').some((word) => /^(?:of|with|for)$/u.test(tree.form(word))),
    );
  return deed ?? tree.child(verb, 'obj');
}

/** Where the verb only says who tells it, what is told. */
function toldBy(tree: SentenceTree, verb: number, denial: number): number {
  if (verb < 0 || !isVoice(tree, verb)) return verb;
  const content = contentOf(tree, verb, denial);
  if (content >= 0 && content < denial) return content;
  return tree.rel(verb) === 'parataxis' ? tree.head(verb) : verb;
}

/** "… , which Iran denies", "…, a charge Baghdad denies": the word whose clause is denied; -1. */
function deniedInRelative(tree: SentenceTree, denial: number): number {
  const head = tree.head(denial);
  if (tree.word(denial).deprel === 'acl:relcl' && TAKEN_UP.test(tree.form(head))) return tree.head(head);
  const which = tree.children(denial, 'obj').some((child) => child < denial && tree.form(child) === 'which');
  return which && tree.lemma(denial) === 'deny' ? head : -1;
}

/** "…; Tehran denies it", "… but Damascus rejected the claim": the verb that the denial stands beside; -1. */
function deniedBeside(tree: SentenceTree, denial: number): number {
  if (!['conj', 'parataxis'].includes(tree.rel(denial))) return -1;
  const what = tree.child(denial, 'obj');
  if (what < denial) return -1;
  const word =
    TAKEN_UP.test(tree.form(what)) &&
    tree.children(what, 'det').some((child) => DETERMINED.test(tree.form(child)));
  const pronoun = TAKING_UP.test(tree.form(what)) && tree.lemma(denial) === 'deny';
  return word || pronoun ? tree.head(denial) : -1;
}

/** True where somebody tells the clause: what nobody told, nobody denies. */
function isTold(tree: SentenceTree, clause: number): boolean {
  if (tree.ancestors(clause).some((above) => above >= 0 && isVoice(tree, above))) return true;
  return tree.children(clause, 'parataxis').some((child) => isVoice(tree, child));
}

/** Verbs of giving a report a name. */
const NAMING = new Set('call brand label term deem describe denounce decry slam'.split(' '));

/** "called 'pure invention' a report that …", "described as baseless the claim that …": the name is beside the report or above it. */
function isNamedFalse(tree: SentenceTree, verb: number): boolean {
  if (!NAMING.has(tree.lemma(verb)) || tree.child(verb, 'nsubj') < 0) return false;
  const names = tree.children(verb, 'xcomp', 'obj', 'obl', 'advcl', 'ccomp', 'amod', 'dep');
  return names.some((name) => MADE_UP.has(tree.form(name)));
}

/** "dismissed as baseless a report that …": where the tree hangs the report on the adjective, not on the denial; -1. */
function dismissedAs(tree: SentenceTree, clause: number): number {
  const report = tree.head(clause);
  if (report < 0 || !TAKEN_UP.test(tree.form(report))) return -1;
  const adjective = tree.head(report);
  if (adjective < 0) return -1;
  // "rejected as fabricated the report that": the report is taken for what rejects.
  const inverted =
    tree.rel(report) === 'nsubj' && report > adjective && DENIAL_VERBS.has(tree.lemma(adjective));
  if (inverted || isNamedFalse(tree, adjective)) return adjective;
  const as = tree.children(adjective, 'mark', 'case').some((word) => tree.form(word) === 'as');
  const verb = as ? tree.head(adjective) : -1;
  if (verb < 0 || tree.child(verb, 'nsubj') < 0) return -1;
  return DENIAL_VERBS.has(tree.lemma(verb)) || isNamedFalse(tree, verb) ? verb : -1;
}

/** Words within which a denial takes up what was told: no sentence is longer, a pasted table may be. */
const REACH = 300;

/**
 * The denial that follows in the same sentence and takes up what the clause tells: "Tehran armed the militia, which Iran denies",
 * "Rebels say that the army used gas; Damascus denies it". Only where what is denied is the clause: "Libya, which denies him a passport" denies a thing.
 */
function denialAfter(tree: SentenceTree, clause: number): number {
  const end = Math.min(tree.words.length, clause + REACH);
  for (let at = clause + 1; at < end; at++) {
    if (!DENIAL_VERBS.has(tree.lemma(at)) || tree.upos(at) !== 'VERB' || tree.child(at, 'nsubj') < 0)
      continue;
    if (tree.head(at) < 0) continue;
    const relative = deniedInRelative(tree, at);
    if (relative >= 0 && toldBy(tree, verbAbove(tree, relative), at) === clause) return at;
    const beside = deniedBeside(tree, at);
    if (beside >= 0 && toldBy(tree, beside, at) === clause && isTold(tree, clause)) return at;
  }
  return -1;
}

/** The first of the clauses that are joined to one another: "the report that they robbed travellers, beat a doctor and sold his car". */
function firstOf(tree: SentenceTree, clause: number): number {
  const above = tree.rel(clause) === 'conj' && tree.child(clause, 'nsubj') < 0 ? tree.head(clause) : -1;
  return above < 0 ? clause : firstOf(tree, above);
}

/** "What is passed around about a curfew is nothing but rumours": the word that calls it so; -1. */
function calledMadeUp(tree: SentenceTree, index: number): number {
  const what = tree
    .ancestors(index)
    .find((above) => above >= 0 && tree.form(above) === 'what' && tree.rel(above) === 'nsubj');
  if (what === undefined) return -1;
  const said = tree.head(what);
  const called =
    tree.form(said) === 'nothing' && tree.form(said + 1) === 'but' ? tree.child(said, 'nmod') : said;
  const isNegated = tree.children(said, 'advmod').some((child) => NEGATORS.has(tree.form(child)));
  return called >= 0 && MADE_UP.has(tree.form(called)) && !isNegated ? called : -1;
}

/** The word that denies what the clause tells, where it does not govern it; -1 where there is none. */
export function denialOf(tree: SentenceTree, clause: number): number {
  const made = calledMadeUp(tree, clause);
  if (made >= 0) return made;
  const dismissed = dismissedAs(tree, firstOf(tree, clause));
  return dismissed >= 0 ? dismissed : denialAfter(tree, clause);
}
