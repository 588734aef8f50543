import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UPLOAD_SHOWN, type UploadReceipt, type UploadRequest } from '../api/index.ts';
import { DocumentError } from '../core/index.ts';
import type { Store } from '../store/index.ts';
import { fileItem, ingest, type Result } from './ingest.ts';
import type { Report } from './progress.ts';
import type { ReaderService } from './reader-service.ts';
import { ingestRows, type RowSummary } from './rows/ingest-rows.ts';
import { openRowFile } from './rows/row-file.ts';
import { statedFields } from './take-document.ts';

/** Signs of a file's name before its ending that are kept: file systems take 255 bytes, and a sign may have four. */
const LONGEST_STEM = 59;

/** A name for a file of one's own, whatever a browser calls it: the last part of a path, its ending kept. */
export function plainName(name: string): string {
  const last = name
    .split(/[\\/]/u)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  if (last === undefined || /^\.*$/u.test(last)) return 'file';
  const ending = /\.[A-Za-z0-9.]{1,16}$/u.exec(last)?.[0] ?? '';
  const stem = [...last.slice(0, last.length - ending.length)].slice(0, LONGEST_STEM);
  return `${stem.join('')}${ending}`;
}

/** The first of what was refused, a sentence each, and how much it was in all. */
function refusalsOf(refused: readonly Pick<Result, 'reason' | 'name'>[]) {
  return {
    refused: refused.slice(0, UPLOAD_SHOWN).map(({ reason, name }) => reason ?? name),
    refusals: refused.length,
  };
}

function rowReceipt({ table, rows, added, revised, known, notes, refused }: RowSummary): UploadReceipt {
  return {
    documents: [],
    total: 0,
    rows: { table, rows, added, revised, known, notes: [...notes] },
    ...refusalsOf(refused),
  };
}

async function receipt(store: Store, results: readonly Result[]): Promise<UploadReceipt> {
  const refused = results.filter(({ outcome }) => outcome === 'failed');
  const kept = results.flatMap(({ outcome, ...rest }) =>
    outcome === 'failed' ? [] : [{ outcome, ...rest }],
  );
  const documents: UploadReceipt['documents'] = [];
  for (const { id = '', outcome, note } of kept.slice(0, UPLOAD_SHOWN)) {
    const [record] = await store.find(id);
    const title = record?.title ?? 'Untitled';
    documents.push({ id, title, outcome, ...(note === undefined ? {} : { note }) });
  }
  return {
    documents,
    total: kept.length,
    ...refusalsOf(refused),
  };
}

/**
 * Takes the bytes of a file of any kind that `vedette add` takes, and keeps what it holds. The bytes lie in a folder of
 * their own while they are read: a long table is read from disk.
 * @throws DocumentError in one sentence where nothing in it can be read
 */
export async function addUpload(
  {
    store,
    reader,
    now,
  }: { readonly store: Store; readonly reader: ReaderService; readonly now: () => string },
  { name: given, title, date, source, url }: UploadRequest,
  bytes: Uint8Array,
  report: Report,
): Promise<UploadReceipt> {
  const name = plainName(given);
  if (bytes.length === 0) throw new DocumentError('empty', `${name} is empty.`, { name });
  const stated = statedFields({ title, date, publisher: source, url });
  const folder = await mkdtemp(join(tmpdir(), 'vedette-upload-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes, { mode: 0o600 });
    const table = await openRowFile(path);
    if (table !== undefined) {
      // A headline and an address are of one text, not of every row.
      const { title: _title, url: _url, ...ofAll } = stated;
      return rowReceipt(await ingestRows(store, reader, table, ofAll, { now, report }));
    }
    const results = await ingest(store, reader, [fileItem(path, folder, stated)], { now, report });
    const [only] = results;
    if (results.length === 1 && only?.outcome === 'failed')
      throw new DocumentError(only.code ?? 'refused', only.reason ?? `${name} cannot be read.`, { name });
    return await receipt(store, results);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
