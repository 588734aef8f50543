import { type Kysely, sql } from 'kysely';
import type { Reading } from '../../core/index.ts';
import type { SearchedText } from '../document-condition.ts';
import { NO_ROWS } from '../statements.ts';
import {
  COUNTED,
  type DocumentQuery,
  type DocumentRecord,
  type RevisionRecord,
  type Standing,
  type StoreTotals,
} from '../store.ts';
import { compileDocumentCondition } from './document-condition.ts';
import { type DocumentRow, documentRecord, unpack, unpackReading, unpackText } from './rows.ts';
import type { Tables } from './schema.ts';
import { withoutOf } from './searched-spans.ts';

/** Most rows of one event that are listed. */
const EVENT_ROWS = 200;

function isCount(name: string): name is (typeof COUNTED)[number] {
  return COUNTED.some((counted) => counted === name);
}

/** Every revision with its document and its reading. */
function read(db: Kysely<Tables>) {
  return db
    .selectFrom('revision')
    .innerJoin('document', 'document.id', 'revision.document')
    .innerJoin('reading', 'reading.revision', 'revision.key');
}

function newest(db: Kysely<Tables>) {
  return read(db).where('revision.newest', '=', 1);
}

function columns(rows: ReturnType<typeof read>) {
  return rows
    .innerJoin('original', 'original.sha256', 'revision.sha256')
    .select([
      'document.id',
      'document.url',
      'document.example',
      'revision.revision',
      'revision.ordinal',
      'revision.newest',
      'revision.origin',
      'revision.stated',
      'revision.added',
      'revision.title',
      'revision.date',
      'revision.publisher',
      'revision.author',
      'revision.language',
      'revision.words',
      'revision.sha256',
      'revision.file_name',
      'revision.media_type',
      'original.size',
      'reading.reader',
      'reading.is_read',
      ...COUNTED.map((name) => `reading.${name}` as const),
    ])
    .select(
      sql<number>`(select count(*) from revision other where other.document = document.id)`.as('revisions'),
    );
}

export async function selectDocuments(db: Kysely<Tables>, query: DocumentQuery) {
  // Rows of event data are listed only where a condition says so.
  const conditions = compileDocumentCondition(query.where ?? NO_ROWS);
  const shown = query.examples === false ? sql<boolean>`document.example = 0` : sql<boolean>`1`;
  const of = db
    .selectFrom('revision')
    .innerJoin('document', 'document.id', 'revision.document')
    .where('revision.newest', '=', 1)
    .where(conditions)
    .where(shown);
  const { total } = await of.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const sort = query.sort ?? 'date';
  const isCounted = isCount(sort);
  const column = isCounted ? (`reading.${sort}` as const) : (`revision.${sort}` as const);
  // Only the rows that are shown are read whole: the order needs one column of each.
  const keys = (isCounted ? of.innerJoin('reading', 'reading.revision', 'revision.key') : of)
    .select('revision.key')
    .orderBy(sql`${sql.ref(column)} is null`)
    .orderBy(sql.ref(column), (query.descending ?? true) ? 'desc' : 'asc')
    .orderBy('document.id')
    .limit(query.limit ?? 100)
    .offset(query.offset ?? 0);
  const rows: DocumentRow[] = await columns(read(db))
    .where('revision.key', 'in', keys)
    .orderBy(sql`${sql.ref(column)} is null`)
    .orderBy(column, (query.descending ?? true) ? 'desc' : 'asc')
    .orderBy('document.id')
    .execute();
  return { total: Number(total), documents: rows.map(documentRecord) };
}

export async function selectByPrefix(db: Kysely<Tables>, prefix: string): Promise<DocumentRecord[]> {
  const rows: DocumentRow[] = await columns(newest(db))
    .where('document.id', '>=', prefix)
    .where('document.id', '<', `${prefix}g`)
    .orderBy('document.id')
    .limit(2)
    .execute();
  return rows.map(documentRecord);
}

export async function selectStale(db: Kysely<Tables>, reader: string): Promise<DocumentRecord[]> {
  const rows: DocumentRow[] = await columns(newest(db))
    .where('reading.reader', '!=', reader)
    .orderBy('revision.key')
    .execute();
  return rows.map(documentRecord);
}

export async function selectRevisions(db: Kysely<Tables>, document: string): Promise<RevisionRecord[]> {
  const rows: DocumentRow[] = await columns(read(db))
    .where('document.id', '=', document)
    .orderBy('revision.ordinal')
    .execute();
  return rows.map(revisionRecord);
}

function revisionRecord(row: DocumentRow): RevisionRecord {
  return { ...documentRecord(row), ordinal: Number(row.ordinal), newest: row.newest === 1 };
}

