import {
  type Clock,
  createFetcher,
  type Fetcher,
  machineNetwork,
  type Network,
  PoliteFetcher,
  proxyDialer,
} from '../../fetch/index.ts';
import { version } from '../package.ts';

/** How this machine may fetch; all of it is the operator's, none of it a situation's: situations are shared. */
export interface FetchChoice {
  /** `host`, `host:port`: may lie inside this machine's networks, or at that port. */
  readonly allow?: readonly string[];
  /** Whom a publisher can write to; stands in the User-Agent. */
  readonly contact?: string;
  /** For tests and benchmarks: how the network is reached. */
  readonly network?: Network;
}

/** The product token of the User-Agent, which a robots.txt may name. */
export const AGENT = 'Vedette';

/** Least time between two requests to one host. */
const DELAY_MS = 1000;

/** The clock of this machine. */
export const machineClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      // Longer than what a timer can hold would fire at once.
      const timer = setTimeout(done, Math.min(ms, 2 ** 31 - 1));
      signal?.addEventListener('abort', done);
    }),
};

/** The hosts that the operator lets be asked inside, from the option and from VEDETTE_ALLOW_FETCH (commas or spaces). */
export function allowedHosts(option: readonly string[] = []): readonly string[] {
  const words = (process.env.VEDETTE_ALLOW_FETCH ?? '').split(/[\s,]+/u);
  return [...option, ...words].filter((one) => one !== '');
}

/** The network of this machine, through the proxy that VEDETTE_PROXY names. */
function ownNetwork(): Network {
  const proxy = process.env.VEDETTE_PROXY ?? '';
  return proxy === '' ? machineNetwork : { ...machineNetwork, dial: proxyDialer(proxy) };
}

/** A fetcher for what a user names: safe, but without waiting; robots.txt is for robots, not for a person's own wish. */
export function openFetcher(choice: FetchChoice): Fetcher {
  const contact = choice.contact === undefined ? '' : ` (+${choice.contact})`;
  return createFetcher({
    userAgent: `${AGENT}/${version()}${contact}`,
    leave: { hosts: choice.allow ?? [] },
    network: choice.network ?? ownNetwork(),
  });
}

/** A fetcher with manners, for polling. */
export function openPoliteFetcher(
  choice: FetchChoice,
  clock: Clock = machineClock,
  delayMs: number = DELAY_MS,
): PoliteFetcher {
  return new PoliteFetcher(openFetcher(choice), { clock, agent: AGENT, delayMs });
}
