import { VERB_CUES } from '../../lexicon/index.ts';
import { conditionMark, isCounterfactual } from './conditions.ts';
import type { Cue } from './cue.ts';
import { isHeadline } from './headline.ts';
import { modalOf, negator } from './own-cue.ts';
import { protestsAgainst } from './preposition-cue.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { isFinitePast, tenseOf } from './tense.ts';

/** "the truce", "its visit": a noun that the text takes as known. */
export function isDefinite(tree: SentenceTree, noun: number): boolean {
  return tree
    .children(noun, 'det', 'nmod:poss')
    .some(
      (child) =>
        tree.word(child).deprel === 'nmod:poss' || /^(?:the|this|that|these|those)$/u.test(tree.form(child)),
    );
}

/** Nouns that are of what has happened: "an inquiry into the killing", whether or not there is to be one. */
const AFTERMATH = new Set(
  `inquiry enquiry investigation probe trial compensation anniversary victim survivor witness aftermath wake cause consequence perpetrator
responsibility blame punishment condemnation apology commemoration revenge retaliation`.split(/\s+/u),
);

/** "will investigate the killing", "has not condemned the raid": there was one, whatever comes of it. */
const ANSWERED = new Set(
  'investigate probe avenge condemn denounce deplore mourn commemorate protest highlight'.split(' '),
);
/** Those of them that answer nothing that may yet come, so that "a raid" is known as well as "the raid". */
const FELT = new Set('deplore mourn commemorate protest'.split(' '));

/** What does away with something that there is: "revoke the transfer", "the lifting of the ban". */
const UNDONE = new Set(
  'revoke lift repeal rescind annul quash reverse revocation reversal lifting'.split(' '),
);

/** "the beating that killed a detainee", "the raid in which two died": what the clause tells has happened, and the deed with it. */
const isToldOf = (tree: SentenceTree, noun: number): boolean =>
  tree
    .children(noun, 'acl:relcl')
    .some(
      (clause) =>
        isFinitePast(tree, clause) &&
        modalOf(tree, clause) < 0 &&
        negator(tree, clause) < 0 &&
        tree
          .children(clause, 'nsubj', 'obl')
          .some((child) => /^(?:that|which|whom|who)$/u.test(tree.form(child)) && child < clause),
    );

const BEFORE = /^(?:prior|previous|earlier|past|recent|ongoing)$/u;

/** "the recent rise in prices", "their earlier testimony": it is there, whatever is done about it. */
const isFromBefore = (tree: SentenceTree, noun: number): boolean =>
  isDefinite(tree, noun) && tree.children(noun, 'amod').some((child) => BEFORE.test(tree.form(child)));

/** True where a noun is told of as of what has happened, whatever the words above it say of themselves. */
export function presupposes(tree: SentenceTree, at: number, above: number): boolean {
  const lemma = tree.lemma(above);
  const isObject = tree.rel(at) === 'obj' || tree.word(at).deprel === 'nsubj:pass';
  const isAny = tree.children(at, 'det').some((child) => tree.form(child) === 'any');
  if (isObject && FELT.has(lemma) && !isAny) return true;
  if (isObject && (ANSWERED.has(lemma) || UNDONE.has(lemma))) return isDefinite(tree, at);
  if (tree.rel(at) === 'nmod' && UNDONE.has(lemma) && isDefinite(tree, at)) return true;
  if (protestsAgainst(tree, at)) return true;
  if (isDefinite(tree, at) && isToldOf(tree, at)) return true;
  if (isFromBefore(tree, at)) return true;
  return (
    tree.rel(at) === 'nmod' &&
    AFTERMATH.has(lemma) &&
    tree.children(at, 'case').some((child) => /^(?:into|for|of|over|to)$/u.test(tree.form(child)))
  );
}

