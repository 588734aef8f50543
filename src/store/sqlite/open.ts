import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Store } from '../store.ts';
import { asStoreError } from './errors.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './schema.ts';
import { SqliteStore } from './sqlite-store.ts';

export interface OpenOptions {
  /** Largest size of the file in pages of 4 KiB: how the tests meet a full disk. */
  readonly maxPages?: number;
  /** Told, with the number of its documents, before a file of an older schema is brought to that of this program. */
  readonly upgrading?: (documents: number) => void;
}

/**
 * Begin, commit and rollback by `exec`, which leaves no half-done statement behind: one that failed would make the
 * next commit fail too. SQLite has already rolled back when the disk is full; a second rollback must not hide why.
 */
function control(database: Database.Database, sql: string): void {
  try {
    database.exec(sql === 'begin' ? 'begin immediate' : sql);
  } catch (error) {
    const isOver = error instanceof Error && /no transaction is active/.test(error.message);
    if (sql !== 'rollback' || !isOver) throw error;
  }
}

/** Wraps the driver so that kysely's transactions take the write lock at once: two processes then wait, not fail. */
function immediate(database: Database.Database): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      if (sql === 'begin' || sql === 'commit' || sql === 'rollback') {
        const run = () => {
          control(database, sql);
          return { changes: 0, lastInsertRowid: 0 };
        };
        return { reader: false, all: () => [], run, iterate: () => [].values() };
      }
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        // libsql's iterator yields rows one by one, as kysely expects.
        iterate: (parameters) => statement.iterate(...parameters) as IterableIterator<unknown>,
      };
    },
  };
}

/**
 * Opens (or makes) the store in one file: WAL, every commit on disk before it is acknowledged, and five seconds of
 * patience with other writers (docs/adr/0002-embedded-store.md).
 * @param path  the file, or `:memory:`
 * @throws StoreError when it cannot be opened, is damaged, or was written by a newer Vedette
 */
export async function openSqliteStore(path: string, options: OpenOptions = {}): Promise<Store> {
  let database: Database.Database | undefined;
  try {
    database = new Database(path);
    // Short, since it blocks the thread; SqliteStore waits the rest of the five seconds without blocking.
    database.exec('pragma busy_timeout = 250');
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    if (options.maxPages !== undefined) database.exec(`pragma max_page_count = ${options.maxPages}`);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: immediate(database) }) });
    await migrate(db, path, options.upgrading);
    return new SqliteStore(db, path);
  } catch (error) {
    try {
      database?.close();
    } catch {
      // The failure to open is the one to report; a handle that will not close goes with the process.
    }
    throw asStoreError(error, path);
  }
}
