/**
 * What polling knows of one source. Instants are ISO 8601 in UTC. `failures` counts those in a row; `itemTimes` are the
 * times of its newest items, newest first, enough to know the usual interval.
 */
export interface SourceState {
  /** The id of the source in the situation, or a feed's address. */
  readonly source: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly lastAttempt?: string;
  readonly lastSuccess?: string;
  readonly lastItem?: string;
  readonly lastError?: string;
  readonly failures: number;
  readonly nextDue?: string;
  readonly itemTimes: readonly string[];
}

/** One attempt at a source: what it gave, or why it did not. */
export interface SourceAttempt {
  readonly source: string;
  readonly at: string;
  readonly outcome: 'new' | 'unchanged' | 'failed';
  readonly status?: number;
  readonly items: number;
  readonly note?: string;
}

/** Most item times that are kept with a source. */
export const ITEM_TIMES_KEPT = 200;
