import { NOUN_EVENTS, VERB_CUES, VERB_FRAMES } from '../../lexicon/index.ts';
import { type Cast, canBeTarget, LEAVING, obliques, TOWARD } from './cast.ts';
import type { MentionFinder } from './mention-finder.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { subjectOf } from './subject.ts';

/** Nouns that name a deed of what "of" brings: "the return of the families". */
const OF_ACTOR = new Set(
  'return withdrawal departure arrival retreat meeting visit resignation resurgence flight exodus participation rise spread influx escape talk summit protest consent meeting decision action activity advance offensive incursion behaviour'.split(
    ' ',
  ),
);
/** Deeds that both sides do: "talks between", "Iraqi-Turkish talks", "met". */
const MUTUAL = new Set(
  'talk talks meeting negotiation consultation dialogue clash fighting agreement summit cooperation coordination deal accord confrontation truce conflict'.split(
    ' ',
  ),
);

/** Nouns of deeds whose "of" names who undergoes them, and whose possessive does where nothing else does: "his arrest", "Syria's reconstruction". */
const UNDERGONE = new Set(
  `abduction appointment arrest assassination capture conviction deportation detention disarmament dismissal disappearance eviction execution expulsion
  exclusion extradition imprisonment kidnapping killing liberation lynching murder nomination ouster overthrow prosecution punishment rebuilding reconstruction rehabilitation recall release
  removal repatriation rescue resettlement restoration sentencing slaying stabilisation stabilization torture`.split(
    /\s+/u,
  ),
);

/** True for a noun whose possessive is who undergoes the deed. */
const isUndergoneBy = (tree: SentenceTree, noun: number): boolean =>
  UNDERGONE.has(tree.lemma(noun)) && obliques(tree, noun, new Set(['of'])).length === 0;

/** Deeds of crowds and of force: a town, a district before them is where they happened ("the Homs riots"), a country is who did it. */
const HAPPENING = new Set(['PROTEST', 'ASSAULT']);

/** True for a place before a noun that tells where the deed was: one that stands for no state. */
function isWhere(tree: SentenceTree, place: number, noun: number, finder: MentionFinder): boolean {
  const mention = finder.of(tree, place);
  if (mention?.type !== 'place' || tree.rel(place) !== 'compound') return false;
  return finder.codesOf(mention).length === 0 && HAPPENING.has(NOUN_EVENTS.get(tree.lemma(noun))?.type ?? '');
}

/** Actors that stand before a noun: "Turkish shelling", "Hezbollah's retreat", "Iraq-Turkey talks". */
function actorsBefore(tree: SentenceTree, noun: number, finder: MentionFinder): number[] {
  const before = [
    ...(isUndergoneBy(tree, noun) ? [] : tree.children(noun, 'nmod:poss')),
    ...tree
      .children(noun, 'amod', 'compound')
      .filter((child) => /^\p{Lu}/u.test(tree.words[child]?.form ?? '')),
  ].flatMap((child) => [
    child,
    ...tree
      .children(child, 'compound', 'amod')
      .filter(
        (deeper) => /^\p{Lu}/u.test(tree.words[deeper]?.form ?? '') && tree.words[deeper + 1]?.form === '-',
      ),
  ]);
  // "Sunday's protest"; where the whole is a time ("after Assad's fall"), who stands before the noun does it all the same.
  const isDay = (one: number) => finder.isTime(tree, one) && !finder.isTime(tree, noun);
  return before.filter((one) => !isDay(one) && !isWhere(tree, one, noun, finder));
}

const OWN_DEED = new Set(['threatens', 'promises', 'considers', 'decides', 'intends', 'offers', 'refuses']);

/** Verbs that tell of the subject's own deed where their object is one: "announced a suspension of flights". */
const ANNOUNCING = new Set(['announce', 'declare', 'proclaim', 'unveil']);

/** The actor of a deed that somebody threatens, weighs, agrees on, or came for: the verb's subject. */
function governor(tree: SentenceTree, noun: number): number {
  const verb = tree.head(noun);
  if (verb < 0 || tree.upos(verb) !== 'VERB' || tree.child(verb, 'nsubj:pass') >= 0) return -1;
  const cue = VERB_CUES.get(tree.lemma(verb));
  const relation = tree.rel(noun);
  if (cue !== undefined && OWN_DEED.has(cue.stance) && (relation === 'obj' || relation === 'obl'))
    return subjectOf(tree, verb);
  if (relation === 'obj' && (MUTUAL.has(tree.lemma(noun)) || ANNOUNCING.has(tree.lemma(verb))))
    return subjectOf(tree, verb);
  const cameFor =
    relation === 'obl' && tree.children(noun, 'case').some((child) => tree.form(child) === 'for');
  return cameFor && cue?.content === undefined && MUTUAL.has(tree.lemma(noun)) ? subjectOf(tree, verb) : -1;
}

