import type { Span } from '../../core/index.ts';
import { type Cell, cellsOf, parseForm, type TableId } from '../../intake/rows/index.ts';

/** Words of a row with where they stand. */
export interface Words extends Span {
  readonly value: string;
}

/** A row's cells by column. */
export interface RowView {
  readonly table: TableId;
  readonly text: string;
  /** The cell's words without blanks around them; undefined where the row has no such cell, or an empty one. */
  cell(column: string): Words | undefined;
  /** The same as a number; undefined for an empty cell and for what is none. */
  number(column: string): number | undefined;
  /** The parts of a cell that holds several, in order, blank ones left out. */
  parts(column: string, separator: string): readonly Words[];
}

function trimmed(text: string, { start, end }: Span, undoubled: boolean): Words | undefined {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (from === to) return undefined;
  const words = text.slice(from, to);
  return { start: from, end: to, value: undoubled ? words.replaceAll('""', '"') : words };
}

/** A row's text as cells; undefined where `form` is no word of intake's. */
export function viewRow(text: string, form: string): RowView | undefined {
  const known = parseForm(form);
  if (known === undefined) return undefined;
  const cells = new Map<string, Cell>();
  for (const cell of cellsOf(text, known)) if (!cells.has(cell.column)) cells.set(cell.column, cell);
  const isJson = known.layout === 'json';
  const wordsOf = (cell: Cell): Words | undefined => {
    const found = trimmed(text, cell, known.quoted && !isJson);
    // In JSON the words between the quotes may be escaped: the cell's value is what they mean.
    return found === undefined || !isJson ? found : { ...found, value: cell.value.trim() };
  };
  const cell = (column: string) => {
    const found = cells.get(column);
    return found === undefined ? undefined : wordsOf(found);
  };
  return {
    table: known.table,
    text,
    cell,
    number(column) {
      const value = cell(column)?.value;
      if (value === undefined || !/^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return undefined;
      return Number(value);
    },
    parts(column, separator) {
      const found = cells.get(column);
      if (found === undefined) return [];
      const parts: Words[] = [];
      let start = found.start;
      while (start <= found.end) {
        const next = text.indexOf(separator, start);
        const end = next < 0 || next > found.end ? found.end : next;
        const part = trimmed(text, { start, end }, known.quoted && !isJson);
        if (part !== undefined) parts.push(part);
        start = end + separator.length;
      }
      return parts;
    },
  };
}
