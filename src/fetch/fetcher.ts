import { FetchError, parseAddress } from '../core/index.ts';
import { type GuardedAddress, guardAddress, type Leave } from './address-guard.ts';
import { machineNetwork, type Network } from './connect.ts';
import { type Answer, exchange, headerOf } from './exchange.ts';
import { type FetchLimits, USUAL_LIMITS } from './limits.ts';

/** What was asked, over which addresses it went, and what came. */
export interface Fetched extends Answer {
  readonly asked: string;
  /** Addresses between the one asked and the final one, in order. */
  readonly redirects: readonly string[];
  readonly final: string;
}

export interface FetchWish {
  /** From an earlier answer of the same address: an unchanged page is answered with 304 and no body. */
  readonly etag?: string;
  readonly lastModified?: string;
  readonly accept?: string;
  readonly signal?: AbortSignal;
  /** Asked before each step: a redirect may lead to a host with rules of its own. Throws to refuse. */
  readonly before?: (url: URL) => Promise<void>;
}

export interface FetcherParts {
  /** Names the program, its version and whom to write to. */
  readonly userAgent: string;
  readonly leave: Leave;
  readonly limits?: Partial<FetchLimits>;
  readonly network?: Network;
}

/** Fetches safely: see docs/adr/0012. One at a time or several at once; holds no state. */
export interface Fetcher {
  readonly userAgent: string;
  /** @throws FetchError with one sentence; statuses of 400 and above are answers, not errors */
  get(address: string, wish?: FetchWish): Promise<Fetched>;
}

/** Text that may stand in a header: visible ASCII and spaces (RFC 9110). */
const HEADER_TEXT = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/u;

function headersFor(userAgent: string, wish: FetchWish): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': userAgent, accept: wish.accept ?? '*/*' };
  const { etag, lastModified } = wish;
  if (etag !== undefined && etag.length <= 1024 && HEADER_TEXT.test(etag)) headers['if-none-match'] = etag;
  if (lastModified !== undefined && lastModified.length <= 100 && HEADER_TEXT.test(lastModified)) {
    headers['if-modified-since'] = lastModified;
  }
  return headers;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads; the fragment of the address that was asked is not sent on. */
function nextAddress(answer: Answer, at: GuardedAddress, asked: string): string {
  const location = headerOf(answer.headers, 'location')?.trim() ?? '';
  // Servers send bytes of UTF-8 where the standard wants ASCII; Node reads them as Latin-1.
  const text = /[\x80-\xff]/u.test(location) ? Buffer.from(location, 'latin1').toString('utf8') : location;
  const next = parseAddress(text, at.url.href);
  if (next === undefined) {
    throw new FetchError('redirects', `${asked} leads to what is no web address.`, { address: asked });
  }
  next.hash = '';
  return next.href;
}

/** A fetcher over the network of this machine, or the one given. */
export function createFetcher(parts: FetcherParts): Fetcher {
  const network = parts.network ?? machineNetwork;
  const limits: FetchLimits = { ...USUAL_LIMITS, ...parts.limits };
  const get = async (asked: string, wish: FetchWish = {}): Promise<Fetched> => {
    const stop = new AbortController();
    const late = new FetchError(
      'timeout',
      `${asked.slice(0, 200)} was given up after ${Math.round(limits.totalMs / 1000)} s.`,
      { address: asked.slice(0, 200) },
    );
    let left = limits.totalMs;
    const stopped = () => stop.abort(new FetchError('stopped', `${asked.slice(0, 200)} was stopped.`));
    if (wish.signal?.aborted) stopped();
    else wish.signal?.addEventListener('abort', stopped);
    try {
      const passed: string[] = [];
      let address = asked;
      for (;;) {
        const guarded = guardAddress(address, parts.leave);
        const seen = guarded.url.href.replace(/#.*$/u, '');
        if (passed.includes(seen)) {
          throw new FetchError('redirects', `${asked} leads in a circle (${passed.length} steps).`, {
            address: asked,
          });
        }
        if (passed.length > limits.redirects) {
          throw new FetchError('redirects', `${asked} leads on more than ${limits.redirects} times.`, {
            address: asked,
          });
        }
        passed.push(seen);
        await wish.before?.(guarded.url);
        // Waiting for one's turn is no time of the server's.
        const began = performance.now();
        const timer = setTimeout(() => stop.abort(late), Math.max(0, left));
        const answer = await exchange(
          guarded,
          headersFor(parts.userAgent, wish),
          network,
          limits,
          stop.signal,
        ).finally(() => clearTimeout(timer));
        left -= performance.now() - began;
        if (!REDIRECTS.has(answer.status) || headerOf(answer.headers, 'location') === undefined) {
          return { ...answer, asked, redirects: passed.slice(1, -1), final: seen };
        }
        address = nextAddress(answer, guarded, asked);
      }
    } finally {
      wish.signal?.removeEventListener('abort', stopped);
    }
  };
  return { userAgent: parts.userAgent, get };
}
