import ipaddr from 'ipaddr.js';

/** What an address is to a fetcher: out in the world, inside (only with leave), or never to be asked. */
export type Reach = 'public' | 'inside' | 'never';

/**
 * Ranges of ipaddr.js that an allowed host may lie in: this machine and its own networks. Everything else that is not
 * `unicast` (link-local with the clouds' metadata, multicast, tunnels that hide another address …) is never asked.
 */
const INSIDE: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Blocks of the IANA special-purpose registries (RFC 6890, read 2026-11) that ipaddr.js 2.5 counts as `unicast`, and the
 * metadata services that clouds keep at public or private addresses.
 */
const NEVER: readonly string[] = [
  '192.31.196.0/24', // AS112-v4 (RFC 7535)
  '192.52.193.0/24', // AMT (RFC 7450)
  '192.175.48.0/24', // direct delegation AS112 (RFC 7534)
  '192.88.99.0/24', // 6to4 relay anycast, deprecated (RFC 7526)
  '100.100.100.200/32', // Alibaba Cloud metadata
  '168.63.129.16/32', // Azure's host services
  '192.0.0.192/32', // Oracle Cloud metadata
  'fd00:ec2::254/128', // AWS metadata
  'fd20:ce::254/128', // Google Cloud metadata
  '::/96', // IPv4-compatible, deprecated (RFC 4291): hides an IPv4 address
  '::ffff:0:0:0/96', // IPv4-translated (RFC 2765)
  '64:ff9b:1::/48', // local-use translation (RFC 8215)
  '100:0:0:1::/64', // dummy prefix (RFC 9780)
  '2001:4:112::/48', // AS112-v6
  '2620:4f:8000::/48', // direct delegation AS112
  '5f00::/16', // segment routing SIDs (RFC 9602)
  '3fff::/20', // documentation (RFC 9637)
  'fec0::/10', // site-local, deprecated (RFC 3879)
];

const BLOCKS = NEVER.map((block) => ipaddr.parseCIDR(block));

/** The whole of IPv6 that is given out to the world (RFC 4291): outside of it nothing is public. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Within `::/96` lie `::` and `::1`, which ipaddr.js knows by name. */
const NAMED = new Set(['loopback', 'unspecified']);

/**
 * What an IP address is to a fetcher. An address in a form that cannot be read is never asked.
 * @param address  IPv4 or IPv6 as a resolver or the URL standard writes it; without brackets, a zone id is refused
 */
export function reachOf(address: string): Reach {
  if (address.includes('%') || !ipaddr.isValid(address)) return 'never';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  const isBlocked = BLOCKS.some(
    ([base, bits]) => parsed.kind() === base.kind() && parsed.match([base, bits]),
  );
  if (isBlocked && !NAMED.has(range)) return 'never';
  if (parsed instanceof ipaddr.IPv6 && range === 'unicast' && !parsed.match(GLOBAL_V6)) return 'never';
  if (range === 'unicast') return 'public';
  return INSIDE.has(range) ? 'inside' : 'never';
}