export async function selectEveryRevision(db: Kysely<Tables>, after: number, limit: number) {
  const rows = await columns(read(db))
    .select('revision.key')
    .where('revision.key', '>', after)
    .orderBy('revision.key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ key: Number(row.key), record: revisionRecord(row) }));
}

export async function selectStatementIds(
  db: Kysely<Tables>,
  document: string,
  revision: string,
): Promise<string[]> {
  const rows = await chosen(db, document, revision)
    .innerJoin('statement', 'statement.revision', 'revision.key')
    .select(['statement.id', 'statement.local'])
    .execute();
  // The local ids are "s1", "s2", …: their order as text is not that of the reading.
  const number = (local: string) => Number(local.replace(/^\D+/, ''));
  return rows.sort((a, b) => number(a.local) - number(b.local)).map(({ id }) => id);
}

/** One revision of a document: the one that is named, else the newest. */
function chosen(db: Kysely<Tables>, document: string, revision: string | undefined) {
  const of = db.selectFrom('revision').where('revision.document', '=', document);
  return revision === undefined
    ? of.where('revision.newest', '=', 1)
    : of.where('revision.revision', '=', revision);
}

export async function selectOriginal(
  db: Kysely<Tables>,
  document: string,
  revision?: string,
): Promise<Uint8Array | undefined> {
  const row = await chosen(db, document, revision)
    .innerJoin('original', 'original.sha256', 'revision.sha256')
    .select('original.bytes')
    .executeTakeFirst();
  return row === undefined ? undefined : unpack(row.bytes);
}

export async function selectBytes(db: Kysely<Tables>, sha256: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('original').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  return row === undefined ? undefined : unpack(row.bytes);
}

export async function selectOriginals(db: Kysely<Tables>, after: string, limit: number) {
  const rows = await db
    .selectFrom('original')
    .select(['sha256', 'size'])
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(limit)
    .execute();
  return rows.map(({ sha256, size }) => ({ sha256, size: Number(size) }));
}

export async function selectReading(
  db: Kysely<Tables>,
  document: string,
  revision?: string,
): Promise<Reading | undefined> {
  const row = await chosen(db, document, revision)
    .innerJoin('reading', 'reading.revision', 'revision.key')
    .select('reading.json')
    .executeTakeFirst();
  return row === undefined ? undefined : unpackReading(row.json);
}

export async function selectText(
  db: Kysely<Tables>,
  document: string,
  revision?: string,
): Promise<string | undefined> {
  const row = await chosen(db, document, revision)
    .innerJoin('reading', 'reading.revision', 'revision.key')
    .innerJoin('original', 'original.sha256', 'revision.sha256')
    .select(['reading.text', 'reading.text_sha256', 'original.sha256', 'original.bytes'])
    .executeTakeFirst();
  if (row === undefined || row.text_sha256 === null) return undefined;
  return unpackText(row.text ?? row.bytes);
}

/** The newest texts of these documents; those whose text is not kept are left out. */
export async function selectTexts(
  db: Kysely<Tables>,
  documents: readonly string[],
): Promise<ReadonlyMap<string, SearchedText>> {
  const rows = await newest(db)
    .innerJoin('original', 'original.sha256', 'revision.sha256')
    .select(['document.id', 'reading.text', 'reading.without', 'original.bytes'])
    .where('reading.text_sha256', 'is not', null)
    .where(sql<boolean>`document.id in (select value from json_each(${JSON.stringify(documents)}))`)
    .execute();
  return new Map(
    rows.map(({ id, text, without, bytes }) => [
      id,
      { text: unpackText(text ?? bytes), without: withoutOf(without) },
    ]),
  );
}

export async function selectTotals(
  db: Kysely<Tables>,
  { examples }: { readonly examples?: boolean },
): Promise<StoreTotals> {
  let rows = newest(db).where('document.dataset', 'is', null);
  if (examples === false) rows = rows.where('document.example', '=', 0);
  const row = await rows
    .select((eb) => [
      eb.fn.countAll<number>().as('documents'),
      eb.fn.sum<number>('document.example').as('examples'),
      eb.fn.sum<number>('reading.statements').as('statements'),
      eb.fn.sum<number>('reading.mentions').as('mentions'),
      eb.fn.min('revision.date').as('from'),
      eb.fn.max('revision.date').as('to'),
    ])
    .executeTakeFirstOrThrow();
  return {
    documents: Number(row.documents),
    examples: Number(row.examples ?? 0),
    statements: Number(row.statements ?? 0),
    mentions: Number(row.mentions ?? 0),
    ...(row.from ? { from: row.from } : {}),
    ...(row.to ? { to: row.to } : {}),
  };
}

/** The newest revision of each of these documents, with what is stated of it; unknown ones are left out. */
export async function selectStanding(
  db: Kysely<Tables>,
  documents: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<{ document: string; revision: string; stated: string }>`
    select document, revision, stated from revision
    where newest = 1 and document in (select value from json_each(${JSON.stringify(documents)}))`.execute(db);
  return new Map(
    rows.map(({ document, revision, stated }) => [
      document,
      // Written by document-writes.ts from a Record of strings.
      { revision, stated: JSON.parse(stated) as Record<string, string> },
    ]),
  );
}

/** How many documents tell of an event of a data set, each row once: the event's own row and those that report it further. */
export async function selectEventRows(
  db: Kysely<Tables>,
  dataset: string,
  event: string,
): Promise<{ readonly documents: readonly string[]; readonly total: number }> {
  const { rows } = await sql<{ id: string; total: number }>`
    select document.id, count(*) over () as total from document
    join revision on revision.document = document.id and revision.newest = 1
    where dataset = ${dataset} and event = ${event}
    order by revision.date is null, revision.date, document.id limit ${EVENT_ROWS}`.execute(db);
  return { documents: rows.map(({ id }) => id), total: Number(rows[0]?.total ?? 0) };
}
