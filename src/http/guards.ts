import type { MiddlewareHandler } from 'hono';
import { VedetteError } from '../core/index.ts';

/** The header that a program which is no browser sends with a POST, with any value. */
export const CLIENT_HEADER = 'x-vedette';

/** Names under which this machine itself is reached. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'] as const;

/** Where browsers leave the port out of `Host`. */
const HTTP_PORT = 80;

function allowedHosts(port: number, configured: readonly string[]): Set<string> {
  const hosts = new Set<string>();
  for (const name of [...LOCAL_NAMES, ...configured]) {
    const host = name.toLowerCase();
    hosts.add(`${host}:${port}`);
    // A configured host may name its own port (behind a proxy); that of a local name is always ours.
    if (port === HTTP_PORT || configured.includes(name)) hosts.add(host);
  }
  return hosts;
}

/**
 * Refuses a request whose `Host` is not one of ours: a page elsewhere whose name was made to point here (DNS
 * rebinding) would otherwise read the store. `port` is asked for at each request, since port 0 is settled late.
 */
export function guardHost(port: () => number, configured: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase();
    if (!allowedHosts(port(), configured).has(host)) {
      throw new VedetteError(
        'host-not-allowed',
        `This server does not answer for the host "${host}"; open it as http://127.0.0.1:${port()}, or start it with that host allowed.`,
        { host },
      );
    }
    await next();
  };
}

/** Where the bytes of files are sent. */
export const FILES = '/api/files';

/**
 * Refuses a request that changes something unless it is JSON (bytes, where files are sent) from a page of this very server,
 * or from a program that sends {@link CLIENT_HEADER}; a page elsewhere can send neither without being asked first, and is
 * then refused.
 */
export const guardSender: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const origin = context.req.header('origin');
    const isOurs =
      origin === undefined
        ? context.req.header(CLIENT_HEADER) !== undefined
        : origin.toLowerCase() === `http://${(context.req.header('host') ?? '').toLowerCase()}`;
    const site = context.req.header('sec-fetch-site');
    if (!isOurs || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      throw new VedetteError(
        'cross-site',
        `This request came from another site and was refused; a program sends the header ${CLIENT_HEADER}: 1.`,
      );
    }
    const type = (context.req.header('content-type') ?? '').replace(/\s*(?:;.*)?$/s, '').toLowerCase();
    const expected = context.req.path === FILES ? 'application/octet-stream' : 'application/json';
    if (type !== expected) throw new VedetteError('wrong-type', `Expected a body of type ${expected}.`);
  }
  await next();
};
