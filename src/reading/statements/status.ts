import type { Status } from '../../core/index.ts';
import { ADJECTIVE_CUES, FINDING_VERBS, MODALS, PHASE_OF_NOUN, VERB_CUES } from '../../lexicon/index.ts';
import { conditionMark, conditionOf, isAfterOpeningCondition } from './conditions.ts';
import type { Cue } from './cue.ts';
import { governingCue } from './governing-cue.ts';
import { isHeadline } from './headline.ts';
import { leadCue, outerCue, underPlan } from './lead-in.ts';
import { isInsideVoice, modalInContext } from './modal-context.ts';
import { isConfirmed, isFree, isImplied, isModifier, nonFiniteStatus } from './non-finite.ts';
import { isContentOf } from './noun-cue.ts';
import { hasFailed, isDefinite, nounDefault, presupposes } from './noun-default.ts';
import { openNounCue } from './open-noun.ts';
import { modalOf, negator, ownCue } from './own-cue.ts';
import type { Predicate } from './predicate.ts';
import { isReason, prepositionCue } from './preposition-cue.ts';
import { relativeCue } from './relative-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { hasHave, isNonFinite, tenseOf } from './tense.ts';
import { asksFor, isToldPast } from './verb-cue.ts';

/** What one comes to without going anywhere: "came to believe it", "came to rule the province". */
const BECOMING = new Set(
  `believe know see realise realize understand be have regard view rely depend accept think love hate dominate symbolise symbolize represent
  mean include rule control govern own hold embody define resemble`.split(/\s+/u),
);

/** "came to kill him", "went to picket the mill"; not "went on to win". */
function isErrand(tree: SentenceTree, index: number): boolean {
  const above = tree.head(index);
  if (tree.rel(index) !== 'xcomp' || above < 0 || !['go', 'come'].includes(tree.lemma(above))) return false;
  if (BECOMING.has(tree.lemma(index)) || tenseOf(tree, above) !== 'occurred') return false;
  return tree.child(above, 'advmod', 'compound:prt') < 0;
}

/** A purpose: "to watch", "in order to", "so as to" under a verb. */
function isPurpose(tree: SentenceTree, index: number): boolean {
  return tree.isInfinitive(index) && (tree.rel(index) === 'advcl' || isErrand(tree, index));
}

/** "only to find": what came of it, not what was meant. */
function isOutcome(tree: SentenceTree, index: number): boolean {
  const to = tree.children(index, 'mark').find((child) => tree.form(child) === 'to') ?? -1;
  if (to < 1) return false;
  const before = tree.form(to - 1);
  return before === 'only' || (before === 'on' && tree.lemma(to - 2) === 'go');
}

/** "told them what it expects: that they leave": the verb that says how what follows the colon is meant; -1. */
function announcerOf(tree: SentenceTree, index: number, above: number): number {
  if (tree.rel(index) !== 'ccomp') return -1;
  const that = tree.children(index, 'mark').find((child) => tree.form(child) === 'that') ?? -1;
  if (that < 1 || tree.form(that - 1) !== ':') return -1;
  return (
    tree
      .children(above, 'ccomp')
      .find(
        (child) => child < that && tree.children(child, 'obj').some((what) => tree.form(what) === 'what'),
      ) ?? -1
  );
}

/** True when a later cue, further out, overrules the one nearer to the trigger. */
function overrules(outer: Cue, inner: Cue | undefined): boolean {
  if (inner === undefined) return true;
  if (outer.status === 'denied') return inner.status !== 'denied';
  // "It is unlikely that it will", "little chance that it will": what is said of the clause outweighs its future.
  if (outer.status === 'negated' && inner.rule === 'modal' && inner.status === 'expected')
    return outer.rule !== 'negation';
  if (outer.rule === 'not rule out') return inner.status !== 'negated';
  if (outer.status === 'conditional' && inner.rule === 'has to') return true;
  if (inner.rule.startsWith('could not ') && outer.status === 'negated') return false;
  if (inner.rule === 'how to') return outer.status !== 'possible';
  if (inner.rule === 'adjective' && ['negated', 'unknown', 'conditional'].includes(outer.status)) return true;
  if (inner.rule === 'goes on') return outer.status === 'negated';
  const told = inner.status === 'occurred' || inner.status === 'ongoing';
  if (told && outer.status !== 'occurred' && outer.status !== 'ongoing')
    return !inner.rule.startsWith('after');
  if (outer.status === 'feared')
    return ['possible', 'expected', 'occurred', 'ongoing'].includes(inner.status);
  if (outer.status === 'unknown') return ['occurred', 'ongoing', 'expected'].includes(inner.status);
  if (outer.status === 'expected')
    return inner.status === 'possible' && outer.rule.startsWith('governed by hope');
  // "If they fail to pay": in a condition nothing is told as not having happened.
  if (outer.status === 'conditional' && inner.status === 'negated') return inner.rule.startsWith('governed');
  if (outer.status === 'conditional') return ['expected', 'occurred', 'ongoing'].includes(inner.status);
  return (
    ['occurred', 'ongoing'].includes(inner.status) &&
    outer.status !== 'occurred' &&
    !inner.rule.startsWith('after')
  );
}

