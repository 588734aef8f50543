import type { Status } from '../../core/index.ts';
import {
  LIGHT_VERBS,
  NO_NEWS,
  NOUN_CUES,
  PHASE_OF_NOUN,
  VERB_CUES,
  VERB_FRAMES,
} from '../../lexicon/index.ts';
import { conditionMark, conditionOf, isCredence, opensCondition } from './conditions.ts';
import { findLimbs } from './limbs.ts';
import { nounPredicate } from './noun-predicate.ts';
import { negator } from './own-cue.ts';
import { isSetting } from './phrasal-cue.ts';
import {
  eventNounOf,
  isEventNoun,
  isHearsay,
  isOccasion,
  lightObject,
  type Predicate,
  phaseSubject,
} from './predicate.ts';
import { findReported } from './reported.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { tenseOf } from './tense.ts';

/** Relations under which a verb is part of another word, not a clause. */
const NOT_A_CLAUSE = new Set(
  'aux cop compound fixed flat case mark amod goeswith punct cc det discourse reparandum advmod'.split(' '),
);

const hasClause = (tree: SentenceTree, index: number) => tree.child(index, 'xcomp', 'ccomp') >= 0;

const GOING_ON = new Set(['continue', 'keep', 'maintain', 'pursue']);
const SETTING_OUT = new Set(['begin', 'start', 'resume', 'initiate', 'launch']);

/** "continue operations", "resumed the talks": the deed is the noun. */
function phaseObject(tree: SentenceTree, verb: number): Predicate | undefined {
  const lemma = tree.lemma(verb);
  if (!GOING_ON.has(lemma) && !SETTING_OUT.has(lemma)) return undefined;
  const object = tree.child(verb, 'obj');
  if (object < 0 || !isEventNoun(tree, object)) return undefined;
  const tense = tenseOf(tree, verb);
  const given = GOING_ON.has(lemma) && tense !== undefined ? 'ongoing' : undefined;
  return { kind: 'noun', trigger: object, carrier: verb, ...(given === undefined ? {} : { given }) };
}

/** The adjective or noun of a state: "remains limited", "stayed closed". */
function stateOf(tree: SentenceTree, verb: number): number {
  if (!['remain', 'stay'].includes(tree.lemma(verb))) return -1;
  // "Given the transition, it remains uncertain": what stands before is no state.
  const state = tree.children(verb, 'xcomp', 'advmod', 'advcl').find((child) => child > verb) ?? -1;
  if (state >= 0 && tree.child(state, 'case') >= 0) return -1; // "remain at large"
  if (state < 0 || !['ADJ', 'VERB'].includes(tree.upos(state)) || tree.isInfinitive(state)) return -1;
  if (
    tree.upos(state) === 'VERB' &&
    (tree.child(state, 'mark', 'nsubj', 'aux') >= 0 || !/(?:ed|en|wn|ut)$/u.test(tree.form(state)))
  )
    return -1;
  const opinion =
    /^(?:uncertain|unclear|unknown|wary|sceptical|skeptical|fragile|ambiguous|speculative|sensitive|important|key|crucial|vital|hopeful|doubtful)$/u;
  return opinion.test(tree.form(state)) ? -1 : state;
}

/** "Should they scale back its commitment", read as if "back" were a verb of its own. */
const isParticleOfVerb = (tree: SentenceTree, index: number): boolean =>
  tree.form(index) === 'back' &&
  /^(?:scale|roll|cut|push|pull|dial|walk|hold|pay)$/u.test(tree.lemma(index - 1));

