import { type RawBuilder, sql } from 'kysely';
import type { StatementCondition, StatementQuery } from '../statements.ts';
import { WRONG } from './statement-marks.ts';

type Sql = RawBuilder<boolean>;

const list = (values: readonly string[]) => sql.join(values.map((value) => sql`${value}`));
/** All of the parts, true of none; never null where no part is. */
export const all = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? sql<boolean>`1` : sql<boolean>`(${sql.join([...parts], sql` and `)})`;
/** One of the parts, false of none. */
export const any = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? sql<boolean>`0` : sql<boolean>`(${sql.join([...parts], sql` or `)})`;

/** One sign beyond every letter, digit and hyphen: the end of a prefix's range, as a month holds all of its days. */
export const AFTER = '\u{10ffff}';

/** Entities and code prefixes as one set of entries, each found by the index of its own select. */
function party(condition: Extract<StatementCondition, { kind: 'party' }>): Sql {
  const { entities, codes, roles } = condition;
  const selects = [
    ...(entities.length === 0
      ? []
      : [
          sql`select entry from statement_party
            where value in (${list(entities)}) and kind = 'entity' and role in (${list(roles)})`,
        ]),
    ...codes.map(
      (code) => sql`select entry from statement_party
        where value >= ${code} and value < ${code + AFTER} and kind = 'code' and role in (${list(roles)})`,
    ),
  ];
  return selects.length === 0 ? sql<boolean>`0` : sql<boolean>`e.key in (${sql.join(selects, sql` union `)})`;
}

/**
 * FTS5's own syntax never reaches it: each phrase stands in quotes, its quotes doubled. A `*` at a phrase's end stands for
 * any ending of its last word.
 */
function words(phrases: readonly string[]): Sql {
  const usable = phrases
    .map((phrase) => phrase.replace(/\0/g, ' '))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  if (usable.length === 0) return sql<boolean>`0`;
  const match = usable
    .map((phrase) => `"${phrase.replaceAll('"', '""')}"${phrase.trimEnd().endsWith('*') ? ' *' : ''}`)
    .join(' OR ');
  return sql<boolean>`e.sentence in (select rowid from sentence_words where sentence_words match ${match})`;
}

const since = (date: string): Sql =>
  sql<boolean>`coalesce(coalesce(e.latest, case when e.earliest is not null then '9999' end, e.day) >= ${date}, 0)`;
const until = (date: string): Sql =>
  sql<boolean>`coalesce(coalesce(e.earliest, case when e.latest is not null then '' end, e.day) < ${date + AFTER}, 0)`;

/** The condition over `statement_entry e`; never null, so that it can be negated. */
export function compileCondition(condition: StatementCondition): Sql {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map(compileCondition));
    case 'any':
      return any(condition.of.map(compileCondition));
    case 'not':
      return sql<boolean>`not ${compileCondition(condition.of)}`;
    case 'party':
      return party(condition);
    case 'ids':
      return sql<boolean>`e.id in (${list(condition.values)})`;
    case 'status':
      return sql<boolean>`e.status in (${list(condition.values)})`;
    case 'type':
      return sql<boolean>`coalesce(e.type, '') in (${list(condition.values)})`;
    case 'dataset':
      return sql<boolean>`coalesce(e.dataset, '') in (${list(condition.values)})`;
    case 'place':
      return any([
        ...(condition.spots.length === 0
          ? []
          : [sql<boolean>`coalesce(e.spot, '') in (${list(condition.spots)})`]),
        ...(condition.countries.length === 0
          ? []
          : [sql<boolean>`coalesce(e.country, '') in (${list(condition.countries)})`]),
      ]);
    case 'words':
      return words(condition.phrases);
    case 'since':
      return since(condition.date);
    case 'until':
      return until(condition.date);
  }
}

/** The day of the row that stands for its copies, within both ends. */
export function withinPublished({ from, to }: { readonly from?: string; readonly to?: string }): Sql {
  return all([
    ...(from === undefined ? [] : [sql<boolean>`day >= ${from}`]),
    ...(to === undefined ? [] : [sql<boolean>`day < ${to + AFTER}`]),
  ]);
}

/** All that a query asks of `statement_entry e`. */
export function compileQuery(query: Pick<StatementQuery, 'where' | 'examples' | 'wrong' | 'ahead'>): Sql {
  const { ahead } = query;
  return all([
    compileCondition(query.where),
    ...(query.examples === false ? [sql<boolean>`e.example = 0`] : []),
    ...(query.wrong === false ? [sql<boolean>`e.copy not in (${WRONG})`] : []),
    ...(ahead === undefined ? [] : [sql<boolean>`substr(coalesce(e.latest, e.earliest), 1, 10) >= e.day`]),
    ...(ahead?.from === undefined ? [] : [since(ahead.from)]),
    ...(ahead?.to === undefined ? [] : [until(ahead.to)]),
  ]);
}
