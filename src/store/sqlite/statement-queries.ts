import { type Kysely, sql } from 'kysely';
import { statusSchema } from '../../core/index.ts';
import {
  COPIES_SHOWN,
  type NamedSpot,
  type StatementCondition,
  type StatementCopy,
  type StatementCount,
  type StatementParts,
  type StatementQuery,
  type StatementRecord,
} from '../statements.ts';
import type { Tables } from './schema.ts';
import { compileCondition, compileQuery, withinPublished } from './statement-condition.ts';
import { lastMarks, markOf } from './statement-marks.ts';

/** SQLite binds 32,766 values a statement; a file of all statements asks for more. */
const ROWS_AT_ONCE = 5000;

/**
 * One row a copy group: the entry published first stands for it. SQLite takes the bare columns from the row that has the
 * least `rank`.
 */
const grouped = (condition: ReturnType<typeof compileQuery>) => sql`
  select min(coalesce(e.day, '9999') || printf(':%015d', e.key)) as rank, e.key as key, e.copy as copy, e.day as day,
    e.document as document, e.status as status, e.earliest as earliest, e.latest as latest
  from statement_entry e where ${condition} group by e.copy`;

/** Of folded rows; within a document the order of its text. */
const NEWEST_FIRST = sql`day is null, day desc, document, key`;

interface CopyRow {
  id: string;
  document: string;
  title: string | null;
  date: string | null;
  publisher: string | null;
  url: string | null;
  example: number;
  start: number;
  end: number;
  copy: string;
}

interface EntryRow extends CopyRow {
  key: number;
  trigger_start: number;
  trigger_end: number;
  status: string;
  certainty: number;
  type: string | null;
  parts: string;
  sentence_start: number;
  sentence_end: number;
  text: string;
}

const COPY_COLUMNS = sql`e.id, e.document, e.copy, e.start, e."end", e.example,
  revision.title, revision.date, revision.publisher, document.url`;
const COPY_TABLES = sql`statement_entry e
  join revision on revision.key = e.revision join document on document.id = e.document`;

function copyOf(row: CopyRow): StatementCopy {
  return {
    id: row.id,
    document: row.document,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.date === null ? {} : { date: row.date }),
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    ...(row.url === null ? {} : { url: row.url }),
    example: row.example === 1,
    start: row.start,
    end: row.end,
  };
}

