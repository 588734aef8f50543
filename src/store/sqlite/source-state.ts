import type { Kysely, Selectable, Transaction } from 'kysely';
import { ITEM_TIMES_KEPT, type SourceAttempt, type SourceState } from '../sources.ts';
import type { Tables } from './schema.ts';

function stateOf(row: Selectable<Tables['source_state']>): SourceState {
  return {
    source: row.source,
    ...(row.etag === null ? {} : { etag: row.etag }),
    ...(row.last_modified === null ? {} : { lastModified: row.last_modified }),
    ...(row.last_attempt === null ? {} : { lastAttempt: row.last_attempt }),
    ...(row.last_success === null ? {} : { lastSuccess: row.last_success }),
    ...(row.last_item === null ? {} : { lastItem: row.last_item }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
    failures: Number(row.failures),
    ...(row.next_due === null ? {} : { nextDue: row.next_due }),
    // Written below from a list of strings.
    itemTimes: JSON.parse(row.item_times) as string[],
  };
}

export async function selectSources(db: Kysely<Tables>): Promise<SourceState[]> {
  const rows = await db.selectFrom('source_state').selectAll().orderBy('source').execute();
  return rows.map(stateOf);
}

export async function selectSource(db: Kysely<Tables>, source: string): Promise<SourceState | undefined> {
  const row = await db.selectFrom('source_state').selectAll().where('source', '=', source).executeTakeFirst();
  return row === undefined ? undefined : stateOf(row);
}

export async function writeSource(
  db: Transaction<Tables>,
  state: SourceState,
  attempt?: SourceAttempt,
): Promise<void> {
  const { source } = state;
  await db.deleteFrom('source_state').where('source', '=', source).execute();
  await db
    .insertInto('source_state')
    .values({
      source,
      etag: state.etag ?? null,
      last_modified: state.lastModified ?? null,
      last_attempt: state.lastAttempt ?? null,
      last_success: state.lastSuccess ?? null,
      last_item: state.lastItem ?? null,
      last_error: state.lastError ?? null,
      failures: state.failures,
      next_due: state.nextDue ?? null,
      item_times: JSON.stringify(state.itemTimes.slice(0, ITEM_TIMES_KEPT)),
    })
    .execute();
  if (attempt === undefined) return;
  const { at, outcome, status, items, note } = attempt;
  await db
    .insertInto('source_attempt')
    .values({ source: attempt.source, at, outcome, status: status ?? null, items, note: note ?? null })
    .execute();
}

function outcomeOf(word: string): SourceAttempt['outcome'] {
  return word === 'new' || word === 'unchanged' ? word : 'failed';
}

export async function selectAttempts(
  db: Kysely<Tables>,
  source: string,
  limit: number,
): Promise<SourceAttempt[]> {
  const rows = await db
    .selectFrom('source_attempt')
    .selectAll()
    .where('source', '=', source)
    .orderBy('key', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    source: row.source,
    at: row.at,
    outcome: outcomeOf(row.outcome),
    ...(row.status === null ? {} : { status: Number(row.status) }),
    items: Number(row.items),
    ...(row.note === null ? {} : { note: row.note }),
  }));
}
