import { FetchError } from '../core/index.ts';
import { headerOf } from './exchange.ts';
import type { Fetched, Fetcher, FetchWish } from './fetcher.ts';
import { ALLOW_ALL, DISALLOW_ALL, mayFetch, parseRobots, type RobotsRules } from './robots.ts';

/** Time, given from outside. Milliseconds. */
export interface Clock {
  readonly now: () => number;
  /** Resolves after so long, or at once when `signal` is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface Manners {
  readonly clock: Clock;
  /** The product token that robots.txt may name. */
  readonly agent: string;
  /** Least time from the end of one request to a host to the next. */
  readonly delayMs: number;
}

/** How long a robots.txt holds (RFC 9309: no more than a day), and how long a lost one is honoured. */
const ROBOTS_HOLD_MS = 24 * 3600_000;
const ROBOTS_RETRY_MS = 3600_000;
/** A host that asks for more is asked no more than so seldom; else one line of a robots.txt would stop the rest. */
const LONGEST_DELAY_MS = 60_000;
/** A host that says "later" is left alone for so long at most. */
const LONGEST_PAUSE_MS = 24 * 3600_000;

interface Host {
  queue: Promise<void>;
  freeAt: number;
  /** Not before this instant: the host has said 429 or 503 with Retry-After. */
  pausedUntil: number;
  robots?: { readonly rules: RobotsRules; readonly until: number };
}

/**
 * The instant that a Retry-After header names, in milliseconds; a date or seconds.
 * @returns undefined where it is neither
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(value)) return now + Number(value) * 1000;
  const at = /[a-z]/iu.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(now, at);
}

/**
 * A fetcher with manners: one request a host at a time, a pause between two, robots.txt honoured on every step of a
 * redirect, and a host that asks for a pause left alone. Its memory lives as long as it does.
 */
export class PoliteFetcher implements Fetcher {
  readonly userAgent: string;
  readonly #fetcher: Fetcher;
  readonly #manners: Manners;
  readonly #hosts = new Map<string, Host>();

  constructor(fetcher: Fetcher, manners: Manners) {
    this.#fetcher = fetcher;
    this.#manners = manners;
    this.userAgent = fetcher.userAgent;
  }

  /** @throws FetchError; `robots` where the host's robots.txt forbids it, `paused` where the host asked for a pause */
  async get(address: string, wish: FetchWish = {}): Promise<Fetched> {
    const held: (() => void)[] = [];
    let last: Host | undefined;
    const before = async (url: URL) => {
      await wish.before?.(url);
      last = await this.#turn(url, held, wish.signal);
    };
    try {
      const fetched = await this.#fetcher.get(address, { ...wish, before });
      if (last !== undefined) this.#heed(last, fetched);
      return fetched;
    } finally {
      for (const release of held) release();
    }
  }

  /** Addresses of sitemaps that the robots.txt of this address's host names. */
  async sitemaps(address: string, signal?: AbortSignal): Promise<readonly string[]> {
    return (await this.#rules(new URL(address), signal)).sitemaps;
  }

  #host(url: URL): Host {
    const known = this.#hosts.get(url.host);
    if (known !== undefined) return known;
    const made: Host = { queue: Promise.resolve(), freeAt: 0, pausedUntil: 0 };
    this.#hosts.set(url.host, made);
    return made;
  }

  async #turn(url: URL, held: (() => void)[], signal: AbortSignal | undefined): Promise<Host> {
    const host = this.#host(url);
    // A redirect leaves one host before it waits for the next: two fetches never wait for each other.
    for (const release of held.splice(0)) release();
    const rules = await this.#rules(url, signal);
    if (!mayFetch(rules, `${url.pathname}${url.search}`)) {
      throw new FetchError(
        'robots',
        `${url.href} is not fetched: the robots.txt of ${url.host} forbids it.`,
        {
          address: url.href,
        },
      );
    }
    held.push(await this.#enter(host, delayOf(rules, this.#manners), signal));
    if (host.pausedUntil > this.#manners.clock.now()) {
      throw new FetchError(
        'paused',
        `${url.host} asked not to be asked before ${new Date(host.pausedUntil).toISOString().slice(0, 19)}Z.`,
        { address: url.href },
      );
    }
    return host;
  }

  /** Waits for this host's turn; the function given back ends it. */
  async #enter(host: Host, delayMs: number, signal: AbortSignal | undefined): Promise<() => void> {
    const { clock } = this.#manners;
    const before = host.queue;
    let done = () => {};
    host.queue = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    const wait = host.freeAt - clock.now();
    if (wait > 0 && !signal?.aborted) await clock.sleep(wait, signal);
    return () => {
      host.freeAt = Math.max(host.freeAt, clock.now() + delayMs);
      done();
    };
  }

  async #rules(url: URL, signal: AbortSignal | undefined): Promise<RobotsRules> {
    const host = this.#host(url);
    const { clock, agent, delayMs } = this.#manners;
    if (host.robots !== undefined && host.robots.until > clock.now()) return host.robots.rules;
    const leave = await this.#enter(host, delayMs, signal);
    try {
      // Another fetch may have brought it while this one waited.
      if (host.robots !== undefined && host.robots.until > clock.now()) return host.robots.rules;
      const old = host.robots?.rules;
      const found = await this.#askRobots(url, agent, signal);
      const rules = found ?? old ?? DISALLOW_ALL;
      const hold = found === undefined ? ROBOTS_RETRY_MS : ROBOTS_HOLD_MS;
      if (!signal?.aborted) host.robots = { rules, until: clock.now() + hold };
      return rules;
    } finally {
      leave();
    }
  }

  /** The rules, or undefined where the server fails: then nothing may be asked (RFC 9309, 2.3.1.4). */
  async #askRobots(
    url: URL,
    agent: string,
    signal: AbortSignal | undefined,
  ): Promise<RobotsRules | undefined> {
    try {
      const { status, bytes } = await this.#fetcher.get(`${url.origin}/robots.txt`, {
        accept: 'text/plain, */*;q=0.1',
        ...(signal === undefined ? {} : { signal }),
      });
      if (status >= 200 && status < 300) return parseRobots(new TextDecoder().decode(bytes), agent);
      return status >= 400 && status < 500 && status !== 429 ? ALLOW_ALL : undefined;
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      // What leads in circles or is no text says nothing; what cannot be reached will fail the fetch itself.
      if (['redirects', 'refused-address', 'too-large', 'bomb', 'bad-encoding'].includes(error.code))
        return ALLOW_ALL;
      if (['no-such-host', 'tls', 'unreachable', 'stopped'].includes(error.code)) throw error;
      return undefined;
    }
  }

  #heed(host: Host, fetched: Fetched): void {
    if (fetched.status !== 429 && fetched.status !== 503) return;
    const now = this.#manners.clock.now();
    const until = retryAfter(headerOf(fetched.headers, 'retry-after'), now);
    if (until !== undefined) host.pausedUntil = Math.min(until, now + LONGEST_PAUSE_MS);
  }
}

function delayOf(rules: RobotsRules, manners: Manners): number {
  const asked = (rules.crawlDelaySeconds ?? 0) * 1000;
  return Math.max(manners.delayMs, Math.min(asked, LONGEST_DELAY_MS));
}