function verbPredicate(tree: SentenceTree, index: number): Predicate | undefined {
  if (NOT_A_CLAUSE.has(tree.rel(index))) return undefined;
  const lemma = tree.lemma(index);
  if (opensCondition(tree, index) && conditionMark(tree, index) === index) return undefined;
  if (isParticleOfVerb(tree, index)) return undefined;
  const cue = VERB_CUES.get(lemma);
  const state = stateOf(tree, index);
  if (state >= 0) return { kind: 'state', trigger: state, carrier: index };
  const appointed = appointedNoun(tree, index, lemma);
  if (appointed !== undefined) return appointed;
  if (cue?.role === 'mind') return hasFramedObject(tree, index, lemma) ? verb(index) : undefined;
  if (['suggest', 'propose'].includes(lemma) && isClaim(tree, index)) return undefined;
  if (isHearsay(tree, index) || isOccasion(tree, index) || isCredence(tree, index)) return undefined;
  if (lemma === 'remain' || lemma === 'stay') return staysSomewhere(tree, index) ? verb(index) : undefined;
  if (isDroppedPlan(tree, index, lemma)) return undefined;
  if (cue?.role === 'voice') {
    const seen = lightObject(tree, index);
    if (seen >= 0) return { kind: 'noun', trigger: seen, carrier: index };
    return isVoiceDeed(tree, index, lemma) ? verb(index) : undefined;
  }
  const phase = phaseSubject(tree, index);
  if (phase >= 0) {
    const given = PHASE_OF_NOUN.get(lemma);
    const tense = tenseOf(tree, index);
    const perfectBegin =
      ['begin', 'start'].includes(lemma) &&
      tree.children(index, 'aux').some((child) => /^(?:has|have)$/u.test(tree.form(child)));
    const status = given !== undefined && tense !== undefined ? given : perfectBegin ? 'ongoing' : undefined;
    return {
      kind: 'noun',
      trigger: phase,
      carrier: index,
      ...(status === undefined ? {} : { given: status }),
    };
  }
  if (lemma === 'grow' || lemma === 'mount' || lemma === 'rise') {
    const subject = tree.child(index, 'nsubj');
    if (subject >= 0 && NOUN_CUES.get(tree.lemma(subject)) === 'feared') return undefined;
  }
  const going = phaseObject(tree, index);
  if (going !== undefined) return going;
  if (isSetting(tree, index)) return verb(index);
  if (cue?.role === 'phase') {
    if (hasClause(tree, index)) return undefined;
    if (tree.child(index, 'advcl') >= 0 && !isConsequence(tree, index)) return undefined;
    if (
      tree.child(index, 'obj', 'nsubj:pass') >= 0 &&
      !LIGHT_VERBS.has(lemma) &&
      !['use', 'stop', 'halt', 'attempt'].includes(lemma)
    )
      return undefined;
    if (
      [
        'set',
        'have',
        'need',
        'do',
        'get',
        'come',
        'seem',
        'appear',
        'fail',
        'tend',
        'happen',
        'lack',
      ].includes(lemma) &&
      lightObject(tree, index) < 0
    )
      return (lemma === 'come' && comes(tree, index)) || isConsequence(tree, index) ? verb(index) : undefined;
  }
  if (cue?.role === 'effect' && (hasClause(tree, index) || effectNoun(tree, index))) return undefined;
  const light = lightObject(tree, index);
  if (light >= 0) return { kind: 'noun', trigger: light, carrier: index };
  if (cue?.role === 'act' && cue.stance === 'schedules') return scheduledNoun(tree, index);
  if (isBackground(tree, index, lemma)) return undefined;
  if (lemma === 'exist' && tree.child(index, 'nsubj') >= 0 && negator(tree, index) >= 0) return verb(index);
  if (isConsequence(tree, index)) return verb(index);
  const silent = NO_NEWS.has(lemma) && cue === undefined && !isDeedOf(tree, index, lemma);
  return silent && !isRefused(tree, index) ? undefined : verb(index);
}

/** "You have to have good teachers if you want to succeed": what hangs on a condition is told, whatever it is. */
function isConsequence(tree: SentenceTree, index: number): boolean {
  // "Had they come later, a supervisor said, they would have …": the condition is of what is said.
  if (VERB_CUES.get(tree.lemma(index))?.role === 'voice' && tree.child(index, 'obj') < 0) return false;
  return tree.upos(index) === 'VERB' && !hasClause(tree, index) && conditionOf(tree, index) >= 0;
}

