import { type Kysely, sql, type Transaction } from 'kysely';
import { StoreError } from '../../core/index.ts';
import { PRESERVATION, preserveWhatIsThere } from './preservation-tables.ts';
import type { Tables } from './schema.ts';
import { MARKS_FOLLOW } from './statement-marks.ts';
import { indexWhatIsThere } from './text-index.ts';

/** What a step of the schema does, in order: SQL, or work over the rows that are there. */
type Step = string | ((db: Transaction<Tables>) => Promise<void>);

/** One step of the schema, applied once, in order; never edited after a release. */
const MIGRATIONS: readonly (readonly Step[])[] = [
  [
    'create table blob (hash text primary key, bytes blob not null, size integer not null) without rowid',
    'create table document (id text primary key, url text, example integer not null, added text not null) without rowid',
    `create table revision (
      key integer primary key, document text not null references document (id), revision text not null,
      ordinal integer not null, newest integer not null, origin text not null, stated text not null,
      added text not null, title text, date text, publisher text, author text, language text not null,
      words integer not null, unique (document, revision))`,
    'create index revision_newest_date on revision (newest, date)',
    'create index revision_newest_title on revision (newest, title)',
    `create table reading (
      revision integer primary key references revision (key), reader text not null, is_read integer not null,
      json blob not null, sentences integer not null, mentions integer not null, times integer not null,
      places integer not null, quantities integer not null, statements integer not null, links integer not null,
      questions integer not null, notes integer not null)`,
    'create index reading_reader on reading (reader)',
    `create table mention (
      revision integer not null references revision (key), id text not null, start integer not null,
      "end" integer not null, type text not null, form text not null, name text not null, entity text,
      chain integer not null, primary key (revision, id)) without rowid`,
    'create index mention_entity on mention (entity, revision)',
    `create table statement (
      revision integer not null references revision (key), id text not null, local text not null,
      start integer not null, "end" integer not null, trigger_start integer not null, trigger_end integer not null,
      lemma text not null, status text not null, certainty real not null, event_type text, cameo text,
      earliest text, latest text, primary key (revision, local)) without rowid`,
    'create index statement_id on statement (id)',
    'create index statement_status on statement (status, latest)',
  ],
  [
    'alter table statement add column place text',
    'create index statement_place on statement (revision, place)',
    `create table place (
      revision integer not null references revision (key), id text not null, start integer not null,
      "end" integer not null, sentence_start integer not null, sentence_end integer not null, spot text not null,
      name text not null, lat real not null, lon real not null, country text not null, admin1 text, geonames integer,
      uncertainty_km real not null, primary key (revision, id)) without rowid`,
    'create index place_spot on place (spot)',
    // What was read before has its places in its JSON alone: read again at the next start, as after a newer reader.
    "update reading set reader = ''",
  ],
  [
    `create table sentence (
      key integer primary key, revision integer not null references revision (key), start integer not null,
      "end" integer not null, text text not null)`,
    'create index sentence_revision on sentence (revision)',
    `create virtual table sentence_words using fts5 (
      text, content = 'sentence', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2')`,
    `create trigger sentence_added after insert on sentence begin
      insert into sentence_words (rowid, text) values (new.key, new.text); end`,
    `create trigger sentence_dropped after delete on sentence begin
      insert into sentence_words (sentence_words, rowid, text) values ('delete', old.key, old.text); end`,
    `create table statement_entry (
      key integer primary key, revision integer not null references revision (key),
      sentence integer not null references sentence (key), id text not null, document text not null,
      example integer not null, day text, copy text not null, start integer not null, "end" integer not null,
      trigger_start integer not null, trigger_end integer not null, status text not null, certainty real not null,
      type text, earliest text, latest text, spot text, country text, parts text not null)`,
    'create index statement_entry_revision on statement_entry (revision)',
    'create index statement_entry_document on statement_entry (document)',
    'create index statement_entry_sentence on statement_entry (sentence)',
    'create index statement_entry_copy on statement_entry (copy)',
    'create index statement_entry_id on statement_entry (id)',
    'create index statement_entry_spot on statement_entry (spot)',
    `create table statement_party (
      value text not null, kind text not null, role text not null, entry integer not null,
      primary key (value, kind, role, entry)) without rowid`,
    'create index statement_party_entry on statement_party (entry)',
    `create table statement_mark (
      key integer primary key, statement text not null, verdict text not null, "by" text not null, at text not null)`,
    'create index statement_mark_statement on statement_mark (statement)',
    // Queries need the text beside the reading: what was read before is read again, as after a newer reader.
    "update reading set reader = ''",
  ],
  [...PRESERVATION, preserveWhatIsThere, 'drop table blob'],
  [
    // Rows of event data: whose they are, and which event of theirs they tell of.
    'alter table document add column dataset text',
    'alter table document add column event text',
    'create index document_event on document (dataset, event) where dataset is not null',
    'alter table statement_entry add column dataset text',
    'create index statement_entry_dataset on statement_entry (dataset) where dataset is not null',
  ],
  [
    // The words of newest revisions, folded before they come here (core/search-words.ts): the tokenizer only cuts at blanks.
    `create virtual table document_words using fts5 (
      title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')`,
    'alter table reading add column without text',
    // All that the map asks of statements at a place, in the order in which it counts them.
    `create index statement_entry_located on statement_entry
      (spot, copy, day, status, document, example, dataset, sentence) where spot is not null`,
    'drop index statement_entry_spot',
    // All that queries ask of statements, in the order in which copies are folded: lists never read the rows themselves.
    `create index statement_entry_asked on statement_entry
      (copy, day, status, document, example, dataset, sentence, spot, country, type, earliest, latest)`,
    'drop index statement_entry_copy',
    indexWhatIsThere,
  ],
  MARKS_FOLLOW,
];

/** The schema that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the file to the program's schema, all steps in one transaction.
 * @param upgrading  told, with the number of documents, before a file of an older schema is changed
 * @throws StoreError when a newer Vedette has written the file; it is left untouched
 */
export async function migrate(
  db: Kysely<Tables>,
  path: string,
  upgrading: (documents: number) => void = () => {},
): Promise<void> {
  const versionOf = async (at: Kysely<Tables>) => {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(at);
    return Number(rows[0]?.user_version ?? 0);
  };
  const found = await versionOf(db);
  if (found > SCHEMA_VERSION) {
    throw new StoreError(
      'newer-schema',
      `${path} was written by a newer Vedette (schema ${found}; this one knows ${SCHEMA_VERSION}). Update Vedette, or name another folder with --data.`,
      { path, schema: found },
    );
  }
  if (found === SCHEMA_VERSION) return;
  if (found > 0) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from document`.execute(db);
    upgrading(Number(rows[0]?.count ?? 0));
  }
  await db.transaction().execute(async (transaction) => {
    // Read again inside the write lock: another process may have migrated while this one waited.
    for (let version = await versionOf(transaction); version < SCHEMA_VERSION; version++) {
      for (const step of MIGRATIONS[version] ?? []) {
        if (typeof step === 'string') await sql.raw(step).execute(transaction);
        else await step(transaction);
      }
    }
    await sql.raw(`pragma user_version = ${SCHEMA_VERSION}`).execute(transaction);
  });
}
