import { isCode } from './cameo-code.ts';
import type { Cell } from './cells.ts';
import { dayOf } from './day.ts';
import { TABLES, type TableId } from './tables.ts';

/** The value of a column, trimmed; '' where the row has none. */
export function cellValue(cells: readonly Cell[], column: string): string {
  return cells.find((cell) => cell.column === column)?.value.trim() ?? '';
}

/** A cell as a sentence quotes it: on one line, and not all of a long one. */
function shown(value: string): string {
  const line = value.slice(0, 200).replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** What is wrong with a row's cells, one clause; undefined where nothing is. Only what a statement hangs on is asked. */
export function faultOf(table: TableId, cells: readonly Cell[]): string | undefined {
  const wrong = (column: string, want: string) => {
    const value = cellValue(cells, column);
    return value === '' ? `its ${column} is empty` : `its ${column} "${shown(value)}" is ${want}`;
  };
  const is = (column: string, pattern: RegExp) => pattern.test(cellValue(cells, column));
  const isDay = (column: string) => dayOf(cellValue(cells, column)) !== undefined;
  switch (table) {
    case 'gdelt-events':
      if (!is('GLOBALEVENTID', /^\d{1,12}$/)) return wrong('GLOBALEVENTID', 'no number');
      if (!isDay('SQLDATE')) return wrong('SQLDATE', 'no day');
      return isCode(cellValue(cells, 'EventCode'), cellValue(cells, 'EventRootCode'))
        ? undefined
        : wrong('EventCode', 'no CAMEO code');
    case 'gdelt-mentions':
      if (!is('GLOBALEVENTID', /^\d{1,12}$/)) return wrong('GLOBALEVENTID', 'no number');
      if (!is('MentionTimeDate', /^\d{14}$/)) return wrong('MentionTimeDate', 'no time');
      return is('MentionIdentifier', /\S/u) ? undefined : wrong('MentionIdentifier', 'empty');
    case 'ucdp-ged':
      if (!is('id', /^\d{1,12}$/)) return wrong('id', 'no number');
      if (!is('type_of_violence', /^[123]$/)) return wrong('type_of_violence', 'not 1, 2 or 3');
      return isDay('date_start') ? undefined : wrong('date_start', 'no day');
    case 'acled':
      if (!is('event_id_cnty', /^[A-Za-z]{2,4}\d{1,10}$/)) return wrong('event_id_cnty', 'no event id');
      if (!isDay('event_date')) return wrong('event_date', 'no day');
      return is('event_type', /\p{L}/u) ? undefined : wrong('event_type', 'no event type');
    case 'reliefweb':
      if (!is('id', /^\d{1,12}$/)) return wrong('id', 'no number');
      return cellValue(cells, 'fields').startsWith('{') ? undefined : wrong('fields', 'no object');
  }
}

/** What is wrong with a row as a whole: empty, or of another width than its header. */
export function widthFault(cells: readonly Cell[], columns: readonly string[]): string | undefined {
  if (cells.every(({ value }) => value.trim() === '')) return 'all its cells are empty';
  if (cells.length === columns.length) return undefined;
  const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
  return `it has ${count} where its columns are ${columns.length}`;
}

/** The number under which the publisher keeps the row; '' where the table has none of its own. */
export function recordOf(table: TableId, cells: readonly Cell[]): string {
  return cellValue(cells, TABLES[table].key);
}
