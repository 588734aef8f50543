/** SQL that takes a file back to the schema before a step: how the tests come by a store of an older Vedette. */
export const UNDO_SEVENTH = `
  drop index statement_mark_copy; alter table statement_mark drop column copy;
  alter table statement_mark drop column document; pragma user_version = 6`;

export const UNDO_SIXTH = `
  drop table document_words; alter table reading drop column without;
  create index statement_entry_spot on statement_entry (spot);
  create index statement_entry_copy on statement_entry (copy);
  drop index statement_entry_located; drop index statement_entry_asked; pragma user_version = 5`;

export const UNDO_FIFTH = `
  drop index document_event; drop index statement_entry_dataset;
  alter table document drop column dataset; alter table document drop column event;
  alter table statement_entry drop column dataset; pragma user_version = 4`;

export const UNDO_FOURTH = `
  create table blob (hash text primary key, bytes blob not null, size integer not null) without rowid;
  insert or ignore into blob select revision, bytes, size from revision join original using (sha256);
  drop table capture; drop table original; drop table source_state; drop table source_attempt;
  drop index revision_sha256;
  alter table revision drop column sha256; alter table revision drop column file_name;
  alter table revision drop column media_type;
  alter table reading drop column text; alter table reading drop column text_sha256;
  pragma user_version = 3`;

export const UNDO_THIRD = `
  drop table statement_mark; drop table statement_party; drop table statement_entry; drop table sentence;
  drop table sentence_words; pragma user_version = 2`;

export const UNDO_SECOND = `
  drop table place; drop index statement_place; alter table statement drop column place; pragma user_version = 1`;
