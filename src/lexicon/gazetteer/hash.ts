const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, 32 bits. Source: Fowler, Noll, Vo. */
export const EMPTY_HASH = OFFSET;

/** Continues a hash with the code units of `text`. */
export function extendHash(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h >>> 0;
}

/** Spreads the low bits before they are used as a table index (FNV's own are weak). */
export function slotOf(hash: number, mask: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & mask;
}

/** A checksum over whole 32-bit words; the file's length is a multiple of four. */
export function checksum(bytes: Uint8Array, from: number): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + from, (bytes.byteLength - from) >> 2);
  let h = OFFSET;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ (words[i] ?? 0), PRIME);
  return h >>> 0;
}
