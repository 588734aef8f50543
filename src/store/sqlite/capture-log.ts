import { type Kysely, sql, type Transaction } from 'kysely';
import { CHAIN_START, entryText, linkOf, sha256 } from '../capture-chain.ts';
import {
  type CaptureQuery,
  type CaptureRecord,
  captureEntrySchema,
  type KeptBytes,
  type LogLine,
  type NewCapture,
} from '../captures.ts';
import { insertRows } from './insert-rows.ts';
import { pack } from './rows.ts';
import type { Tables } from './schema.ts';

/** Whose taking an entry tells. */
export interface Subject {
  readonly sha256: string;
  readonly size: number;
  readonly document?: string;
  readonly revision?: string;
}

/** Keeps bytes under their hash, once. */
export async function keepOriginal(db: Transaction<Tables>, bytes: Uint8Array): Promise<Subject> {
  const subject = { sha256: sha256(bytes), size: bytes.length };
  const known = await db
    .selectFrom('original')
    .select('size')
    .where('sha256', '=', subject.sha256)
    .executeTakeFirst();
  if (known === undefined) {
    await db
      .insertInto('original')
      .values({ ...subject, bytes: pack(bytes) })
      .execute();
  }
  return subject;
}

/** What enters the log: whose taking, and how it was. */
export interface LoggedCapture {
  readonly subject: Subject;
  readonly capture: NewCapture;
}

/** Adds entries at the end of the chain, in their order. */
export async function appendCaptures(
  db: Transaction<Tables>,
  captures: readonly LoggedCapture[],
): Promise<void> {
  if (captures.length === 0) return;
  const last = await db
    .selectFrom('capture')
    .select(['number', 'link'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  let number = Number(last?.number ?? 0);
  let link = last?.link ?? CHAIN_START;
  const rows = captures.map(({ subject, capture }) => {
    number++;
    const entry = entryText({ number, ...subject, ...capture });
    const hash = sha256(entry);
    link = linkOf(link, hash);
    return { number, entry, hash, link };
  });
  await insertRows(db, 'capture', rows);
}

/** Adds one entry at the end of the chain. */
export function appendCapture(db: Transaction<Tables>, subject: Subject, capture: NewCapture): Promise<void> {
  return appendCaptures(db, [{ subject, capture }]);
}

/** The same taking but for its time: what a second `vedette add` of the same folder would enter. */
export async function isRepeated(
  db: Transaction<Tables>,
  subject: Subject,
  capture: NewCapture,
): Promise<boolean> {
  if (capture.kind === 'fetch') return false;
  const rows = await db.selectFrom('capture').select('entry').where('sha256', '=', subject.sha256).execute();
  const sign = (one: Partial<CaptureRecord>) =>
    JSON.stringify([
      one.kind,
      one.name,
      one.document,
      one.asked,
      one.final,
      one.within?.sha256,
      one.within?.part,
    ]);
  const wanted = sign({ ...capture, ...subject });
  return rows.some(({ entry }) => sign(captureEntrySchema.parse(JSON.parse(entry))) === wanted);
}

/** Keeps bytes and enters how they were taken. */
export async function keepCaptured(
  db: Transaction<Tables>,
  { bytes, capture, document, revision }: KeptBytes,
): Promise<Subject> {
  const subject = {
    ...(await keepOriginal(db, bytes)),
    ...(document === undefined ? {} : { document }),
    ...(revision === undefined ? {} : { revision }),
  };
  if (!(await isRepeated(db, subject, capture))) await appendCapture(db, subject, capture);
  return subject;
}

function captureRecord({ entry, hash, link }: Omit<LogLine, 'number'>): CaptureRecord {
  return { ...captureEntrySchema.parse(JSON.parse(entry)), hash, link };
}

export async function selectCaptures(db: Kysely<Tables>, query: CaptureQuery): Promise<CaptureRecord[]> {
  let rows = db.selectFrom('capture').select(['entry', 'hash', 'link']);
  if (query.document !== undefined) rows = rows.where('document', '=', query.document);
  if (query.sha256 !== undefined) rows = rows.where('sha256', '=', query.sha256);
  if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind);
  if (query.after !== undefined) rows = rows.where('number', '>', query.after);
  if (query.address !== undefined) {
    rows = rows.where(sql<boolean>`number in (select number from capture where asked = ${query.address}
      union select number from capture where final = ${query.address})`);
  }
  const found = await rows
    .orderBy('number', query.newestFirst ? 'desc' : 'asc')
    .limit(query.limit ?? 1000)
    .execute();
  return found.map(captureRecord);
}

export async function selectLog(db: Kysely<Tables>, after: number, limit: number): Promise<LogLine[]> {
  const rows = await db
    .selectFrom('capture')
    .select(['number', 'entry', 'hash', 'link'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** How much there is to verify. */
export async function selectHoldings(db: Kysely<Tables>) {
  const { rows } = await sql<{
    originals: number;
    bytes: number;
    captures: number;
    revisions: number;
    head: string | null;
  }>`select (select count(*) from original) as originals, (select coalesce(sum(size), 0) from original) as bytes,
    (select count(*) from capture) as captures, (select count(*) from revision) as revisions,
    (select link from capture order by number desc limit 1) as head`.execute(db);
  const [row] = rows;
  return {
    originals: Number(row?.originals ?? 0),
    bytes: Number(row?.bytes ?? 0),
    captures: Number(row?.captures ?? 0),
    revisions: Number(row?.revisions ?? 0),
    head: row?.head ?? CHAIN_START,
  };
}