/** True for a deed that somebody "claims responsibility for". */
export function isClaimed(tree: SentenceTree, noun: number): boolean {
  if (!tree.children(noun, 'case').some((child) => tree.form(child) === 'for')) return false;
  const above = tree.head(noun);
  const verb = above >= 0 && tree.lemma(above) === 'responsibility' ? tree.head(above) : above;
  return (
    verb >= 0 &&
    /^(?:claim|admit|accept|take|assume)$/u.test(tree.lemma(verb)) &&
    tree.children(verb, 'obj', 'nsubj:pass').some((child) => tree.lemma(child) === 'responsibility')
  );
}

/** The verb that claims responsibility for a deed. */
function claimer(tree: SentenceTree, noun: number): number {
  const above = tree.head(noun);
  const verb = tree.lemma(above) === 'responsibility' ? tree.head(above) : above;
  return subjectOf(tree, verb);
}

/** Verbs whose subject undergoes the deed of their object: "faces sanctions from", "drew criticism from". */
const UNDERGOING = new Set(['face', 'receive', 'suffer', 'sustain', 'draw', 'undergo']);

const STAGING = new Set(
  'stage hold organise organize call launch carry conduct lead commit make mount wage convene perpetrate'.split(
    ' ',
  ),
);

/** Who does a deed that a verb beside it says they staged ("a rally organised by the union"), or are in ("went on strike"). */
function stagers(tree: SentenceTree, noun: number): number[] {
  const staged = tree.children(noun, 'acl').find((child) => STAGING.has(tree.lemma(child)));
  const by = staged === undefined ? -1 : tree.child(staged, 'obl:agent');
  if (by >= 0) return [by];
  const verb = tree.head(noun);
  const isOn = tree.children(noun, 'case').some((child) => tree.form(child) === 'on');
  if (!isOn || verb < 0) return [];
  const isIn = (tree.rel(noun) === 'obl' && tree.lemma(verb) === 'go') || tree.child(noun, 'cop') >= 0;
  const subject = !isIn ? -1 : subjectOf(tree, tree.child(noun, 'cop') >= 0 ? noun : verb);
  return subject < 0 ? [] : [subject];
}

/** True for a word that another one heads, or for that one itself: "blasts" of "a series of blasts". */
const isUnder = (tree: SentenceTree, index: number, above: number): boolean =>
  index === above || tree.ancestors(index).includes(above);

/** Adds who does what a noun tells, and to whom. */
export function nounParticipants(
  tree: SentenceTree,
  predicate: Predicate,
  finder: MentionFinder,
  sources: Cast,
  targets: Cast,
): void {
  const { trigger, carrier } = predicate;
  const lemma = tree.lemma(trigger);
  const between = obliques(tree, trigger, new Set(['between', 'among']));
  sources.add(...between, ...obliques(tree, trigger, new Set(['by'])), ...stagers(tree, trigger));
  const isUndergone =
    tree.rel(trigger) === 'obj' &&
    UNDERGOING.has(tree.lemma(carrier)) &&
    !VERB_FRAMES.has(`${tree.lemma(carrier)}:${lemma}`);
  if (
    carrier !== trigger &&
    !isUndergone &&
    tree.child(carrier, 'nsubj') >= 0 &&
    !isUnder(tree, trigger, tree.child(carrier, 'nsubj'))
  ) {
    sources.add(subjectOf(tree, carrier));
  } else if (carrier !== trigger && isUndergone) {
    const from = new Set(['from', 'by']);
    sources.add(...obliques(tree, trigger, from), ...obliques(tree, carrier, from));
    targets.add(subjectOf(tree, carrier));
  } else if (carrier !== trigger && tree.rel(trigger) === 'obj') {
    sources.add(subjectOf(tree, carrier), ...obliques(tree, carrier, new Set(['between'])));
  } else if (carrier !== trigger) {
    sources.add(...obliques(tree, carrier, new Set(['between', 'by'])));
  }
  sources.add(...actorsBefore(tree, trigger, finder));
  const of = obliques(tree, trigger, new Set(['of']));
  if (OF_ACTOR.has(lemma)) sources.add(...of);
  else targets.add(...of);
  if (isUndergoneBy(tree, trigger)) targets.add(...tree.children(trigger, 'nmod:poss'));
  if (carrier === trigger && sources.found.length === 0)
    sources.add(isClaimed(tree, trigger) ? claimer(tree, trigger) : governor(tree, trigger));
  const toward = obliques(tree, trigger, LEAVING.has(lemma) ? new Set([...TOWARD, 'from']) : TOWARD).filter(
    (child) => canBeTarget(tree, child, finder),
  );
  const beside =
    carrier === trigger
      ? []
      : obliques(tree, carrier, TOWARD).filter((child) => canBeTarget(tree, child, finder));
  if (MUTUAL.has(lemma) && sources.found.length === 0) sources.add(...toward, ...beside);
  else targets.add(...toward, ...beside);
}
