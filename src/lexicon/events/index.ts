import { CONTEXT_ROWS } from './data/contexts.ts';
import { NOUN_ROWS } from './data/nouns.ts';
import { SENSE_ROWS } from './data/senses.ts';
import { VERB_ROWS } from './data/verbs.ts';
import { type EventKind, eventTable } from './event.ts';

export type { EventKind, EventRow } from './event.ts';

/** Deeds by verb: `shell`, `pull+out` (with that particle or preposition), `lift:ban` (with that object). */
export const VERB_FRAMES = eventTable(VERB_ROWS);

/** Deeds by noun: `talks`, `strike+general` (with that modifier). */
export const NOUN_EVENTS = eventTable(NOUN_ROWS);

/** Deeds that a word tells beside its first one, by type and lemma: `PROTEST:strike`. */
export const SENSES: ReadonlyMap<string, EventKind> = new Map(
  SENSE_ROWS.flatMap((row) => [...eventTable([row])].map(([word, kind]) => [`${kind.type}:${word}`, kind])),
);

/** The verbs with their preposition of the frames that ask for a noun beside it: `remain+on` of `remain+on:alert`. */
export const VERBS_BESIDE: ReadonlySet<string> = new Set(
  [...VERB_FRAMES.keys()].flatMap((frame) =>
    /^[^:]+\+[^:]+:/u.test(frame) ? [frame.split(':')[0] ?? ''] : [],
  ),
);

/** The verbs of the frames, without particles and objects. */
export const VERB_EVENTS: ReadonlySet<string> = new Set(
  [...VERB_FRAMES.keys()].map((frame) => frame.split(/[+:]/u)[0] ?? frame),
);

/** PLOVER contexts by the lemma that brings them. */
export const CONTEXT_WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  for (const [context, words] of CONTEXT_ROWS) {
    for (const word of words.split(' ')) table.set(word, [...(table.get(word) ?? []), context]);
  }
  return table;
})();

export { AGENTS, type Agent } from './data/agents.ts';
export { EASING, ENDING, FORCES, GIVING, GOODS, PERFORMING, SHAPING } from './data/composed.ts';
export {
  buildEventDictionary,
  type DictionaryAgent,
  type DictionaryLine,
  type DictionaryVerb,
  dictionaryLineSchema,
  type EventDictionary,
  type PatternPart,
  type VerbPattern,
} from './dictionary.ts';
