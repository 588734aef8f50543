import type {
  CalendarQuery,
  Desk,
  KeptStatements,
  StatementList,
  StatementMarkRequest,
  StatementMarks,
  StatementQuery,
  StatementRow,
  TrackList,
  TrackReasons,
  TrackReport,
} from '../../api/index.ts';
import { parseQuery, VedetteError } from '../../core/index.ts';
import type { Situation } from '../../lexicon/index.ts';
import type { StatementCondition, Store } from '../../store/index.ts';
import { matchedTerms } from './matched-terms.ts';
import { resolveNarrowed } from './narrow-query.ts';
import { type QueryWorld, resolveQuery, worldOf } from './resolve-query.ts';
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

const NO_STATEMENT = 'There is no such statement in this store; it may have been read anew.';

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
  const { counts, newest } = await parts.store.statementSummary(
    { where, examples: parts.examples, wrong: false },
    NEWEST,
  );
  const ids = newest.map(({ id }) => id);
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
    newest: newest.map((record, index) => ({ row: statementRow(record), why: why[index] ?? [] })),
  };
}

/** What was found of each track, until anything in the store changes: it takes a pass over all statements for each. */
type KnownTracks = { version: string; readonly reports: Map<string, TrackReport> };

async function knownReport(
  parts: StatementDeskParts,
  track: Situation['tracks'][number],
  known: KnownTracks,
): Promise<TrackReport> {
  const version = await parts.store.version();
  if (version !== known.version) {
    known.version = version;
    known.reports.clear();
  }
  const found = known.reports.get(track.id) ?? (await report(parts, track, worldOf(parts)));
  // Another answer may have found that the store has changed meanwhile.
  if (known.version === version) known.reports.set(track.id, found);
  return found;
}

async function tracks(parts: StatementDeskParts, known: KnownTracks): Promise<TrackList> {
  const reports: TrackReport[] = [];
  for (const track of parts.situation.tracks) {
    reports.push(await knownReport(parts, track, known));
    // The store answers without a pause: whoever else waits for an answer has it between two tracks.
    await new Promise((resolve) => setImmediate(resolve));
  }
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

/** @throws VedetteError `not-found` for a track or a statement that is not there */
async function why(parts: StatementDeskParts, id: string, track: string): Promise<TrackReasons> {
  const known = parts.situation.tracks.find((one) => one.id === track);
  if (known === undefined) throw new VedetteError('not-found', `There is no track "${track}".`);
  if ((await one(parts, id)) === undefined) throw new VedetteError('not-found', NO_STATEMENT);
  const [terms = []] = await matchedTerms(parts.store, known.query, [id], worldOf(parts));
  return { track, query: known.query, terms };
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

async function kept({ store }: StatementDeskParts, document: string): Promise<KeptStatements | undefined> {
  const standing = (await store.standing([document])).get(document);
  if (standing === undefined) return undefined;
  const ids = await store.statementIds(document, standing.revision);
  const marks = await store.statementMarksOf(ids);
  return {
    revision: standing.revision,
    statements: ids.map((id) => {
      const mark = marks.get(id);
      return { id, ...(mark === undefined ? {} : { mark }) };
    }),
  };
}

/** @throws VedetteError `not-found` for a statement that no newest revision holds */
async function mark(
  parts: StatementDeskParts,
  id: string,
  { verdict, by }: StatementMarkRequest,
): Promise<StatementMarks> {
  const made = { verdict, by, at: parts.now() };
  if (!(await parts.store.markStatement(id, made))) throw new VedetteError('not-found', NO_STATEMENT);
  return { id, mark: made, history: [...(await parts.store.statementMarks(id))] };
}

/** The part of the desk that answers with statements. */
export function statementDesk(
  parts: StatementDeskParts,
): Pick<
  Desk,
  'statements' | 'statement' | 'tracks' | 'track' | 'why' | 'calendar' | 'kept' | 'markStatement'
> {
  const known: KnownTracks = { version: '', reports: new Map() };
  return {
    statements: (query) => list(parts, query),
    statement: (id) => one(parts, id),
    tracks: () => tracks(parts, known),
    track: async (id) => {
      const track = parts.situation.tracks.find((one) => one.id === id);
      return track === undefined ? undefined : knownReport(parts, track, known);
    },
    why: (id, track) => why(parts, id, track),
    calendar: (query) => calendar(parts, query),
    kept: (document) => kept(parts, document),
    markStatement: (id, request) => mark(parts, id, request),
  };
}
