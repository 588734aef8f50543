import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlaceDays, PlaceQuery, PlaceRecord, PlaceReport } from '../places.ts';
import { NO_ROWS } from '../statements.ts';
import type { Tables } from './schema.ts';
import { compileQuery, withinPublished } from './statement-condition.ts';

/** Newest revisions within the query, as a condition on `revision` and `document`. */
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

/** The statements that count: what texts say, where nothing else is asked for. */
function asked({ where = NO_ROWS, examples }: PlaceQuery): RawBuilder<boolean> {
  return compileQuery({ where, wrong: false, ...(examples === undefined ? {} : { examples }) });
}

/** The statements at a place within the query, exact copies at one place as one row: that of the copy published first. */
function located(query: PlaceQuery, spot?: string): RawBuilder<unknown> {
  const { since, until } = query;
  const published = withinPublished({
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  });
  const at = spot === undefined ? sql`e.spot is not null` : sql`e.spot = ${spot}`;
  return sql`select * from (
    select min(coalesce(e.day, '9999') || printf(':%015d', e.key)) as rank, e.spot as spot, e.day as day,
      e.revision as revision, e.id as statement, e.status as status, e.start as start, e."end" as "end",
      count(distinct e.document) as documents
    from statement_entry e where ${asked(query)} and ${at} group by e.spot, e.copy) where ${published}`;
}

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

/** Where the spots of these keys are, and how many documents name them within the query. */
async function namedSpots(db: Kysely<Tables>, query: PlaceQuery): Promise<readonly SpotRow[]> {
  const { rows } = await sql<SpotRow>`
    select spot, min(lat) as lat, min(lon) as lon, min(country) as country, min(admin1) as admin1,
      min(geonames) as geonames, max(uncertainty_km) as uncertainty_km, count(distinct document.id) as documents
    from ${NAMED} where ${within(query)} group by spot order by spot`.execute(db);
  return rows;
}

/** Where the spots of these statements are, and how many documents hold one of them. */
async function spotsSaid(
  db: Kysely<Tables>,
  query: PlaceQuery,
  spots: readonly string[],
): Promise<readonly SpotRow[]> {
  const { since, until } = query;
  const days = [
    ...(since === undefined ? [] : [sql`e.day >= ${since}`]),
    ...(until === undefined ? [] : [sql`e.day <= ${until}`]),
  ];
  const { rows } = await sql<SpotRow>`
    with said as (select e.spot as spot, count(distinct e.document) as documents from statement_entry e
      where e.spot is not null and ${sql.join([asked(query), ...days], sql` and `)} group by e.spot)
    select place.spot as spot, min(lat) as lat, min(lon) as lon, min(country) as country, min(admin1) as admin1,
      min(geonames) as geonames, max(uncertainty_km) as uncertainty_km, min(said.documents) as documents
    from place join said on said.spot = place.spot join revision on revision.key = place.revision
    where revision.newest = 1 and place.spot in (select value from json_each(${JSON.stringify(spots)}))
    group by place.spot order by place.spot`.execute(db);
  return rows;
}

/** Every spot within the query, ordered by its key. */
export async function selectPlaces(db: Kysely<Tables>, query: PlaceQuery): Promise<readonly PlaceRecord[]> {
  const { rows: statuses } = await sql<{ spot: string; status: string; count: number }>`
    select spot, status, count(*) as count from (${located(query)})
    group by spot, status order by spot, status`.execute(db);
  const statusesOf = bySpot(statuses);
  const spots =
    query.where === undefined
      ? await namedSpots(db, query)
      : await spotsSaid(db, query, [...statusesOf.keys()]);
  const { rows: names } = await sql<{ spot: string; name: string }>`
    select spot, name from ${NAMED} where ${within(query)} and name != ''
    group by spot, name order by spot, count(*) desc, name`.execute(db);
  const namesOf = bySpot(names);
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
    select day, count(*) as reports from (${located(query)}) group by day order by day`.execute(db);
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
  documents: number;
  total: number;
}

/**
 * What is said of one spot: the statements located there, then (unless statements of one kind are asked for) the sentences
 * that only name it; newest first.
 */
export async function selectPlaceReports(
  db: Kysely<Tables>,
  spot: string,
  query: PlaceQuery,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly reports: readonly PlaceReport[] }> {
  const named =
    query.where !== undefined
      ? sql``
      : sql`union
      select place.revision, null, null, sentence_start, sentence_end, 1
      from ${NAMED} where ${within(query)} and place.spot = ${spot} and not exists (
        select 1 from statement join place as other on other.revision = statement.revision and other.id = statement.place
        where statement.revision = place.revision and other.spot = place.spot
          and other.sentence_start = place.sentence_start)`;
  const { rows } = await sql<ReportRow>`
    with said as (
      select revision, statement, status, start, "end", documents from (${located(query, spot)}) ${named})
    select revision.document as document, title, date, publisher, example, statement, status, said.start as start,
      said."end" as "end", said.documents as documents, count(*) over () as total
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
    documents: Number(row.documents),
  }));
  return { total: Number(rows[0]?.total ?? 0), reports };
}
