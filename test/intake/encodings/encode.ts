import { readAs } from '../../../src/intake/encodings/legacy.ts';

/** A text as bytes of a one-byte encoding, for tests: the decoder turned round. Throws for a sign it lacks. */
export function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(readAs(Uint8Array.of(byte), encoding), byte);
  return Uint8Array.from(text, (sign) => {
    const byte = bytes.get(sign);
    if (byte === undefined) throw new RangeError(`${encoding} has no ${sign}`);
    return byte;
  });
}

/** A text as UTF-16 without a mark. */
export function encodeWide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

/** Several pieces as one. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
