import { sql, type Transaction } from 'kysely';
import type { NewRow, Tables } from './schema.ts';

/** Rows a statement: their JSON stays near a megabyte. */
const ROWS_AT_ONCE = 2000;

/** Tables whose cells are all text, numbers and null; bytes have no place in JSON. */
type PlainTable =
  | 'document'
  | 'revision'
  | 'mention'
  | 'statement'
  | 'place'
  | 'sentence'
  | 'statement_entry'
  | 'statement_party'
  | 'capture';

/**
 * Inserts many rows of few columns: they travel as one JSON value that SQLite takes apart itself, which costs a fifth of
 * what a statement with a parameter for every cell does.
 */
export async function insertRows<Table extends PlainTable>(
  db: Transaction<Tables>,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const cells = sql.join(columns.map((_, index) => sql.raw(`json_extract(value, '$[${index}]')`)));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const lists = rows.slice(at, at + ROWS_AT_ONCE).map((row) => {
      // A row of the schema by the names of its columns.
      const byName = row as Record<string, unknown>;
      return columns.map((column) => byName[column] ?? null);
    });
    await sql`insert into ${sql.table(table)} (${names}) select ${cells} from json_each(${JSON.stringify(lists)})`.execute(
      db,
    );
  }
}
