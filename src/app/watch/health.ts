import type { SourceState } from '../../store/index.ts';

/**
 * How a source does. `never`: not asked yet; `new`: too few items to know its usual pace; `on-time`; `silent`: nothing
 * new for longer than is usual; `failing`: it could not be had the last times it was asked.
 */
export type HealthState = 'never' | 'new' | 'on-time' | 'silent' | 'failing';

export interface Health {
  readonly state: HealthState;
  readonly lastAttempt?: string;
  readonly lastSuccess?: string;
  readonly lastItem?: string;
  readonly lastError?: string;
  readonly failures: number;
  readonly nextDue?: string;
  /** The middle of the times between its items, in hours. */
  readonly usualHours?: number;
  /** Since its last item, in hours. */
  readonly silentHours?: number;
  /** One sentence with the figures. */
  readonly sentence: string;
}

const HOUR_MS = 3_600_000;
/** Intervals that are needed before silence says anything. */
const LEAST_INTERVALS = 5;
/** Failures in a row from which a source counts as failing: one alone is everyday. */
const FAILING_FROM = 3;

/** A stretch of hours in words: "40 min", "6 h", "5 d". */
export function inWords(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} d`;
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/**
 * The usual time between the items of a source, and the one after which it is silent longer than usual: three times
 * the usual one, and longer than 19 of 20 past intervals half as long again, so that quiet nights and weekends pass.
 * Items of one instant are one: a feed that dates by the day gives days.
 * @param times  instants, ISO 8601, in any order
 * @returns hours; undefined where too few items are known
 */
export function usualPace(times: readonly string[]): { usual: number; silentAfter: number } | undefined {
  const instants = [...new Set(times.map((time) => Date.parse(time)))].filter((time) => !Number.isNaN(time));
  instants.sort((a, b) => a - b);
  const gaps = instants.slice(1).map((time, index) => (time - (instants[index] ?? time)) / HOUR_MS);
  if (gaps.length < LEAST_INTERVALS) return undefined;
  gaps.sort((a, b) => a - b);
  const usual = quantile(gaps, 0.5);
  // A batch that is published at once is no pace: below a quarter of an hour nobody waits.
  return {
    usual: Math.max(usual, 1 / 60),
    silentAfter: Math.max(3 * usual, 1.5 * quantile(gaps, 0.95), 0.25),
  };
}

/**
 * How a source does at an instant, from what polling knows of its feeds.
 * @param states  of all its feeds that were ever asked; several are one source: the newest item of any counts
 * @param now     milliseconds
 */
export function healthOf(states: readonly SourceState[], now: number): Health {
  const asked = states.filter((state) => state.lastAttempt !== undefined);
  const newest = (pick: (state: SourceState) => string | undefined) =>
    asked
      .map(pick)
      .filter((value) => value !== undefined)
      .sort()
      .at(-1);
  const lastAttempt = newest((state) => state.lastAttempt);
  if (lastAttempt === undefined) return { state: 'never', failures: 0, sentence: 'Not asked yet.' };
  const lastSuccess = newest((state) => state.lastSuccess);
  const lastItem = newest((state) => state.lastItem);
  const worst = asked.reduce((most, state) => (state.failures > most.failures ? state : most));
  const { failures, lastError } = worst;
  const due = asked
    .map((state) => state.nextDue)
    .filter((value) => value !== undefined)
    .sort()[0];
  const pace = usualPace(asked.flatMap((state) => state.itemTimes));
  const silentHours =
    lastItem === undefined ? undefined : Math.max(0, (now - Date.parse(lastItem)) / HOUR_MS);
  const isSilent = pace !== undefined && silentHours !== undefined && silentHours > pace.silentAfter;
  // All feeds of it failing is failing; one of several is told in the sentence.
  const isFailing = asked.every((state) => state.failures >= FAILING_FROM);
  const state: HealthState = isFailing
    ? 'failing'
    : isSilent
      ? 'silent'
      : pace === undefined
        ? 'new'
        : 'on-time';
  return {
    state,
    failures,
    lastAttempt,
    ...(lastSuccess === undefined ? {} : { lastSuccess }),
    ...(lastItem === undefined ? {} : { lastItem }),
    ...(lastError === undefined || failures === 0 ? {} : { lastError }),
    ...(due === undefined ? {} : { nextDue: due }),
    ...(pace === undefined ? {} : { usualHours: round(pace.usual) }),
    ...(silentHours === undefined ? {} : { silentHours: round(silentHours) }),
    sentence: sentenceOf({ state, failures, lastError, pace, silentHours, lastSuccess }),
  };
}

function round(hours: number): number {
  return Math.round(hours * 100) / 100;
}

function sentenceOf(parts: {
  readonly state: HealthState;
  readonly failures: number;
  readonly lastError: string | undefined;
  readonly pace: { readonly usual: number } | undefined;
  readonly silentHours: number | undefined;
  readonly lastSuccess: string | undefined;
}): string {
  const { state, failures, lastError, pace, silentHours, lastSuccess } = parts;
  const usual = pace === undefined ? '' : `, usually every ${inWords(pace.usual)}`;
  const trouble =
    failures === 0 || lastError === undefined
      ? ''
      : ` Failed ${failures === 1 ? 'once' : `${failures} times in a row`}: ${lastError}`;
  if (state === 'failing' || (failures > 0 && lastSuccess === undefined)) return trouble.trim();
  if (silentHours === undefined) return `No item so far.${trouble}`;
  if (state === 'silent') return `Silent for ${inWords(silentHours)}${usual}.${trouble}`;
  return `Last item ${inWords(silentHours)} ago${usual}.${trouble}`;
}
