import type { NamedEvent } from '../../lexicon/named-events/index.ts';
import { generalNamedEvents } from '../../lexicon/named-events/index.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenise } from './tokens.ts';

/** One name of an event as tokens. */
export interface EventName {
  readonly tokens: readonly string[];
  readonly event: NamedEvent;
}

/** Names by their first token, longest first; eras ("post-Assad") by theirs. */
export interface EventIndex {
  readonly names: ReadonlyMap<string, readonly EventName[]>;
  readonly eras: ReadonlyMap<string, readonly EventName[]>;
  /** First tokens of all names, and the two that lead an era. */
  readonly starts: ReadonlySet<string>;
}

const NO_WORDS: Lexicon = new Map();

function put(map: Map<string, EventName[]>, name: string, event: NamedEvent): void {
  const tokens = tokenise(name, NO_WORDS).map((token) => (token.text === '’' ? "'" : token.text));
  const first = tokens[0];
  if (first === undefined) return;
  const list = map.get(first) ?? [];
  // Of two events of one name the later put wins: a situation's own come after the general table.
  const kept = list.filter((other) => other.tokens.join(' ') !== tokens.join(' '));
  kept.push({ tokens, event });
  kept.sort((a, b) => b.tokens.length - a.tokens.length);
  map.set(first, kept);
}

/** Indexes events for the reader; names are cut like text, so that "Assad’s fall" and "Assad's fall" are one. */
export function indexEvents(events: readonly NamedEvent[]): EventIndex {
  const names = new Map<string, EventName[]>();
  const eras = new Map<string, EventName[]>();
  for (const event of events) {
    for (const name of event.names) put(names, name, event);
    for (const era of event.eras ?? []) put(eras, era, event);
  }
  return { names, eras, starts: new Set([...names.keys(), 'post', 'pre']) };
}

/** The general table, indexed once. */
export const generalIndex: EventIndex = indexEvents(generalNamedEvents);

const indexed = new WeakMap<readonly NamedEvent[], EventIndex>();

/** The general table with a situation's own events on top; indexed once for each list of events. */
export function withEvents(events: readonly NamedEvent[] | undefined): EventIndex {
  if (events === undefined || events.length === 0) return generalIndex;
  const known = indexed.get(events);
  if (known !== undefined) return known;
  const made = indexEvents([...generalNamedEvents, ...events]);
  indexed.set(events, made);
  return made;
}
