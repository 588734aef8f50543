import type { Mention } from '../../core/index.ts';
import { AGENTS, EVENT_NOUNS, VERB_CUES, VERB_FRAMES } from '../../lexicon/index.ts';
import type { MentionFinder } from './mention-finder.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { RELATIVE, relativeHead, subjectOf } from './subject.ts';

/** The noun phrases joined by "and" with the first, the first included. */
function withConjuncts(tree: SentenceTree, index: number): number[] {
  if (index < 0) return [];
  return [index, ...tree.children(index, 'conj').filter((child) => tree.upos(child) !== 'VERB')];
}

const isPastParticiple = (tree: SentenceTree, index: number) =>
  tree.word(index).deprel === 'acl' &&
  !tree.isGerund(index) &&
  !tree.isInfinitive(index) &&
  tree.child(index, 'nsubj') < 0;

/** Prepositions that bring who or what is acted on. */
const TOWARD = new Set(['with', 'to', 'against', 'into', 'at', 'on', 'upon', 'toward', 'towards', 'over']);
const VISITING = new Set(
  'visit travel go come fly return head arrive land trip tour arrival journey departure'.split(' '),
);
const LEAVING = new Set(
  'withdraw retreat withdrawal departure pull expel release evacuate seize steal recall'.split(' '),
);
/** Nouns that name a deed of what "of" brings: "the return of the families". */
const OF_ACTOR = new Set(
  'return withdrawal departure arrival retreat meeting visit resignation resurgence flight exodus participation rise spread influx escape talk summit protest consent meeting decision'.split(
    ' ',
  ),
);
/** Deeds that both sides do: "talks between", "Iraqi-Turkish talks", "met". */
const MUTUAL = new Set(
  'talk talks meeting negotiation consultation dialogue clash fighting agreement summit cooperation coordination deal accord confrontation truce conflict'.split(
    ' ',
  ),
);

function obliques(tree: SentenceTree, index: number, prepositions: ReadonlySet<string>): number[] {
  return tree
    .children(index, 'obl', 'nmod')
    .filter((child) => tree.children(child, 'case').some((word) => prepositions.has(tree.form(word))));
}

/** True for a noun phrase that can be acted on beside a preposition: a name, or someone who acts; not a time or a thing. */
function canBeTarget(tree: SentenceTree, index: number, finder: MentionFinder): boolean {
  if (finder.isTime(tree, index)) return false;
  if (
    tree
      .children(index, 'case')
      .some((word) => tree.form(word) === 'according' || tree.form(word - 1) === 'according')
  )
    return false;
  const mention = finder.of(tree, index);
  if (mention !== undefined)
    return mention.form !== 'nominal' || mention.type !== 'other' || AGENTS.has(tree.lemma(index));
  return AGENTS.has(tree.lemma(index)) || tree.upos(index) === 'PROPN';
}

/** Whom "they" stands for where the clause above has joined subjects: all of them, not the one that a chain names. */
function pluralSubject(tree: SentenceTree, index: number): number {
  if (index < 0 || !/^(?:they|them)$/u.test(tree.form(index))) return index;
  for (const above of tree.ancestors(index)) {
    const subject = tree.child(above, 'nsubj');
    if (subject < 0 || subject >= index || tree.head(index) === above) continue;
    return tree.children(subject, 'conj').length > 0 ? subject : index;
  }
  return index;
}

class Cast {
  readonly found: Mention[] = [];
  /** Word that heads each mention here, -1 where that is unknown. */
  readonly heads: number[] = [];
  readonly #chains = new Set<number>();
  readonly #finder: MentionFinder;
  readonly #tree: SentenceTree;

  constructor(tree: SentenceTree, finder: MentionFinder) {
    this.#tree = tree;
    this.#finder = finder;
  }

  add(...heads: readonly number[]): void {
    const named = heads.map((one) => pluralSubject(this.#tree, one));
    for (const head of named.flatMap((one) => withConjuncts(this.#tree, one))) {
      const mention = this.#finder.take(this.#tree, head);
      if (mention === undefined || this.#chains.has(mention.chain)) continue;
      this.#chains.add(mention.chain);
      this.found.push(mention);
      this.heads.push(head);
    }
  }
}

/** Actors that stand before a noun: "Turkish shelling", "Hezbollah's retreat", "Iraq-Turkey talks". */
function actorsBefore(tree: SentenceTree, noun: number): number[] {
  return [
    ...tree.children(noun, 'nmod:poss'),
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

function nounParticipants(
  tree: SentenceTree,
  predicate: Predicate,
  finder: MentionFinder,
  sources: Cast,
  targets: Cast,
): void {
  const { trigger, carrier } = predicate;
  const lemma = tree.lemma(trigger);
  const between = obliques(tree, trigger, new Set(['between', 'among']));
  sources.add(...between, ...obliques(tree, trigger, new Set(['by'])));
  const isUndergone =
    tree.rel(trigger) === 'obj' &&
    UNDERGOING.has(tree.lemma(carrier)) &&
    !VERB_FRAMES.has(`${tree.lemma(carrier)}:${lemma}`);
  if (
    carrier !== trigger &&
    !isUndergone &&
    tree.child(carrier, 'nsubj') >= 0 &&
    tree.child(carrier, 'nsubj') !== trigger
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
  sources.add(...actorsBefore(tree, trigger));
  const of = obliques(tree, trigger, new Set(['of']));
  if (OF_ACTOR.has(lemma)) sources.add(...of);
  else targets.add(...of);
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
    sources.add(...tree.children(verb, 'obl:agent'), ...obliques(tree, verb, new Set(['by'])));
    targets.add(passive >= 0 ? relativeHead(tree, passive, verb) : tree.head(verb));
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
  const chains = new Set(sources.found.map((mention) => mention.chain));
  const isOther = (at: number) => !chains.has(targets.found[at]?.chain ?? -1);
  return {
    sources: sources.found,
    sourceHeads: sources.heads,
    targets: targets.found.filter((_, at) => isOther(at)),
    targetHeads: targets.heads.filter((_, at) => isOther(at)),
  };
}
