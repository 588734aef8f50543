import { Transform, type TransformCallback } from 'node:stream';
import * as zlib from 'node:zlib';
import { FetchError } from '../core/index.ts';
import type { FetchLimits } from './limits.ts';

/** Layers of packing that are taken off; more are a bomb's. */
const LAYERS = 2;

/** Bytes below which the ratio says nothing: a short page of one repeated word packs as well as a bomb. */
const RATIO_FROM = 1024 * 1024;

/** What we can unpack, as it stands in `accept-encoding`. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

function unpacker(encoding: string, address: string, first: number | undefined): Transform | undefined {
  switch (encoding) {
    case 'identity':
    case '':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'deflate':
      // RFC 9110 says zlib; some servers send the bare stream. A zlib header's low four bits are 8.
      return first !== undefined && (first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
    case 'br':
      return zlib.createBrotliDecompress();
    default: {
      // Node 22.15 and later unpack zstd; we never ask for it, but a server may send it all the same.
      const create: unknown = encoding === 'zstd' ? Reflect.get(zlib, 'createZstdDecompress') : undefined;
      const made: unknown = typeof create === 'function' ? create() : undefined;
      if (made instanceof Transform) return made;
      throw new FetchError(
        'bad-encoding',
        `${address} is packed as "${encoding.slice(0, 40)}", which is not read here.`,
        {
          address,
        },
      );
    }
  }
}

/** The encodings to take off, outermost first. */
export function encodingsOf(header: string | undefined, address: string): string[] {
  const all = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity');
  if (all.length > LAYERS) {
    throw new FetchError('bomb', `${address} is packed ${all.length} times over; it was not unpacked.`, {
      address,
    });
  }
  return all.reverse();
}

/** Passes bytes on while there are few enough of them. */
class Counted extends Transform {
  count = 0;
  readonly #check: (count: number) => FetchError | undefined;

  constructor(check: (count: number) => FetchError | undefined) {
    super();
    this.#check = check;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.count += chunk.length;
    const error = this.#check(this.count);
    if (error === undefined) done(null, chunk);
    else done(error);
  }
}

/**
 * The steps that turn a body as sent into its bytes, each within its limits. Memory stays bounded: unpacking stops at
 * the first byte too many.
 * @param first  the first byte of the body, where it is known: tells the two kinds of `deflate` apart
 * @param came   told how many bytes each part over the wire has
 * @throws FetchError `bad-encoding`, `bomb`; the streams fail with `too-large`, `bomb`
 */
export function unpackSteps(
  encodings: readonly string[],
  address: string,
  limits: FetchLimits,
  first: number | undefined,
  came: (bytes: number) => void,
): readonly Transform[] {
  const tooLarge = (most: number) =>
    new FetchError(
      'too-large',
      `${address} has more than ${Math.floor(most / 1048576)} MB; it was not taken.`,
      {
        address,
        bytes: most,
      },
    );
  let before = 0;
  const wire = new Counted((count) => {
    came(count - before);
    before = count;
    return count > limits.wireBytes ? tooLarge(limits.wireBytes) : undefined;
  });
  const steps: Transform[] = [wire];
  for (const encoding of encodings) {
    const step = unpacker(encoding, address, first);
    if (step === undefined) continue;
    const guard = new Counted((count) => {
      if (count > limits.bodyBytes) return tooLarge(limits.bodyBytes);
      if (count > RATIO_FROM && count > wire.count * limits.unpackRatio) {
        return new FetchError(
          'bomb',
          `${address} unpacks to more than ${limits.unpackRatio} times what was sent; it was not taken.`,
          { address },
        );
      }
      return undefined;
    });
    steps.push(step, guard);
  }
  return steps;
}
