export { checkReach, type GuardedAddress, guardAddress, type Leave } from './address-guard.ts';
export { type Reach, reachOf } from './address-ranges.ts';
export { type Dialer, dialDirectly, machineNetwork, type Network, type Resolver } from './connect.ts';
export { type Answer, headerOf } from './exchange.ts';
export { createFetcher, type Fetched, type Fetcher, type FetcherParts, type FetchWish } from './fetcher.ts';
export { type FetchLimits, USUAL_LIMITS } from './limits.ts';
export { type Clock, type Manners, PoliteFetcher, retryAfter } from './polite-fetcher.ts';
export { proxyDialer } from './proxy.ts';
export {
  ALLOW_ALL,
  DISALLOW_ALL,
  mayFetch,
  normalPath,
  parseRobots,
  type RobotsRule,
  type RobotsRules,
} from './robots.ts';
