import type { Cell } from './cells.ts';
import { columnKey, TABLES, type TableId } from './tables.ts';

/** Where a JSON string ends, its closing quote included; the text's length where it does not. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34) return at + 1;
  }
  return text.length;
}

/** Where a value that begins here ends: a string, a number or word, or an object or list with all that it holds. */
function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  if (first !== '{' && first !== '[') {
    let at = start;
    while (at < text.length && !/[\s,}\]]/u.test(text[at] ?? ' ')) at++;
    return at;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at) - 1;
    else if (sign === '{' || sign === '[') depth++;
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1;
  }
  return text.length;
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s,:]/u.test(text[at] ?? '')) at++;
  return at;
}

function unescaped(raw: string): string {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'string' ? value : raw;
  } catch {
    return raw.slice(1, -1);
  }
}

/**
 * The members of a JSON object as cells; a string's span is what stands between its quotes, `null` is an empty cell.
 * Lists and objects are cells of their own words. Names are the table's where it has them, else as they stand.
 */
export function jsonCells(text: string, table: TableId): Cell[] {
  const names = new Map(TABLES[table].columns.map((name) => [columnKey(name), name]));
  const cells: Cell[] = [];
  let at = skipBlank(text, text.indexOf('{') + 1);
  while (text[at] === '"') {
    const nameEnd = stringEnd(text, at);
    const name = unescaped(text.slice(at, nameEnd));
    const start = skipBlank(text, nameEnd);
    const end = valueEnd(text, start);
    if (end <= start) break;
    const raw = text.slice(start, end);
    const column = names.get(columnKey(name)) ?? name;
    if (raw[0] === '"')
      cells.push({ column, value: unescaped(raw), start: start + 1, end: Math.max(start + 1, end - 1) });
    else if (raw === 'null') cells.push({ column, value: '', start, end: start });
    else cells.push({ column, value: raw, start, end });
    at = skipBlank(text, end);
  }
  return cells;
}
