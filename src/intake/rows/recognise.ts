import { type Cell, cellsOf, splitCells } from './cells.ts';
import { faultOf, widthFault } from './check-row.ts';
import { decodeRow } from './decode-row.ts';
import { type RowForm, standardForm } from './form.ts';
import { jsonSplitter } from './split-json.ts';
import { lineSplitter } from './split-lines.ts';
import { columnKey, DELIMITERS, TABLE_IDS, TABLES, type TableId } from './tables.ts';

/** A file of rows: how its rows are to be read, and whether its first line is a header. */
export interface RowFile {
  readonly form: RowForm;
  readonly hasHeader: boolean;
  /** What is odd about the file and was put right, one sentence. */
  readonly note?: string;
}

/** A table that looks like one of ours and cannot be read, with the reason in one sentence. */
export interface Unreadable {
  readonly reason: string;
}

/** Bytes at the head of a file that are looked at. */
export const HEAD_BYTES = 256 * 1024;

/** Rows of the head that a form is tried on. */
const TRIED = 20;

const CODED: readonly TableId[] = ['gdelt-events', 'gdelt-mentions', 'ucdp-ged', 'acled'];

const isRight = (table: TableId, cells: readonly Cell[], columns: readonly string[]) =>
  widthFault(cells, columns) === undefined && faultOf(table, cells) === undefined;

/** How many of the rows are as the form says. */
function fitting(form: RowForm, rows: readonly string[]): number {
  return rows.filter((row) => isRight(form.table, cellsOf(row, form), form.columns)).length;
}

function rowsOf(bytes: Uint8Array, delimiter: string, quoted: boolean): string[] {
  const splitter = lineSplitter(delimiter, quoted);
  const found = splitter.push(bytes);
  // A file of one line has no line break; the last row of a longer head is cut off.
  const rows = found.length > 0 ? found : splitter.end();
  return rows.slice(0, TRIED + 1).map((row) => decodeRow(row.bytes).text);
}

/** The table whose columns a header has, most of them first. */
function tableOf(header: readonly string[]): TableId | undefined {
  const keys = new Set(header.map(columnKey));
  let best: TableId | undefined;
  let most = 0;
  for (const id of CODED) {
    const { columns, needed } = TABLES[id];
    const has = columns.filter((name) => keys.has(columnKey(name))).length;
    const hasNeeded = needed.filter((name) => keys.has(columnKey(name))).length;
    if (hasNeeded * 2 >= needed.length && has > most) [best, most] = [id, has];
  }
  return best !== undefined && most >= 4 ? best : undefined;
}

/** The header's names as the table spells them; what it does not know stays as it is. */
function namesOf(table: TableId, header: readonly string[]): string[] {
  const known = new Map(TABLES[table].columns.map((name) => [columnKey(name), name]));
  return header.map((name) => known.get(columnKey(name)) ?? name.trim());
}

/**
 * The forms that a header allows: as it stands; with one cell more in front of the rows than it names (a table written
 * with row numbers), or one less; and, where the rows are as wide as the publisher's, in the publisher's order.
 */
function formsOf(table: TableId, names: readonly string[], base: RowForm): (RowFile & { width: number })[] {
  const shifted = (columns: readonly string[], note?: string) => ({
    form: { ...base, columns },
    hasHeader: true,
    width: columns.length,
    ...(note === undefined ? {} : { note }),
  });
  const byOrder =
    'Its header does not fit its rows; they were read in the order in which the table is published.';
  return [
    shifted(names),
    shifted(
      ['', ...names],
      'Its header names one column less than its rows have; they were read one cell to the right.',
    ),
    shifted(
      names.slice(1),
      'Its header names one column more than its rows have; they were read one cell to the left.',
    ),
    shifted(TABLES[table].columns, byOrder),
  ];
}