/** The entries of these keys as records, in the order of the keys. */
async function records(
  db: Kysely<Tables>,
  keys: readonly number[],
  examples: boolean,
): Promise<readonly StatementRecord[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<EntryRow>`
    select ${COPY_COLUMNS}, e.key, e.trigger_start, e.trigger_end, e.status, e.certainty, e.type, e.parts,
      sentence.start as sentence_start, sentence."end" as sentence_end, sentence.text
    from ${COPY_TABLES} join sentence on sentence.key = e.sentence
    where e.key in (${sql.join(keys.map((key) => sql`${key}`))})`.execute(db);
  const copies = sql.join(rows.map(({ copy }) => sql`${copy}`));
  const { rows: others } = await sql<CopyRow>`
    select ${COPY_COLUMNS} from ${COPY_TABLES}
    where e.copy in (${copies}) and (${examples ? 1 : 0} or e.example = 0)
    order by revision.date is null, substr(revision.date, 1, 10), e.key`.execute(db);
  const marks = await lastMarks(
    db,
    rows.map(({ copy }) => copy),
  );
  const groups = new Map<string, StatementCopy[]>();
  for (const row of others) groups.set(row.copy, [...(groups.get(row.copy) ?? []), copyOf(row)]);
  const byKey = new Map(
    rows.map((row) => {
      const group = groups.get(row.copy) ?? [];
      const mark = marks.get(row.copy);
      const record: StatementRecord = {
        ...copyOf(row),
        // Written by statement-rows.ts from a StatementParts.
        ...(JSON.parse(row.parts) as StatementParts),
        trigger: { start: row.trigger_start, end: row.trigger_end },
        sentence: { start: row.sentence_start, end: row.sentence_end, text: row.text },
        status: statusSchema.parse(row.status),
        certainty: row.certainty,
        ...(row.type === null ? {} : { type: row.type }),
        documents: new Set(group.map(({ document }) => document)).size,
        copies: group.slice(0, COPIES_SHOWN),
        ...(mark === undefined ? {} : { mark: markOf(mark, row.id, group) }),
      };
      return [Number(row.key), record] as const;
    }),
  );
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

export async function selectStatements(db: Kysely<Tables>, query: StatementQuery) {
  const condition = compileQuery(query);
  const order =
    query.ahead === undefined ? NEWEST_FIRST : sql`coalesce(earliest, latest), coalesce(latest, '9999'), key`;
  const published = withinPublished(query.published ?? {});
  const { rows } = await sql<{ key: number; total: number }>`
    select key, count(*) over () as total from (${grouped(condition)}) where ${published}
    order by ${order} limit ${query.limit ?? 100} offset ${query.offset ?? 0}`.execute(db);
  let total = Number(rows[0]?.total ?? 0);
  if (rows.length === 0 && (query.offset ?? 0) > 0) {
    const counted = await sql<{ total: number }>`
      select count(*) as total from (${grouped(condition)}) where ${published}`.execute(db);
    total = Number(counted.rows[0]?.total ?? 0);
  }
  const { rows: waiting } = await sql<{ count: number }>`
    select count(*) as count from reading join revision on revision.key = reading.revision
    where reading.reader = '' and revision.newest = 1`.execute(db);
  const statements: StatementRecord[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const keys = rows.slice(at, at + ROWS_AT_ONCE).map(({ key }) => Number(key));
    statements.push(...(await records(db, keys, query.examples !== false)));
  }
  return { total, waiting: Number(waiting[0]?.count ?? 0), statements };
}

/** One pass over the statements gives both their counts and the newest. */
export async function selectStatementSummary(
  db: Kysely<Tables>,
  query: Pick<StatementQuery, 'where' | 'examples' | 'wrong'>,
  newest: number,
): Promise<{ readonly counts: readonly StatementCount[]; readonly newest: readonly StatementRecord[] }> {
  const { rows } = await sql<{ day: string | null; status: string; reports: number; key: number | null }>`
    with folded as materialized (${grouped(compileQuery(query))})
    select day, status, count(*) as reports, null as key from folded group by day, status
    union all
    select * from (select day, status, 0 as reports, key from folded order by ${NEWEST_FIRST} limit ${newest})`.execute(
    db,
  );
  const keys = rows.flatMap(({ key }) => (key === null ? [] : [Number(key)]));
  const counts = rows.flatMap(({ day, status, reports, key }) =>
    key === null
      ? [{ ...(day === null ? {} : { day }), status: statusSchema.parse(status), reports: Number(reports) }]
      : [],
  );
  const order = ({ day = '9999' }: StatementCount) => day;
  return {
    counts: counts.sort((a, b) =>
      order(a) === order(b) ? (a.status < b.status ? -1 : 1) : order(a) < order(b) ? -1 : 1,
    ),
    newest: await records(db, keys, query.examples !== false),
  };
}

export async function selectStatementDocuments(
  db: Kysely<Tables>,
  query: Pick<StatementQuery, 'where' | 'examples'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ document: string }>`
    select distinct e.document as document from statement_entry e where ${compileQuery(query)}
    order by 1`.execute(db);
  return rows.map(({ document }) => document);
}

export async function selectStatementSpots(db: Kysely<Tables>): Promise<readonly NamedSpot[]> {
  const { rows } = await sql<{
    spot: string;
    name: string;
    geonames: number | null;
    lat: number;
    lon: number;
  }>`
    select distinct place.spot, place.name, place.geonames, place.lat, place.lon from place
    where place.spot in (select spot from statement_entry) order by place.spot, place.name`.execute(db);
  return rows.map(({ spot, name, geonames, lat, lon }) => ({
    spot,
    name,
    ...(geonames === null ? {} : { geonames: Number(geonames) }),
    lat,
    lon,
  }));
}

/** Conditions asked about in one statement: each binds as many values as its query has. */
const CONDITIONS_AT_ONCE = 100;

export async function selectStatementMatches(
  db: Kysely<Tables>,
  statements: readonly string[],
  conditions: readonly StatementCondition[],
): Promise<readonly (readonly boolean[])[]> {
  if (statements.length === 0) return [];
  const met = new Map<string, boolean[]>();
  const ids = sql.join(statements.map((id) => sql`${id}`));
  for (let at = 0; at < conditions.length; at += CONDITIONS_AT_ONCE) {
    const columns = conditions
      .slice(at, at + CONDITIONS_AT_ONCE)
      .map((condition, index) => sql`${compileCondition(condition)} as ${sql.ref(`c${index}`)}`);
    const { rows } = await sql<Record<string, string | number>>`
      select e.id, ${sql.join(columns)} from statement_entry e where e.id in (${ids})`.execute(db);
    for (const row of rows) {
      const known = met.get(String(row.id)) ?? [];
      met.set(String(row.id), [...known, ...columns.map((_, index) => Number(row[`c${index}`]) === 1)]);
    }
  }
  return statements.map((id) => met.get(id) ?? conditions.map(() => false));
}
