import { StoreError, VedetteError } from '../core/index.ts';
import type { Stated } from '../intake/index.ts';
import type { DocumentRecord, Store } from '../store/index.ts';
import { readTaken } from './ingest.ts';
import { Meter, type Report } from './progress.ts';
import type { ReaderService } from './reader-service.ts';
import { pageHeaders, type Taken, takeOne } from './take-document.ts';

/** The headers with which a revision's bytes were first fetched; none for what was not. */
async function headersOf(store: Store, { id, sha256 }: DocumentRecord): Promise<Record<string, string>> {
  const [first] = await store.captures({ document: id, sha256, kind: 'fetch', limit: 1 });
  return pageHeaders(first?.headers);
}

/**
 * The document that kept bytes give: taken as they were the first time, with what was stated of them, and with the
 * headers that came with them.
 * @throws DocumentError where this version refuses them
 */
export async function retake(
  record: Pick<DocumentRecord, 'id' | 'name' | 'title' | 'mediaType' | 'url' | 'stated'>,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Taken> {
  const { example, ...words } = record.stated;
  const stated: Stated = { ...words, ...(example === undefined ? {} : { example: example === 'true' }) };
  const { mediaType: contentType, url } = record;
  return takeOne(bytes, {
    name: record.name ?? record.title ?? record.id,
    contentType,
    url,
    headers,
    stated,
  });
}

/**
 * The text that a revision's reading points into: as it was read, else (where an older Vedette kept none) taken again.
 * @returns undefined where the store has no such revision
 */
export async function textOf(
  store: Store,
  record: DocumentRecord,
  revision?: string,
): Promise<string | undefined> {
  const text = await store.text(record.id, revision);
  if (text !== undefined) return text;
  const bytes = await store.original(record.id, revision);
  return bytes === undefined ? undefined : (await retake(record, bytes)).document.text;
}

/**
 * Reads again what an older reader read, from the original bytes and with what was stated of them. A document that this
 * version refuses keeps its reading.
 * @returns how many were read again
 */
export async function reread(
  store: Store,
  reader: ReaderService,
  options: { readonly report?: Report; readonly signal?: AbortSignal },
): Promise<number> {
  const stale = await store.stale(reader.id);
  const meter = new Meter(stale.length, options.report ?? (() => {}));
  let count = 0;
  for (const record of stale) {
    if (options.signal?.aborted) break;
    const name = record.title ?? record.id;
    const bytes = await store.original(record.id);
    if (bytes === undefined) continue;
    try {
      const taken = await retake(record, bytes, await headersOf(store, record));
      await store.reread([await readTaken(taken, record.id, record.revision, reader)]);
      count++;
      meter.step(name);
    } catch (error) {
      if (!(error instanceof VedetteError) || error instanceof StoreError) throw error;
      meter.step(name, 'failed');
    }
  }
  return count;
}
