import type { Stated } from '../../intake/index.ts';
import {
  compareReleases,
  isRefused,
  type RowFile,
  type RowOutcome,
  rowTaker,
  tableName,
  takenRow,
} from '../../intake/rows/index.ts';
import type { NewCapture, NewDocument, Standing, Store } from '../../store/index.ts';
import { documentId, revisionId } from '../identity.ts';
import { readTaken } from '../ingest.ts';
import type { Result } from '../items.ts';
import { version } from '../package.ts';
import { Meter, type Report } from '../progress.ts';
import type { ReaderService } from '../reader-service.ts';
import type { Taken } from '../take-document.ts';
import type { OpenTable, RowFileHandle } from './row-file.ts';

/** What became of the rows of one file; `added` and the others add up to `rows`. */
export interface RowSummary {
  readonly name: string;
  /** The table's name: "GDELT 2.0 events"; several where an archive holds several. */
  readonly table: string;
  readonly rows: number;
  readonly added: number;
  readonly revised: number;
  readonly known: number;
  /** Each refused row, with its line and the reason in one sentence. */
  readonly refused: readonly Result[];
  /** What is odd about the file and was put right. */
  readonly notes: readonly string[];
  /** Seconds that it took. */
  readonly seconds: number;
}

export interface RowIngestOptions {
  readonly now: () => string;
  readonly report?: Report;
  readonly signal?: AbortSignal;
}

/** Rows a transaction. */
const BATCH = 1000;

interface Tally {
  rows: number;
  added: number;
  revised: number;
  known: number;
  readonly refused: Result[];
}

/** A row of an older release than the one that is kept does not take its place. */
function isSuperseded(kept: Standing, stated: Stated): boolean {
  const [held, given] = [kept.stated.release, stated.release];
  return held !== undefined && given !== undefined && compareReleases(given, held) < 0;
}

/** Takes the rows of one file into the store, a batch after the other. */
class RowIntake {
  readonly tally: Tally = { rows: 0, added: 0, revised: 0, known: 0, refused: [] };
  readonly #store: Store;
  readonly #reader: ReaderService;
  readonly #file: RowFileHandle;
  readonly #now: () => string;
  readonly #tool = `vedette ${version()}`;
  #batch: Taken[] = [];
  /** Read and not yet written: the next batch is read while these are. */
  #pending: NewDocument[] = [];

  constructor(store: Store, reader: ReaderService, file: RowFileHandle, now: () => string) {
    this.#store = store;
    this.#reader = reader;
    this.#file = file;
    this.#now = now;
  }

  #refuse(name: string, reason: string): void {
    this.tally.refused.push({ name, outcome: 'failed', item: this.#file.name, code: 'row', reason });
  }

  push(outcomes: readonly RowOutcome[], { form }: RowFile, table: string, stated: Stated): void {
    for (const outcome of outcomes) {
      this.tally.rows++;
      const one = takenRow(outcome, form, table, stated);
      if (isRefused(one)) this.#refuse(one.name, one.reason);
      else this.#batch.push(one);
    }
  }

  get isFull(): boolean {
    return this.#batch.length >= BATCH;
  }

  #capture(taken: Taken): NewCapture {
    const { name, sha256, whole } = this.#file;
    const part = taken.part ?? taken.name;
    return {
      kind: 'row',
      name: taken.name,
      at: this.#now(),
      tool: this.#tool,
      ...(whole === undefined
        ? { note: `${part} of ${name}, SHA-256 ${sha256}` }
        : { within: { sha256, part } }),
    };
  }

