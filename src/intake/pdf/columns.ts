import type { Direction } from './bidi.ts';
import type { Piece } from './pieces.ts';
import { CELL, type Row, rowsOf } from './rows.ts';

/** A part of a page that is read from top to bottom, one line after the other. */
export interface Column {
  readonly rows: readonly Row[];
  /** Where its lines begin and end, as far as its longest do. */
  readonly x0: number;
  readonly x1: number;
}

/** Points across that a place is told to. */
const BIN = 1;
/** Gaps within a row below this many heights of the type are blanks between words, also in a line set wide. */
const WORD_GAP = 0.6;
/** Least width of the white between two columns, in heights of the type. */
const GUTTER = 0.7;
/** Lines that a column has at least, on either side of the white. */
const COLUMN_ROWS = 3;
/** Stretches of white that are looked at more closely, the most promising first. */
const TRIED = 24;
/** How often a part may be cut again: newspapers have fewer columns within columns. */
const DEPTH = 12;

/** White from top to bottom through rows `first` … `last`, with text on both sides. */
interface Gutter {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

/** Stretches of a row that hold print, blanks between words closed. */
function printed(row: Row): { x0: number; x1: number }[] {
  const stretches: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of row.pieces) {
    const last = stretches.at(-1);
    if (last !== undefined && x0 - last.x1 < WORD_GAP * row.size) last.x1 = Math.max(last.x1, x1);
    else stretches.push({ x0, x1 });
  }
  return stretches;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/**
 * How much one side of a gutter looks like a column of prose: lines that fill it, and words enough in them. Cells of a
 * table, labels and bullets do not.
 */
function proseSide(rows: readonly Row[], depth: number): boolean {
  if (rows.length < COLUMN_ROWS) return false;
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  const letters = rows.reduce((sum, row) => sum + row.letters, 0);
  if (letters / rows.length < 12) return false;
  const filled = rows.filter((row) => row.x1 - row.x0 > 0.6 * (x1 - x0)).length;
  // A wide gap inside most lines: a table goes on here.
  const gappy = rows.filter((row) =>
    row.pieces.some((piece, at) => at > 0 && piece.x0 - (row.pieces[at - 1]?.x1 ?? 0) > CELL * row.size),
  ).length;
  if (filled / rows.length >= 0.5 && gappy / rows.length < 0.5) return true;
  // Two columns side by side have such gaps, or lines at different heights; they are told by being columns in turn.
  return depth < DEPTH && findGutter(rows, depth + 1) !== undefined;
}

function side(pieces: readonly Piece[], keep: (piece: Piece) => boolean): Row[] {
  return rowsOf(pieces.filter(keep));
}

/** The white that parts the most text from the most text, where both sides are columns of prose. */
function findGutter(rows: readonly Row[], depth: number): Gutter | undefined {
  if (rows.length < COLUMN_ROWS) return undefined;
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  const bins = Math.ceil((x1 - x0) / BIN);
  if (bins < 8 || bins > 5000) return undefined;
  const least = GUTTER * medianOf(rows.map((row) => row.size));
  const taken = rows.map((row) => {
    const line = new Uint8Array(bins);
    for (const stretch of printed(row))
      line.fill(1, Math.floor((stretch.x0 - x0) / BIN), Math.ceil((stretch.x1 - x0) / BIN));
    return line;
  });
  const candidates: Gutter[] = [];
  const seen = new Set<string>();
  for (let bin = 1; bin < bins - 1; bin++) {
    for (let first = 0; first < rows.length; first++) {
      if (taken[first]?.[bin] === 1) continue;
      let last = first;
      while (last + 1 < rows.length && taken[last + 1]?.[bin] === 0) last++;
      const gutter = measure(rows, taken, { bin, first, last, x0, least });
      if (gutter !== undefined) {
        const key = `${gutter.from} ${gutter.to} ${first} ${last}`;
        if (!seen.has(key)) candidates.push(gutter);
        seen.add(key);
      }
      first = last;
    }
  }
  candidates.sort((a, b) => b.worth - a.worth || a.from - b.from || a.first - b.first);
  for (const gutter of candidates.slice(0, TRIED)) {
    const pieces = rows.slice(gutter.first, gutter.last + 1).flatMap((row) => row.pieces);
    const middle = (gutter.from + gutter.to) / 2;
    if (
      proseSide(
        side(pieces, (piece) => piece.x1 <= middle),
        depth,
      ) &&
      proseSide(
        side(pieces, (piece) => piece.x0 >= middle),
        depth,
      )
    )
      return gutter;
  }
  return undefined;
}

/** The whole width of the white around a bin through some rows, and how much text it parts. */
function measure(
  rows: readonly Row[],
  taken: readonly Uint8Array[],
  at: { bin: number; first: number; last: number; x0: number; least: number },
): Gutter | undefined {
  const { bin, first, last, x0, least } = at;
  if (last - first + 1 < COLUMN_ROWS) return undefined;
  const isFree = (one: number) => {
    for (let row = first; row <= last; row++) if (taken[row]?.[one] !== 0) return false;
    return true;
  };
  let low = bin;
  let high = bin;
  while (isFree(low - 1)) low--;
  while (isFree(high + 1)) high++;
  const from = x0 + low * BIN;
  const to = x0 + (high + 1) * BIN;
  if (to - from < least) return undefined;
  let left = 0;
  let right = 0;
  for (const row of rows.slice(first, last + 1))
    for (const piece of row.pieces) {
      if (piece.x1 <= (from + to) / 2) left += piece.text.length;
      else right += piece.text.length;
    }
  const worth = Math.min(left, right);
  // White that runs down further is more likely a gutter: chance opens it over a few lines of text set wide.
  return worth === 0 ? undefined : { first, last, from, to, worth: worth * (last - first + 1) };
}

function columnOf(rows: readonly Row[]): Column {
  return {
    rows,
    x0: Math.min(...rows.map((row) => row.x0)),
    x1: Math.max(...rows.map((row) => row.x1)),
  };
}

/**
 * The columns of a page in the order in which they are read: white that runs down between two columns of prose parts
 * them; lines across them part what is above from what is below. Cut again and again, as in an XY-cut (Nagy, Seth 1984),
 * with the white found row by row, so that a heading across columns or a box beside them needs no rule of its own.
 * Tables are not cut: their rows are read across.
 * @param base  the direction of the page's text: from right to left, the right column comes first
 */
export function columnsOf(pieces: readonly Piece[], base: Direction): Column[] {
  const columns: Column[] = [];
  const cut = (part: readonly Piece[], depth: number): void => {
    const rows = rowsOf(part);
    if (rows.length === 0) return;
    const gutter = depth < DEPTH ? findGutter(rows, depth) : undefined;
    if (gutter === undefined) {
      columns.push(columnOf(rows));
      return;
    }
    const { first, last } = gutter;
    const middle = (gutter.from + gutter.to) / 2;
    const band = rows.slice(first, last + 1).flatMap((row) => row.pieces);
    const left = band.filter((piece) => piece.x1 <= middle);
    const right = band.filter((piece) => piece.x1 > middle);
    if (first > 0)
      cut(
        rows.slice(0, first).flatMap((row) => row.pieces),
        depth + 1,
      );
    for (const one of base === 'rtl' ? [right, left] : [left, right]) cut(one, depth + 1);
    if (last + 1 < rows.length)
      cut(
        rows.slice(last + 1).flatMap((row) => row.pieces),
        depth + 1,
      );
  };
  cut(pieces, 0);
  return columns;
}