/** "They will come back", "help never came": a deed; "it comes to", "comes to mind" with nobody that comes: none. */
function comes(tree: SentenceTree, index: number): boolean {
  const subject = tree.child(index, 'nsubj');
  // "when it comes to relations"
  const isOfTopic =
    tree.form(index - 1) === 'it' && tree.form(index - 2) === 'when' && tree.form(index + 1) === 'to';
  if (isOfTopic) return false;
  if (tree.child(index, 'obl') >= 0) return true;
  return subject >= 0 && !/^(?:it|this|that)$/u.test(tree.form(subject)) && tree.child(index, 'expl') < 0;
}

const APPOINTING: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['plan', 'planned'],
  ['schedule', 'scheduled'],
  ['slate', 'scheduled'],
  ['set', 'scheduled'],
  ['due', 'scheduled'],
  ['expect', 'expected'],
  ['anticipate', 'expected'],
]);

/** "Talks are planned for May", "Elections are due": the deed is the noun. */
function appointedNoun(tree: SentenceTree, index: number, lemma: string): Predicate | undefined {
  const given = APPOINTING.get(lemma);
  if (given === undefined || tree.child(index, 'xcomp', 'ccomp', 'obj') >= 0) return undefined;
  const noun = eventNounOf(tree, tree.child(index, 'nsubj:pass', 'nsubj'));
  if (noun < 0 || (tree.child(index, 'nsubj:pass') < 0 && lemma !== 'due')) return undefined;
  return { kind: 'noun', trigger: noun, carrier: index, given };
}

/** "sought refuge", "sought asylum": a deed by its object, though the verb alone is a stance. */
function hasFramedObject(tree: SentenceTree, index: number, lemma: string): boolean {
  const object = tree.child(index, 'obj');
  return (
    object >= 0 &&
    !isEventNoun(tree, object) &&
    !hasClause(tree, index) &&
    VERB_FRAMES.has(`${lemma}:${tree.lemma(object)}`)
  );
}

/** "suggests that they came from": a voice, no proposal. */
function isClaim(tree: SentenceTree, index: number): boolean {
  const clause = tree.child(index, 'ccomp');
  return (
    clause >= 0 &&
    tenseOf(tree, clause) !== undefined &&
    tree.children(clause, 'aux').every((child) => tree.form(child) !== 'should') &&
    !tree.isInfinitive(clause)
  );
}

/** "given its past", "combined with", "extends to", "weighs on", "raised questions", "serves as": no deeds. */
function isBackground(tree: SentenceTree, index: number, lemma: string): boolean {
  const after = tree
    .children(index, 'obl')
    .flatMap((child) => tree.children(child, 'case').map((word) => tree.form(word)));
  const object = tree.child(index, 'obj');
  if (lemma === 'give')
    return tree.form(index) === 'given' && tree.child(index, 'nsubj', 'nsubj:pass', 'aux') < 0;
  if (lemma === 'couple' || lemma === 'combine') return tree.child(index, 'nsubj', 'nsubj:pass') < 0;
  if (lemma === 'extend') return object < 0 && after.includes('to') && tree.child(index, 'nsubj:pass') < 0;
  if (lemma === 'weigh') return after.includes('on');
  if (lemma === 'serve') return after.includes('as');
  if (lemma === 'face') return object >= 0 && !isEventNoun(tree, object);
  if (lemma === 'raise')
    return (
      object >= 0 &&
      /^(?:question|concern|fear|doubt|prospect|possibility|hope|issue|alarm)$/u.test(tree.lemma(object))
    );
  return false;
}

/** "remain in Bashiqa", "stay out": news; "remains in doubt", "remain friends": none. */
function staysSomewhere(tree: SentenceTree, index: number): boolean {
  if (tree.child(index, 'xcomp', 'ccomp', 'csubj', 'obj') >= 0) return false;
  if (tree.lemma(index) === 'stay' && (tree.isInfinitive(index) || tree.child(index, 'aux') >= 0))
    return true;
  return tree
    .children(index, 'obl', 'advmod')
    .some(
      (child) =>
        child > index && !['doubt', 'question', 'limbo', 'flux', 'unclear', 'so'].includes(tree.form(child)),
    );
}

