import type { Clock } from '../../fetch/index.ts';
import type { Report } from '../progress.ts';
import { startReader } from '../reader-service.ts';
import { openWorkplace, type PlaceChoice } from '../workplace.ts';
import { allowedHosts, type FetchChoice, machineClock, openPoliteFetcher } from './open-fetcher.ts';
import { targetsOf } from './targets.ts';
import type { FeedLine, Round, WatchOptions } from './watch.ts';
import { watchOn, watchOnce } from './watch.ts';

export interface WatchChoice extends PlaceChoice, FetchChoice {
  readonly sources: readonly string[];
  /** Asks every feed at once, due or not. */
  readonly now: boolean;
  readonly most: number;
  readonly report?: Report;
  readonly told?: (line: FeedLine) => void;
  readonly signal: AbortSignal;
  /** Told after each round when the next one begins, milliseconds; absent: one round. */
  readonly after?: (round: Round, nextAt: number) => void;
  readonly clock?: Clock;
}

/**
 * Opens situation, store and reader, and watches its feeds: one round, or on and on where `after` is given.
 * @returns what the one round came to; undefined where it went on until it was stopped
 * @throws VedetteError
 */
export async function watchFeeds(choice: WatchChoice): Promise<Round | undefined> {
  const { sources, now, most, report, told, signal, after, clock = machineClock } = choice;
  const { situation, store, folder } = await openWorkplace(choice);
  try {
    // Before the model is loaded: a mistake in a name is told at once.
    targetsOf(situation, sources);
    const reader = await startReader({ situation: folder });
    try {
      const contact = choice.contact ?? situation.watch?.contact;
      const fetch: FetchChoice = {
        allow: allowedHosts(choice.allow),
        ...(contact === undefined ? {} : { contact }),
        ...(choice.network === undefined ? {} : { network: choice.network }),
      };
      const parts = { situation, store, reader, clock, fetcher: openPoliteFetcher(fetch, clock) };
      const options: WatchOptions = {
        sources,
        now,
        most,
        signal,
        ...(report === undefined ? {} : { report }),
        ...(told === undefined ? {} : { told }),
      };
      if (after === undefined) return await watchOnce(parts, options);
      await watchOn(parts, options, after);
      return undefined;
    } finally {
      await reader.close();
    }
  } finally {
    await store.close();
  }
}
