import { type Kysely, sql } from 'kysely';
import type { StatementMark } from '../statements.ts';
import type { Tables } from './schema.ts';

/**
 * What makes a mark hold for statements beyond the one that was marked: their sentence is word for word the same, the
 * deed stands at the same place in it and is told the same way (`copy`). A mark keeps that key, so that it holds for the
 * sentence in other documents and in later revisions, also after the one that was marked has gone from the newest.
 */
export const MARKS_FOLLOW = [
  'alter table statement_mark add column copy text',
  'alter table statement_mark add column document text',
  'update statement_mark set copy = (select e.copy from statement_entry e where e.id = statement)',
  `update statement_mark set document = (select revision.document from statement
    join revision on revision.key = statement.revision where statement.id = statement_mark.statement)`,
  'create index statement_mark_copy on statement_mark (copy) where copy is not null',
] as const;

/**
 * Each mark with each key that it holds for: that of its own statement as it is read now, and the one it was made with.
 * The cross join has the few marks asked first, not the many statements.
 */
const HOLDS = sql`select copy, verdict, "by", at, key, statement, document from statement_mark where copy is not null
  union select other.copy, mark.verdict, mark."by", mark.at, mark.key, mark.statement, mark.document
  from statement_mark mark cross join statement_entry other on other.id = mark.statement`;

/** Keys of copies whose last mark says that they are wrong. */
export const WRONG = sql`select copy from (
  select copy, verdict, max(key) from (${HOLDS}) group by copy) where verdict = 'wrong'`;

interface MarkRow {
  readonly copy: string;
  readonly verdict: string;
  readonly by: string;
  readonly at: string;
  readonly statement: string;
  readonly document: string | null;
}

/** The last mark of each of these copies; SQLite takes the bare columns from the row with the greatest key. */
export async function lastMarks(
  db: Kysely<Tables>,
  copies: readonly string[],
): Promise<ReadonlyMap<string, MarkRow>> {
  const { rows } = await sql<MarkRow>`
    select copy, verdict, "by", at, statement, document, max(key) from (${HOLDS})
    where copy in (select value from json_each(${JSON.stringify(copies)})) group by copy`.execute(db);
  return new Map(rows.map((row) => [row.copy, row]));
}

/**
 * A mark as a statement shows it.
 * @param own  the statement; a mark that was given to another one says to which
 * @param group  all its copies, itself among them
 */
export function markOf(
  { verdict, by, at, statement, document }: Omit<MarkRow, 'copy'>,
  own: string,
  group: readonly { readonly id: string; readonly document: string }[],
): StatementMark {
  const isGone = group.every(({ id }) => id !== statement);
  const isEarlier = isGone && group.some((copy) => copy.document === document);
  return {
    verdict: verdict === 'wrong' ? 'wrong' : 'right',
    by,
    at,
    ...(statement === own ? {} : { on: isEarlier ? 'earlier-revision' : 'copy' }),
  };
}

/** False where no newest revision holds the statement. */
export async function insertStatementMark(
  db: Kysely<Tables>,
  statement: string,
  { verdict, by, at }: StatementMark,
): Promise<boolean> {
  const known = await db
    .selectFrom('statement_entry')
    .select(['copy', 'document'])
    .where('id', '=', statement)
    .executeTakeFirst();
  if (known === undefined) return false;
  await db
    .insertInto('statement_mark')
    .values({ statement, verdict, by, at, ...known })
    .execute();
  return true;
}

/** All marks that hold or held for a statement, its copies' and its earlier revisions' too, oldest first. */
export async function selectStatementMarks(
  db: Kysely<Tables>,
  statement: string,
): Promise<readonly StatementMark[]> {
  const { rows: group } = await sql<{ id: string; document: string; copy: string }>`
    select id, document, copy from statement_entry
    where copy = (select copy from statement_entry where id = ${statement})`.execute(db);
  const { rows } = await sql<Omit<MarkRow, 'copy'>>`
    select distinct verdict, "by", at, statement, document, key from (${HOLDS})
    where statement = ${statement} or copy = ${group[0]?.copy ?? ''} order by key`.execute(db);
  return rows.map((row) => markOf(row, statement, group));
}

/** The mark that holds for each of these statements; those of which nothing was said are left out. */
export async function selectMarksOf(
  db: Kysely<Tables>,
  statements: readonly string[],
): Promise<ReadonlyMap<string, StatementMark>> {
  const { rows } = await sql<{ id: string; copy: string }>`
    select id, copy from statement_entry
    where id in (select value from json_each(${JSON.stringify(statements)}))`.execute(db);
  const marks = await lastMarks(db, [...new Set(rows.map(({ copy }) => copy))]);
  if (marks.size === 0) return new Map();
  const { rows: copies } = await sql<{ id: string; document: string; copy: string }>`
    select id, document, copy from statement_entry
    where copy in (select value from json_each(${JSON.stringify([...marks.keys()])}))`.execute(db);
  return new Map(
    rows.flatMap(({ id, copy }) => {
      const mark = marks.get(copy);
      const group = copies.filter((other) => other.copy === copy);
      return mark === undefined ? [] : [[id, markOf(mark, id, group)] as const];
    }),
  );
}
