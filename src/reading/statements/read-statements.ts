import {
  bySpan,
  isInside,
  type Link,
  type Mention,
  type Place,
  type Quantity,
  type Question,
  type Relation,
  type Span,
  SpanIndex,
  type Statement,
  type Status,
  type TimeExpression,
} from '../../core/index.ts';
import type { Analysis } from '../../language/index.ts';
import type { EventDictionary, NameHit } from '../../lexicon/index.ts';
import { type Asked, createAsking } from './asked.ts';
import { findVoices } from './attribution.ts';
import { oddsOf } from './certainty.ts';
import { type Coding, codedEvent, codingOf, withDictionaryVerbs } from './coded-event.ts';
import { countryCode } from './country-codes.ts';
import type { Cue } from './cue.ts';
import { withDenial } from './denied-after.ts';
import { withEventCodes } from './event-codes.ts';
import { type Heads, statesOf } from './heads/index.ts';
import { judge } from './judge.ts';
import { leadOf } from './lead-in.ts';
import { comesOfLast, findLinks, openingLink } from './links.ts';
import { MentionFinder } from './mention-finder.ts';
import { findParticipants } from './participants.ts';
import type { Predicate } from './predicate.ts';
import { findPredicates } from './predicates.ts';
import { findQuestions } from './questions.ts';
import { followQuotes, inOwnWords, speakers } from './quotes.ts';
import { findRelations } from './relations.ts';
import { SentenceTree } from './sentence-tree.ts';
import type { Placed } from './told.ts';
import { withUntold } from './untold.ts';

export interface StatementInput {
  readonly analysis: Analysis;
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly places: readonly Place[];
  readonly quantities: readonly Quantity[];
  /** Names that the lexicon knows, wherever they stand: inside longer names too. */
  readonly names?: readonly NameHit[];
  /** The user's own dictionary of events: where it codes verbs, it alone says what is an event. */
  readonly dictionary?: EventDictionary;
  /** The names of the user's own dictionary, where it names actors: it codes these alone. */
  readonly ownNames?: readonly NameHit[];
  /** The text, where it is given: quotation marks are followed over its sentences. */
  readonly text?: string;
  /** Publication date, the "now" of every status. */
  readonly date?: string;
  /** Trained heads over the sentences' encodings; absent: the rules read alone. */
  readonly heads?: Heads;
}

/** Clauses that are statements of their own and no part of the one they hang on. */
const OWN_CLAUSE = new Set([
  'advcl',
  'conj',
  'parataxis',
  'acl:relcl',
  'ccomp',
  'punct',
  'cc',
  'mark',
  'discourse',
  'appos',
]);

/** The smallest clause around a predicate, without the clauses that hang on it. */
function clauseSpan(tree: SentenceTree, predicate: Predicate): Span {
  const span = tree.span(
    predicate.carrier,
    (child) => OWN_CLAUSE.has(tree.word(child).deprel) || OWN_CLAUSE.has(tree.rel(child)),
  );
  const { start, end } = tree.word(predicate.trigger);
  return { start: Math.min(span.start, start), end: Math.max(span.end, end) };
}

function inside<T extends Span>(span: Span, list: readonly T[]): T[] {
  return list.filter((one) => isInside(one, span));
}

/** What one sentence holds of each list, found by position: a long text costs no more a sentence than a short one. */
function bySentence(input: StatementInput): (sentence: Span) => StatementInput {
  const mentions = new SpanIndex(input.mentions);
  const times = new SpanIndex(input.times);
  const places = new SpanIndex(input.places);
  const quantities = new SpanIndex(input.quantities);
  const names = new SpanIndex(input.names ?? []);
  const own = input.ownNames === undefined ? undefined : new SpanIndex(input.ownNames);
  return (sentence) => ({
    ...input,
    mentions: mentions.inside(sentence),
    times: times.inside(sentence),
    places: places.inside(sentence),
    quantities: quantities.inside(sentence),
    names: names.inside(sentence),
    ...(own === undefined ? {} : { ownNames: own.inside(sentence) }),
  });
}

