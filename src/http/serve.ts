import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Desk } from '../api/index.ts';
import { VedetteError } from '../core/index.ts';
import { buildApplication } from './application.ts';
import type { Report } from './failure.ts';

/** The port of `npm start`. */
export const DEFAULT_PORT = 4310;

/**
 * `host` and `port` to listen on (127.0.0.1 and 4310; port 0: any free one); `webRoot` the folder of the built web app;
 * `hosts` further names under which the server may be asked for; `uploadBytes` most bytes of a file that is sent; `report`
 * is told of failures that are not the sender's.
 */
export interface ServeOptions {
  readonly webRoot: string;
  readonly host?: string;
  readonly port?: number;
  readonly hosts?: readonly string[];
  readonly uploadBytes?: number;
  readonly report?: Report;
}

/** A server that is listening. `address` is what to open in a browser; `close` ends open connections too. */
export interface Serving {
  readonly address: string;
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `desk` until `close` is called.
 * @throws VedetteError `port-in-use`, `port-refused` or `host-unknown`, each with one sentence for the user
 */
export async function serve(desk: Desk, options: ServeOptions): Promise<Serving> {
  const host = options.host ?? '127.0.0.1';
  let port = options.port ?? DEFAULT_PORT;
  const application = buildApplication(desk, {
    webRoot: options.webRoot,
    port: () => port,
    hosts: [...(options.hosts ?? []), ...(isWildcard(host) ? [] : [bracketed(host)])],
    uploadBytes: options.uploadBytes,
    report: options.report ?? (() => {}),
  });
  const server = createServer(getRequestListener(application.fetch, { overrideGlobalObjects: false }));
  port = await listen(server, host, port);
  return {
    address: `http://${isWildcard(host) ? '127.0.0.1' : bracketed(host)}:${port}`,
    host,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): VedetteError {
  const evidence = { host, port };
  switch (error.code) {
    case 'EADDRINUSE':
      return new VedetteError(
        'port-in-use',
        `Port ${port} on ${host} is in use by another program; stop it, or start with --port 0 for a free one.`,
        evidence,
      );
    case 'EACCES':
      return new VedetteError(
        'port-refused',
        `Port ${port} on ${host} may not be opened; choose one above 1023.`,
        evidence,
      );
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new VedetteError(
        'host-unknown',
        `This machine has no address "${host}"; start with --host 127.0.0.1.`,
        evidence,
      );
    default:
      return new VedetteError(
        'listen-failed',
        `Cannot listen on ${host}:${port}: ${error.message}.`,
        evidence,
      );
  }
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** An IPv6 address goes into an address and a `Host` header in brackets. */
function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