/** Words for what is done again and again: "the common pattern is to sell the land". */
const HABITS = new Set('practice pattern habit custom routine tradition'.split(' '));

/** "Police had to clear the road": they did; "said", "knew that they had to leave by Friday" tells of a duty. */
const hadToDo = (tree: SentenceTree, index: number, had: number): boolean =>
  modalOf(tree, had) < 0 && !hasHave(tree, had) && tree.rel(had) !== 'ccomp' && !isInsideVoice(tree, index);

/** "is to hand over by December", "are set to": an appointment in the verb "be". */
function isTo(tree: SentenceTree, index: number): Cue | undefined {
  const due = tree.children(index, 'mark', 'case').find((child) => tree.form(child) === 'due') ?? -1;
  if (due >= 0 && tree.form(due + 1) === 'to' && tree.upos(index) === 'VERB' && due < index)
    return { status: 'scheduled', at: due, rule: 'due to' };
  const better = tree.children(index, 'advmod').find((child) => tree.form(child) === 'better');
  if (better !== undefined && better < index && /^(?:had|'d|’d)$/u.test(tree.form(better - 1)))
    return { status: 'proposed', at: better, rule: 'had better' };
  if (!tree.isInfinitive(index)) return undefined;
  const to = tree.children(index, 'mark', 'aux').find((child) => tree.form(child) === 'to') ?? -1;
  const before = tree.form(to - 1);
  if (before === 'due' && negator(tree, to - 1) < 0)
    return { status: 'scheduled', at: to - 1, rule: 'due to' };
  if (before === 'about') return { status: 'expected', at: to - 1, rule: 'about to' };
  const habit = tree.children(index, 'nsubj').find((child) => HABITS.has(tree.lemma(child)));
  if (habit !== undefined && /^(?:is|are|was|were|been)$/u.test(before))
    return { status: /^w/u.test(before) ? 'occurred' : 'ongoing', at: habit, rule: 'what is usual' };
  if (/^(?:is|are|'s|’s|'re)$/u.test(before)) return { status: 'scheduled', at: to - 1, rule: 'is to' };
  if (/^(?:was|were)$/u.test(before) && hasHave(tree, index))
    return { status: 'negated', at: to - 1, rule: 'was to have' };
  if (/^(?:was|were)$/u.test(before)) return { status: 'expected', at: to - 1, rule: 'was to' };
  if (before === 'had' && hadToDo(tree, index, to - 1))
    return { status: 'occurred', at: to - 1, rule: 'had to' };
  if (/^(?:has|have|had|having)$/u.test(before)) return { status: 'proposed', at: to - 1, rule: 'has to' };
  return undefined;
}

/** Relations through which what stands above also speaks of what stands below. */
const OPEN = new Set([
  'ccomp',
  'xcomp',
  'csubj',
  'acl',
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'conj',
  'dep',
  'appos',
  'compound',
  'amod',
]);
/** Of a noun's own relations, those through which the verb's mood reaches it only where the noun is not known already. */
const ARGUMENT = new Set(['nsubj', 'obj', 'obl', 'iobj']);

/** Moods of a verb that reach a noun in its clause that nothing presupposes. */
const IRREALIS = new Set<Status>([
  'negated',
  'unknown',
  'conditional',
  'feared',
  'proposed',
  'planned',
  'scheduled',
  'expected',
  'possible',
  'denied',
]);

/** "want to learn who ordered the attack", "want to see whether the truce holds": the finding out is planned, not what is found. */
function isFoundOut(tree: SentenceTree, clause: number, above: number): boolean {
  if (!FINDING_VERBS.has(tree.lemma(above)) || !['ccomp', 'advcl'].includes(tree.rel(clause))) return false;
  const isOpen = tree.children(clause, 'mark').some((mark) => tree.form(mark) === 'whether');
  return isOpen || (asksFor(tree, clause) && isToldPast(tree, clause));
}

/** "The strike will continue", "should the siege go on": what is to go on is on. */
function goesOnAsKnown(tree: SentenceTree, { kind, trigger, carrier }: Predicate): boolean {
  if (kind !== 'noun' || trigger === carrier || !isDefinite(tree, trigger)) return false;
  return PHASE_OF_NOUN.get(tree.lemma(carrier)) === 'ongoing' && tree.rel(trigger) === 'nsubj';
}

interface Walk {
  cue: Cue | undefined;
  tense: Cue | undefined;
}

function consider(walk: Walk, found: Cue | undefined): void {
  if (found !== undefined && overrules(found, walk.cue)) walk.cue = found;
}

/** True where the clause of `at` takes the mood of the one it is joined to: "did not see or hear", "will stay and fight". */
function sharesMood(tree: SentenceTree, at: number, above: number): boolean {
  if (tree.child(at, 'nsubj', 'aux', 'cop', 'expl') >= 0) return false;
  const but = tree.children(at, 'cc').some((child) => ['but', 'yet'].includes(tree.form(child)));
  if (but) return false;
  const finitePast = tree.hasFeature(at, 'VerbForm=Fin') && tree.hasFeature(at, 'Tense=Past');
  const bare =
    modalOf(tree, above) >= 0 ||
    tree.isInfinitive(above) ||
    tree.children(above, 'aux').some((child) => ['did', 'do', 'does'].includes(tree.form(child)));
  return bare ? !finitePast || tree.children(above, 'aux').length === 0 : true;
}

/** "anyone who insults the flag": of nobody yet. */
function isOfAnyone(tree: SentenceTree, index: number): boolean {
  const head = tree.head(index);
  return (
    tree.word(index).deprel === 'acl:relcl' &&
    /^(?:anyone|anybody|whoever|anything)$/u.test(tree.form(head)) &&
    tenseOf(tree, index) === 'ongoing' &&
    tree.child(index, 'aux') < 0
  );
}

/**
 * The own cue of a word on the way up from a trigger, where it speaks of that trigger.
 * @param path  words from the trigger to the one below `at`
 */
function cueOnWay(tree: SentenceTree, at: number, carrier: number, path: readonly number[]): Cue | undefined {
  const told = ownCue(tree, at);
  // The denial is not denied by itself, and nothing in it.
  const itself = told?.status === 'denied' && (told.at === carrier || path.includes(told.at));
  const found = itself ? undefined : told;
  const mine = found?.status === 'conditional' ? found : (isTo(tree, at) ?? found);
  // "Neither the date nor the venue of the swap": no swap is negated.
  const below = path.at(-1);
  const ofAnother = below !== undefined && tree.rel(below) === 'nmod' && tree.upos(at) === 'NOUN';
  if (ofAnother && mine?.rule === 'negation') return undefined;
  // "was not on the call": there was one.
  const isThere = at === carrier && tree.child(at, 'cop') >= 0 && tree.child(at, 'case') >= 0;
  if (isThere && mine?.rule === 'negation' && isDefinite(tree, at)) return undefined;
  // "accused of leading the attacks": charged is the leading.
  const isChargeAbove = below !== undefined && mine?.implied === true && mine.status === 'possible';
  return isChargeAbove ? { ...mine, implied: false } : mine;
}

/**
 * Status of a predicate: the innermost cue on its trigger decides; where none is found up to the end of its clause
 * and of what governs it, tense does. Source: the status table in docs/statements.md.
 * @param nested  asked of the noun of another one's clause
 */
export function findStatus(tree: SentenceTree, predicate: Predicate, nested = false): Cue {
  if (predicate.kind === 'state') return stateStatus(tree, predicate);
  const walk: Walk = { cue: undefined, tense: undefined };
  const wouldBe = (noun: Predicate) => findStatus(tree, noun, true);
  const { trigger, carrier } = predicate;
  if (trigger !== carrier) {
    consider(walk, ownCue(tree, trigger));
    if (hasFailed(tree, trigger, carrier)) consider(walk, { status: 'negated', at: carrier, rule: 'failed' });
  }
  if (trigger === carrier && predicate.kind === 'noun') consider(walk, relativeCue(tree, trigger));
  if (isOfAnyone(tree, carrier))
    consider(walk, { status: 'possible', at: tree.head(carrier), rule: 'anyone who' });
  if (predicate.given !== undefined) consider(walk, { status: predicate.given, at: carrier, rule: 'phase' });
  if (goesOnAsKnown(tree, predicate)) consider(walk, { status: 'ongoing', at: carrier, rule: 'goes on' });
  const path: number[] = [];
  let at = carrier;
  let own = true;
  let isNoun = tree.upos(carrier) !== 'VERB' && tree.child(carrier, 'cop') < 0 && predicate.kind === 'noun';
  const ofNoun = isNoun;
  for (let steps = 0; steps < 30; steps++) {
    const mine = own ? cueOnWay(tree, at, carrier, path) : undefined;
    if (mine !== undefined) consider(walk, modalInContext(tree, at, mine));
    if (own) consider(walk, outerCue(tree, at));
    const isVerb = tree.upos(at) === 'VERB' || tree.upos(at) === 'AUX' || tree.child(at, 'cop') >= 0;
    if (own && isVerb && walk.tense === undefined) {
      const status = tenseOf(tree, at);
      if (status !== undefined) walk.tense = { status, at, rule: 'tense' };
    }
    if (isNoun && (at === trigger || (path.length > 0 && path.every((one) => tree.rel(one) === 'conj'))))
      consider(walk, prepositionCue(tree, at));
    const above = tree.head(at);
    if (above < 0) break;
    const purpose =
      isPurpose(tree, at) &&
      (tree.upos(above) === 'VERB' || tree.upos(above) === 'AUX' || tree.child(above, 'cop') >= 0);
    if (isNoun && walk.cue === undefined && presupposes(tree, at, above)) break;
    // "the fact that they left does not seem to trouble anyone"
    if (tree.lemma(above) === 'fact' && tree.rel(at) === 'acl' && !tree.isInfinitive(at)) break;
    const limb = contentCondition(tree, at, above);
    if (limb >= 0)
      consider(walk, { status: 'conditional', at: conditionMark(tree, limb), rule: 'condition' });
    const announced = announcerOf(tree, at, above);
    const governing = governingCue(tree, at, announced < 0 ? above : announced, path);
    if (governing !== undefined) {
      consider(walk, governing);
    } else if (purpose && !isOutcome(tree, at)) {
      consider(walk, { status: 'planned', at: tree.child(at, 'mark'), rule: 'purpose' });
      break;
    } else if (tree.rel(at) === 'xcomp' && tree.isInfinitive(at)) {
      const cue = VERB_CUES.get(tree.lemma(above));
      if (cue === undefined && tree.upos(above) === 'VERB')
        consider(walk, { status: 'planned', at: above, rule: 'infinitive' });
    } else if (isFree(tree, at, above)) {
      consider(walk, { status: 'possible', at: above, rule: 'gerund' });
    }
    const relation = tree.rel(at);
    const loose =
      ['advcl', 'parataxis'].includes(relation) && isNonFinite(tree, at) && walk.tense === undefined;
    if (!OPEN.has(relation) && !loose) break;
    if (!nested && walk.cue === undefined) consider(walk, openNounCue(tree, at, wouldBe));
    if (isModifier(tree, at) && governing === undefined) break;
    if (governing === undefined && isFoundOut(tree, at, above)) break;
    if (relation === 'csubj' && walk.cue === undefined) break;
    if (tree.word(at).deprel === 'acl:relcl' && !isContentOf(tree, at, tree.lemma(above))) break;
    const finiteClause = walk.tense !== undefined && !isNonFinite(tree, at) && isVerb;
    const wasNoun = isNoun && !isVerb;
    path.push(at);
    own = ownAbove(tree, at, above, finiteClause, wasNoun, walk);
    if (relation === 'conj' && finiteClause) own = false;
    if (isVerb) isNoun = false;
    at = above;
  }
  if (walk.cue !== undefined && !(walk.cue.rule === 'after "for"')) return sealed(tree, walk, predicate);
  if (ofNoun) {
    return nounDefault(tree, carrier);
  }
  if (walk.tense !== undefined)
    return isImplied(tree, walk.tense, path) || isConfirmed(tree, walk.tense.at)
      ? { ...walk.tense, implied: true }
      : walk.tense;
  return nonFiniteStatus(tree, carrier);
}

function sealed(tree: SentenceTree, walk: Walk, predicate: Predicate): Cue {
  const { cue } = walk;
  if (
    cue !== undefined &&
    ['expected', 'possible'].includes(cue.status) &&
    isAfterOpeningCondition(tree, predicate.carrier) &&
    !isInsideVoice(tree, predicate.carrier)
  )
    return { ...cue, status: 'conditional', rule: 'condition' };
  if (cue === undefined) return { status: 'unknown', at: predicate.carrier, rule: 'tense' };
  return cue;
}

/** Whether the cues of the word above speak of what stands under it. */
function ownAbove(
  tree: SentenceTree,
  at: number,
  above: number,
  finite: boolean,
  noun: boolean,
  walk: Walk,
): boolean {
  const relation = tree.rel(at);
  if (relation === 'conj') return sharesMood(tree, at, above);
  if (relation === 'ccomp' || finite) return false;
  if (noun && ARGUMENT.has(relation) && tree.upos(above) === 'VERB') {
    if (isReason(tree, at)) return false;
    const cue = ownCue(tree, above);
    if (cue === undefined || !IRREALIS.has(cue.status)) return false;
    if (relation === 'nsubj' && isDefinite(tree, at) && tree.child(above, 'expl') < 0)
      return cue.status === 'conditional' && walk.cue === undefined && !MODALS.has(tree.form(cue.at));
    return true;
  }
  if (tree.rel(at) === 'advcl') return true;
  if (relation === 'acl' || relation === 'nmod' || relation === 'appos') return tree.upos(above) !== 'VERB';
  return true;
}

/** The limb of a condition beside a told act whose content it is about: "threatened to close it unless …", "promised to pay if …"; -1. */
function contentCondition(tree: SentenceTree, at: number, above: number): number {
  if (!['xcomp', 'ccomp'].includes(tree.rel(at))) return -1;
  // "stands ready to convene … should they agree"
  const ready = tree.rel(above) === 'xcomp' && tree.upos(above) === 'ADJ' ? tree.head(above) : above;
  return ready < 0 ? -1 : conditionOf(tree, ready);
}

function stateStatus(tree: SentenceTree, predicate: Predicate): Cue {
  const own = ownCue(tree, predicate.carrier);
  if (own !== undefined) return own;
  const above = tree.head(predicate.carrier);
  const governing = above < 0 ? undefined : governingCue(tree, predicate.carrier, above, []);
  if (governing !== undefined) return governing;
  const adjective = ADJECTIVE_CUES.get(tree.form(predicate.trigger));
  if (adjective === 'negated') return { status: 'negated', at: predicate.trigger, rule: 'adjective' };
  const past = tenseOf(tree, predicate.carrier) === 'occurred';
  return { status: past ? 'occurred' : 'ongoing', at: predicate.carrier, rule: 'state' };
}

/**
 * What the rules say of a predicate, a headline's present tense, and that of a plan, taken for what they are.
 * @param lead  how the sentence before means this one (`leadOf`)
 */
export function ruledStatus(tree: SentenceTree, predicate: Predicate, lead?: Status): Cue {
  const found = findStatus(tree, predicate);
  const isPresent = found.rule === 'tense' && found.status === 'ongoing';
  const { carrier } = predicate;
  const set = isPresent ? (underPlan(tree, carrier) ?? leadCue(tree, carrier, lead)) : undefined;
  return headlineStatus(tree, predicate, set ?? found);
}

/** A present tense that tells the past: a headline's "Gunmen kill four". */
function headlineStatus(tree: SentenceTree, predicate: Predicate, cue: Cue): Cue {
  if (cue.rule !== 'tense' || cue.status !== 'ongoing' || predicate.kind === 'state' || !isHeadline(tree))
    return cue;
  if (tree.children(predicate.carrier, 'aux', 'cop').length > 0 || negator(tree, predicate.carrier) >= 0)
    return cue;
  return { ...cue, status: 'occurred', rule: 'headline' };
}
