import type { Transaction } from 'kysely';
import { sha256 } from '../capture-chain.ts';
import type { DocumentReading, NewDocument } from '../store.ts';
import { keepCaptured } from './capture-log.ts';
import { placeRows } from './place-rows.ts';
import { mentionRows, pack, readingRow, statementRows } from './rows.ts';
import type { NewRow, Tables } from './schema.ts';
import { writeStatementEntries } from './statement-writes.ts';
import { rewriteWords } from './text-index.ts';

/** SQLite binds 32,766 values a statement; no row has twenty columns. */
const ROWS_AT_ONCE = 500;

interface Key {
  readonly key: number;
  readonly newest: number;
  readonly sha256: string;
}

async function keyOf(
  db: Transaction<Tables>,
  { document, revision }: Pick<NewDocument, 'document' | 'revision'>,
): Promise<Key | undefined> {
  return db
    .selectFrom('revision')
    .select(['key', 'newest', 'sha256'])
    .where('document', '=', document)
    .where('revision', '=', revision)
    .executeTakeFirst();
}

async function newRevision(db: Transaction<Tables>, document: NewDocument): Promise<Key> {
  const { count } = await db
    .selectFrom('revision')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('document', '=', document.document)
    .executeTakeFirstOrThrow();
  await db.updateTable('revision').set({ newest: 0 }).where('document', '=', document.document).execute();
  return db
    .insertInto('revision')
    .values({
      document: document.document,
      revision: document.revision,
      ordinal: Number(count) + 1,
      newest: 1,
      origin: document.origin,
      stated: JSON.stringify(document.stated),
      added: document.added,
      language: document.reading.language,
      words: document.words,
      sha256: sha256(document.bytes),
      file_name: document.capture.name,
      media_type: document.capture.mediaType ?? null,
    })
    .returning(['key', 'newest', 'sha256'])
    .executeTakeFirstOrThrow();
}

async function insertAll<Table extends 'mention' | 'statement' | 'place'>(
  db: Transaction<Tables>,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}

/** The text beside the reading, unless the original bytes are that text. */
export function textColumns(text: string, original: string): Pick<NewRow<'reading'>, 'text' | 'text_sha256'> {
  const bytes = new TextEncoder().encode(text);
  const hash = sha256(bytes);
  return { text: hash === original ? null : pack(bytes), text_sha256: hash };
}

/** Puts a reading in the place of the one that the revision had, if any. */
async function writeReading(
  db: Transaction<Tables>,
  { key, sha256: original }: Key,
  document: DocumentReading,
): Promise<void> {
  const { reading } = document;
  await db
    .updateTable('revision')
    .set({
      stated: JSON.stringify(document.stated),
      title: reading.title ?? null,
      date: reading.date ?? null,
      publisher: reading.publisher ?? null,
      author: reading.author ?? null,
      language: reading.language,
      words: document.words,
    })
    .where('key', '=', key)
    .execute();
  for (const table of ['mention', 'statement', 'place', 'reading'] as const) {
    await db.deleteFrom(table).where('revision', '=', key).execute();
  }
  await db
    .insertInto('reading')
    .values({ ...readingRow(key, reading), ...textColumns(document.text, original) })
    .execute();
  await rewriteWords(db, key, document);
  await insertAll(db, 'mention', mentionRows(key, reading));
  await insertAll(db, 'statement', statementRows(key, document));
  await insertAll(db, 'place', placeRows(key, reading));
  await writeStatementEntries(db, key, document);
}

/** Keeps one document; one whose revision is known becomes the newest again and gets the new reading. */
export async function writeDocument(db: Transaction<Tables>, document: NewDocument): Promise<void> {
  await db
    .insertInto('document')
    .values({
      id: document.document,
      url: document.url ?? null,
      example: document.example ? 1 : 0,
      added: document.added,
      dataset: document.reading.row?.dataset ?? null,
      event: document.reading.row?.event ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await keepCaptured(db, document);
  const known = await keyOf(db, document);
  if (known !== undefined) await makeNewest(db, document.document, known);
  await writeReading(db, known ?? (await newRevision(db, document)), document);
}

async function makeNewest(db: Transaction<Tables>, document: string, { key, newest }: Key): Promise<void> {
  if (newest === 1) return;
  await db.updateTable('revision').set({ newest: 0 }).where('document', '=', document).execute();
  await db.updateTable('revision').set({ newest: 1 }).where('key', '=', key).execute();
}

/** Gives a known revision another reading. */
export async function rewriteReading(db: Transaction<Tables>, document: DocumentReading): Promise<void> {
  const known = await keyOf(db, document);
  if (known !== undefined) await writeReading(db, known, document);
}
