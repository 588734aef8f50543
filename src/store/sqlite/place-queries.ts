import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlaceDays, PlaceQuery, PlaceRecord, PlaceReport } from '../places.ts';
import type { Tables } from './schema.ts';

/**
 * Newest revisions within the query, as a condition on `revision` and `document`; rows of event data are not among them, for
 * the map shows what texts say.
 */
function within({ examples, since, until }: PlaceQuery): RawBuilder<boolean> {
  const parts = [sql<boolean>`revision.newest = 1`, sql<boolean>`document.dataset is null`];
  if (examples === false) parts.push(sql<boolean>`document.example = 0`);
  if (since !== undefined) parts.push(sql<boolean>`substr(revision.date, 1, 10) >= ${since}`);
  if (until !== undefined) parts.push(sql<boolean>`substr(revision.date, 1, 10) <= ${until}`);
  return sql.join(parts, sql` and `);
}

const NAMED = sql`place
  join revision on revision.key = place.revision
  join document on document.id = revision.document`;
const LOCATED = sql`statement
  join place on place.revision = statement.revision and place.id = statement.place
  join revision on revision.key = statement.revision
  join document on document.id = revision.document`;

interface SpotRow {
  spot: string;
  lat: number;
  lon: number;
  country: string;
  admin1: string | null;
  geonames: number | null;
  uncertainty_km: number;
  documents: number;
}

function bySpot<Row extends { readonly spot: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.spot);
    if (group === undefined) groups.set(row.spot, [row]);
    else group.push(row);
  }
  return groups;
}

/** Every spot within the query, ordered by its key. */
export async function selectPlaces(db: Kysely<Tables>, query: PlaceQuery): Promise<readonly PlaceRecord[]> {
  const condition = within(query);
  const { rows: spots } = await sql<SpotRow>`
    select spot, min(lat) as lat, min(lon) as lon, min(country) as country, min(admin1) as admin1,
      min(geonames) as geonames, max(uncertainty_km) as uncertainty_km, count(distinct document.id) as documents
    from ${NAMED} where ${condition} group by spot order by spot`.execute(db);
  const { rows: names } = await sql<{ spot: string; name: string }>`
    select spot, name from ${NAMED} where ${condition} and name != ''
    group by spot, name order by spot, count(*) desc, name`.execute(db);
  const { rows: statuses } = await sql<{ spot: string; status: string; count: number }>`
    select spot, status, count(*) as count from ${LOCATED} where ${condition}
    group by spot, status order by spot, status`.execute(db);
  const namesOf = bySpot(names);
  const statusesOf = bySpot(statuses);
  return spots.map((row) => ({
    spot: row.spot,
    lat: row.lat,
    lon: row.lon,
    country: row.country,
    ...(row.admin1 === null ? {} : { admin1: row.admin1 }),
    ...(row.geonames === null ? {} : { geonames: Number(row.geonames) }),
    uncertaintyKm: row.uncertainty_km,
    names: (namesOf.get(row.spot) ?? []).map(({ name }) => name),
    documents: Number(row.documents),
    statuses: Object.fromEntries(
      (statusesOf.get(row.spot) ?? []).map(({ status, count }) => [status, Number(count)]),
    ),
  }));
}

/** Statements with a place by publication day. */
export async function selectPlaceDays(db: Kysely<Tables>, query: PlaceQuery): Promise<PlaceDays> {
  const { rows } = await sql<{ day: string | null; reports: number }>`
    select substr(revision.date, 1, 10) as day, count(*) as reports
    from ${LOCATED} where ${within(query)} group by 1 order by 1`.execute(db);
  const days = rows.flatMap(({ day, reports }) => (day === null ? [] : [{ day, reports: Number(reports) }]));
  return { days, undated: Number(rows.find(({ day }) => day === null)?.reports ?? 0) };
}

interface ReportRow {
  document: string;
  title: string | null;
  date: string | null;
  publisher: string | null;
  example: number;
  statement: string | null;
  status: string | null;
  start: number;
  end: number;
  total: number;
}

/** What is said of one spot: the statements located there, then the sentences that only name it; newest first. */
export async function selectPlaceReports(
  db: Kysely<Tables>,
  spot: string,
  query: PlaceQuery,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly reports: readonly PlaceReport[] }> {
  const condition = within(query);
  const { rows } = await sql<ReportRow>`
    with said as (
      select statement.revision, statement.id as statement, status, statement.start as start, statement."end" as "end"
      from ${LOCATED} where ${condition} and place.spot = ${spot}
      union
      select place.revision, null, null, sentence_start, sentence_end
      from ${NAMED} where ${condition} and place.spot = ${spot} and not exists (
        select 1 from statement join place as other on other.revision = statement.revision and other.id = statement.place
        where statement.revision = place.revision and other.spot = place.spot
          and other.sentence_start = place.sentence_start))
    select revision.document as document, title, date, publisher, example, statement, status, said.start as start,
      said."end" as "end", count(*) over () as total
    from said join revision on revision.key = said.revision join document on document.id = revision.document
    order by statement is null, date is null, date desc, revision.document, said.start, said."end" desc
    limit ${limit} offset ${offset}`.execute(db);
  const reports = rows.map((row) => ({
    document: row.document,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.date === null ? {} : { date: row.date }),
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    example: row.example === 1,
    ...(row.statement === null ? {} : { statement: row.statement }),
    ...(row.status === null ? {} : { status: row.status }),
    start: row.start,
    end: row.end,
  }));
  return { total: Number(rows[0]?.total ?? 0), reports };
}