  async #read(taken: Taken, id: string): Promise<NewDocument> {
    const { bytes, document, identity } = taken;
    const url = identity ?? document.url;
    const capture = this.#capture(taken);
    return {
      ...(await readTaken(taken, id, revisionId(bytes), this.#reader)),
      bytes,
      capture,
      origin: `file:${this.#file.name}`,
      example: false,
      // A row's identity stands where a page's address does, so that the id can be told from it again.
      ...(url === undefined ? {} : { url }),
      added: capture.at,
    };
  }

  /** Keeps what was read, all in one transaction. */
  async write(): Promise<void> {
    const documents = this.#pending;
    this.#pending = [];
    if (documents.length > 0) await this.#store.add(documents);
  }

  /** Where each of these documents stands, with those that are not written yet. */
  async #standing(ids: readonly string[]): Promise<Map<string, Standing>> {
    const kept = new Map(await this.#store.standing(ids));
    for (const { document, revision, stated } of this.#pending) kept.set(document, { revision, stated });
    return kept;
  }

  /** Reads a batch while the one before it is written; rows that are known already are neither read nor written. */
  async flush(): Promise<void> {
    const batch = this.#batch.splice(0, BATCH);
    if (batch.length === 0) return;
    const ids = batch.map(({ bytes, document, identity }) => documentId(bytes, identity ?? document.url));
    const kept = await this.#standing(ids);
    const fresh: { taken: Taken; id: string }[] = [];
    for (const [index, taken] of batch.entries()) {
      const id = ids[index] ?? '';
      const revision = revisionId(taken.bytes);
      const standing = kept.get(id);
      if (standing?.revision === revision) this.tally.known++;
      else if (standing !== undefined && isSuperseded(standing, taken.stated)) {
        this.#refuse(
          taken.name,
          `${taken.name}: release ${standing.stated.release} of this event is kept already, which is newer.`,
        );
      } else {
        if (standing === undefined) this.tally.added++;
        else this.tally.revised++;
        kept.set(id, { revision, stated: wordsOf(taken.stated) });
        fresh.push({ taken, id });
      }
    }
    const [documents] = await Promise.all([
      Promise.all(fresh.map(({ taken, id }) => this.#read(taken, id))),
      this.write(),
    ]);
    this.#pending = documents;
  }

  async keepWhole(): Promise<void> {
    const { name, whole } = this.#file;
    if (whole === undefined) return;
    const capture: NewCapture = { kind: 'file', name, at: this.#now(), tool: this.#tool };
    await this.#store.keep([{ bytes: whole, capture }]);
  }
}

const wordsOf = (stated: Stated): Record<string, string> =>
  Object.fromEntries(Object.entries(stated).map(([name, value]) => [name, String(value)]));

/** The bytes of a table, told as they come. */
async function* counted(table: OpenTable, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of table.chunks()) {
    tell(chunk.length);
    yield chunk;
  }
}

/**
 * Reads the rows of a file of event data into the store: a thousand a transaction, in memory bounded by two such batches. What was
 * acknowledged stays when it is stopped; the same file again goes on where it stopped, since known rows are passed over.
 * @throws DocumentError for an archive that breaks off; what came before the break is kept
 */
export async function ingestRows(
  store: Store,
  reader: ReaderService,
  file: RowFileHandle,
  stated: Stated,
  options: RowIngestOptions,
): Promise<RowSummary> {
  const started = performance.now();
  const intake = new RowIntake(store, reader, file, options.now);
  const { tally } = intake;
  const meter = new Meter(0, options.report ?? (() => {}), undefined, 'rows');
  const names = new Set<string>();
  const notes: string[] = [];
  let expected = 0;
  let bytes = 0;
  const tell = () => {
    // As many rows in the rest of the file as in what was read of it; archives do not say how long they are.
    const share = Math.min(1, bytes / Math.max(1, file.size));
    const total = Math.max(tally.rows, share > 0 ? Math.round(tally.rows / share) : 0);
    meter.expect(total - expected);
    expected = total;
    meter.reach(tally.rows, file.name, tally.refused.length);
  };
  await intake.keepWhole();
  const drain = async (all: boolean) => {
    while (intake.isFull) await step();
    if (all) await step();
  };
  const step = async () => {
    await intake.flush();
    tell();
  };
  try {
    for (const table of file.tables) {
      const taker = rowTaker((found) => {
        if (found === undefined || !('form' in found)) return;
        names.add(tableName(found.form));
        if (found.note !== undefined) notes.push(`${table.name}: ${found.note}`);
      });
      const push = (outcomes: readonly RowOutcome[]) => {
        if (taker.file !== undefined) intake.push(outcomes, taker.file, table.name, stated);
      };
      for await (const chunk of counted(table, (length) => {
        bytes += length;
      })) {
        if (options.signal?.aborted) break;
        push(taker.push(chunk));
        await drain(false);
      }
      if (options.signal?.aborted) break;
      push(taker.end());
      await drain(true);
    }
  } finally {
    if (options.signal?.aborted !== true) await drain(true);
    await intake.write();
  }
  bytes = file.size;
  tell();
  const { rows, added, revised, known, refused } = tally;
  return {
    name: file.name,
    table: [...names].join(', '),
    rows,
    added,
    revised,
    known,
    refused,
    notes,
    seconds: (performance.now() - started) / 1000,
  };
}
