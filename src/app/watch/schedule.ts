import { createHash } from 'node:crypto';

const MINUTE_MS = 60_000;

/** Without a word of the situation, a feed is asked so often. */
export const USUAL_EVERY_MINUTES = 30;
/** A feed that fails is asked less and less, down to once a day. */
const LONGEST_BACK_OFF_MINUTES = 24 * 60;
/** Part of the interval that a feed may come early or late, so that not all are asked at one instant. */
const JITTER = 0.1;

/** A number from 0 to 1 that belongs to a source, the same on every machine and every day. */
export function shareOf(source: string): number {
  return createHash('sha256').update(source).digest().readUInt32BE(0) / 2 ** 32;
}

export interface DueParts {
  readonly source: string;
  /** The instant of the attempt, in milliseconds. */
  readonly now: number;
  readonly everyMinutes: number;
  /** Failures in a row, this attempt's included; 0 after a success. */
  readonly failures: number;
  /** The server asked not to be asked before this instant. */
  readonly notBefore?: number | undefined;
}

/**
 * When a feed is due again: after its interval, moved by its own fixed jitter; after failures twice as long each time,
 * up to a day; never before the server's own Retry-After.
 * @returns ISO 8601 in UTC, to the second
 */
export function nextDue({ source, now, everyMinutes, failures, notBefore }: DueParts): string {
  const most = Math.max(everyMinutes, LONGEST_BACK_OFF_MINUTES);
  const minutes = Math.min(most, everyMinutes * 2 ** Math.min(failures, 20));
  const moved = minutes * (1 - JITTER + 2 * JITTER * shareOf(source));
  const due = Math.max(now + moved * MINUTE_MS, notBefore ?? 0);
  return `${new Date(due).toISOString().slice(0, 19)}Z`;
}
