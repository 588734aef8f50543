import type { Statement } from '../../core/index.ts';
import type { EventDictionary, EventKind, NameHit } from '../../lexicon/index.ts';
import { dyadOf } from './actor-codes.ts';
import { type Actor, actorsIn } from './dictionary-actors.ts';
import { dictionaryEvent } from './dictionary-event.ts';
import { eventOf } from './events.ts';
import type { MentionFinder } from './mention-finder.ts';
import type { Participants } from './participants.ts';
import type { Predicate } from './predicate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** PLOVER's type for the roots of CAMEO, for codes of a user's own dictionary. Source: the PLOVER manual's table. */
const TYPES_OF_ROOTS: ReadonlyMap<string, string> = new Map(
  `01 CONSULT 02 REQUEST 03 AGREE 04 CONSULT 05 SUPPORT 06 COOPERATE 07 AID 08 CONCEDE 09 ACCUSE 10 REQUEST 11 ACCUSE 12 REJECT 13 THREATEN
  14 PROTEST 15 MOBILIZE 16 SANCTION 17 COERCE 18 ASSAULT 19 ASSAULT 20 ASSAULT`
    .split(/\s+/u)
    .flatMap((root, at, all): [string, string][] => (at % 2 === 0 ? [[root, all[at + 1] ?? '']] : [])),
);

/** What a sentence is coded with where the user gives a dictionary that codes verbs: it, and the actors it knows in the sentence. */
export interface Coding {
  readonly dictionary: EventDictionary;
  readonly actors: readonly Actor[];
}

/** The coding of a sentence; undefined where no dictionary of verbs is given, which alone says what is an event. */
export function codingOf(
  tree: SentenceTree,
  names: readonly NameHit[],
  dictionary: EventDictionary | undefined,
): Coding | undefined {
  return dictionary === undefined || dictionary.verbs.size === 0
    ? undefined
    : { dictionary, actors: actorsIn(tree, names, dictionary) };
}

const sides = (source: readonly string[], target: readonly string[]) => ({
  ...(source.length === 0 ? {} : { source: [...source] }),
  ...(target.length === 0 ? {} : { target: [...target] }),
});

const isDiscarded = (tree: SentenceTree, { discards }: EventDictionary): boolean => {
  if (discards.length === 0) return false;
  const text = ` ${tree.words.map((_, at) => tree.form(at)).join(' ')} `;
  return discards.some((words) => text.includes(` ${words} `));
};

/**
 * The event of a predicate with the codes of both sides; undefined for what is of no type, or not in the user's dictionary.
 * @param kindOf  the kind of its deed, asked where no dictionary of the user says what is an event
 */
export function codedEvent(
  tree: SentenceTree,
  predicate: Predicate,
  cast: Participants,
  finder: MentionFinder,
  coding: Coding | undefined,
  kindOf: () => EventKind | undefined,
): Statement['event'] {
  if (coding !== undefined) {
    if (isDiscarded(tree, coding.dictionary)) return undefined;
    const coded = dictionaryEvent(tree, predicate.carrier, coding.actors, coding.dictionary);
    if (coded === undefined) return undefined;
    const type = TYPES_OF_ROOTS.get(coded.code.slice(0, 2)) ?? 'CONSULT';
    return { type, cameo: coded.code, ...sides(coded.source, coded.target) };
  }
  const kind = kindOf();
  if (kind === undefined) return undefined;
  const deed = eventOf(tree, predicate, kind);
  const { source, target } = dyadOf(tree, predicate, cast, finder, deed.type);
  // 183 is for bombs that are no army's.
  const isArmy = deed.cameo === '183' && source.some((code) => /^[A-Z]{3}(?:GOV|MIL)?$/u.test(code));
  return { ...deed, ...(isArmy ? { cameo: '190' } : {}), ...sides(source, target) };
}

/** The predicates with those verbs that the user's dictionary codes with both sides though they tell no deed ("believes"). */
export function withDictionaryVerbs(
  tree: SentenceTree,
  predicates: readonly Predicate[],
  coding: Coding | undefined,
): readonly Predicate[] {
  if (coding === undefined) return predicates;
  const known = new Set(predicates.map(({ carrier }) => carrier));
  const more = tree.words.flatMap((word, at): Predicate[] => {
    if (word.upos !== 'VERB' || known.has(at)) return [];
    const isEvent = dictionaryEvent(tree, at, coding.actors, coding.dictionary) !== undefined;
    return isEvent ? [{ kind: 'verb', trigger: at, carrier: at }] : [];
  });
  return [...predicates, ...more].sort((a, b) => a.trigger - b.trigger);
}
