import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Reading, StoreError, VedetteError } from '../core/index.ts';
import { type DocumentRecord, openSqliteStore, type Store } from '../store/index.ts';
import { listFiles, standardInput } from './files.ts';
import { fileItem, type Item, ingest, type Result } from './ingest.ts';
import { lexiconLines } from './open-reader.ts';
import type { Report } from './progress.ts';
import { type ReaderService, startReader } from './reader-service.ts';
import { textOf } from './reread.ts';
import { ingestRows, type RowSummary } from './rows/ingest-rows.ts';
import { openRowFile } from './rows/row-file.ts';
import { builtInSituation, openSituation, type SituationFolder } from './situation-folder.ts';
import { statedFields, takeBytes } from './take-document.ts';
import { ahead } from './watch/ahead.ts';
import { type FetchChoice, openFetcher } from './watch/open-fetcher.ts';
import { addressItem } from './watch/page-item.ts';

/** An open situation with its store. */
export interface Workplace extends SituationFolder {
  readonly store: Store;
}

/** From so many documents on an upgrade takes long enough to be told of. */
const MANY_DOCUMENTS = 500;

export interface PlaceChoice {
  /** The situation's folder; default: the built-in one. */
  readonly situation?: string;
  /** The folder of its store; default: `data` where the command runs. */
  readonly data?: string;
  /** Told, in a sentence, of work that lets one wait. */
  readonly tell?: (sentence: string) => void;
}

/** The instant as it is stored: UTC, to the second. */
export function nowInstant(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Opens situation and store; the store is one file in the data folder, named after the situation.
 * @throws SituationError, StoreError, VedetteError
 */
export async function openWorkplace(choice: PlaceChoice): Promise<Workplace> {
  const opened = await openSituation(choice.situation ?? builtInSituation());
  const data = resolve(choice.data ?? 'data');
  try {
    await mkdir(data, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'no-folder',
      `The data folder ${data} cannot be made (${why}); name another one with --data.`,
      { data },
    );
  }
  const store = await openSqliteStore(join(data, `${opened.situation.id}.db`), {
    upgrading: (documents) => {
      if (documents >= MANY_DOCUMENTS)
        choice.tell?.(
          `Bringing the store of ${documents} documents to this version, once; it may take a minute …`,
        );
    },
  });
  return { ...opened, store };
}

export interface AddOptions {
  readonly stated: {
    readonly title?: string | undefined;
    readonly date?: string | undefined;
    readonly publisher?: string | undefined;
    readonly url?: string | undefined;
  };
  readonly lexicon: readonly string[];
  /** What standard input (`-`) is called, as a file's name; its ending tells between kinds of plain text. */
  readonly inputName?: string | undefined;
  /** How addresses are fetched. */
  readonly fetch?: FetchChoice;
  readonly report?: Report;
  readonly signal?: AbortSignal;
}

/** True for an argument that names a page of the web, not a file. */
export function isWebAddress(argument: string): boolean {
  return /^https?:\/\//iu.test(argument);
}

/** What comes on standard input, as an item; it can be read only once. */
function inputItem(name: string, stated: ReturnType<typeof statedFields>): Item {
  return {
    name,
    origin: `file:${basename(name)}`,
    load: async (report) => {
      const bytes = await standardInput();
      return { bytes, ...(await takeBytes(bytes, { name, stated, report })) };
    },
  };
}

/**
 * Adds files, folders, web addresses and standard input (`-`) to the store. With more than one an address or a headline
 * cannot be meant for all.
 * @returns one result for each that was reached, and how many there were; files of event data apart, each with its rows
 */
export async function addPaths(
  workplace: Workplace,
  paths: readonly string[],
  options: AddOptions,
): Promise<{ results: Result[]; planned: number; rows: RowSummary[] }> {
  const addresses = paths.filter(isWebAddress);
  const inputs = paths.filter((one) => one === '-');
  if (inputs.length > 1)
    throw new VedetteError('usage', 'Standard input can be read once; name - once among the paths.');
  if (inputs.length === 0 && options.inputName !== undefined)
    throw new VedetteError('usage', '--name is the name of standard input; give - as the path.');
  const named = paths.filter((one) => one !== '-' && !isWebAddress(one));
  const files = named.length === 0 ? [] : await listFiles(named);
  const stated = statedFields(options.stated);
  const planned = files.length + addresses.length + inputs.length;
  if (planned > 1 && (stated.url !== undefined || stated.title !== undefined)) {
    throw new VedetteError('usage', `--url and --title belong to one text; ${planned} were named.`);
  }
  const reader = await startReader({
    situation: workplace.folder,
    lexicon: await lexiconLines(options.lexicon),
  });
  try {
    const { rows, others } = await addRows(workplace.store, reader, files, stated, options);
    const fetcher = openFetcher(options.fetch ?? {});
    const items = [
      ...inputs.map(() => inputItem(options.inputName ?? 'Standard input', stated)),
      ...others.map((file) => fileItem(file, process.cwd(), stated)),
      ...ahead(addresses.map((address) => addressItem(fetcher, address, stated, nowInstant, options.signal))),
    ];
    const results = await ingest(workplace.store, reader, items, {
      now: nowInstant,
      ...(options.report === undefined ? {} : { report: options.report }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    // What was broken off by the user was neither taken nor refused.
    const reached = results.filter((result) => result.code !== 'stopped');
    return { results: reached, planned: planned - (files.length - others.length), rows };
  } finally {
    await reader.close();
  }
}

/** Takes those of the files that are event data; the others are left for the one door for bytes of every kind. */
async function addRows(
  store: Store,
  reader: ReaderService,
  files: readonly string[],
  stated: ReturnType<typeof statedFields>,
  { report, signal }: Pick<AddOptions, 'report' | 'signal'>,
): Promise<{ rows: RowSummary[]; others: string[] }> {
  const rows: RowSummary[] = [];
  const others: string[] = [];
  for (const path of files) {
    const file = signal?.aborted ? undefined : await openRowFile(path);
    if (file === undefined) others.push(path);
    else {
      rows.push(
        await ingestRows(store, reader, file, stated, {
          now: nowInstant,
          ...(report === undefined ? {} : { report }),
          ...(signal === undefined ? {} : { signal }),
        }),
      );
    }
  }
  return { rows, others };
}

/** The one document whose id begins so. */
export async function findDocument(store: Store, id: string): Promise<DocumentRecord> {
  const [record, second] = /^[0-9a-f]+$/.test(id) ? await store.find(id) : [];
  if (record === undefined)
    throw new VedetteError('unknown-document', `No document "${id}"; see: vedette list`, { id });
  if (second !== undefined) {
    throw new VedetteError(
      'ambiguous-id',
      `More than one document begins with "${id}"; give more of its id.`,
      { id },
    );
  }
  return record;
}

/** A kept document's text, as it was read, with its reading, and what was noticed when it was taken. */
export async function showDocument(
  store: Store,
  id: string,
): Promise<{ text: string; reading: Reading; record: DocumentRecord; note?: string }> {
  const record = await findDocument(store, id);
  const [text, reading] = await Promise.all([textOf(store, record), store.reading(record.id)]);
  if (text === undefined || reading === undefined) {
    throw new StoreError(
      'incomplete',
      `Document ${record.id} has no text in the store; restore the store from a backup.`,
    );
  }
  const { sha256 } = record;
  const captures = await store.captures({ document: record.id, sha256, newestFirst: true, limit: 20 });
  const note = captures.find((capture) => capture.note !== undefined)?.note;
  return { text, reading, record, ...(note === undefined ? {} : { note }) };
}
