import { parseQuery, QueryError, type QueryTerm, quoteValue, VedetteError } from '../../core/index.ts';
import type { StatementCondition } from '../../store/index.ts';
import { type QueryWorld, resolveQuery } from './resolve-query.ts';

/** A query, and what narrows it: a track's id, and statuses with commas between them. */
export interface Narrowed {
  readonly query?: string | undefined;
  readonly track?: string | undefined;
  readonly status?: string | undefined;
}

/** What is wrong with what narrows a query stands in no query that anyone has typed: it is told without a place in it. */
function told(error: QueryError): VedetteError {
  return new VedetteError('query', error.problem);
}

/** @throws VedetteError */
function narrowingTerms({ track, status }: Narrowed): readonly QueryTerm[] {
  const terms = [
    ...(track === undefined ? [] : [`track:${quoteValue(track)}`]),
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
