import type { Mention } from '../../core/index.ts';
import { AGENTS, EVENT_NOUNS, NOUN_CUES, VERB_CUES } from '../../lexicon/index.ts';
import type { MentionFinder } from './mention-finder.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

const RELATIVE = /^(?:who|which|that|whom|whose)$/u;

/** The noun phrases joined by "and" with the first, the first included. */
function withConjuncts(tree: SentenceTree, index: number): number[] {
  if (index < 0) return [];
  return [index, ...tree.children(index, 'conj').filter((child) => tree.upos(child) !== 'VERB')];
}

/** "who", "which", "that" in a relative clause stand for the noun the clause hangs on. */
function relativeHead(tree: SentenceTree, index: number, verb: number): number {
  if (!RELATIVE.test(tree.form(index))) return index;
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    if (tree.word(at).deprel === 'acl:relcl' || tree.rel(at) === 'acl') return tree.head(at);
  }
  return index;
}

/** Verbs whose object does not take over as the subject of their infinitive: "promised them to leave". */
const SUBJECT_CONTROL = new Set([
  'promise',
  'threaten',
  'vow',
  'pledge',
  'swear',
  'offer',
  'use',
  'agree',
  'take',
  'send',
  'have',
  'hold',
  'make',
]);

/** The subject of a clause, found through control and coordination where the clause has none of its own. */
export function subjectOf(tree: SentenceTree, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 12; steps++) {
    const own = tree.children(at, 'nsubj', 'csubj').find((child) => tree.word(child).deprel !== 'nsubj:pass');
    if (own !== undefined) return relativeHead(tree, own, at);
    const passive = tree.child(at, 'nsubj:pass');
    if (passive >= 0) return at === verb ? -1 : relativeHead(tree, passive, at);
    const above = tree.head(at);
    if (above < 0) return -1;
    const { deprel } = tree.word(at);
    const relation = tree.rel(at);
    const marks = tree.children(at, 'mark', 'case').map((child) => tree.form(child));
    const controls =
      relation === 'xcomp' || (relation === 'advcl' && (marks.includes('from') || marks.includes('of')));
    if (controls && !SUBJECT_CONTROL.has(tree.lemma(above))) {
      const object = tree.child(above, 'obj', 'iobj');
      if (object >= 0) return object;
    }
    if (
      ['xcomp', 'advcl', 'ccomp'].includes(relation) &&
      tree.isInfinitive(at) &&
      ['call', 'appeal', 'prevail', 'count', 'rely', 'plead'].includes(tree.lemma(above))
    ) {
      const asked = tree
        .children(above, 'obl')
        .find(
          (child) =>
            child < at &&
            tree.children(child, 'case').some((word) => /^(?:on|upon|to|for|with)$/u.test(tree.form(word))),
        );
      if (asked !== undefined) return asked;
    }
    if (relation === 'ccomp' && tree.isInfinitive(at)) {
      const object = tree.child(above, 'obj');
      if (object >= 0) return object;
    } else if (relation === 'acl' && deprel !== 'acl:relcl') {
      return ownerOf(tree, at, above);
    } else if (deprel === 'acl:relcl') {
      return tree.child(at, 'obj') >= 0 || tree.child(at, 'nsubj') < 0 ? above : -1;
    } else if (
      !['xcomp', 'ccomp', 'conj', 'advcl', 'aux', 'obj', 'obl', 'dep', 'parataxis'].includes(relation)
    ) {
      return -1;
    } else if (['ccomp', 'parataxis'].includes(relation) && !tree.isGerund(at) && !tree.isInfinitive(at)) {
      return -1;
    } else if (['obl', 'obj'].includes(relation) && !tree.isGerund(at)) {
      return -1;
    }
    at = above;
  }
  return -1;
}

/** Who acts in a clause that hangs on a noun: "the council's plan to annex", "Syrians residing in Iraq". */
function ownerOf(tree: SentenceTree, clause: number, noun: number): number {
  if (tree.upos(noun) === 'VERB') return subjectOf(tree, noun);
  if (tree.isInfinitive(clause) || NOUN_CUES.has(tree.lemma(noun))) {
    const owner = tree.child(noun, 'nmod:poss');
    if (owner >= 0) return owner;
    const demonym = tree
      .children(noun, 'amod', 'compound')
      .find((child) => /^\p{Lu}/u.test(tree.words[child]?.form ?? ''));
    if (demonym !== undefined) return demonym;
    const verb = tree.head(noun);
    return verb >= 0 && tree.rel(noun) === 'obj' && tree.upos(verb) === 'VERB'
      ? subjectOf(tree, verb)
      : NOUN_CUES.has(tree.lemma(noun))
        ? -1
        : noun;
  }
  return tree.isGerund(clause) && tree.children(clause, 'mark').length === 0 ? noun : -1;
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
    for (const head of heads.flatMap((one) => withConjuncts(this.#tree, one))) {
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

/** The actor of a deed that somebody threatens, weighs, agrees on, or came for: the verb's subject. */
function governor(tree: SentenceTree, noun: number): number {
  const verb = tree.head(noun);
  if (verb < 0 || tree.upos(verb) !== 'VERB' || tree.child(verb, 'nsubj:pass') >= 0) return -1;
  const cue = VERB_CUES.get(tree.lemma(verb));
  const relation = tree.rel(noun);
  if (cue !== undefined && OWN_DEED.has(cue.stance) && (relation === 'obj' || relation === 'obl'))
    return subjectOf(tree, verb);
  if (relation === 'obj' && MUTUAL.has(tree.lemma(noun))) return subjectOf(tree, verb);
  const cameFor =
    relation === 'obl' && tree.children(noun, 'case').some((child) => tree.form(child) === 'for');
  return cameFor && cue?.content === undefined && MUTUAL.has(tree.lemma(noun)) ? subjectOf(tree, verb) : -1;
}

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
  if (carrier !== trigger && tree.child(carrier, 'nsubj') >= 0 && tree.child(carrier, 'nsubj') !== trigger) {
    sources.add(subjectOf(tree, carrier));
  } else if (carrier !== trigger && tree.rel(trigger) === 'obj') {
    sources.add(subjectOf(tree, carrier), ...obliques(tree, carrier, new Set(['between'])));
  } else if (carrier !== trigger) {
    sources.add(...obliques(tree, carrier, new Set(['between', 'by'])));
  }
  sources.add(...actorsBefore(tree, trigger));
  const of = obliques(tree, trigger, new Set(['of']));
  if (OF_ACTOR.has(lemma)) sources.add(...of);
  else targets.add(...of);
  if (carrier === trigger && sources.found.length === 0) sources.add(governor(tree, trigger));
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
