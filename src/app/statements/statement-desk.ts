import type {
  CalendarQuery,
  Desk,
  StatementList,
  StatementMarkRequest,
  StatementMarks,
  StatementQuery,
  StatementRow,
  TrackList,
  TrackReport,
} from '../../api/index.ts';
import { parseQuery, VedetteError } from '../../core/index.ts';
import type { Situation } from '../../lexicon/index.ts';
import type { StatementCondition, Store } from '../../store/index.ts';
import { matchedTerms } from './matched-terms.ts';
import { resolveNarrowed, worldOf } from './narrow-query.ts';
import { type QueryWorld, resolveQuery } from './resolve-query.ts';
import { statementRow } from './statement-row.ts';
import { addCounts, weeksOf } from './track-weeks.ts';

/** What the answers are made from. `examples: false` hides those of the situation's example documents. */
export interface StatementDeskParts {
  readonly situation: Situation;
  readonly store: Store;
  /** The instant, ISO 8601. */
  readonly now: () => string;
  readonly examples: boolean;
}

/** Newest statements that are given with a track. */
const NEWEST = 3;

/** What a text says is ahead, where the query does not say otherwise. */
const AHEAD = ['scheduled', 'planned', 'expected'] as const;

/** @throws QueryError */
async function list(
  parts: StatementDeskParts,
  { query, track, status, from, to, offset, limit }: StatementQuery,
): Promise<StatementList> {
  const { total, waiting, statements } = await parts.store.statements({
    where: await resolveNarrowed({ query, track, status }, worldOf(parts)),
    examples: parts.examples,
    published: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    offset,
    limit,
  });
  return { total, offset, waiting, items: statements.map(statementRow) };
}

async function one(parts: StatementDeskParts, id: string): Promise<StatementRow | undefined> {
  const { statements } = await parts.store.statements({
    where: { kind: 'ids', values: [id] },
    examples: parts.examples,
    limit: 1,
  });
  return statements[0] === undefined ? undefined : statementRow(statements[0]);
}

async function report(
  parts: StatementDeskParts,
  track: Situation['tracks'][number],
  world: QueryWorld,
): Promise<TrackReport> {
  const where = await resolveQuery(parseQuery(track.query), world);
  const asked = { where, examples: parts.examples, wrong: false };
  const counts = await parts.store.statementCounts(asked);
  const { statements } = await parts.store.statements({ ...asked, limit: NEWEST });
  const ids = statements.map(({ id }) => id);
  const why = await matchedTerms(parts.store, track.query, ids, world);
  const weeks = weeksOf(counts);
  const last = counts.findLast(({ day }) => day !== undefined)?.day;
  return {
    id: track.id,
    title: track.title,
    question: track.question,
    query: track.query,
    reports: counts.reduce((sum, { reports }) => sum + reports, 0),
    undated: counts.reduce((sum, { day, reports }) => (day === undefined ? sum + reports : sum), 0),
    counts: addCounts(counts),
    weeks,
    ...(last === undefined ? {} : { last }),
    newest: statements.map((record, index) => ({ row: statementRow(record), why: why[index] ?? [] })),
  };
}

async function tracks(parts: StatementDeskParts): Promise<TrackList> {
  const world = worldOf(parts);
  const reports: TrackReport[] = [];
  for (const track of parts.situation.tracks) reports.push(await report(parts, track, world));
  const weeks = reports.flatMap((track) => track.weeks.map(({ week }) => week)).sort();
  const [from] = weeks;
  const to = weeks.at(-1);
  const { waiting } = await parts.store.statements({ where: { kind: 'any', of: [] }, limit: 1 });
  return {
    ...(from === undefined || to === undefined ? {} : { from, to }),
    waiting,
    tracks: reports,
  };
}

/** @throws QueryError */
async function calendar(parts: StatementDeskParts, query: CalendarQuery): Promise<StatementList> {
  const parsed = parseQuery(query.query);
  const asked = await resolveQuery(parsed, worldOf(parts));
  const namesStatus = parsed.anyOf.flat().some(({ field }) => field === 'status');
  const where: StatementCondition = namesStatus
    ? asked
    : { kind: 'all', of: [asked, { kind: 'status', values: AHEAD }] };
  const { from, to, offset, limit } = query;
  const { total, waiting, statements } = await parts.store.statements({
    where,
    examples: parts.examples,
    wrong: false,
    ahead: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    offset,
    limit,
  });
  return { total, offset, waiting, items: statements.map(statementRow) };
}

/** @throws VedetteError `not-found` for a statement that no newest revision holds */
async function mark(
  parts: StatementDeskParts,
  id: string,
  { verdict, by }: StatementMarkRequest,
): Promise<StatementMarks> {
  const made = { verdict, by, at: parts.now() };
  if (!(await parts.store.markStatement(id, made)))
    throw new VedetteError(
      'not-found',
      'There is no such statement in this store; it may have been read anew.',
    );
  return { id, mark: made, history: [...(await parts.store.statementMarks(id))] };
}

/** The part of the desk that answers with statements. */
export function statementDesk(
  parts: StatementDeskParts,
): Pick<Desk, 'statements' | 'statement' | 'tracks' | 'calendar' | 'markStatement'> {
  return {
    statements: (query) => list(parts, query),
    statement: (id) => one(parts, id),
    tracks: () => tracks(parts),
    calendar: (query) => calendar(parts, query),
    markStatement: (id, request) => mark(parts, id, request),
  };
}