function withHeader(
  rows: readonly string[],
  base: Omit<RowForm, 'table' | 'columns' | 'layout'>,
): RowFile | Unreadable | undefined {
  const [first, ...rest] = rows;
  if (first === undefined) return undefined;
  const header = splitCells(first, base.delimiter, base.quoted).map(({ value }) => value);
  const table = tableOf(header);
  if (table === undefined) return undefined;
  const { name, needed } = TABLES[table];
  const names = namesOf(table, header);
  const forms = formsOf(table, names, { ...base, table, layout: 'cells', columns: names });
  const tried = forms.map((file) => ({ file, right: fitting(file.form, rest) }));
  const best = tried.reduce((one, other) => (other.right > one.right ? other : one));
  const { width: _width, ...file } = best.file;
  if (best.right > 0) return file;
  const missing = needed.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return { reason: `It looks like ${name}, but its header lacks ${missing.join(', ')}.` };
  const plain = forms[0];
  return plain === undefined ? undefined : { form: plain.form, hasHeader: true };
}

/** Tables that are published without a header are told by their width and by what stands in their first cells. */
function withoutHeader(
  rows: readonly string[],
  base: Omit<RowForm, 'table' | 'columns' | 'layout'>,
): RowFile | undefined {
  for (const table of CODED) {
    const form: RowForm = { ...standardForm(table), ...base };
    // No other table has a row of this width whose number, day and code are all in place.
    if (fitting(form, rows) > 0) return { form, hasHeader: false };
  }
  return undefined;
}

/** Tables of the same publishers that are not read, told by their width. */
function otherTable(rows: readonly string[]): Unreadable | undefined {
  const widths = rows.map((row) => row.split('\t').length);
  const [width] = widths;
  const first = rows[0]?.split('\t') ?? [];
  if (width === 58 && /^\d+$/.test(first[0] ?? '') && /^\d{8}$/.test(first[1] ?? ''))
    return {
      reason:
        'It is a table of GDELT 1.0 (58 columns); take the same days from GDELT 2.0, whose rows have 61.',
    };
  if (width === 57 && /^\d+$/.test(first[0] ?? '') && /^\d{8}$/.test(first[1] ?? ''))
    return {
      reason:
        'It is a table of GDELT 1.0 (57 columns); take the same days from GDELT 2.0, whose rows have 61.',
    };
  if (width === 27 && /^\d{14}-T?\d+$/.test(first[0] ?? ''))
    return {
      reason:
        'It is a GDELT knowledge graph (27 columns), which is not read; take the events or mentions of the same time.',
    };
  return undefined;
}

function recogniseJson(bytes: Uint8Array): RowFile | undefined {
  const splitter = jsonSplitter();
  const found = splitter.push(bytes);
  const rows = (found.length > 0 ? found : splitter.end()).filter(({ problem }) => problem === undefined);
  const texts = rows.slice(0, TRIED).map((row) => decodeRow(row.bytes).text);
  for (const table of TABLE_IDS.filter((id) => id !== 'gdelt-mentions')) {
    const form = standardForm(table, 'json');
    const right = texts.filter((text) => faultOf(table, cellsOf(text, form)) === undefined).length;
    if (right > 0 && right * 2 >= texts.length) return { form, hasHeader: false };
  }
  return undefined;
}

/**
 * Whether a file is one of event data, by its first bytes (UTF-8, its mark taken off); names and content types do not
 * count. Undefined for anything else: prose, a table that is none of ours.
 */
export function recogniseRows(bytes: Uint8Array): RowFile | Unreadable | undefined {
  const head = bytes.subarray(0, HEAD_BYTES);
  const first = head.find((byte) => byte > 32);
  if (first === undefined) return undefined;
  if (first === 123 || first === 91) return recogniseJson(head);
  const line = head.indexOf(10);
  const begin = head.subarray(0, line < 0 ? head.length : line);
  let unreadable: Unreadable | undefined;
  for (const delimiter of DELIMITERS) {
    if (!begin.includes(delimiter.charCodeAt(0))) continue;
    for (const quoted of delimiter === '\t' ? [false, true] : [true]) {
      const base = { delimiter, quoted };
      const rows = rowsOf(head, delimiter, quoted);
      const found = withHeader(rows, base) ?? withoutHeader(rows, base);
      if (found !== undefined && 'form' in found) return found;
      unreadable ??= found ?? (delimiter === '\t' ? otherTable(rows) : undefined);
    }
  }
  return unreadable;
}
