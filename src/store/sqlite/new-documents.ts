import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { sha256 } from '../capture-chain.ts';
import type { NewDocument } from '../store.ts';
import { appendCaptures, isRepeated } from './capture-log.ts';
import { textColumns } from './document-writes.ts';
import { insertRows } from './insert-rows.ts';
import { placeRows } from './place-rows.ts';
import { mentionRows, pack, readingRow, statementRows } from './rows.ts';
import type { NewRow, Tables } from './schema.ts';
import { entriesOf, sentencesOf } from './statement-rows.ts';
import { insertWords } from './text-index.ts';

/** Signs that do not pass through SQLite's JSON as they are: NUL, and half of a pair. */
const UNFIT = /[\0\p{Cs}]/u;

/** Ids or rows of bytes a statement: well below the 32,766 values that SQLite binds. */
const AT_ONCE = 500;

async function lastKey(
  db: Transaction<Tables>,
  table: 'revision' | 'sentence' | 'statement_entry',
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(key), 0) as last from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.last ?? 0);
}

async function present(
  db: Transaction<Tables>,
  table: 'document' | 'original',
  column: 'id' | 'sha256',
  values: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ value: string }>`select ${sql.ref(column)} as value from ${sql.table(table)}
    where ${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`.execute(db);
  return new Set(rows.map(({ value }) => value));
}

/** Those of a batch that the store has no revision of, each document once: these can be written all together. */
export async function brandNew(
  db: Transaction<Tables>,
  documents: readonly NewDocument[],
): Promise<ReadonlySet<NewDocument>> {
  const known = await present(
    db,
    'document',
    'id',
    documents.map(({ document }) => document),
  );
  const seen = new Map<string, number>();
  for (const { document } of documents) seen.set(document, (seen.get(document) ?? 0) + 1);
  return new Set(
    documents.filter(
      ({ document, text }) => !known.has(document) && seen.get(document) === 1 && !UNFIT.test(text),
    ),
  );
}

async function writeOriginals(
  db: Transaction<Tables>,
  documents: readonly NewDocument[],
  hashes: readonly string[],
): Promise<Set<string>> {
  const known = await present(db, 'original', 'sha256', hashes);
  const fresh = new Map<string, NewRow<'original'>>();
  for (const [index, { bytes }] of documents.entries()) {
    const hash = hashes[index] ?? '';
    if (!known.has(hash)) fresh.set(hash, { sha256: hash, size: bytes.length, bytes: pack(bytes) });
  }
  const rows = [...fresh.values()];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await db
      .insertInto('original')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
  }
  return known;
}

async function writeReadings(
  db: Transaction<Tables>,
  documents: readonly NewDocument[],
  hashes: readonly string[],
  firstKey: number,
): Promise<void> {
  const rows = documents.map((document, index) => ({
    ...readingRow(firstKey + index, document.reading),
    ...textColumns(document.text, hashes[index] ?? ''),
  }));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await db
      .insertInto('reading')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
  }
}

/** What queries find of the documents. */
async function writeEntries(
  db: Transaction<Tables>,
  documents: readonly NewDocument[],
  firstKey: number,
): Promise<void> {
  let sentence = await lastKey(db, 'sentence');
  let entry = await lastKey(db, 'statement_entry');
  const sentences: NewRow<'sentence'>[] = [];
  const entries: NewRow<'statement_entry'>[] = [];
  const parties: NewRow<'statement_party'>[] = [];
  for (const [index, document] of documents.entries()) {
    const revision = firstKey + index;
    const found = sentencesOf(document);
    for (const [place, list] of entriesOf(document, found).entries()) {
      const one = found[place];
      if (one === undefined) continue;
      sentence++;
      sentences.push({ key: sentence, revision, start: one.span.start, end: one.span.end, text: one.text });
      for (const { entry: columns, parties: own } of list) {
        entry++;
        entries.push({ key: entry, revision, sentence, example: document.example ? 1 : 0, ...columns });
        parties.push(...own.map((party) => ({ entry, ...party })));
      }
    }
  }
  await insertRows(db, 'sentence', sentences);
  await insertRows(db, 'statement_entry', entries);
  await insertRows(db, 'statement_party', parties);
}

/** Keeps documents that are new to the store (see {@link brandNew}), a few statements for all of them together. */
export async function writeNewDocuments(
  db: Transaction<Tables>,
  documents: readonly NewDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const hashes = documents.map(({ bytes }) => sha256(bytes));
  const known = await writeOriginals(db, documents, hashes);
  const captures = [];
  for (const [index, { document, revision, capture, bytes }] of documents.entries()) {
    const subject = { sha256: hashes[index] ?? '', size: bytes.length, document, revision };
    if (!known.has(subject.sha256) || !(await isRepeated(db, subject, capture)))
      captures.push({ subject, capture });
  }
  await appendCaptures(db, captures);
  await insertRows(
    db,
    'document',
    documents.map(({ document, url, example, added, reading }) => ({
      id: document,
      url: url ?? null,
      example: example ? 1 : 0,
      added,
      dataset: reading.row?.dataset ?? null,
      event: reading.row?.event ?? null,
    })),
  );
  const firstKey = (await lastKey(db, 'revision')) + 1;
  await insertRows(
    db,
    'revision',
    documents.map((document, index) => ({
      key: firstKey + index,
      document: document.document,
      revision: document.revision,
      ordinal: 1,
      newest: 1,
      origin: document.origin,
      stated: JSON.stringify(document.stated),
      added: document.added,
      title: document.reading.title ?? null,
      date: document.reading.date ?? null,
      publisher: document.reading.publisher ?? null,
      author: document.reading.author ?? null,
      language: document.reading.language,
      words: document.words,
      sha256: hashes[index] ?? '',
      file_name: document.capture.name,
      media_type: document.capture.mediaType ?? null,
    })),
  );
  await writeReadings(db, documents, hashes, firstKey);
  await insertWords(
    db,
    documents.map((document, index) => ({ key: firstKey + index, document })),
  );
  const all = <Row>(rows: (key: number, document: NewDocument) => readonly Row[]) =>
    documents.flatMap((document, index) => rows(firstKey + index, document));
  await insertRows(
    db,
    'mention',
    all((key, { reading }) => mentionRows(key, reading)),
  );
  await insertRows(db, 'statement', all(statementRows));
  await insertRows(
    db,
    'place',
    all((key, { reading }) => placeRows(key, reading)),
  );
  await writeEntries(db, documents, firstKey);
}
