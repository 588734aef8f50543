import type { Span } from '../../core/index.ts';
import type { RowForm } from './form.ts';
import { jsonCells } from './json-cells.ts';

/** One cell: its column's name as the table has it, its words (quotes undone), and where in the row's text they stand. */
export interface Cell extends Span {
  readonly column: string;
  readonly value: string;
}

/** Where the words of a quoted cell that begins at `start` end: at its closing quote, or with the text. */
function closingQuote(text: string, start: number): { readonly end: number; readonly isDoubled: boolean } {
  let isDoubled = false;
  for (let at = start; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return { end: text.length, isDoubled };
    if (text[at + 1] !== '"') return { end: at, isDoubled };
    isDoubled = true;
  }
}

/**
 * Cells of a line, by delimiter and quotes, each under its column's name ('' where there is none); spans are of what
 * stands between the quotes. What stands after a closing quote belongs to no cell: the splitter of rows refuses such lines.
 */
export function splitCells(
  text: string,
  delimiter: string,
  quoted: boolean,
  columns: readonly string[] = [],
): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; ; at++) {
    const column = columns[cells.length] ?? '';
    let next: number;
    if (quoted && text.charCodeAt(at) === 34) {
      const start = at + 1;
      const { end, isDoubled } = closingQuote(text, start);
      const words = text.slice(start, end);
      next = text.indexOf(delimiter, end);
      cells.push({ column, value: isDoubled ? words.replaceAll('""', '"') : words, start, end });
    } else {
      next = text.indexOf(delimiter, at);
      const end = next < 0 ? text.length : next;
      cells.push({ column, value: text.slice(at, end), start: at, end });
    }
    if (next < 0) return cells;
    at = next;
  }
}

/** The cells of a row in their order, each with its span in the row's text. */
export function cellsOf(text: string, form: RowForm): Cell[] {
  if (form.layout === 'json') return jsonCells(text, form.table);
  return splitCells(text, form.delimiter, form.quoted, form.columns);
}
