import { basename, relative } from 'node:path';
import { VedetteError } from '../core/index.ts';
import type { Stated } from '../intake/index.ts';
import type { NewDocument, Store } from '../store/index.ts';
import { readBytes } from './files.ts';
import { documentId, revisionId, statementIds } from './identity.ts';
import { Meter, type Report } from './progress.ts';
import type { ReaderService } from './reader-service.ts';
import { type Taken, takeOne } from './take-document.ts';

/** What became of one item: `known` was there already, `restated` was there with other words beside it. */
export type Outcome = 'added' | 'known' | 'restated' | 'failed';

export interface Result {
  readonly name: string;
  readonly outcome: Outcome;
  readonly id?: string;
  readonly reason?: string;
}

/** One thing to add: its bytes are loaded when its turn comes. */
export interface Item {
  readonly name: string;
  readonly origin: string;
  readonly load: () => Promise<Taken>;
}

export interface IngestOptions {
  /** The instant that stands as `added`, ISO 8601. */
  readonly now: () => string;
  readonly report?: Report;
  /** Set to stop after the documents in hand; all that was acknowledged stays. */
  readonly signal?: AbortSignal;
}

/** Documents a transaction: what STORAGE measured; and the seconds after which a smaller batch is written. */
const BATCH = 50;
const BATCH_SECONDS = 2;

/** A file of the user's as an item; `base` shortens its name. */
export function fileItem(path: string, base: string, stated: Stated): Item {
  const name = relative(base, path) || basename(path);
  return {
    name,
    origin: `file:${basename(path)}`,
    load: async () => takeOne(await readBytes(path), { name, stated }),
  };
}

function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

async function readItem(
  taken: Taken,
  item: Item,
  id: string,
  reader: ReaderService,
  now: string,
): Promise<NewDocument> {
  const { document, bytes, stated } = taken;
  const revision = revisionId(bytes);
  const reading = await reader.read(document, { id });
  return {
    document: id,
    revision,
    bytes,
    origin: item.origin,
    example: document.example ?? false,
    ...(document.url === undefined ? {} : { url: document.url }),
    stated: Object.fromEntries(Object.entries(stated).map(([name, value]) => [name, String(value)])),
    added: now,
    words: wordsIn(document.text),
    text: document.text,
    reading,
    statements: statementIds(revision, reading),
  };
}

/** True when the user now states something of a known document that is not kept with it yet. */
async function saysMore(store: Store, id: string, stated: Stated): Promise<boolean> {
  const [record] = await store.find(id);
  return Object.entries(stated).some(([name, value]) => record?.stated[name] !== String(value));
}

/**
 * Reads items and keeps them, in order, fifty a transaction. An item that fails is told and the rest goes on.
 * The store is sound at every moment: stopping loses only what was not yet acknowledged.
 * @returns one result an item, in order; shorter when stopped by `signal`
 */
export async function ingest(
  store: Store,
  reader: ReaderService,
  items: readonly Item[],
  options: IngestOptions,
): Promise<Result[]> {
  const results: Result[] = [];
  const meter = new Meter(items.length, options.report ?? (() => {}));
  let batch: NewDocument[] = [];
  let opened = performance.now();
  const flush = async () => {
    if (batch.length > 0) await store.add(batch);
    batch = [];
    opened = performance.now();
  };
  for (const item of items) {
    if (options.signal?.aborted) break;
    try {
      const taken = await item.load();
      const id = documentId(taken.bytes, taken.document.url);
      const revision = revisionId(taken.bytes);
      const waiting = batch.some((one) => one.document === id && one.revision === revision);
      const known = waiting || (await store.known([{ document: id, revision }])).size > 0;
      if (known && (waiting || !(await saysMore(store, id, taken.stated)))) {
        results.push({ name: item.name, outcome: 'known', id });
      } else {
        batch.push(await readItem(taken, item, id, reader, options.now()));
        results.push({ name: item.name, outcome: known ? 'restated' : 'added', id });
      }
      meter.step(item.name);
    } catch (error) {
      if (!(error instanceof VedetteError)) throw error;
      results.push({ name: item.name, outcome: 'failed', reason: error.message });
      meter.step(item.name, 'failed');
    }
    if (batch.length >= BATCH || performance.now() - opened > BATCH_SECONDS * 1000) await flush();
  }
  await flush();
  return results;
}

/**
 * Reads again what an older reader read, from the original bytes and with what was stated of them.
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
    const bytes = await store.original(record.id);
    if (bytes === undefined) continue;
    const { example, ...words } = record.stated;
    const stated: Stated = { ...words, ...(example === undefined ? {} : { example: example === 'true' }) };
    const name = record.title ?? record.id;
    const item: Item = { name, origin: record.origin, load: async () => takeOne(bytes, { name, stated }) };
    await store.add([await readItem(await item.load(), item, record.id, reader, record.added)]);
    count++;
    meter.step(name);
  }
  return count;
}
