import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Dialer, dialDirectly, type Network } from '../../src/fetch/index.ts';

/** A public address (TEST-NET is none): what every host of a test's web resolves to; it is never really dialled. */
export const PUBLIC_IP = '93.184.215.14';

export interface TestWeb {
  readonly port: number;
  /** Resolves every host to a public address, and takes what is dialled there to the server on this machine. */
  readonly network: Network;
  /** Addresses that were dialled, as `ip:port`. */
  readonly dialled: string[];
  /** Paths that were asked for, with their host, in order. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

export interface TestWebOptions {
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly resolve?: Network['resolve'];
  readonly certificates?: readonly string[];
}

/** A server on loopback that plays the whole web to a fetcher. */
export async function openWeb(answer: RequestListener, options: TestWebOptions = {}): Promise<TestWeb> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  };
  const server: Server =
    options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on a port: its address is no path.
  const { port } = server.address() as AddressInfo;
  const dialled: string[] = [];
  const dial: Dialer = (ip, at, signal) => {
    dialled.push(`${ip}:${at}`);
    return dialDirectly('127.0.0.1', port, signal);
  };
  return {
    port,
    asked,
    dialled,
    network: {
      resolve: options.resolve ?? (async () => [PUBLIC_IP]),
      dial,
      ...(options.certificates === undefined ? {} : { certificates: options.certificates }),
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
