import { type Direction, rightToLeftShare } from './bidi.ts';
import type { Column } from './columns.ts';
import { CELL, type Row, rowText } from './rows.ts';

/** One line of print with its words as they are read. */
export interface Line {
  readonly text: string;
  readonly page: number;
}

/** Lines that belong together. `isOpen` where no sentence ends at its end, `isFull` where its last line reaches the edge. */
export interface Paragraph {
  readonly kind: 'text' | 'table';
  readonly lines: readonly Line[];
  readonly page: number;
  readonly size: number;
  readonly font: string;
  readonly direction: Direction;
  readonly isOpen: boolean;
  readonly isFull: boolean;
  /** Its first line cannot begin a sentence: it goes on from an open paragraph before it. */
  readonly isContinuation: boolean;
  /** Top of the first line, in points. */
  readonly y: number;
}

/** Share of letters from right to left from which on a line runs that way. */
const RTL_SHARE = 0.5;

/** The direction of a stretch of text. */
export function directionOf(text: string): Direction {
  return rightToLeftShare(text) >= RTL_SHARE ? 'rtl' : 'ltr';
}

function rawText(row: Row): string {
  return row.pieces.map((piece) => piece.text).join(' ');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

// "• the road" "– first" "1. The" "(a) that" "3) x" | not "1.5 million" "- 3 -"
const ITEM = /^(?:[•‣▪●◦○■□➢✓·*]\s*|[–—-]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+)\p{L}/u;
const ENDS = /[.!?…؟۔:;][”"'’)\]»\u00b9\u00b2\u00b3\u2070-\u2079\d]{0,4}$/u;

/** Wide white within a row. A line that is set to the column's width has blanks of one width; cells have not. */
function cellGaps(row: Row): { from: number; to: number }[] {
  const gaps = row.pieces.slice(1).map((piece, at) => ({ from: row.pieces[at]?.x1 ?? 0, to: piece.x0 }));
  const wide = gaps.filter(({ from, to }) => to - from > CELL * row.size);
  const widths = gaps.map(({ from, to }) => to - from).filter((width) => width > 0.15 * row.size);
  const isEven = widths.length > 2 && Math.max(...widths) < 1.6 * Math.min(...widths);
  return isEven ? [] : wide;
}

/** True where two rows share white that runs down between their cells. */
function shareWhite(a: readonly { from: number; to: number }[], b: typeof a, least: number): boolean {
  return a.some((one) =>
    b.some((other) => Math.min(one.to, other.to) - Math.max(one.from, other.from) >= least),
  );
}

/** Rows of tables: at least two, one under the other, with white between their cells that runs through both. */
function tableRows({ rows, x0, x1 }: Column): boolean[] {
  // Where most lines fill the column from edge to edge, wide white is that of blanks.
  const full = rows.filter((row) => row.x0 - x0 < 0.3 * row.size && x1 - row.x1 < 0.3 * row.size).length;
  if (full > 0.4 * rows.length && rows.length > 4) return rows.map(() => false);
  const gaps = rows.map(cellGaps);
  const isPair = (at: number) => {
    const [above, below, row] = [gaps[at], gaps[at + 1], rows[at]];
    return (
      above !== undefined &&
      below !== undefined &&
      row !== undefined &&
      shareWhite(above, below, 0.9 * row.size)
    );
  };
  return rows.map((_, at) => isPair(at) || isPair(at - 1));
}

/**
 * The paragraphs of a column. A new one begins at a wider gap, a first-line indent, another type, an item of a list,
 * or after a line that ends short of the edge as a sentence ends.
 */
export function paragraphsOf(column: Column, page: number): Paragraph[] {
  const { rows } = column;
  const direction = directionOf(rows.map(rawText).join(' '));
  const tables = tableRows(column);
  const gaps = rows.slice(1).map((row, at) => row.y - (rows[at]?.y ?? 0));
  const leading = median(gaps.filter((gap, at) => gap > 0 && gap < 3 * (rows[at]?.size ?? 0)));
  const edge = edgeOf(rows, column, direction);
  const paragraphs: Paragraph[] = [];
  let open: { row: Row; line: Line }[] = [];
  const close = (kind: Paragraph['kind'] = 'text') => {
    if (open.length > 0) paragraphs.push(paragraphOf(open, { kind, page, direction, column }));
    open = [];
  };
  let inTable = false;
  for (const [index, row] of rows.entries()) {
    const isTable = tables[index] === true;
    // A line without a letter from right to left is not turned round: a Latin note in an Arabic column.
    const own = /\p{L}/u.test(rawText(row)) && rightToLeftShare(rawText(row)) === 0 ? 'ltr' : direction;
    const text = rowText(row, own, isTable);
    if (text === '') continue;
    const previous = open.at(-1);
    if (previous !== undefined) {
      const parts =
        isTable !== inTable ||
        (isTable
          ? false
          : parted(previous, { row, text }, { leading, column, direction, edge, lines: open.length }));
      if (parts) close(inTable ? 'table' : 'text');
    }
    inTable = isTable;
    open.push({ row, line: { text, page } });
  }
  close(inTable ? 'table' : 'text');
  return paragraphs;
}

interface Setting {
  readonly leading: number;
  readonly column: Column;
  readonly direction: Direction;
  readonly lines: number;
  /** How far from the column's edge lines end that are full, in heights of the type: one line may stand out. */
  readonly edge: number;
}

/** Lines that a column has at least for its usual edge to be told from its lines. */
const EDGE_LINES = 6;

/** Where full lines end: the inset that an eighth of the lines reach. */
function edgeOf(rows: readonly Row[], column: Column, direction: Direction): number {
  if (rows.length < EDGE_LINES) return 0;
  const ends = rows.map((row) => insets(row, { column, direction }).end).sort((a, b) => a - b);
  return Math.max(0, ends[rows.length >> 3] ?? 0);
}

/** True where the next line's first word had room at the end of the line before: it was begun anew on purpose. */
function hasRoom(before: Row, next: { row: Row; text: string }, inset: number): boolean {
  const word = next.text.slice(0, 200).split(/\s/u, 1)[0] ?? '';
  const width = ((next.row.x1 - next.row.x0) * word.length) / Math.max(1, next.text.length);
  return inset * before.size > width + 1.2 * before.size;
}

/** How far a row's first and last letters are from the edges of the column, in heights of its type. */
function insets(row: Row, { column, direction }: Pick<Setting, 'column' | 'direction'>) {
  const left = (row.x0 - column.x0) / row.size;
  const right = (column.x1 - row.x1) / row.size;
  return direction === 'ltr' ? { start: left, end: right } : { start: right, end: left };
}

/** True where a new paragraph begins with this line. */
function parted(
  previous: { row: Row; line: Line },
  next: { row: Row; text: string },
  setting: Setting,
): boolean {
  const { row } = next;
  const gap = row.y - previous.row.y;
  const size = Math.max(row.size, previous.row.size);
  if (Math.abs(row.size - previous.row.size) > 0.09 * size) return true;
  const usual = setting.leading > 0 ? Math.max(setting.leading, 0.95 * size) : 1.3 * size;
  // A line above the one before it: the next column.
  if (gap < -0.5 * size || gap > 1.32 * usual) return true;
  if (ITEM.test(next.text)) return true;
  const before = insets(previous.row, setting);
  const now = insets(row, setting);
  const ends = ENDS.test(previous.line.text);
  const isForced = setting.edge - before.end < 0 && hasRoom(previous.row, next, before.end - setting.edge);
  const lower = /^[^\p{L}\p{N}]{0,2}\p{Ll}/u.test(next.text);
  if (row.font !== previous.row.font && oneFont(row) !== oneFont(previous.row)) {
    // A heading in bold above its text, or a run of italics that fills a line: the first begins a paragraph.
    if (!lower && before.end > 2) return true;
  }
  const centred = (inset: { start: number; end: number }) =>
    inset.start > 1.5 && Math.abs(inset.start - inset.end) < 1.5;
  if (centred(now) && centred(before)) return false;
  if (lower && !ends) return false;
  if (isForced && !/[-\u00ad,]$/u.test(previous.line.text)) return true;
  // An indent after a line that begins at the edge; or an edge after one that was indented more than by habit.
  if (now.start - before.start > 0.7 && now.start < 6 && (setting.lines > 1 || before.start < 0.5))
    return !lower;
  const width = (setting.column.x1 - setting.column.x0) / row.size;
  return ends && before.end > Math.min(4, 0.15 * width) && !lower;
}

function oneFont(row: Row): string {
  return row.pieces.every((piece) => piece.font === row.font) ? row.font : '';
}

function paragraphOf(
  open: readonly { row: Row; line: Line }[],
  setting: { kind: Paragraph['kind']; page: number; direction: Direction; column: Column },
): Paragraph {
  const { kind, page, direction, column } = setting;
  const lines = open.map(({ line }) => line);
  const first = open[0]?.row;
  const last = open.at(-1);
  const width = last === undefined ? 0 : (column.x1 - column.x0) / last.row.size;
  const end = last === undefined ? 0 : insets(last.row, { column, direction }).end;
  const text = last?.line.text ?? '';
  const start = lines[0]?.text ?? '';
  return {
    kind,
    lines,
    page,
    size: median(open.map(({ row }) => row.size)),
    font: first?.font ?? '',
    direction,
    isOpen: kind === 'text' && !ENDS.test(text),
    isFull: end < Math.max(3, 0.2 * width) || /[-\u00ad,]$/u.test(text),
    isContinuation:
      kind === 'text' &&
      (/^[^\p{L}\p{N}]{0,2}\p{Ll}/u.test(start) || directionOf(start) === 'rtl') &&
      !ITEM.test(start),
    y: first === undefined ? 0 : first.y - first.size,
  };
}
