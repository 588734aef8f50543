import { events } from './events.ts';
import { holidays } from './holidays.ts';
import type { NamedEvent } from './named-event.ts';

export type { NamedEvent, Recurrence } from './named-event.ts';

/** The general table: holidays that recur and occurrences of public record. A situation's own come on top. */
export const generalNamedEvents: readonly NamedEvent[] = [...events, ...holidays];
