import type { SourceList, SourceRow } from '../../api/index.ts';
import type { Situation } from '../../lexicon/index.ts';
import type { SourceState, Store } from '../../store/index.ts';
import { openWorkplace, type PlaceChoice } from '../workplace.ts';
import { healthOf } from './health.ts';

/** Who needs a look first: what fails, then what is silent; the rest in the order of the file. */
const ORDER = ['failing', 'silent', 'on-time', 'new', 'never', 'no-feed'];

/**
 * The sources of a situation, each with how it does at an instant.
 * @param now  milliseconds
 */
export async function listSources(
  situation: Situation,
  store: Store,
  now: number,
  examples: boolean,
): Promise<SourceList> {
  const states = new Map<string, SourceState>((await store.sources()).map((state) => [state.source, state]));
  const items = situation.sources
    .filter((source) => examples || source.example !== true)
    .map(({ id, name, url, country, reliability, feeds = [], example }): SourceRow => {
      const known = feeds.map((feed) => states.get(feed.url)).filter((state) => state !== undefined);
      const { state, ...health } = healthOf(known, now);
      return {
        id,
        name,
        url,
        example: example ?? false,
        ...(country === undefined ? {} : { country }),
        ...(reliability === undefined ? {} : { grade: reliability.grade, gradeReason: reliability.reason }),
        feeds: feeds.map((feed) => feed.url),
        health:
          feeds.length === 0
            ? { state: 'no-feed', failures: 0, sentence: 'No feed is named for it.' }
            : { state, ...health },
      };
    });
  const rank = (row: SourceRow) => ORDER.indexOf(row.health.state);
  // The sort is stable: within a state the order of the file stays.
  items.sort((a, b) => rank(a) - rank(b));
  return { items, at: `${new Date(now).toISOString().slice(0, 19)}Z` };
}

/** The same for the command line, which opens the store for it. */
export async function openSources(choice: PlaceChoice & { readonly examples: boolean }): Promise<SourceList> {
  const { situation, store } = await openWorkplace(choice);
  try {
    return await listSources(situation, store, Date.now(), choice.examples);
  } finally {
    await store.close();
  }
}
