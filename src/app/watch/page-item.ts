import { DocumentError, FetchError, VedetteError } from '../../core/index.ts';
import { type Fetched, type Fetcher, headerOf } from '../../fetch/index.ts';
import { type FeedItem, HEADER_DATE_RULE } from '../../intake/index.ts';
import type { CaptureFacts, Item, Loaded, Single } from '../items.ts';
import { pageHeaders, statedFields, takeBytes } from '../take-document.ts';

/** What a page is asked for as. */
const ACCEPT = 'text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5';

/** What came of a fetch, for the log of captures. */
export function fetchFacts(fetched: Fetched, at: string): CaptureFacts {
  const { asked, final, redirects, status, headers } = fetched;
  const mediaType = headerOf(headers, 'content-type');
  return {
    kind: 'fetch',
    name: nameOf(final),
    at,
    asked,
    final,
    status,
    headers,
    ...(redirects.length === 0 ? {} : { redirects }),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

/** What to call the bytes of an address: the last part of its path, with the kind of file it names. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const last =
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? hostname;
  return last.slice(0, 200);
}

/** Statuses that a reader may meet, in words. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: 'it asks for a password',
  402: 'it asks for payment',
  403: 'it refuses us',
  404: 'there is no such page',
  410: 'it is gone for good',
  429: 'it was asked too often',
  451: 'it is withheld for legal reasons',
  500: 'the server failed',
  502: 'the server failed',
  503: 'the server is not ready',
  504: 'the server failed',
};

/** An answer that is no success, as one sentence. */
export function statusError(address: string, status: number): FetchError {
  const words = STATUS_WORDS[status] ?? 'no page came';
  return new FetchError('http-status', `${address} answered ${status}: ${words}.`, { address, status });
}

/** Whether asking again later may help. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof FetchError)) return false;
  const { status } = error.evidence;
  if (error.code === 'http-status')
    return typeof status === 'number' && (status >= 500 || status === 429 || status === 408);
  return ['unreachable', 'no-such-host', 'timeout', 'cut', 'paused', 'bad-answer', 'stopped', 'tls'].includes(
    error.code,
  );
}

/** True for the bytes of a feed or a sitemap, told by their first element. */
function isFeed(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^[^<]{0,8}(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/iu.test(
    head,
  );
}

/**
 * The page of an address, ready to be ingested: its bytes, and each document in them.
 * @throws FetchError, DocumentError
 */
export async function loadPage(
  fetcher: Fetcher,
  address: string,
  stated: Single['stated'],
  now: () => string,
  signal?: AbortSignal,
): Promise<Loaded> {
  const fetched = await fetcher.get(address, { accept: ACCEPT, ...(signal === undefined ? {} : { signal }) });
  if (fetched.status < 200 || fetched.status >= 300 || fetched.bytes.length === 0) {
    if (fetched.status >= 200 && fetched.status < 300)
      throw new FetchError('empty', `${address} is empty.`, { address });
    throw statusError(address, fetched.status);
  }
  if (isFeed(fetched.bytes)) {
    const how = 'name it in sources.yaml under feeds, and run: vedette watch';
    throw new DocumentError('feed', `${address} is a feed, not a page; ${how}`, { address });
  }
  const capture = fetchFacts(fetched, now());
  const { documents, refused } = await takeBytes(fetched.bytes, {
    name: capture.name ?? address,
    contentType: capture.mediaType,
    url: fetched.final,
    headers: pageHeaders(capture.headers),
    stated,
  });
  return { bytes: fetched.bytes, capture, documents, refused };
}

/** A page that a user names, as an item. */
export function addressItem(
  fetcher: Fetcher,
  address: string,
  stated: Single['stated'],
  now: () => string,
  signal?: AbortSignal,
): Item {
  return {
    name: address,
    origin: `fetch:${address}`,
    load: () => loadPage(fetcher, address, stated, now, signal),
  };
}

/** Where an item was announced. */
export interface Announcement {
  readonly item: FeedItem;
  /** Of the feed's bytes, which are kept. */
  readonly feedSha256: string;
  readonly feedAddress: string;
  readonly publisher: string;
}

/** What the feed says of an item, stated of its page where the page does not say it itself. */
function statedOf({ item, publisher }: Announcement): Single['stated'] {
  return statedFields({
    title: item.title,
    date: (item.published ?? item.updated)?.slice(0, 10),
    publisher: item.publisher ?? publisher,
    author: item.author,
    url: item.address,
  });
}

/**
 * The feed's own words of an item as a document, marked as no more than that.
 * @param why  the sentence that says why the page is not there
 * @throws DocumentError where the feed has no words of it
 */
export async function feedWords(announced: Announcement, why: string, now: string): Promise<Single> {
  const { item, feedSha256 } = announced;
  const stated = statedOf(announced);
  const lines = [item.title, item.text].filter((one) => one !== undefined && one !== '');
  const name = item.title ?? item.address ?? item.id;
  if (lines.length === 0) throw new DocumentError('no-words', why, { name });
  const bytes = new TextEncoder().encode(`${lines.join('\n\n')}\n`);
  const contentType = 'text/plain; charset=utf-8';
  const [taken] = (await takeBytes(bytes, { name: 'feed-item.txt', contentType, stated })).documents;
  if (taken === undefined) throw new DocumentError('no-words', why, { name });
  return {
    ...taken,
    capture: {
      kind: 'feed-item',
      name: name.slice(0, 500),
      at: now,
      mediaType: contentType,
      within: { sha256: feedSha256, part: `item ${item.position}` },
      note: `The feed's own words: ${why}`,
      ...(item.address === undefined ? {} : { asked: item.address }),
    },
  };
}

/** An item of a feed that is new, with what became of its page once it was loaded. */
export interface FeedWork {
  readonly item: Item;
  /** `reason`: why its page is not there, where the feed's own words had to do. */
  readonly state: { loaded: boolean; passing: boolean; reason?: string };
}

/**
 * An item of a feed as something to ingest: its page; where that cannot be had, the feed's own words.
 * @param pages  false: the page is not asked for at all
 */
export function feedWork(
  fetcher: Fetcher,
  announced: Announcement,
  pages: boolean,
  now: () => string,
  signal?: AbortSignal,
): FeedWork {
  const { item, publisher } = announced;
  const { address } = item;
  const state: FeedWork['state'] = { loaded: false, passing: false };
  const words = (why: string) => feedWords(announced, why, now());
  const load = async (): Promise<Loaded> => {
    if (address === undefined) return words('the feed gives no address of its page.');
    if (!pages) return words('the situation takes no pages of this feed.');
    try {
      const page = await loadPage(
        fetcher,
        address,
        statedFields({ publisher: item.publisher ?? publisher }),
        now,
        signal,
      );
      return withDay(page, announced);
    } catch (error) {
      if (!(error instanceof VedetteError) || error.code === 'stopped') throw error;
      state.passing = isPassing(error);
      state.reason = error.message;
      return words(error.message);
    }
  };
  return {
    state,
    item: {
      name: item.title ?? address ?? item.id,
      origin: `feed:${announced.feedAddress}`,
      load: async () => {
        try {
          return await load();
        } finally {
          state.loaded = !signal?.aborted;
        }
      },
    },
  };
}

/** A page that says no day of its own has the feed's; its server's last change is no day of its own. */
async function withDay(page: Loaded, { item }: Announcement): Promise<Loaded> {
  const day = (item.published ?? item.updated)?.slice(0, 10);
  if (!('documents' in page) || !Array.isArray(page.documents) || day === undefined) return page;
  // `loadPage` gives a list of what was taken.
  const documents = page.documents as readonly Single[];
  const [first, ...rest] = documents;
  if (first === undefined) return page;
  const { dateRule, ...taken } = first;
  if (first.document.date !== undefined && dateRule !== HEADER_DATE_RULE) return page;
  const stated = { ...first.stated, date: day };
  return { ...page, documents: [{ ...taken, stated, document: { ...first.document, date: day } }, ...rest] };
}
