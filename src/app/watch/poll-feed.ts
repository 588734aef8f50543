import { FetchError, VedetteError } from '../../core/index.ts';
import { type Fetched, type Fetcher, headerOf, retryAfter } from '../../fetch/index.ts';
import { type Feed, type FeedLink, instantOf, takeFeed } from '../../intake/index.ts';
import { ITEM_TIMES_KEPT, type SourceState, type Store, sha256 } from '../../store/index.ts';
import { version } from '../package.ts';
import { fetchFacts, statusError } from './page-item.ts';
import { nextDue } from './schedule.ts';
import type { Target } from './targets.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.3';

/** Most sitemaps of an index that are asked at one polling: the ones that changed last. */
const SITEMAPS = 4;

/** One answer with feed items: its bytes are kept. */
export interface FeedAnswer {
  readonly feed: Feed;
  readonly address: string;
  readonly sha256: string;
}

/** What became of one polling, before its items are taken. */
export type Polled =
  | { readonly kind: 'unchanged'; readonly status: number; readonly fetched: Fetched }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly fetched: Fetched;
      readonly answers: readonly FeedAnswer[];
      readonly problems: readonly string[];
    }
  | {
      readonly kind: 'failed';
      readonly error: VedetteError;
      readonly status?: number;
      readonly notBefore?: number;
    };

export interface PollParts {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

const instant = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

async function ask(address: string, state: SourceState | undefined, parts: PollParts): Promise<Fetched> {
  return parts.fetcher.get(address, {
    accept: ACCEPT,
    ...(state?.etag === undefined ? {} : { etag: state.etag }),
    ...(state?.lastModified === undefined ? {} : { lastModified: state.lastModified }),
    ...(parts.signal === undefined ? {} : { signal: parts.signal }),
  });
}

/** Reads a feed and keeps its bytes. */
async function answerOf(fetched: Fetched, parts: PollParts): Promise<FeedAnswer> {
  const { bytes, final, headers } = fetched;
  const contentType = headerOf(headers, 'content-type');
  const feed = takeFeed(bytes, {
    name: final,
    address: final,
    ...(contentType === undefined ? {} : { contentType }),
  });
  const hash = sha256(bytes);
  // The same bytes again say nothing new; that they were asked for stands with the source's attempts.
  const [last] = await parts.store.captures({ address: fetched.asked, newestFirst: true, limit: 1 });
  if (last?.sha256 !== hash) {
    const capture = { ...fetchFacts(fetched, instant(parts.now())), tool: `vedette ${version()}` };
    // All that a capture must have, `fetchFacts` gives.
    await parts.store.keep([
      {
        bytes,
        capture: {
          ...capture,
          kind: 'fetch',
          name: capture.name ?? final,
          at: capture.at ?? instant(parts.now()),
        },
      },
    ]);
  }
  return { feed, address: final, sha256: hash };
}

function latestFirst(links: readonly FeedLink[]): readonly FeedLink[] {
  const when = (link: FeedLink) => instantOf(link.changed) ?? '';
  return [...links].sort((a, b) => (when(a) > when(b) ? -1 : when(a) < when(b) ? 1 : 0)).slice(0, SITEMAPS);
}

async function follow(
  links: readonly FeedLink[],
  parts: PollParts,
): Promise<{ answers: FeedAnswer[]; problems: string[] }> {
  const answers: FeedAnswer[] = [];
  const problems: string[] = [];
  for (const { address } of links) {
    try {
      const fetched = await ask(address, undefined, parts);
      if (fetched.status !== 200) throw statusError(address, fetched.status);
      answers.push(await answerOf(fetched, parts));
    } catch (error) {
      if (!(error instanceof VedetteError)) throw error;
      problems.push(error.message);
    }
  }
  return { answers, problems };
}

/**
 * Asks one feed, with what is known of its last answer. A page gives the first feed it names, a sitemap index its
 * newest sitemaps. Never rejects for what the network or the server does.
 */
export async function pollFeed(
  target: Target,
  state: SourceState | undefined,
  parts: PollParts,
): Promise<Polled> {
  let fetched: Fetched;
  try {
    fetched = await ask(target.address, state, parts);
  } catch (error) {
    if (!(error instanceof VedetteError)) throw error;
    return { kind: 'failed', error };
  }
  const { status } = fetched;
  if (status === 304) return { kind: 'unchanged', status, fetched };
  if (status < 200 || status >= 300) {
    const notBefore = retryAfter(headerOf(fetched.headers, 'retry-after'), parts.now());
    return {
      kind: 'failed',
      error: statusError(target.address, status),
      status,
      ...(notBefore === undefined ? {} : { notBefore }),
    };
  }
  try {
    const answer = await answerOf(fetched, parts);
    const { feed } = answer;
    if (feed.kind !== 'page' && feed.kind !== 'sitemap-index') {
      return { kind: 'answered', status, fetched, answers: [answer], problems: [] };
    }
    const links = feed.kind === 'page' ? feed.links.slice(0, 1) : latestFirst(feed.links);
    if (links.length === 0) {
      throw new FetchError(
        'no-feed',
        `${target.address} is ${feed.kind === 'page' ? 'a page that names no feed' : 'an empty index of sitemaps'}.`,
      );
    }
    const { answers, problems } = await follow(links, parts);
    if (answers.length === 0)
      throw new FetchError('no-feed', problems[0] ?? `${target.address} leads to no feed.`);
    return { kind: 'answered', status, fetched, answers, problems };
  } catch (error) {
    if (!(error instanceof VedetteError)) throw error;
    return { kind: 'failed', error, status };
  }
}

/** The instants of items, newest first: the known ones and those of the answers; none of them lies ahead. */
export function itemTimesOf(known: readonly string[], answers: readonly FeedAnswer[], now: number): string[] {
  const latest = instant(now);
  const times = new Set(known);
  for (const { feed } of answers) {
    for (const item of feed.items) {
      const time = instantOf(item.published ?? item.updated);
      if (time !== undefined && time <= latest) times.add(time);
      else if (time !== undefined) times.add(latest);
    }
  }
  return [...times].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)).slice(0, ITEM_TIMES_KEPT);
}