/** "a plan to fund it has been shelved": what is told is that the funding does not come. */
function isDroppedPlan(tree: SentenceTree, index: number, lemma: string): boolean {
  if (!['shelve', 'scrap', 'cancel', 'abandon', 'foil'].includes(lemma)) return false;
  const subject = tree.child(index, 'nsubj:pass');
  return subject >= 0 && NOUN_CUES.has(tree.lemma(subject)) && tree.child(subject, 'acl', 'nmod') >= 0;
}

const verb = (index: number): Predicate => ({ kind: 'verb', trigger: index, carrier: index });

/** "postponed its vote": both the putting off and the vote are told; "was postponed to June": only what is put off. */
function scheduledNoun(tree: SentenceTree, index: number): Predicate | undefined {
  const passive = tree.child(index, 'nsubj:pass');
  return passive >= 0 && isEventNoun(tree, passive) ? undefined : verb(index);
}

/** "declined to name the firms", "vowed to disclose the price": what somebody will or will not do is a deed, whatever it is. */
function isRefused(tree: SentenceTree, index: number): boolean {
  const above = tree.head(index);
  if (above < 0 || !tree.isInfinitive(index) || tree.child(index, 'obj') < 0) return false;
  const governing = VERB_CUES.get(tree.lemma(above));
  return (
    tree.rel(index) === 'xcomp' &&
    (governing?.role === 'act' || governing?.role === 'phase') &&
    governing.content !== undefined
  );
}

/** Voices that are deeds where they govern no clause: "found the depot", "established a committee", "quoted" not. */
function isVoiceDeed(tree: SentenceTree, index: number, lemma: string): boolean {
  if (hasClause(tree, index)) return false;
  if (isRefused(tree, index)) return true;
  if (
    [
      'publish',
      'broadcast',
      'observe',
      'find',
      'establish',
      'discover',
      'declare',
      'rule',
      'read',
      'detail',
    ].includes(lemma)
  )
    return tree.child(index, 'obj', 'nsubj:pass') >= 0;
  return lemma === 'respond' && tree.child(index, 'obl') >= 0 && tree.child(index, 'nsubj') >= 0
    ? false
    : lemma === 'comment' && tree.child(index, 'advmod') >= 0;
}

/** Verbs of the list without news that are deeds with a particle or object that the table of events knows. */
function isDeedOf(tree: SentenceTree, index: number, lemma: string): boolean {
  const after = [...tree.children(index, 'obl', 'compound:prt')].flatMap((child) => [
    tree.form(child),
    ...tree.children(child, 'case').map((word) => tree.form(word)),
  ]);
  return after.some((word) => VERB_FRAMES.has(`${lemma}+${word}`));
}

/** "deterred an attack", "prompted a walkout": the deed is the noun. */
function effectNoun(tree: SentenceTree, index: number): boolean {
  const object = tree.child(index, 'obj');
  if (object >= 0 && isEventNoun(tree, object)) return true;
  return tree
    .children(index, 'advcl', 'obl')
    .some(
      (child) =>
        tree.isInfinitive(child) ||
        (tree.isGerund(child) &&
          tree.children(child, 'mark', 'case').every((mark) => tree.form(mark) !== 'by')),
    );
}

/**
 * The predicates of a sentence in the order of their triggers, one for each trigger.
 * @param linked  true where the sentence comes of the one before it or the next one of it ("Therefore …")
 */
export function findPredicates(tree: SentenceTree, linked = false): Predicate[] {
  const found = new Map<number, Predicate>();
  for (const [index, word] of tree.words.entries()) {
    const predicate =
      word.upos === 'VERB'
        ? verbPredicate(tree, index)
        : word.upos === 'NOUN'
          ? nounPredicate(tree, index)
          : undefined;
    if (predicate === undefined) continue;
    const known = found.get(predicate.trigger);
    // A verb that carries the noun knows more of it than the noun alone.
    if (known === undefined || known.carrier === known.trigger) found.set(predicate.trigger, predicate);
  }
  for (const limb of findLimbs(tree, found, linked)) found.set(limb.trigger, limb);
  for (const said of findReported(tree, found)) found.set(said.trigger, said);
  return [...found.values()].sort((a, b) => a.trigger - b.trigger);
}
