import { createHash } from 'node:crypto';
import type { CaptureEntry } from './captures.ts';

/** SHA-256 as 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64);

/** The chain's link up to an entry: the hash of the link before it followed by the entry's hash, both as hex digits. */
export function linkOf(previous: string, hash: string): string {
  return sha256(previous + hash);
}

/** The order of the fields in an entry's text, so that one entry has one hash. */
const ORDER = [
  'number',
  'kind',
  'at',
  'sha256',
  'size',
  'name',
  'mediaType',
  'document',
  'revision',
  'asked',
  'redirects',
  'final',
  'status',
  'headers',
  'within',
  'by',
  'tool',
  'note',
] as const satisfies readonly (keyof CaptureEntry)[];

/** The entry as one line of JSON: what is hashed, stored and exported. */
export function entryText(entry: CaptureEntry): string {
  return JSON.stringify(
    Object.fromEntries(ORDER.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]]))),
  );
}