export interface StateParts {
  readonly target: Target;
  readonly state: SourceState | undefined;
  readonly polled: Polled;
  readonly now: number;
  /** Items that were new, whether or not they could all be taken. */
  readonly fresh: number;
  /** True where everything of the answer is taken: then the next polling may ask for what has changed alone. */
  readonly isDone: boolean;
}

/** What is known of a feed after a polling. */
export function stateAfter({ target, state, polled, now, fresh, isDone }: StateParts): SourceState {
  const at = instant(now);
  const old = state?.itemTimes ?? [];
  const { address } = target;
  if (polled.kind === 'failed') {
    const failures = (state?.failures ?? 0) + 1;
    const everyMinutes = target.everyMinutes;
    return {
      ...state,
      source: address,
      lastAttempt: at,
      lastError: polled.error.message,
      failures,
      nextDue: nextDue({ source: address, now, everyMinutes, failures, notBefore: polled.notBefore }),
      itemTimes: old,
    };
  }
  const answers = polled.kind === 'answered' ? polled.answers : [];
  const asked = Math.max(0, ...answers.map(({ feed }) => feed.everyMinutes ?? 0));
  const everyMinutes = target.mayStretch
    ? Math.max(target.everyMinutes, Math.min(asked, 24 * 60))
    : target.everyMinutes;
  const itemTimes = itemTimesOf(old, answers, now);
  const dated = answers.some(({ feed }) =>
    feed.items.some((item) => (item.published ?? item.updated) !== undefined),
  );
  // A feed without days: what is new now came now.
  const times = fresh > 0 && !dated ? [at, ...itemTimes].slice(0, ITEM_TIMES_KEPT) : itemTimes;
  // An index or a page changes when its feed does not; only a feed that was asked itself can be asked for changes.
  const isDirect = answers.length === 1 && answers[0]?.address === polled.fetched.final;
  const kept =
    polled.kind === 'unchanged'
      ? { etag: state?.etag, lastModified: state?.lastModified }
      : isDone && isDirect
        ? {
            etag: headerOf(polled.fetched.headers, 'etag'),
            lastModified: headerOf(polled.fetched.headers, 'last-modified'),
          }
        : {};
  return {
    source: address,
    lastAttempt: at,
    lastSuccess: at,
    failures: 0,
    nextDue: nextDue({ source: address, now, everyMinutes, failures: 0 }),
    itemTimes: times,
    ...(times[0] === undefined ? {} : { lastItem: times[0] }),
    ...(kept.etag === undefined ? {} : { etag: kept.etag }),
    ...(kept.lastModified === undefined ? {} : { lastModified: kept.lastModified }),
  };
}
