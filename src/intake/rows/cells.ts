import type { Span } from '../../core/index.ts';
import type { RowForm } from './form.ts';
import { jsonCells } from './json-cells.ts';

/** One cell: its column's name as the table has it, its words (quotes undone), and where in the row's text they stand. */
export interface Cell extends Span {
  readonly column: string;
  readonly value: string;
}

/** Cells of a line, by delimiter and quotes; spans are of what stands between the quotes. */
export function splitCells(
  text: string,
  delimiter: string,
  quoted: boolean,
): { readonly start: number; readonly end: number; readonly value: string }[] {
  const cells: { start: number; end: number; value: string }[] = [];
  let at = 0;
  for (;;) {
    if (quoted && text[at] === '"') {
      const start = at + 1;
      let end = start;
      let doubled = false;
      for (;;) {
        const quote = text.indexOf('"', end);
        if (quote < 0) {
          end = text.length;
          break;
        }
        end = quote;
        if (text[quote + 1] !== '"') break;
        doubled = true;
        end = quote + 2;
      }
      const words = text.slice(start, end);
      let next = text.indexOf(delimiter, end);
      if (next < 0) next = text.length;
      // What stands after the closing quote belongs to no cell's words; the splitter of rows has refused such lines.
      cells.push({ start, end, value: doubled ? words.replaceAll('""', '"') : words });
      at = next;
    } else {
      let end = text.indexOf(delimiter, at);
      if (end < 0) end = text.length;
      cells.push({ start: at, end, value: text.slice(at, end) });
      at = end;
    }
    if (at >= text.length) return cells;
    at += delimiter.length;
    if (at === text.length) {
      cells.push({ start: at, end: at, value: '' });
      return cells;
    }
  }
}

/**
 * The cells of a row in their order, each with its span in the row's text. Cells without a column's name are left out
 * when the form gives none for them.
 */
export function cellsOf(text: string, form: RowForm): Cell[] {
  if (form.layout === 'json') return jsonCells(text, form.table);
  return splitCells(text, form.delimiter, form.quoted).map((cell, index) => ({
    ...cell,
    column: form.columns[index] ?? '',
  }));
}
