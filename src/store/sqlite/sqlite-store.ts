import { type Kysely, sql, type Transaction } from 'kysely';
import type { CaptureQuery, KeptBytes } from '../captures.ts';
import type { PlaceQuery } from '../places.ts';
import type { SourceAttempt, SourceState } from '../sources.ts';
import type { StatementCondition, StatementMark, StatementQuery } from '../statements.ts';
import type { DocumentQuery, DocumentReading, NewDocument, Store } from '../store.ts';
import { keepCaptured, selectCaptures, selectHoldings, selectLog } from './capture-log.ts';
import {
  selectByPrefix,
  selectBytes,
  selectDocuments,
  selectEventRows,
  selectEveryRevision,
  selectOriginal,
  selectOriginals,
  selectReading,
  selectRevisions,
  selectStale,
  selectStanding,
  selectStatementIds,
  selectText,
  selectTexts,
  selectTotals,
} from './document-queries.ts';
import { rewriteReading, writeDocument } from './document-writes.ts';
import { asStoreError } from './errors.ts';
import { brandNew, writeNewDocuments } from './new-documents.ts';
import { selectPlaceDays, selectPlaceReports, selectPlaces } from './place-queries.ts';
import type { Tables } from './schema.ts';
import { selectAttempts, selectSource, selectSources, writeSource } from './source-state.ts';
import { insertStatementMark, selectMarksOf, selectStatementMarks } from './statement-marks.ts';
import {
  selectStatementDocuments,
  selectStatementMatches,
  selectStatementSpots,
  selectStatementSummary,
  selectStatements,
} from './statement-queries.ts';

/** SQLite binds 32,766 values a statement; no row has twenty columns. */
const ROWS_AT_ONCE = 500;

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

  #write(work: (transaction: Transaction<Tables>) => Promise<void>): Promise<void> {
    return this.#guard(() => patiently(() => this.#db.transaction().execute(work)));
  }

  add(documents: readonly NewDocument[]) {
    return this.#write(async (transaction) => {
      const fresh = await brandNew(transaction, documents);
      await writeNewDocuments(transaction, [...fresh]);
      for (const document of documents) if (!fresh.has(document)) await writeDocument(transaction, document);
    });
  }

  keep(bytes: readonly KeptBytes[]) {
    return this.#write(async (transaction) => {
      for (const one of bytes) await keepCaptured(transaction, one);
    });
  }

  reread(readings: readonly DocumentReading[]) {
    return this.#write(async (transaction) => {
      for (const reading of readings) await rewriteReading(transaction, reading);
    });
  }

  list(query: DocumentQuery) {
    return this.#guard(() => selectDocuments(this.#db, query));
  }

  find(prefix: string) {
    return this.#guard(() => selectByPrefix(this.#db, prefix));
  }

  standing(documents: readonly string[]) {
    return this.#guard(() => selectStanding(this.#db, documents));
  }

  eventRows(dataset: string, event: string) {
    return this.#guard(() => selectEventRows(this.#db, dataset, event));
  }

  revisions(document: string) {
    return this.#guard(() => selectRevisions(this.#db, document));
  }

  original(document: string, revision?: string) {
    return this.#guard(() => selectOriginal(this.#db, document, revision));
  }

  bytes(sha256: string) {
    return this.#guard(() => selectBytes(this.#db, sha256));
  }

  reading(document: string, revision?: string) {
    return this.#guard(() => selectReading(this.#db, document, revision));
  }

  text(document: string, revision?: string) {
    return this.#guard(() => selectText(this.#db, document, revision));
  }

  texts(documents: readonly string[]) {
    return this.#guard(() => selectTexts(this.#db, documents));
  }

  captures(query: CaptureQuery = {}) {
    return this.#guard(() => selectCaptures(this.#db, query));
  }

  log(after: number, limit: number) {
    return this.#guard(() => selectLog(this.#db, after, limit));
  }

  holdings() {
    return this.#guard(() => selectHoldings(this.#db));
  }

  originals(after: string, limit: number) {
    return this.#guard(() => selectOriginals(this.#db, after, limit));
  }

  everyRevision(after: number, limit: number) {
    return this.#guard(() => selectEveryRevision(this.#db, after, limit));
  }

  statementIds(document: string, revision: string) {
    return this.#guard(() => selectStatementIds(this.#db, document, revision));
  }

  check() {
    return this.#guard(async () => {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(this.#db);
      return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    });
  }

  sources() {
    return this.#guard(() => selectSources(this.#db));
  }

  source(source: string) {
    return this.#guard(() => selectSource(this.#db, source));
  }

  keepSource(state: SourceState, attempt?: SourceAttempt) {
    return this.#write((transaction) => writeSource(transaction, state, attempt));
  }

  sourceAttempts(source: string, limit: number) {
    return this.#guard(() => selectAttempts(this.#db, source, limit));
  }

  stale(reader: string) {
    return this.#guard(() => selectStale(this.#db, reader));
  }

  totals(query: { readonly examples?: boolean } = {}) {
    return this.#guard(() => selectTotals(this.#db, query));
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

  statementSummary(query: Pick<StatementQuery, 'where' | 'examples' | 'wrong'>, newest: number) {
    return this.#guard(() => selectStatementSummary(this.#db, query, newest));
  }

  version() {
    return this.#guard(async () => {
      const { rows: own } = await sql<{ own: number }>`select total_changes() as own`.execute(this.#db);
      const { rows: others } = await sql<{ data_version: number }>`pragma data_version`.execute(this.#db);
      return `${own[0]?.own}-${others[0]?.data_version}`;
    });
  }

  statementDocuments(query: Pick<StatementQuery, 'where' | 'examples'>) {
    return this.#guard(() => selectStatementDocuments(this.#db, query));
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

  statementMarksOf(statements: readonly string[]) {
    return this.#guard(() => selectMarksOf(this.#db, statements));
  }

  statementMarks(statement: string) {
    return this.#guard(() => selectStatementMarks(this.#db, statement));
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}