/** Nouns of what lasts once it has been given, unless a verb in the past tells of it. */
const STANDING = new Set([
  'commitment',
  'support',
  'cooperation',
  'surveillance',
  'trafficking',
  'recognition',
]);

const isVoice = (tree: SentenceTree, verb: number) => VERB_CUES.get(tree.lemma(verb))?.role === 'voice';

const isDirect = (tree: SentenceTree, noun: number) => /^(?:nsubj|obj)$/u.test(tree.rel(noun));

/** "if it comes", "if it goes ahead"; what lasts or holds has come already. */
const comesAbout = (tree: SentenceTree, verb: number): boolean =>
  /^(?:come|happen|occur|materialise|materialize|proceed)$/u.test(tree.lemma(verb)) ||
  (tree.lemma(verb) === 'go' && tree.children(verb, 'advmod').some((child) => tree.form(child) === 'ahead'));

/** "The strike, had it gone ahead, would have …", "The incursion, were it to come, would …": a condition that says of the noun itself whether it comes; -1. */
function ownCondition(tree: SentenceTree, noun: number): number {
  if (tree.rel(noun) !== 'nsubj') return -1;
  const clauses = [
    ...tree.children(noun, 'acl', 'advcl'),
    ...tree.children(tree.head(noun), 'advcl', 'parataxis'),
  ];
  const own = clauses.find(
    (clause) =>
      (isCounterfactual(tree, clause) || (conditionMark(tree, clause) >= 0 && comesAbout(tree, clause))) &&
      /^(?:it|they)$/u.test(tree.form(tree.child(clause, 'nsubj', 'nsubj:pass'))),
  );
  return own ?? -1;
}

/** What has not come about where it "failed"; talks and offensives have been held all the same. */
const ACHIEVED = new Set(
  'merger handover transfer takeover reunification unification union rescue evacuation escape return'.split(
    ' ',
  ),
);

/** "The merger failed". */
export const hasFailed = (tree: SentenceTree, noun: number, verb: number): boolean =>
  tree.lemma(verb) === 'fail' && ACHIEVED.has(tree.lemma(noun)) && modalOf(tree, verb) < 0;

/** "Police foil attack": a headline's verb that the tree takes for part of the noun. */
const foiled = (tree: SentenceTree, noun: number) =>
  tree.children(noun, 'compound').find((child) => /^(?:foil|thwart|avert)s?$/u.test(tree.form(child)));

/**
 * A noun is told of as of a fact unless its verb says otherwise: "A dispute over wages divides the port", "Elections need money"
 * tell of what lasts, or of what is always so.
 */
export function nounDefault(tree: SentenceTree, noun: number): Cue {
  const above = tree.head(noun);
  const condition = ownCondition(tree, noun);
  if (condition >= 0)
    return isCounterfactual(tree, condition)
      ? { status: 'negated', at: condition, rule: 'counterfactual' }
      : { status: 'conditional', at: conditionMark(tree, condition), rule: 'condition' };
  const verb = foiled(tree, noun);
  if (verb !== undefined) return { status: 'negated', at: verb, rule: `${tree.form(verb)} …` };
  const isArgument =
    above >= 0 &&
    ['nsubj', 'obj'].includes(tree.rel(noun)) &&
    (tree.upos(above) === 'VERB' || tree.child(above, 'cop') >= 0);
  if (
    STANDING.has(tree.lemma(noun)) &&
    !(above >= 0 && isDirect(tree, noun) && isFinitePast(tree, above) && !isVoice(tree, above))
  )
    return { status: 'ongoing', at: noun, rule: 'what lasts' };
  const general =
    isArgument &&
    !isDefinite(tree, noun) &&
    tenseOf(tree, above) === 'ongoing' &&
    !isHeadline(tree) &&
    tree.children(above, 'aux').every((child) => tree.lemma(child) === 'be');
  return general
    ? { status: 'ongoing', at: above, rule: 'general' }
    : { status: 'occurred', at: noun, rule: 'noun' };
}
