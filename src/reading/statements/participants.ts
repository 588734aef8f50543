import type { Mention } from '../../core/index.ts';
import { EVENT_NOUNS, VERB_CUES } from '../../lexicon/index.ts';
import { Cast, canBeTarget, LEAVING, obliques, TOWARD } from './cast.ts';
import type { MentionFinder } from './mention-finder.ts';
import { nounParticipants } from './noun-participants.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { RELATIVE, relativeHead, subjectOf } from './subject.ts';

/** "Denounced and beaten, he left": a participle beside a clause, without an object, tells what was done to the clause's subject. */
const isDoneTo = (tree: SentenceTree, index: number): boolean =>
  tree.rel(index) === 'advcl' &&
  tree.hasFeature(index, 'Voice=Pass') &&
  tree.child(index, 'mark', 'aux', 'obj') < 0;

const isPastParticiple = (tree: SentenceTree, index: number) =>
  (tree.word(index).deprel === 'acl' || isDoneTo(tree, index)) &&
  !tree.isGerund(index) &&
  !tree.isInfinitive(index) &&
  tree.child(index, 'nsubj') < 0;

const VISITING = new Set(
  'visit travel go come fly return head arrive land trip tour arrival journey departure'.split(' '),
);

/** The object that a relative clause takes from the noun it hangs on: "the list that Baghdad requested". */
function relativeObject(tree: SentenceTree, verb: number): number {
  if (tree.word(verb).deprel !== 'acl:relcl' || tree.child(verb, 'obj') >= 0) return -1;
  const subject = tree.child(verb, 'nsubj');
  return subject >= 0 && !RELATIVE.test(tree.form(subject)) ? tree.head(verb) : -1;
}

/** Participles that tell of the subject's own stand, not of what was done to it: "is opposed to", "are prepared to". */
const STATIVE = new Set(
  'opposed committed prepared determined concerned worried resolved inclined dedicated convinced alarmed dismayed outraged disappointed'.split(
    ' ',
  ),
);

/** What is no doer after "by" without an article: "returned by mail", "came by train", "killed by accident". */
const NO_DOER = new Set(
  'mail post email phone telephone train bus car boat ship plane air road sea rail hand law accident mistake name force night day'.split(
    ' ',
  ),
);

/** Who does what a passive tells, also where only the last of joined ones says it: "abducted and killed by rebels". */
function agentsOf(tree: SentenceTree, verb: number): number[] {
  const own = [...tree.children(verb, 'obl:agent'), ...obliques(tree, verb, new Set(['by']))].filter(
    (child) => !NO_DOER.has(tree.lemma(child)) || tree.child(child, 'det') >= 0,
  );
  if (own.length > 0) return own;
  const joined = tree
    .children(verb, 'conj')
    .filter(
      (child) =>
        tree.upos(child) === 'VERB' && tree.child(child, 'nsubj', 'nsubj:pass', 'obj', 'aux', 'aux:pass') < 0,
    );
  return joined.flatMap((child) => tree.children(child, 'obl:agent'));
}

function verbParticipants(
  tree: SentenceTree,
  verb: number,
  finder: MentionFinder,
  sources: Cast,
  targets: Cast,
): void {
  const lemma = tree.lemma(verb);
  const isStative = STATIVE.has(tree.form(verb)) && tree.child(verb, 'obl:agent') < 0;
  const passive = isStative ? -1 : passiveSubject(tree, verb);
  const participle = passive < 0 && isPastParticiple(tree, verb);
  if (passive >= 0 || participle) {
    sources.add(...agentsOf(tree, verb));
    const whom = passive >= 0 ? relativeHead(tree, passive, verb) : tree.head(verb);
    targets.add(participle && isDoneTo(tree, verb) ? subjectOf(tree, verb) : whom);
    return;
  }
  const subject = isStative
    ? Math.max(passiveSubject(tree, verb), subjectOf(tree, verb))
    : subjectOf(tree, verb);
  if (subject >= 0) sources.add(subject);
  const objects = tree.children(verb, 'obj', 'iobj').map((child) => relativeHead(tree, child, verb));
  const taken = relativeObject(tree, verb);
  const told = VERB_CUES.get(lemma)?.content !== undefined;
  const isContent = (child: number) =>
    told && tree.upos(child) === 'NOUN' && EVENT_NOUNS.has(tree.lemma(child));
  targets.add(...objects.filter((child) => !isContent(child)), ...(taken >= 0 ? [taken] : []));
  const visited = VISITING.has(lemma)
    ? new Set([...TOWARD, 'in'])
    : LEAVING.has(lemma)
      ? new Set([...TOWARD, 'from'])
      : TOWARD;
  const beside = obliques(tree, verb, visited).filter(
    (child) => canBeTarget(tree, child, finder) && !isContent(child),
  );
  if (
    targets.found.length === 0 ||
    targets.found.every((mention) => mention.type === 'other' && mention.codes === undefined)
  )
    targets.add(...beside);
}

/** The subject of a passive, its own or that of the verb it is joined to. */
function passiveSubject(tree: SentenceTree, verb: number): number {
  const own = tree.child(verb, 'nsubj:pass');
  if (own >= 0) return own;
  const isPassive = tree.child(verb, 'aux:pass') >= 0;
  for (let at = verb, steps = 0; steps < 3; steps++) {
    const above = tree.head(at);
    const shared =
      tree.rel(at) === 'conj' &&
      tree.child(at, 'nsubj', 'obj') < 0 &&
      /(?:ed|en|wn|ght|ld)$/u.test(tree.form(at));
    if (above < 0 || !(shared || (isPassive && ['xcomp', 'conj'].includes(tree.rel(at))))) return -1;
    const passive = tree.child(above, 'nsubj:pass');
    if (passive >= 0 && (isPassive || tree.children(at, 'aux').length === 0)) return passive;
    const subject = tree.child(above, 'nsubj');
    if (isPassive && subject >= 0) return subject;
    at = above;
  }
  return -1;
}

/** Who acts and who or what is acted on, with the words that head them in the sentence. */
export interface Participants {
  readonly sources: readonly Mention[];
  readonly targets: readonly Mention[];
  readonly sourceHeads: readonly number[];
  readonly targetHeads: readonly number[];
}

/** Two casts as the participants of one deed: who acts in it is not also acted on. */
export function participantsOf(sources: Cast, targets: Cast): Participants {
  const chains = new Set(sources.found.map((mention) => mention.chain));
  const isOther = (at: number) => !chains.has(targets.found[at]?.chain ?? -1);
  return {
    sources: sources.found,
    sourceHeads: sources.heads,
    targets: targets.found.filter((_, at) => isOther(at)),
    targetHeads: targets.heads.filter((_, at) => isOther(at)),
  };
}

/** Who acts and who or what is acted on, as mentions without doubles; nothing is filled in that the text does not say. */
export function findParticipants(
  tree: SentenceTree,
  predicate: Predicate,
  finder: MentionFinder,
): Participants {
  const sources = new Cast(tree, finder);
  const targets = new Cast(tree, finder);
  if (predicate.kind === 'state') {
    const subject = tree.child(predicate.carrier, 'nsubj');
    if (subject >= 0) sources.add(relativeHead(tree, subject, predicate.carrier));
  } else if (tree.upos(predicate.trigger) !== 'VERB') {
    nounParticipants(tree, predicate, finder, sources, targets);
  } else {
    verbParticipants(tree, predicate.carrier, finder, sources, targets);
  }
  return participantsOf(sources, targets);
}
