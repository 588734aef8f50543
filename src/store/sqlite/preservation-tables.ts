import { sql, type Transaction } from 'kysely';
import { sha256 } from '../capture-chain.ts';
import type { CaptureKind } from '../captures.ts';
import { appendCapture } from './capture-log.ts';
import { unpack } from './rows.ts';
import type { Tables } from './schema.ts';

const field = (name: string) => `${name} text generated always as (json_extract(entry, '$.${name}')) virtual`;

/** A table whose rows no statement may change or take away. */
const frozen = (table: string, what: string) => [
  `create trigger ${table}_unchanged before update on ${table} begin select raise(abort, '${what} are never changed'); end`,
  `create trigger ${table}_kept before delete on ${table} begin select raise(abort, '${what} are never deleted'); end`,
];

/** The fourth step of the schema: original bytes by their full SHA-256, the log of captures, and what polling knows. */
export const PRESERVATION: readonly string[] = [
  'create table original (sha256 text primary key, bytes blob not null, size integer not null)',
  ...frozen('original', 'original bytes'),
  // Without this, "insert or replace" would take a row away unseen by the trigger above.
  `create trigger original_once before insert on original
    when exists (select 1 from original where sha256 = new.sha256)
    begin select raise(abort, 'original bytes are never replaced'); end`,
  `create table capture (
    number integer primary key, entry text not null, hash text not null, link text not null,
    ${['kind', 'sha256', 'document', 'asked', 'final'].map(field).join(', ')})`,
  ...['sha256', 'document', 'asked', 'final'].map(
    (name) => `create index capture_${name} on capture (${name})`,
  ),
  ...frozen('capture', 'entries of the log'),
  `create trigger capture_next before insert on capture
    when new.number != (select coalesce(max(number), 0) + 1 from capture)
    begin select raise(abort, 'entries of the log are only appended'); end`,
  'alter table revision add column sha256 text',
  'alter table revision add column file_name text',
  'alter table revision add column media_type text',
  'create index revision_sha256 on revision (sha256)',
  'alter table reading add column text blob',
  'alter table reading add column text_sha256 text',
  `create table source_state (
    source text primary key, etag text, last_modified text, last_attempt text, last_success text, last_item text,
    last_error text, failures integer not null, next_due text, item_times text not null) without rowid`,
  `create table source_attempt (
    key integer primary key, source text not null, at text not null, outcome text not null, status integer,
    items integer not null, note text)`,
  'create index source_attempt_source on source_attempt (source, key)',
];

function kindOf(origin: string): CaptureKind {
  if (origin === 'paste') return 'paste';
  return origin.startsWith('situation:') ? 'example' : 'file';
}

interface OldRevision {
  key: number;
  document: string;
  revision: string;
  origin: string;
  added: string;
  url: string | null;
}

/** Hashes the bytes that an older Vedette kept by a short hash, and enters their takings in the log as far as they are known. */
export async function preserveWhatIsThere(db: Transaction<Tables>): Promise<void> {
  // Only the pair of document and revision has an index of its own: without this one the work grows with the square.
  await sql`create index revision_hash on revision (revision)`.execute(db);
  const { rows: hashes } = await sql<{ hash: string }>`select hash from blob order by hash`.execute(db);
  for (const { hash } of hashes) {
    const { rows } = await sql<{ bytes: Uint8Array }>`select bytes from blob where hash = ${hash}`.execute(
      db,
    );
    const [row] = rows;
    if (row === undefined) continue;
    const full = sha256(unpack(row.bytes));
    await sql`insert into original (sha256, bytes, size) select ${full}, bytes, size from blob
      where hash = ${hash} and not exists (select 1 from original where sha256 = ${full})`.execute(db);
    await sql`update revision set sha256 = ${full} where revision = ${hash}`.execute(db);
  }
  await sql`drop index revision_hash`.execute(db);
  const { rows: revisions } = await sql<OldRevision>`
    select key, document, revision, origin, revision.added, url from revision
    join document on document.id = revision.document order by key`.execute(db);
  for (const { key, document, revision, origin, added, url } of revisions) {
    const { rows } = await sql<{ sha256: string; size: number }>`
      select original.sha256, size from revision join original on original.sha256 = revision.sha256
      where revision.key = ${key}`.execute(db);
    const [original] = rows;
    if (original === undefined) continue;
    await appendCapture(
      db,
      { ...original, document, revision },
      {
        kind: kindOf(origin),
        name: origin.replace(/^[a-z]+:/, ''),
        at: added,
        tool: 'vedette',
        ...(url === null ? {} : { asked: url }),
        note: 'taken before the log of captures was kept; entered when the store was brought up to date',
      },
    );
  }
}
