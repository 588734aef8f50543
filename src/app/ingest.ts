import { DocumentError, StoreError, VedetteError } from '../core/index.ts';
import type { Refused } from '../intake/index.ts';
import {
  type CaptureKind,
  type DocumentReading,
  type KeptBytes,
  type NewCapture,
  type NewDocument,
  type Store,
  sha256,
} from '../store/index.ts';
import { addressOf } from './address.ts';
import { documentId, revisionId, statementIds } from './identity.ts';
import {
  type CaptureFacts,
  type Item,
  isRefused,
  isWhole,
  noteOf,
  type Result,
  refusal,
  type Single,
  type Whole,
} from './items.ts';
import { version } from './package.ts';
import { Meter, type Report } from './progress.ts';
import type { ReaderService } from './reader-service.ts';
import type { Taken } from './take-document.ts';

export { fileItem, type Item, type Outcome, type Result } from './items.ts';

export interface IngestOptions {
  /** The instant that stands as `added`, ISO 8601. */
  readonly now: () => string;
  /** Who takes the documents in, for the log of captures. */
  readonly by?: string;
  readonly report?: Report;
  /** Set to stop after the documents in hand; all that was acknowledged stays. */
  readonly signal?: AbortSignal;
}

/** Documents a transaction: what STORAGE measured; and the seconds after which a smaller batch is written. */
const BATCH = 50;
const BATCH_SECONDS = 2;
/** Pages from which on a file is told page by page. */
const MANY_PAGES = 50;

function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Reads a document: what the store keeps of it beside the bytes. */
export async function readTaken(
  { document, stated }: Pick<Taken, 'document' | 'stated'>,
  id: string,
  revision: string,
  reader: ReaderService,
): Promise<DocumentReading> {
  const reading = await reader.read(document, { id });
  return {
    document: id,
    revision,
    stated: Object.fromEntries(Object.entries(stated).map(([name, value]) => [name, String(value)])),
    words: wordsIn(document.text),
    text: document.text,
    reading,
    statements: statementIds(revision, reading),
  };
}

/** True when the user now states something of a known document that is not kept with it yet. */
function saysMore(kept: Readonly<Record<string, string>>, stated: Taken['stated']): boolean {
  return Object.entries(stated).some(([name, value]) => kept[name] !== String(value));
}

function kindOf(origin: string): CaptureKind {
  if (origin === 'paste') return 'paste';
  return origin.startsWith('situation:') ? 'example' : 'file';
}

/** Takes items one after the other, and holds what is to be written with the next transaction. */
class Intake {
  readonly #store: Store;
  readonly #reader: ReaderService;
  readonly #options: IngestOptions;
  readonly #tool = `vedette ${version()}`;
  #documents: NewDocument[] = [];
  #bytes: KeptBytes[] = [];
  #opened = performance.now();

  constructor(store: Store, reader: ReaderService, options: IngestOptions) {
    this.#store = store;
    this.#reader = reader;
    this.#options = options;
  }

