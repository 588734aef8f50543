import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls, rootCertificates } from 'node:tls';
import { FetchError } from '../core/index.ts';
import { checkReach, type GuardedAddress } from './address-guard.ts';

/** All addresses of a host, IPv4 and IPv6, as the system's resolver gives them. Rejects where there are none. */
export type Resolver = (host: string) => Promise<readonly string[]>;

/** Opens a connection to exactly this IP address: no name is resolved after the check. Resolves once it is open. */
export type Dialer = (ip: string, port: number, signal: AbortSignal) => Promise<Socket>;

/** How a fetcher reaches the network; tests and benchmarks give their own. */
export interface Network {
  readonly resolve: Resolver;
  readonly dial: Dialer;
  /** More certificates to trust, PEM; for a network's own authority. */
  readonly certificates?: readonly string[];
}

/** The network of this machine. No proxy of the environment is used. */
export const machineNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map((one) => one.address),
  dial: dialDirectly,
};

/** Most addresses of one host that are tried, one after another. */
const TRIED = 4;

/** What a system says of a failed connection, in words. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the server broke off the connection',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the server did not answer in time',
  EPIPE: 'the server broke off the connection',
  EADDRNOTAVAIL: 'this machine has no way there',
};

/** What OpenSSL says of a certificate or a handshake, in words; the rest keeps its code. */
const TLS_WORDS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that is not known',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  CERT_REVOKED: 'its certificate is revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  EPROTO: 'it does not speak TLS as it should',
};

/** A failed connection as one sentence; an error that is one already stays. */
export function connectionError(address: string, error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const tls =
    TLS_WORDS[code] ??
    (/^(?:CERT_|ERR_SSL|ERR_TLS|UNABLE_TO)/u.test(code) ? `TLS failed (${code})` : undefined);
  if (tls !== undefined) {
    return new FetchError('tls', `${address} cannot be trusted: ${tls}.`, { address, cause: code });
  }
  if (code.startsWith('HPE_')) {
    const what =
      code === 'HPE_HEADER_OVERFLOW'
        ? 'its headers are too long'
        : 'it does not answer as a web server should';
    return new FetchError('bad-answer', `${address} was not read: ${what}.`, { address, cause: code });
  }
  const why =
    WORDS[code] ?? (error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  return new FetchError('unreachable', `${address} cannot be reached: ${why}.`, { address, cause: code });
}

/**
 * Resolves the host and checks every address it has; one that lies inside refuses the whole answer.
 * @returns the addresses to connect to, in the resolver's order
 * @throws FetchError `no-such-host`, `refused-address`
 */
export async function resolveChecked(guarded: GuardedAddress, network: Network): Promise<readonly string[]> {
  const { url, host, mayBeInside } = guarded;
  let found: readonly string[];
  try {
    found = isIP(host) !== 0 ? [host] : await network.resolve(host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why =
      code === 'EAI_AGAIN' ? 'no name server answers (is this machine online?)' : 'there is no such host';
    throw new FetchError('no-such-host', `${url.href} cannot be reached: ${why}.`, {
      address: url.href,
      cause: code,
    });
  }
  if (found.length === 0) {
    throw new FetchError('no-such-host', `${url.href} cannot be reached: there is no such host.`, {
      address: url.href,
    });
  }
  for (const ip of found) checkReach(url.href, ip, mayBeInside);
  return found.slice(0, TRIED);
}

/** Connects to an address as it is; both families were resolved by us, so that none is tried behind our back. */
export async function dialDirectly(ip: string, port: number, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ host: ip, port, autoSelectFamily: false });
  await opened(socket, 'connect', signal);
  return socket;
}

function opened(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => socket.destroy(asError(signal.reason));
    const settle = (act: () => void) => {
      signal.removeEventListener('abort', stop);
      act();
    };
    socket.once(event, () => settle(resolve));
    socket.once('error', (error) => settle(() => reject(error)));
    socket.once('close', () =>
      settle(() => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' }))),
    );
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/**
 * Connects to one of the checked addresses, in order, and for https sets up TLS under the host's own name.
 * @returns an open socket
 * @throws FetchError `unreachable`, `tls`, or what `signal` was aborted with
 */
export async function connectChecked(
  guarded: GuardedAddress,
  addresses: readonly string[],
  network: Network,
  signal: AbortSignal,
): Promise<Socket> {
  const { url, host, port } = guarded;
  let last: unknown;
  for (const ip of addresses) {
    let socket: Socket | undefined;
    try {
      socket = await network.dial(ip, port, signal);
      if (url.protocol === 'http:') return socket;
      const options: ConnectionOptions = {
        socket,
        host,
        ALPNProtocols: ['http/1.1'],
        ...(isIP(host) === 0 ? { servername: host } : {}),
        ...(network.certificates === undefined ? {} : { ca: [...rootCertificates, ...network.certificates] }),
      };
      const secured = connectTls(options);
      await opened(secured, 'secureConnect', signal);
      return secured;
    } catch (error) {
      socket?.destroy();
      if (signal.aborted) throw connectionError(url.href, signal.reason);
      last = error;
      // A certificate that fails is no reason to ask another address of the same host.
      if (connectionError(url.href, error).code === 'tls') break;
    }
  }
  throw connectionError(url.href, last);
}
