import { SCHEMA_VERSION } from '../../src/store/sqlite/migrations.ts';

/** SQL that takes a file back to the schema before a step, the newest step first. */
const UNDO: readonly string[] = [
  `drop index statement_mark_copy; alter table statement_mark drop column copy;
  alter table statement_mark drop column document`,
  `drop table document_words; alter table reading drop column without;
  create index statement_entry_spot on statement_entry (spot);
  create index statement_entry_copy on statement_entry (copy);
  drop index statement_entry_located; drop index statement_entry_asked`,
  `drop index document_event; drop index statement_entry_dataset;
  alter table document drop column dataset; alter table document drop column event;
  alter table statement_entry drop column dataset`,
  `create table blob (hash text primary key, bytes blob not null, size integer not null) without rowid;
  insert or ignore into blob select revision, bytes, size from revision join original using (sha256);
  drop table capture; drop table original; drop table source_state; drop table source_attempt;
  drop index revision_sha256;
  alter table revision drop column sha256; alter table revision drop column file_name;
  alter table revision drop column media_type;
  alter table reading drop column text; alter table reading drop column text_sha256`,
  `drop table statement_mark; drop table statement_party; drop table statement_entry; drop table sentence;
  drop table sentence_words`,
  `drop table place; drop index statement_place; alter table statement drop column place`,
];

/** Takes a file back to an earlier schema: how the tests come by a store of an older Vedette. */
export function undoTo(version: number, file: { exec(sql: string): unknown }): void {
  for (const step of UNDO.slice(0, SCHEMA_VERSION - version)) file.exec(step);
  file.exec(`pragma user_version = ${version}`);
}
