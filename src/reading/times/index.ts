export type { NamedEvent } from '../../lexicon/named-events/index.ts';
export { readTimes, type TimesRead } from './read-times.ts';
export type { Dateline, TimeContext } from './types.ts';
