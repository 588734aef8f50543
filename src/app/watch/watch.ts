import type { Clock, Fetcher } from '../../fetch/index.ts';
import type { Situation } from '../../lexicon/index.ts';
import type { SourceState, Store } from '../../store/index.ts';
import { ingest } from '../ingest.ts';
import type { Item, Result } from '../items.ts';
import type { Report } from '../progress.ts';
import type { ReaderService } from '../reader-service.ts';
import { ahead } from './ahead.ts';
import { newItems } from './new-items.ts';
import { type FeedWork, feedWork } from './page-item.ts';
import { type Polled, pollFeed, stateAfter } from './poll-feed.ts';
import { type Target, targetsOf } from './targets.ts';

export interface WatchParts {
  readonly situation: Situation;
  readonly store: Store;
  readonly reader: ReaderService;
  /** With manners. */
  readonly fetcher: Fetcher;
  readonly clock: Clock;
}

export interface WatchOptions {
  /** Ids or names of sources; all with feeds where none is named. */
  readonly sources?: readonly string[];
  /** Every feed now, whether or not it is due. */
  readonly now?: boolean;
  /** Most new items of one feed at one polling; the rest comes at the next. */
  readonly most?: number;
  readonly signal?: AbortSignal;
  readonly report?: Report;
  /** Told of each feed as soon as its answer is there. */
  readonly told?: (line: FeedLine) => void;
}

/** What one feed gave, for a person. */
export interface FeedLine {
  readonly source: string;
  readonly address: string;
  readonly outcome: 'new' | 'unchanged' | 'failed';
  readonly found: number;
  readonly fresh: number;
  /** New items that are left for the next polling. */
  readonly left: number;
  /** Sentences: what was mended, what was not taken and why, why it failed. */
  readonly notes: readonly string[];
}

/** What a round of pollings came to. */
export interface Round {
  readonly feeds: readonly FeedLine[];
  readonly results: readonly Result[];
  /** Of the results, those whose page could not be had: the feed's own words are kept; a sentence each. */
  readonly withoutPage: readonly string[];
  /** New items in all feeds; more than the results where it was stopped. */
  readonly planned: number;
}

/** Most new items of one feed at one polling, where nothing else is said. */
export const USUAL_MOST = 200;
/** Feeds that are asked at a time; each host one at a time all the same. */
const FEEDS_AT_ONCE = 6;

const instant = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

interface Asked {
  readonly target: Target;
  readonly state: SourceState | undefined;
  readonly polled: Polled;
  readonly works: readonly FeedWork[];
  readonly line: FeedLine;
  readonly at: number;
}

function notesOf(polled: Polled): string[] {
  if (polled.kind === 'failed') return [polled.error.message];
  if (polled.kind === 'unchanged') return [];
  return [
    ...polled.problems,
    ...polled.answers.flatMap(({ feed }) => [
      ...feed.mended,
      ...feed.notTaken.map(({ position, reason }) => `item ${position} was not taken: ${reason}`),
    ]),
  ];
}

async function askOne(target: Target, parts: WatchParts, options: WatchOptions): Promise<Asked> {
  const { store, fetcher, clock } = parts;
  const { signal } = options;
  const state = await store.source(target.address);
  const now = () => clock.now();
  const polled = await pollFeed(target, state, {
    store,
    fetcher,
    now,
    ...(signal === undefined ? {} : { signal }),
  });
  const works: FeedWork[] = [];
  let left = 0;
  if (polled.kind === 'answered') {
    for (const { feed, address, sha256 } of polled.answers) {
      const most = (options.most ?? USUAL_MOST) - works.length;
      const fresh = await newItems(store, feed, now(), Math.max(0, most));
      left += fresh.left;
      for (const item of fresh.items) {
        const announced = { item, feedSha256: sha256, feedAddress: address, publisher: target.source.name };
        works.push(feedWork(fetcher, announced, target.pages, () => instant(now()), signal));
      }
    }
  }
  const found =
    polled.kind === 'answered' ? polled.answers.reduce((sum, { feed }) => sum + feed.found, 0) : 0;
  const outcome = polled.kind === 'failed' ? 'failed' : works.length > 0 ? 'new' : 'unchanged';
  const line: FeedLine = {
    source: target.source.id,
    address: target.address,
    outcome,
    found,
    fresh: works.length,
    left,
    notes: notesOf(polled),
  };
  options.told?.(line);
  return { target, state, polled, works, line, at: now() };
}

