import { isIP } from 'node:net';
import { FetchError, parseAddress } from '../core/index.ts';
import { reachOf } from './address-ranges.ts';

/** Whom the operator of this machine lets be asked beside the public web. */
export interface Leave {
  /**
   * `host`, `host:port` or an address: may lie inside (loopback, private networks) and, where a port is given, at that
   * port. Without a port: 80 and 443. Link-local, metadata and multicast addresses stay refused.
   */
  readonly hosts: readonly string[];
}

/** A web address that may be asked as far as its words go; the addresses of its host are checked at connect time. */
export interface GuardedAddress {
  readonly url: URL;
  /** Host without brackets and closing dot, as resolvers take it. */
  readonly host: string;
  readonly port: number;
  /** True where the operator lets this host lie inside. */
  readonly mayBeInside: boolean;
}

/** Names that mean this machine, its network or the metadata service of its cloud, whatever a resolver says. */
const INSIDE_NAME =
  /^(?:localhost|ip6-(?:localhost|loopback)|broadcasthost|metadata|instance-data|kubernetes(?:\.default)?|host\.docker\.internal|gateway\.docker\.internal)$|\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|cluster\.local|onion|alt)$/u; // "localhost" "db.internal" | not "internal.example.org"

/** Longest address that is taken; longer ones are attacks or mistakes. */
const LONGEST = 2048;

function refused(asked: string, why: string): FetchError {
  const shown = asked.length > 120 ? `${asked.slice(0, 119)}…` : asked;
  return new FetchError('refused-address', `${shown} is not fetched: ${why}.`, { address: shown });
}

/** Shown without what may be a password. */
function withoutCredentials(asked: string): string {
  return asked.replace(/\/\/[^/@]*@/u, '//…@');
}

function leaveFor(host: string, port: number, isUsualPort: boolean, leave: Leave): boolean {
  return leave.hosts.some((entry) => {
    const one = entry.trim().toLowerCase();
    const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/u.exec(one);
    if (match !== null) return (match[1] ?? match[2]) === host && Number(match[3]) === port;
    return one.replace(/^\[|\]$/gu, '') === host && isUsualPort;
  });
}

/**
 * Checks the words of an address: scheme, credentials, port, and a host that is an IP address or a name that means the
 * inside. The URL standard has by then turned decimal, octal, hexadecimal and short IPv4 into the usual form.
 * @throws FetchError `refused-address` in one sentence
 */
export function guardAddress(asked: string, leave: Leave): GuardedAddress {
  if (asked.length > LONGEST) throw refused(asked, `it is longer than ${LONGEST} characters`);
  // The URL standard drops tabs and line ends inside an address; one who writes them hides something.
  if (/[\p{Cc}]/u.test(asked)) throw refused(asked.replace(/\p{Cc}/gu, ' '), 'it holds control characters');
  const url = parseAddress(asked);
  if (url === undefined) throw refused(withoutCredentials(asked), 'it is no web address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused(asked, `only http and https are, not ${url.protocol.slice(0, -1)}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(withoutCredentials(asked), 'it holds a user name or password');
  }
  const host = url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  const port = url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port);
  if (host === '' || host.endsWith('.')) throw refused(asked, 'it has no host');
  const isUsualPort = port === 80 || port === 443;
  const mayBeInside = leaveFor(host, port, isUsualPort, leave);
  if (!isUsualPort && !mayBeInside) {
    throw refused(asked, `port ${port} is neither 80 nor 443; allow it with --allow-fetch ${host}:${port}`);
  }
  if (isIP(host) !== 0) {
    checkReach(asked, host, mayBeInside);
  } else if (!mayBeInside && (INSIDE_NAME.test(host) || !host.includes('.'))) {
    throw refused(
      asked,
      `${host} is a name of this machine or its network; allow it with --allow-fetch ${host}`,
    );
  }
  return { url, host, port, mayBeInside };
}

/**
 * Checks one IP address that a host has.
 * @throws FetchError `refused-address`
 */
export function checkReach(asked: string, ip: string, mayBeInside: boolean): void {
  const reach = reachOf(ip);
  if (reach === 'public' || (reach === 'inside' && mayBeInside)) return;
  const what =
    reach === 'inside' ? 'an address inside this machine or its network' : 'an address of special use';
  throw refused(asked, `it leads to ${ip}, ${what}`);
}
