import { DocumentError } from '../core/index.ts';
import { type Source, sniff, type Taken, type TakenFile, takeBytes as takeHere } from '../intake/index.ts';
import type { CaptureRecord } from '../store/index.ts';
import { TakeAside } from './take-aside.ts';

export { type Source, statedFields, type Taken, type TakenFile } from '../intake/index.ts';

/** Kinds that may be made to take forever, and come from anybody: they are taken in a thread of their own. */
const ASIDE: ReadonlySet<unknown> = new Set(['pdf', 'docx', 'mail', 'mhtml']);

const aside = new TakeAside();

/**
 * All that bytes of any kind hold, as documents; within bounded time and memory.
 * @throws DocumentError in one sentence for what cannot be read
 */
export async function takeBytes(bytes: Uint8Array, source: Source): Promise<TakenFile> {
  return ASIDE.has(sniff(bytes, source)) ? aside.take(bytes, source) : takeHere(bytes, source);
}

/**
 * The one document that bytes are, without what comes with it: for bytes that were taken before, and for reading
 * without keeping.
 * @throws DocumentError in one sentence for what cannot be read
 */
export async function takeOne(bytes: Uint8Array, source: Source): Promise<Taken> {
  const { documents, refused } = await takeBytes(bytes, source);
  const [first] = documents;
  if (first === undefined) {
    const reason = refused[0]?.reason ?? `${source.name} holds nothing to read.`;
    throw new DocumentError('nothing', reason, { name: source.name });
  }
  return first;
}

/** Headers that say something of a page: when it was sent and last changed, and in which language it is. */
const TOLD_BY = new Set(['date', 'last-modified', 'content-language']);

/** Those headers of a response that say something of the page, by lower-case name; the first of a name counts. */
export function pageHeaders(headers: CaptureRecord['headers']): Record<string, string> {
  const told: Record<string, string> = {};
  for (const [name, value] of headers ?? []) {
    const key = name.toLowerCase();
    if (TOLD_BY.has(key)) told[key] ??= value;
  }
  return told;
}