/** Runs the work over a list, a few at a time, in order; stops taking up more once it is aborted. */
async function someAtOnce<T, R>(
  list: readonly T[],
  count: number,
  work: (one: T) => Promise<R>,
  signal: AbortSignal | undefined,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < list.length && !signal?.aborted) {
      const at = next++;
      const one = list[at];
      if (one !== undefined) results[at] = await work(one);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  return results.filter((result) => result !== undefined);
}

async function keepState(asked: Asked, store: Store): Promise<void> {
  const { target, state, polled, works, line, at } = asked;
  const isDone = line.left === 0 && works.every((work) => work.state.loaded && !work.state.passing);
  const after = stateAfter({ target, state, polled, now: at, fresh: works.length, isDone });
  const status = polled.kind === 'failed' ? polled.status : polled.status;
  const note = line.notes[0];
  await store.keepSource(after, {
    source: target.address,
    at: instant(at),
    outcome: line.outcome,
    items: works.length,
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note: note.slice(0, 1000) }),
  });
}

/**
 * One round: every feed that is due is asked, and what is new in them is read and kept. What was acknowledged stays when
 * it is stopped; the same command takes up the rest.
 * @throws VedetteError for unknown sources and a situation without feeds
 */
export async function watchOnce(parts: WatchParts, options: WatchOptions = {}): Promise<Round> {
  const { situation, store, reader, clock } = parts;
  const { signal } = options;
  const targets = targetsOf(situation, options.sources);
  const due: Target[] = [];
  for (const target of targets) {
    const state = await store.source(target.address);
    if (options.now || state?.nextDue === undefined || Date.parse(state.nextDue) <= clock.now())
      due.push(target);
  }
  const asked = await someAtOnce(due, FEEDS_AT_ONCE, (target) => askOne(target, parts, options), signal);
  const items: Item[] = asked.flatMap(({ works }) => works.map((work) => work.item));
  const results = await ingest(store, reader, ahead(items), {
    now: () => instant(clock.now()),
    ...(options.report === undefined ? {} : { report: options.report }),
    ...(signal === undefined ? {} : { signal }),
  });
  for (const one of asked) {
    // One that was broken off by the user has not failed.
    const isStopped = one.polled.kind === 'failed' && signal?.aborted;
    if (!isStopped) await keepState(one, store);
  }
  // What was broken off by the user comes next time: it was neither taken nor refused.
  const reached = results.filter((result) => result.code !== 'stopped');
  const withoutPage = asked.flatMap(({ works }) =>
    works.flatMap(({ state }) => (state.loaded && state.reason !== undefined ? [state.reason] : [])),
  );
  return { feeds: asked.map(({ line }) => line), results: reached, withoutPage, planned: items.length };
}

/** The instant at which the next feed is due, in milliseconds; now where one never was asked. */
export async function nextRound(parts: WatchParts, sources: readonly string[] = []): Promise<number> {
  const times: number[] = [];
  for (const { address } of targetsOf(parts.situation, sources)) {
    const state = await parts.store.source(address);
    times.push(state?.nextDue === undefined ? parts.clock.now() : Date.parse(state.nextDue));
  }
  return Math.min(...times);
}

/**
 * Rounds until it is stopped, each as soon as a feed is due.
 * @param after  told what each round came to, and when the next one begins
 */
export async function watchOn(
  parts: WatchParts,
  options: WatchOptions,
  after: (round: Round, nextAt: number) => void,
): Promise<void> {
  let isFirst = true;
  while (!options.signal?.aborted) {
    const round = await watchOnce(parts, { ...options, now: isFirst && (options.now ?? false) });
    isFirst = false;
    if (options.signal?.aborted) return;
    const nextAt = await nextRound(parts, options.sources);
    after(round, nextAt);
    await parts.clock.sleep(Math.max(1000, nextAt - parts.clock.now()), options.signal);
  }
}
