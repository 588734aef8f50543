import { type Kysely, sql, type Transaction } from 'kysely';
import type { Reading } from '../../core/index.ts';
import type { PlaceQuery } from '../places.ts';
import type { StatementCondition, StatementMark, StatementQuery } from '../statements.ts';
import {
  COUNTED,
  type DocumentQuery,
  type DocumentRecord,
  type NewDocument,
  type Store,
  type StoreTotals,
} from '../store.ts';
import { asStoreError } from './errors.ts';
import { selectPlaceDays, selectPlaceReports, selectPlaces } from './place-queries.ts';
import { placeRows } from './place-rows.ts';
import {
  type DocumentRow,
  documentRecord,
  mentionRows,
  pack,
  readingRow,
  statementRows,
  unpack,
  unpackReading,
} from './rows.ts';
import type { Tables } from './schema.ts';
import {
  selectStatementCounts,
  selectStatementMarks,
  selectStatementMatches,
  selectStatementSpots,
  selectStatements,
} from './statement-queries.ts';
import { insertStatementMark, writeStatementEntries } from './statement-writes.ts';

/** SQLite binds 32,766 values a statement; no row has twenty columns. */
const ROWS_AT_ONCE = 500;

function isCount(name: string): name is (typeof COUNTED)[number] {
  return COUNTED.some((counted) => counted === name);
}

/** Attempts at a write, a quarter of a second each, before another writer has held the file for too long. */
const ATTEMPTS = 20;

/** Repeats a transaction that found the file locked; it takes the lock first, so nothing of it was done. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
      if (!busy || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** The Store over SQLite. One connection; kysely's mutex keeps transactions apart. */
export class SqliteStore implements Store {
  readonly #db: Kysely<Tables>;
  readonly #path: string;

  constructor(db: Kysely<Tables>, path: string) {
    this.#db = db;
    this.#path = path;
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asStoreError(error, this.#path);
    }
  }

