import { gunzipSync, gzipSync } from 'node:zlib';
import { type Reading, readingSchema, type Statement, type TimeExpression } from '../../core/index.ts';
import { COUNTED, type DocumentReading, type DocumentRecord } from '../store.ts';
import type { NewRow } from './schema.ts';
import { withoutColumn } from './searched-spans.ts';

/** Level 1: bodies shrink to a third, and the store writes at the speed of the reader. */
export function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 1 });
}

export function unpack(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = gunzipSync(bytes);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A kept text; the mark of byte order is part of it where it is part of the bytes: offsets count it. */
export function unpackText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(unpack(bytes));
}

/** A reading as it was kept; checked, since a file may have been edited by other hands. */
export function unpackReading(bytes: Uint8Array): Reading {
  return readingSchema.parse(JSON.parse(new TextDecoder().decode(unpack(bytes))));
}

export function readingRow(
  revision: number,
  reading: Reading,
): Omit<NewRow<'reading'>, 'text' | 'text_sha256'> {
  return {
    revision,
    reader: reading.reader,
    is_read: reading.read ? 1 : 0,
    without: withoutColumn(reading),
    json: pack(new TextEncoder().encode(JSON.stringify(reading))),
    ...countsOf((name) => reading[name].length),
  };
}

function countsOf(
  count: (name: (typeof COUNTED)[number]) => number,
): Record<(typeof COUNTED)[number], number> {
  // Every name of COUNTED gets its number.
  return Object.fromEntries(COUNTED.map((name) => [name, count(name)])) as Record<
    (typeof COUNTED)[number],
    number
  >;
}

export function mentionRows(revision: number, reading: Reading): NewRow<'mention'>[] {
  return reading.mentions.map(({ id, start, end, type, form, name, entity, chain }) => ({
    revision,
    id,
    start,
    end,
    type,
    form,
    name,
    entity: entity ?? null,
    chain,
  }));
}

function statementRow(
  revision: number,
  id: string,
  statement: Statement,
  times: ReadonlyMap<string, TimeExpression>,
): NewRow<'statement'> {
  const time = statement.time === undefined ? undefined : times.get(statement.time);
  return {
    revision,
    id,
    local: statement.id,
    start: statement.start,
    end: statement.end,
    trigger_start: statement.trigger.start,
    trigger_end: statement.trigger.end,
    lemma: statement.trigger.lemma,
    status: statement.status,
    certainty: statement.certainty,
    event_type: statement.event?.type ?? null,
    cameo: statement.event?.cameo ?? null,
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
    place: statement.place ?? null,
  };
}

export function statementRows(revision: number, document: DocumentReading): NewRow<'statement'>[] {
  const times = new Map(document.reading.times.map((time) => [time.id, time]));
  return document.reading.statements.map((statement, index) =>
    statementRow(revision, document.statements[index] ?? statement.id, statement, times),
  );
}

/** The joined row of a document's revision, as `document-queries.ts` selects it. */
export interface DocumentRow extends Record<(typeof COUNTED)[number], number> {
  id: string;
  url: string | null;
  example: number;
  revision: string;
  ordinal: number;
  newest: number;
  revisions: number;
  sha256: string;
  size: number;
  file_name: string | null;
  media_type: string | null;
  origin: string;
  stated: string;
  added: string;
  title: string | null;
  date: string | null;
  publisher: string | null;
  author: string | null;
  language: string;
  words: number;
  reader: string;
  is_read: number;
}

export function documentRecord(row: DocumentRow): DocumentRecord {
  return {
    id: row.id,
    revision: row.revision,
    revisions: Number(row.revisions),
    sha256: row.sha256,
    size: Number(row.size),
    ...(row.file_name === null ? {} : { name: row.file_name }),
    ...(row.media_type === null ? {} : { mediaType: row.media_type }),
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.date === null ? {} : { date: row.date }),
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    ...(row.author === null ? {} : { author: row.author }),
    ...(row.url === null ? {} : { url: row.url }),
    origin: row.origin,
    example: row.example === 1,
    language: row.language,
    read: row.is_read === 1,
    reader: row.reader,
    added: row.added,
    words: row.words,
    // Written by this file from a Record of strings.
    stated: JSON.parse(row.stated) as Record<string, string>,
    counts: countsOf((name) => row[name]),
  };
}