/** A stated day after the publication date makes an appointment of what is planned or foretold. */
function withDate(
  cue: Cue,
  time: TimeExpression | undefined,
  date: string | undefined,
  tree: SentenceTree,
): Cue {
  if (time?.earliest === undefined || date === undefined || time.type === 'DURATION' || time.type === 'SET')
    return cue;
  const isDay = /^\d{4}-\d{2}-\d{2}/u.test(time.value);
  // "Next month's elections": what a noun names is told of as a fact, but its date is still to come.
  if (/^(?:noun|after ")/u.test(cue.rule) && cue.status === 'occurred')
    return time.earliest.slice(0, 10) > date.slice(0, 10)
      ? { status: 'scheduled', at: cue.at, rule: 'dated ahead' }
      : cue;
  const isMonth = /^\d{4}-\d{2}$/u.test(time.value) && /^(?:modal|is to|own undertaking)$/u.test(cue.rule);
  if ((!isDay && !isMonth) || time.earliest.slice(0, 10) <= date.slice(0, 10)) return cue;
  const at = tree.words.findIndex((word) => word.start >= time.start);
  if (!['planned', 'expected', 'ongoing'].includes(cue.status)) return cue;
  return { status: 'scheduled', at: at < 0 ? cue.at : at, rule: 'dated ahead' };
}

function statement(
  tree: SentenceTree,
  predicate: Predicate,
  id: string,
  input: StatementInput,
  finder: MentionFinder,
  { cue: ruled, mood, kind, cast: castOf }: Asked,
  coding: Coding | undefined,
): Statement {
  const span = clauseSpan(tree, predicate);
  const trigger = tree.word(predicate.trigger);
  const cast = coding === undefined ? castOf(finder) : findParticipants(tree, predicate, finder);
  const { sources, targets } = cast;
  const times = inside(span, input.times);
  const dated = times.filter((one) => one.type === 'DATE' || one.type === 'TIME');
  // "will now be held on 19 June": the day, not the "now".
  const time = dated.find((one) => one.value !== 'PRESENT_REF') ?? dated[0] ?? times[0];
  const place = inside(span, input.places)[0];
  const quantities = inside(span, input.quantities).map((quantity) => quantity.id);
  const { cue, certainty } = judge(withDate(ruled, time, input.date, tree), mood, predicate.trigger);
  const cueWord = tree.word(cue.at);
  const odds = oddsOf(tree, cue);
  const event = codedEvent(tree, predicate, cast, finder, coding, kind);
  const voices = findVoices(tree, predicate.trigger, finder);
  return {
    id,
    ...span,
    trigger: { start: trigger.start, end: trigger.end, lemma: trigger.lemma },
    sources: sources.map((mention) => mention.id),
    targets: targets.map((mention) => mention.id),
    ...(event === undefined ? {} : { event }),
    ...(time === undefined ? {} : { time: time.id }),
    ...(place === undefined ? {} : { place: place.id }),
    ...(quantities.length === 0 ? {} : { quantities }),
    status: cue.status,
    certainty,
    cue: { start: cueWord.start, end: cueWord.end, rule: cue.rule },
    ...(odds === undefined ? {} : { probability: odds }),
    attribution:
      voices.length > 0 ? voices : [{ start: span.start, end: span.start, who: 'author', stance: 'states' }],
  };
}

/** The statement highest in its tree, the first of several. */
function mainOf(tree: SentenceTree, placed: readonly Placed[]): Placed | undefined {
  let main: Placed | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of placed) {
    const depth = tree.ancestors(one.carrier).length;
    if (depth >= least) continue;
    least = depth;
    main = one;
  }
  return main;
}

/** Adds the speaker of a quote that goes on over several sentences to what its sentences say. */
function withSpeakers(
  text: string,
  analysis: Analysis,
  bySentences: readonly (readonly Statement[])[],
): Statement[] {
  const named = bySentences.map((list) =>
    list.flatMap((one) => one.attribution).find((voice) => voice.who !== 'author' && voice.who !== null),
  );
  const found = speakers(followQuotes(text, analysis.sentences), named);
  return bySentences.flatMap((list, index) => {
    const speaker = found[index];
    if (speaker === undefined) return list;
    return list.map((one) => {
      const others = one.attribution.filter((voice) => voice.who !== 'author');
      if (others.some((voice) => voice.who === speaker.who)) return one;
      return { ...one, attribution: [speaker, ...others] };
    });
  });
}

/**
 * The statements, links and questions of a text, from its trees. Every part has its span; a clause without a
 * content word of its own gives none.
 */
export function readStatements(input: StatementInput): {
  statements: Statement[];
  links: Link[];
  questions: Question[];
  relations: Relation[];
  /** The mentions given, with those that statements added: noun phrases that act or are acted on. */
  mentions: Mention[];
} {
  const links: Link[] = [];
  const questions: Question[] = [];
  const relations: Relation[] = [];
  const bySentences: (readonly Statement[])[] = [];
  let count = 0;
  let before: Statement | undefined;
  let lead: Status | undefined;
  const within = bySentence(input);
  const finder = new MentionFinder(input.mentions, input.places, countryCode);
  const { sentences } = input.analysis;
  let next = sentences[0] === undefined ? undefined : new SentenceTree(sentences[0]);
  for (const [at, sentence] of sentences.entries()) {
    const tree = next ?? new SentenceTree(sentence);
    const following = sentences[at + 1];
    next = following === undefined ? undefined : new SentenceTree(following);
    const linked = comesOfLast(tree) || (next !== undefined && comesOfLast(next));
    const local = within(sentence);
    finder.enter(tree, local.mentions, local.times, local.names);
    const states = input.heads === undefined ? undefined : statesOf(sentence.encoding);
    const coding = codingOf(tree, local.ownNames ?? local.names ?? [], input.dictionary);
    const ask = createAsking(tree, states, input.heads, lead);
    lead = leadOf(tree);
    const ruled = findPredicates(tree, linked);
    const told =
      states === undefined || input.heads === undefined
        ? ruled
        : withUntold(tree, ruled, states, input.heads, ask);
    const predicates = withDictionaryVerbs(tree, told, coding);
    const first = count + 1;
    const read = predicates.map((predicate, index): Placed => {
      const one = statement(tree, predicate, `s${first + index}`, local, finder, ask(predicate), coding);
      return { statement: one, trigger: predicate.trigger, carrier: predicate.carrier };
    });
    const placed = coding === undefined ? withEventCodes(tree, read) : read;
    const last = bySentences.pop();
    if (last !== undefined) bySentences.push(withDenial(last, tree, finder));
    bySentences.push(placed.map((one) => one.statement));
    count += placed.length;
    // Links join what the lists tell: a deed that the head adds beside a limb would take its place.
    const triggers = new Set(ruled.map(({ trigger }) => trigger));
    const listed = placed.filter(({ trigger }) => triggers.has(trigger));
    links.push(...findLinks(tree, listed));
    const main = mainOf(tree, listed);
    const opening = openingLink(tree, main, before);
    if (opening !== undefined) links.push(opening);
    before = main?.statement;
    relations.push(...findRelations(tree, listed));
    questions.push(...findQuestions(tree, listed));
  }
  const mentions = finder.mentions();
  const { text } = input;
  return {
    mentions,
    relations: relations.sort((a, b) => bySpan(a.cue, b.cue)),
    statements:
      text === undefined
        ? bySentences.flat()
        : inOwnWords(text, withSpeakers(text, input.analysis, bySentences), mentions),
    links: links.sort(bySpan),
    questions: questions.sort(bySpan),
  };
}