  known(pairs: readonly { readonly document: string; readonly revision: string }[]) {
    return this.#guard(async () => {
      const found = new Set<string>();
      for (let at = 0; at < pairs.length; at += ROWS_AT_ONCE) {
        const revisions = pairs.slice(at, at + ROWS_AT_ONCE).map((pair) => pair.revision);
        const rows = await this.#db
          .selectFrom('revision')
          .select(['document', 'revision'])
          .where('revision', 'in', revisions)
          .execute();
        for (const row of rows) found.add(`${row.document}/${row.revision}`);
      }
      return found;
    });
  }

  add(documents: readonly NewDocument[]) {
    return this.#guard(() =>
      patiently(() =>
        this.#db.transaction().execute(async (transaction) => {
          for (const document of documents) await this.#addOne(transaction, document);
        }),
      ),
    );
  }

  async #addOne(db: Transaction<Tables>, document: NewDocument): Promise<void> {
    await db
      .insertInto('document')
      .values({
        id: document.document,
        url: document.url ?? null,
        example: document.example ? 1 : 0,
        added: document.added,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const key = (await this.#revisionKey(db, document)) ?? (await this.#newRevision(db, document));
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
      })
      .where('key', '=', key)
      .execute();
    for (const table of ['mention', 'statement', 'place', 'reading'] as const) {
      await db.deleteFrom(table).where('revision', '=', key).execute();
    }
    await db.insertInto('reading').values(readingRow(key, reading)).execute();
    const mentions = mentionRows(key, reading);
    for (let at = 0; at < mentions.length; at += ROWS_AT_ONCE) {
      await db
        .insertInto('mention')
        .values(mentions.slice(at, at + ROWS_AT_ONCE))
        .execute();
    }
    const statements = statementRows(key, document);
    for (let at = 0; at < statements.length; at += ROWS_AT_ONCE) {
      await db
        .insertInto('statement')
        .values(statements.slice(at, at + ROWS_AT_ONCE))
        .execute();
    }
    const places = placeRows(key, reading);
    for (let at = 0; at < places.length; at += ROWS_AT_ONCE) {
      await db
        .insertInto('place')
        .values(places.slice(at, at + ROWS_AT_ONCE))
        .execute();
    }
    await writeStatementEntries(db, key, document);
  }

  async #revisionKey(db: Transaction<Tables>, document: NewDocument): Promise<number | undefined> {
    const row = await db
      .selectFrom('revision')
      .select('key')
      .where('document', '=', document.document)
      .where('revision', '=', document.revision)
      .executeTakeFirst();
    return row?.key;
  }

  async #newRevision(db: Transaction<Tables>, document: NewDocument): Promise<number> {
    await db
      .insertInto('blob')
      .values({ hash: document.revision, bytes: pack(document.bytes), size: document.bytes.length })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
    const { count } = await db
      .selectFrom('revision')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('document', '=', document.document)
      .executeTakeFirstOrThrow();
    await db.updateTable('revision').set({ newest: 0 }).where('document', '=', document.document).execute();
    const { key } = await db
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
      })
      .returning('key')
      .executeTakeFirstOrThrow();
    return key;
  }

  #newest() {
    return this.#db
      .selectFrom('revision')
      .innerJoin('document', 'document.id', 'revision.document')
      .innerJoin('reading', 'reading.revision', 'revision.key')
      .where('revision.newest', '=', 1);
  }

  #columns() {
    return this.#newest().select([
      'document.id',
      'document.url',
      'document.example',
      'revision.revision',
      'revision.ordinal as revisions',
      'revision.origin',
      'revision.stated',
      'revision.added',
      'revision.title',
      'revision.date',
      'revision.publisher',
      'revision.author',
      'revision.language',
      'revision.words',
      'reading.reader',
      'reading.is_read',
      ...COUNTED.map((name) => `reading.${name}` as const),
    ]);
  }

  list(query: DocumentQuery) {
    return this.#guard(async () => {
      let conditions = sql<boolean>`true`;
      if (query.examples === false) conditions = sql`${conditions} and document.example = 0`;
      for (const word of query.words ?? []) {
        const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
        conditions = sql`${conditions} and (coalesce(revision.title, '') || ' ' || coalesce(revision.publisher, '') || ' ' || coalesce(revision.author, '') || ' ' || coalesce(revision.date, '') || ' ' || coalesce(document.url, '')) like ${like} escape '\\'`;
      }
      const { total } = await this.#newest()
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where(conditions)
        .executeTakeFirstOrThrow();
      const sort = query.sort ?? 'date';
      const column = isCount(sort) ? (`reading.${sort}` as const) : (`revision.${sort}` as const);
      const rows: DocumentRow[] = await this.#columns()
        .where(conditions)
        .orderBy(sql`${sql.ref(column)} is null`)
        .orderBy(column, (query.descending ?? true) ? 'desc' : 'asc')
        .orderBy('document.id')
        .limit(query.limit ?? 100)
        .offset(query.offset ?? 0)
        .execute();
      return { total: Number(total), documents: rows.map(documentRecord) };
    });
  }

  find(prefix: string) {
    return this.#guard(async () => {
      const rows: DocumentRow[] = await this.#columns()
        .where('document.id', '>=', prefix)
        .where('document.id', '<', `${prefix}g`)
        .orderBy('document.id')
        .limit(2)
        .execute();
      return rows.map(documentRecord);
    });
  }

  original(document: string): Promise<Uint8Array | undefined> {
    return this.#guard(async () => {
      const row = await this.#db
        .selectFrom('revision')
        .innerJoin('blob', 'blob.hash', 'revision.revision')
        .select('blob.bytes')
        .where('revision.document', '=', document)
        .where('revision.newest', '=', 1)
        .executeTakeFirst();
      return row === undefined ? undefined : unpack(row.bytes);
    });
  }

  reading(document: string): Promise<Reading | undefined> {
    return this.#guard(async () => {
      const row = await this.#newest()
        .select('reading.json')
        .where('revision.document', '=', document)
        .executeTakeFirst();
      return row === undefined ? undefined : unpackReading(row.json);
    });
  }

  stale(reader: string): Promise<readonly DocumentRecord[]> {
    return this.#guard(async () => {
      const rows: DocumentRow[] = await this.#columns()
        .where('reading.reader', '!=', reader)
        .orderBy('revision.key')
        .execute();
      return rows.map(documentRecord);
    });
  }

  totals(query: { readonly examples?: boolean } = {}): Promise<StoreTotals> {
    return this.#guard(async () => {
      let newest = this.#newest();
      if (query.examples === false) newest = newest.where('document.example', '=', 0);
      const row = await newest
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
    });
  }

  places(query: PlaceQuery = {}) {
    return this.#guard(() => selectPlaces(this.#db, query));
  }

  placeDays(query: PlaceQuery = {}) {
    return this.#guard(() => selectPlaceDays(this.#db, query));
  }

  placeReports(spot: string, query: PlaceQuery & { readonly offset?: number; readonly limit?: number } = {}) {
    const { offset = 0, limit = 20 } = query;
    return this.#guard(() => selectPlaceReports(this.#db, spot, query, { offset, limit }));
  }

  statements(query: StatementQuery) {
    return this.#guard(() => selectStatements(this.#db, query));
  }

  statementCounts(query: Pick<StatementQuery, 'where' | 'examples' | 'wrong'>) {
    return this.#guard(() => selectStatementCounts(this.#db, query));
  }

  statementSpots() {
    return this.#guard(() => selectStatementSpots(this.#db));
  }

  statementMatches(statements: readonly string[], conditions: readonly StatementCondition[]) {
    return this.#guard(() => selectStatementMatches(this.#db, statements, conditions));
  }

  markStatement(statement: string, mark: StatementMark) {
    return this.#guard(() => patiently(() => insertStatementMark(this.#db, statement, mark)));
  }

  statementMarks(statement: string) {
    return this.#guard(() => selectStatementMarks(this.#db, statement));
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}
