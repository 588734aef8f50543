import { sql, type Transaction } from 'kysely';
import type { DocumentReading } from '../store.ts';
import type { NewRow, Tables } from './schema.ts';
import { entriesOf, sentencesOf } from './statement-rows.ts';

/** No row has more than twenty-five columns, and SQLite binds 32,766 values a statement. */
const ROWS_AT_ONCE = 500;

async function insertAll<Table extends 'sentence' | 'statement_entry' | 'statement_party'>(
  db: Transaction<Tables>,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const values = rows.slice(at, at + ROWS_AT_ONCE);
    await db.insertInto(table).values(values).execute();
  }
}

async function lastKey(db: Transaction<Tables>, table: 'sentence' | 'statement_entry'): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(key), 0) as last from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.last ?? 0);
}

/** Replaces what queries find of a document by what its revision `key` says, where that is its newest. */
export async function writeStatementEntries(
  db: Transaction<Tables>,
  key: number,
  document: DocumentReading,
): Promise<void> {
  const { newest, example } = await db
    .selectFrom('revision')
    .innerJoin('document', 'document.id', 'revision.document')
    .select(['revision.newest', 'document.example'])
    .where('revision.key', '=', key)
    .executeTakeFirstOrThrow();
  if (newest !== 1) return;
  await sql`delete from statement_party where entry in
    (select key from statement_entry where document = ${document.document})`.execute(db);
  await db.deleteFrom('statement_entry').where('document', '=', document.document).execute();
  await sql`delete from sentence where revision in
    (select key from revision where document = ${document.document})`.execute(db);

  const found = sentencesOf(document);
  const firstSentence = (await lastKey(db, 'sentence')) + 1;
  let entry = await lastKey(db, 'statement_entry');
  const entries: NewRow<'statement_entry'>[] = [];
  const parties: NewRow<'statement_party'>[] = [];
  entriesOf(document, found).forEach((list, index) => {
    for (const one of list) {
      entry++;
      entries.push({ key: entry, revision: key, sentence: firstSentence + index, example, ...one.entry });
      parties.push(...one.parties.map((party) => ({ entry, ...party })));
    }
  });
  const sentences = found.map(({ span, text }, index) => ({
    key: firstSentence + index,
    revision: key,
    start: span.start,
    end: span.end,
    text,
  }));
  await insertAll(db, 'sentence', sentences);
  await insertAll(db, 'statement_entry', entries);
  await insertAll(db, 'statement_party', parties);
}
