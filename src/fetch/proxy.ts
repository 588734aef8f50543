import type { Socket } from 'node:net';
import { FetchError, parseAddress, VedetteError } from '../core/index.ts';
import { type Dialer, dialDirectly } from './connect.ts';

/** Longest answer of a proxy to CONNECT. */
const ANSWER_BYTES = 16 * 1024;

/**
 * A dialer through a proxy (RFC 9110, CONNECT), for http and https alike. Names are resolved and checked here as ever: the
 * proxy is told the checked IP address, never a name, so that it cannot lead elsewhere.
 * @param address  `http://host:port` of the proxy; it may lie inside, for it is the operator's own
 * @throws VedetteError `proxy` for what is no such address
 */
export function proxyDialer(address: string): Dialer {
  const url = parseAddress(address);
  if (url === undefined || url.protocol !== 'http:' || url.pathname !== '/' || url.search !== '') {
    throw new VedetteError('proxy', 'VEDETTE_PROXY is no address of a proxy; write it as http://host:port');
  }
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const port = url.port === '' ? 80 : Number(url.port);
  const { username, password } = url;
  const pass = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString(
    'base64',
  );
  const credentials = username === '' ? '' : `proxy-authorization: Basic ${pass}\r\n`;
  return async (ip, targetPort, signal) => {
    const socket = await dialDirectly(host, port, signal);
    const target = ip.includes(':') ? `[${ip}]:${targetPort}` : `${ip}:${targetPort}`;
    socket.write(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n${credentials}\r\n`);
    const status = await answerOf(socket, signal);
    if (status >= 200 && status < 300) return socket;
    socket.destroy();
    throw new FetchError('proxy', `The proxy ${url.host} answered ${status} instead of connecting.`, {
      status,
    });
  };
}

/** The status of the proxy's answer; bytes behind its head are refused. */
function answerOf(socket: Socket, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    let read = Buffer.alloc(0);
    const end = (act: () => void) => {
      socket.off('data', take);
      socket.off('error', broken);
      socket.off('close', broken);
      signal.removeEventListener('abort', stop);
      act();
    };
    const fail = (reason: unknown) =>
      end(() => {
        socket.destroy();
        reject(reason);
      });
    const broken = () => fail(new FetchError('proxy', 'The proxy broke off the connection.'));
    const stop = () => fail(signal.reason);
    const take = (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      const at = read.indexOf('\r\n\r\n');
      if (at < 0) {
        if (read.length > ANSWER_BYTES)
          fail(new FetchError('proxy', 'The proxy does not answer as a proxy should.'));
        return;
      }
      const status = Number(/^HTTP\/1\.[01] (\d{3})/u.exec(read.toString('latin1', 0, at))?.[1] ?? 0);
      // Nobody speaks before us on the new line; what stands here all the same is no answer of the server's.
      if (at + 4 < read.length)
        return fail(new FetchError('proxy', 'The proxy says more than a proxy should.'));
      end(() => resolve(status));
    };
    socket.on('data', take);
    socket.once('error', broken);
    socket.once('close', broken);
    signal.addEventListener('abort', stop);
  });
}