  #capture(item: Item, facts: CaptureFacts | undefined, single?: Single, whole?: string): NewCapture {
    const { now, by } = this.#options;
    const { part, contentType } = single ?? {};
    const notes = [facts?.note, single === undefined ? undefined : noteOf(single)].filter(Boolean);
    const kind = part === undefined ? kindOf(item.origin) : single?.kind === 'row' ? 'row' : 'attachment';
    return {
      kind,
      name: part === undefined || single === undefined ? item.origin.replace(/^[a-z]+:/, '') : single.name,
      at: now(),
      ...(contentType === undefined ? {} : { mediaType: contentType }),
      ...(by === undefined ? {} : { by }),
      ...facts,
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
      ...(part === undefined || whole === undefined ? {} : { within: { sha256: whole, part } }),
      tool: this.#tool,
    };
  }

  /** Keeps the bytes of a whole before what stands within them. */
  keepWhole(item: Item, { bytes, capture }: Whole): void {
    this.#bytes.push({ bytes, capture: this.#capture(item, capture) });
  }

  /** Takes one document; a known one is not read again unless more is stated of it, or its page shows an earlier state again. */
  async take(item: Item, single: Single, whole?: string): Promise<Pick<Result, 'outcome' | 'id' | 'note'>> {
    const { bytes, document, stated } = single;
    const url = addressOf(single);
    const id = documentId(bytes, url);
    const revision = revisionId(bytes);
    const capture = this.#capture(item, single.capture, single, whole);
    const waiting = this.#documents.filter((one) => one.document === id);
    const last = waiting.at(-1);
    const [record] = last === undefined ? await this.#store.find(id) : [];
    const newest = last ?? record;
    if (newest?.revision === revision && !saysMore(newest.stated, stated)) {
      this.#bytes.push({ bytes, capture, document: id, revision });
      return { outcome: 'known', id };
    }
    const outcome = newest === undefined ? 'added' : newest.revision === revision ? 'restated' : 'revised';
    this.#documents.push({
      ...(await readTaken(single, id, revision, this.#reader)),
      bytes,
      capture,
      origin: item.origin,
      example: document.example ?? false,
      ...(url === undefined ? {} : { url }),
      added: capture.at,
    });
    const note = noteOf(single);
    return { outcome, id, ...(note === undefined ? {} : { note }) };
  }

  async flushWhenDue(): Promise<void> {
    const waiting = this.#documents.length + this.#bytes.length;
    const seconds = (performance.now() - this.#opened) / 1000;
    if (waiting >= BATCH || seconds > BATCH_SECONDS) await this.flush();
  }

  async flush(): Promise<void> {
    // A whole before what stands within it.
    if (this.#bytes.length > 0) await this.#store.keep(this.#bytes);
    if (this.#documents.length > 0) await this.#store.add(this.#documents);
    this.#documents = [];
    this.#bytes = [];
    this.#opened = performance.now();
  }
}

/**
 * Reads items and keeps them, in order, fifty a transaction. An item or a part that fails is told and the rest goes on.
 * The store is sound at every moment: stopping loses only what was not yet acknowledged.
 * @returns one result a document or refusal, in order; shorter when stopped by `signal`
 */
export async function ingest(
  store: Store,
  reader: ReaderService,
  items: readonly Item[],
  options: IngestOptions,
): Promise<Result[]> {
  const results: Result[] = [];
  const meter = new Meter(items.length, options.report ?? (() => {}));
  const intake = new Intake(store, reader, options);
  /** Tells and counts what became of one document; a refusal is no more than that, a store that fails is the end. */
  const attempt = async (
    name: string,
    work: () => Promise<Pick<Result, 'outcome' | 'id' | 'note'> | undefined>,
    item?: string,
  ): Promise<boolean> => {
    try {
      const result = await work();
      if (result === undefined) return true;
      results.push({ name, ...(item === undefined ? {} : { item }), ...result });
      meter.step(name);
    } catch (error) {
      if (!(error instanceof VedetteError) || error instanceof StoreError) throw error;
      results.push(refusal(name, { code: error.code, reason: error.message }, item));
      meter.step(name, 'failed');
      return false;
    }
    await intake.flushWhenDue();
    return true;
  };
  const takeAll = async (item: Item, whole: Whole) => {
    const { bytes, documents, refused = [] } = whole;
    const list = Array.isArray(documents) ? documents.length : undefined;
    // The item itself was counted as one.
    const expected = Math.max(1, (whole.count ?? list ?? 1) + refused.length);
    meter.expect(expected - 1);
    let seen = 0;
    let isKept = false;
    const refuse = ({ name, reason }: Refused) =>
      attempt(name, () => Promise.reject(new DocumentError('refused', reason)), item.name);
    for await (const one of documents) {
      if (options.signal?.aborted) return;
      seen++;
      if (seen + refused.length > expected) meter.expect(1);
      if (isRefused(one)) await refuse(one);
      else {
        if (!isKept && one.part !== undefined) intake.keepWhole(item, whole);
        const name = one.part === undefined ? item.name : `${item.name}: ${one.name}`;
        const single = {
          ...one,
          capture: { ...(one.part === undefined ? whole.capture : {}), ...one.capture },
        };
        isKept = (await attempt(name, () => intake.take(item, single, sha256(bytes)), item.name)) || isKept;
      }
    }
    for (const one of refused) await refuse(one);
    meter.expect(Math.min(0, seen + refused.length - expected));
  };
  for (const item of items) {
    if (options.signal?.aborted) break;
    await attempt(item.name, async () => {
      const loaded = await item.load((done, total) => {
        if (total >= MANY_PAGES) meter.note(`${item.name}, page ${done} of ${total}`);
      });
      if (!isWhole(loaded)) return intake.take(item, loaded);
      await takeAll(item, loaded);
      return undefined;
    });
  }
  await intake.flush();
  return results;
}
