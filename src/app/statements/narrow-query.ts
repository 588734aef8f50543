import { parseQuery, QueryError, type QueryTerm, VedetteError } from '../../core/index.ts';
import type { Situation } from '../../lexicon/index.ts';
import type { NamedSpot, StatementCondition, Store } from '../../store/index.ts';
import { type QueryWorld, resolveQuery } from './resolve-query.ts';

/** The world of one answer: spots are asked for once. */
export function worldOf({
  situation,
  store,
}: {
  readonly situation: Pick<Situation, 'tracks' | 'places'>;
  readonly store: Pick<Store, 'statementSpots'>;
}): QueryWorld {
  let spots: Promise<readonly NamedSpot[]> | undefined;
  return {
    tracks: situation.tracks,
    places: situation.places,
    spots: () => {
      spots ??= store.statementSpots();
      return spots;
    },
  };
}

/** A query, and what narrows it: a track's id, and statuses with commas between them. */
export interface Narrowed {
  readonly query?: string | undefined;
  readonly track?: string | undefined;
  readonly status?: string | undefined;
}

/** What is wrong with what narrows a query stands in no query that anyone has typed: it is told without a place in it. */
function told(error: QueryError): VedetteError {
  return new VedetteError('query', error.message.replace(/^character \d+: /, ''));
}

/** @throws VedetteError */
function narrowingTerms({ track, status }: Narrowed): readonly QueryTerm[] {
  const quoted = (value: string) => `"${value.replace(/[\\"]/g, '\\$&')}"`;
  const terms = [
    ...(track === undefined ? [] : [`track:${quoted(track)}`]),
    ...(status === undefined ? [] : [`status:${status}`]),
  ];
  try {
    return parseQuery(terms.join(' ')).anyOf[0] ?? [];
  } catch (error) {
    throw error instanceof QueryError ? told(error) : error;
  }
}

/**
 * The condition of a query with `track` and `status` as terms in each of its groups.
 * @throws QueryError for the query, which points at its characters; VedetteError for the track or a status
 */
export async function resolveNarrowed(narrowed: Narrowed, world: QueryWorld): Promise<StatementCondition> {
  const { query = '' } = narrowed;
  const groups = parseQuery(query).anyOf;
  // Past the end of the query, so that a mistake in them is told from one in it.
  const past = query.length + 1;
  const more = narrowingTerms(narrowed).map((term) => ({
    ...term,
    start: term.start + past,
    end: term.end + past,
  }));
  try {
    const anyOf = groups.map((terms) => [...terms, ...more]);
    return await resolveQuery({ kind: 'query', anyOf }, world);
  } catch (error) {
    throw error instanceof QueryError && error.start >= past ? told(error) : error;
  }
}
