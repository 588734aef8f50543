import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FetchError } from '../core/index.ts';
import type { GuardedAddress } from './address-guard.ts';
import { connectChecked, connectionError, type Network, resolveChecked } from './connect.ts';
import type { FetchLimits } from './limits.ts';
import { ACCEPTED_ENCODINGS, encodingsOf, unpackSteps } from './unpack.ts';

/** One answer of a server: headers in their order as given, the body unpacked. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: Uint8Array;
}

/** The value of a header, the first where there are several. */
export function headerOf(headers: Answer['headers'], name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1];
}

function pairs(raw: readonly string[]): [string, string][] {
  const list: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) list.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return list;
}

/** Grace before the least speed counts, in milliseconds. */
const SPEED_AFTER_MS = 10_000;

/** Rejects the work when no byte has come for too long, or too few altogether. */
class Watchdog {
  readonly #address: string;
  readonly #limits: FetchLimits;
  readonly #abort: AbortController;
  readonly #timer: NodeJS.Timeout;
  #idleSince = performance.now();
  #bodySince: number | undefined;
  #bytes = 0;

  constructor(address: string, limits: FetchLimits, abort: AbortController) {
    this.#address = address;
    this.#limits = limits;
    this.#abort = abort;
    this.#timer = setInterval(() => this.#look(), Math.max(10, Math.min(1000, limits.idleMs / 4)));
  }

  alive(bytes = 0): void {
    this.#idleSince = performance.now();
    if (bytes > 0) this.#bodySince ??= this.#idleSince;
    this.#bytes += bytes;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    const address = this.#address;
    if (now - this.#idleSince > this.#limits.idleMs) {
      const seconds = Math.round(this.#limits.idleMs / 1000);
      this.#abort.abort(
        new FetchError('timeout', `${address} was given up: nothing came for ${seconds} s.`, { address }),
      );
    }
    const time = this.#bodySince === undefined ? 0 : now - this.#bodySince;
    if (time > SPEED_AFTER_MS && this.#bytes / (time / 1000) < this.#limits.leastBytesPerSecond) {
      this.#abort.abort(
        new FetchError('timeout', `${address} was given up: it comes too slowly.`, { address }),
      );
    }
  }
}

/** Statuses that never have a body (RFC 9110). */
const BODILESS = new Set([204, 205, 304]);

function answerOn(
  socket: Socket,
  guarded: GuardedAddress,
  headers: Readonly<Record<string, string>>,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { url } = guarded;
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket,
      // The target is our own string: what is asked is what was checked.
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { host: url.host, ...headers, 'accept-encoding': ACCEPTED_ENCODINGS, connection: 'close' },
      maxHeaderSize: limits.headerBytes,
      insecureHTTPParser: false,
      signal,
    });
    asked.once('response', resolve);
    asked.once('upgrade', () =>
      reject(
        new FetchError('bad-answer', `${url.href} was not read: it answers in another protocol.`, {
          address: url.href,
        }),
      ),
    );
    asked.once('error', (error) => reject(signal.aborted ? signal.reason : error));
    asked.end();
  });
}

async function readBody(
  message: IncomingMessage,
  address: string,
  limits: FetchLimits,
  watchdog: Watchdog,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const encodings = encodingsOf(message.headers['content-encoding'], address);
  const said = Number(message.headers['content-length']);
  if (said > limits.wireBytes) {
    throw new FetchError(
      'too-large',
      `${address} has ${Math.ceil(said / 1048576)} MB; at most ${Math.floor(limits.wireBytes / 1048576)} MB are taken.`,
      { address, bytes: said },
    );
  }
  const parts: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  const first = encodings.includes('deflate') ? await firstByte(message, signal) : undefined;
  const steps = unpackSteps(encodings, address, limits, first, (count) => watchdog.alive(count));
  try {
    // The types of `pipeline` know tuples alone, not a list of steps.
    await pipeline([message, ...steps, sink] as unknown as [IncomingMessage, Writable], { signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^Z_|^ERR_BROTLI|^ERR__ERROR|^ZSTD|^ERR_PADDING|^ERR_ZSTD/u.test(code)) {
      throw new FetchError('bad-encoding', `${address} was not read: its packed body is damaged.`, {
        address,
        cause: code,
      });
    }
    if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
      throw new FetchError('cut', `${address} broke off before its end.`, { address, cause: code });
    }
    throw error;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Waits for the first part of a body and puts it back. */
async function firstByte(message: IncomingMessage, signal: AbortSignal): Promise<number | undefined> {
  for (;;) {
    const chunk: unknown = message.read();
    if (Buffer.isBuffer(chunk)) {
      message.unshift(chunk);
      return chunk[0];
    }
    if (message.readableEnded || message.destroyed || signal.aborted) return undefined;
    await new Promise<void>((resolve) => {
      const go = () => {
        for (const name of ['readable', 'end', 'close', 'error']) message.off(name, go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      for (const name of ['readable', 'end', 'close', 'error']) message.once(name, go);
      signal.addEventListener('abort', go);
    });
  }
}

/**
 * Asks one address once, over a connection of its own to an address that was checked; redirects are not followed.
 * @param stop  the time of the whole fetch
 * @throws FetchError
 */
export async function exchange(
  guarded: GuardedAddress,
  headers: Readonly<Record<string, string>>,
  network: Network,
  limits: FetchLimits,
  stop: AbortSignal,
): Promise<Answer> {
  const address = guarded.url.href;
  const abort = new AbortController();
  const pass = () => abort.abort(stop.reason);
  if (stop.aborted) pass();
  else stop.addEventListener('abort', pass);
  const watchdog = new Watchdog(address, limits, abort);
  let socket: Socket | undefined;
  try {
    const addresses = await beforeAbort(resolveChecked(guarded, network), abort.signal);
    watchdog.alive();
    socket = await connectChecked(guarded, addresses, network, abort.signal);
    watchdog.alive();
    const message = await answerOn(socket, guarded, headers, limits, abort.signal);
    watchdog.alive();
    const status = message.statusCode ?? 0;
    const isRedirect = status >= 300 && status < 400 && message.headers.location !== undefined;
    const bytes =
      BODILESS.has(status) || isRedirect
        ? new Uint8Array()
        : await readBody(message, address, limits, watchdog, abort.signal);
    return { status, headers: pairs(message.rawHeaders), bytes };
  } catch (error) {
    throw connectionError(address, abort.signal.aborted ? abort.signal.reason : error);
  } finally {
    watchdog.stop();
    stop.removeEventListener('abort', pass);
    socket?.destroy();
  }
}

/** The work, or the reason of the abort, whichever comes first: a resolver cannot be stopped, only left behind. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
