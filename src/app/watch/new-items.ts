import { type Feed, type FeedItem, instantOf } from '../../intake/index.ts';
import type { Store } from '../../store/index.ts';
import { documentId } from '../identity.ts';

/** An item whose page has changed by its own word is not fetched again sooner than this after the last time. */
const AGAIN_AFTER_MS = 6 * 3_600_000;
/** A page that could not be had is tried again while its item is younger. */
const TRIED_FOR_MS = 3 * 24 * 3_600_000;
/** What the note of a feed's own words begins with where the page may be had later. */
const PASSING = /answered (?:5\d\d|429|408)|cannot be reached|was given up|broke off|asked not to be asked/u;

/**
 * Whether an item is to be taken: its page was never had, or has changed by the feed's word, or could not be had for a
 * reason that may have passed.
 */
export async function isNew(store: Store, item: FeedItem, now: number): Promise<boolean> {
  const { address } = item;
  // Without an address the words themselves are the document; they are known again by their bytes.
  if (address === undefined) return true;
  const [last] = await store.captures({ address, newestFirst: true, limit: 1 });
  if (last === undefined) {
    // The same page under another spelling of its address, or added by hand.
    const [known] = await store.find(documentId(new Uint8Array(), address));
    return known === undefined;
  }
  const age = now - Date.parse(last.at);
  if (last.kind === 'feed-item') {
    const said = Date.parse(instantOf(item.published ?? item.updated) ?? last.at);
    return PASSING.test(last.note ?? '') && now - said < TRIED_FOR_MS;
  }
  const changed = Date.parse(instantOf(item.updated) ?? '');
  return !Number.isNaN(changed) && changed > Date.parse(last.at) && age > AGAIN_AFTER_MS;
}

/** The items of a feed that are new, oldest first, so that what is cut by `most` comes next time. */
export async function newItems(
  store: Store,
  feed: Feed,
  now: number,
  most: number,
): Promise<{ readonly items: readonly FeedItem[]; readonly left: number }> {
  const fresh: FeedItem[] = [];
  for (const item of feed.items) if (await isNew(store, item, now)) fresh.push(item);
  const when = (item: FeedItem) => instantOf(item.published ?? item.updated) ?? '';
  // Without days the last in the feed is the oldest.
  fresh.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : b.position - a.position));
  return { items: fresh.slice(0, most), left: Math.max(0, fresh.length - most) };
}
