import { type Direction, reorder } from './bidi.ts';
import { isMark, type Piece } from './pieces.ts';

/** Pieces that stand on one line of print. `size` and `font` are those of most of its letters; `y` is their baseline. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly letters: number;
}

/** The value that most letters have. */
function mostCommon<T>(pieces: readonly Piece[], of: (piece: Piece) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const piece of pieces) counts.set(of(piece), (counts.get(of(piece)) ?? 0) + piece.text.length);
  let best: T | undefined;
  for (const [value, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function rowOf(pieces: readonly Piece[]): Row {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0 || a.y - b.y);
  const size = mostCommon(sorted, (piece) => piece.size) ?? 0;
  const main = sorted.find((piece) => piece.size === size);
  let x0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let letters = 0;
  for (const piece of sorted) {
    x0 = Math.min(x0, piece.x0);
    x1 = Math.max(x1, piece.x1);
    letters += piece.text.length;
  }
  const font = mostCommon(sorted, (piece) => piece.font) ?? '';
  return { pieces: sorted, x0, x1, y: main?.y ?? 0, size, font, letters };
}

/** True where two baselines are one line of print: a raised note mark is, the line below is not. */
function onOneLine(y: number, size: number, piece: Piece): boolean {
  const apart = Math.abs(y - piece.y);
  const larger = Math.max(size, piece.size);
  const smaller = Math.min(size, piece.size);
  return apart < (larger > 2 * smaller ? 0.3 * smaller : 0.42 * larger);
}

/** Pieces gathered to rows, from the top of the page down. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const order = [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Row[] = [];
  let open: Piece[] = [];
  let y = 0;
  let size = 0;
  for (const piece of order) {
    if (open.length > 0 && !onOneLine(y, size, piece)) {
      rows.push(rowOf(open));
      open = [];
    }
    if (open.length === 0 || piece.size > size * 1.15) {
      y = piece.y;
      size = piece.size;
    }
    open.push(piece);
  }
  if (open.length > 0) rows.push(rowOf(open));
  return rows;
}

const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** The mark of a note, small and above the line: digits become raised digits, so that no number is read in them. */
function raised(piece: Piece, row: Row): string {
  const small = piece.size < 0.82 * row.size && piece.y < row.y - 0.15 * row.size;
  if (!small || !/^[\d,\s]{1,9}$/u.test(piece.text)) return piece.text;
  return piece.text.replace(/\d/gu, (digit) => RAISED[digit] ?? digit);
}

/** Widths of a blank, in heights of the type: below it letters belong together, though the file has them apart. */
const BLANK = 0.17;
/** A gap from which on what follows is another cell of a table. */
export const CELL = 1.4;

/**
 * The words of a row as they are read. Letters above or below the line keep their place; vowel signs that the file
 * draws by themselves come after the letter they stand over.
 * @param cells  true for a row of a table: a tab between cells
 */
export function rowText(row: Row, base: Direction, cells = false): string {
  const letters = row.pieces.filter((piece) => !isMark(piece.text));
  const marks = row.pieces.filter((piece) => isMark(piece.text));
  const shown: string[] = letters.map((piece) => raised(piece, row));
  for (const mark of marks) {
    const middle = (mark.x0 + mark.x1) / 2;
    const at = letters.findIndex((piece) => piece.x0 - 1 <= middle && middle <= piece.x1 + 1);
    // In visual order the sign of a letter from right to left stands before it; reading order turns that round.
    if (at >= 0) shown[at] = base === 'rtl' ? mark.text + shown[at] : shown[at] + mark.text;
  }
  let text = '';
  const texts: string[] = [];
  for (const [index, piece] of letters.entries()) {
    const before = letters[index - 1];
    if (before !== undefined) {
      const gap = piece.x0 - before.x1;
      if (cells && gap > CELL * row.size) {
        texts.push(text);
        text = '';
      } else if (gap > BLANK * row.size || (piece.blankBefore && (base === 'ltr' || gap > 0.08 * row.size)))
        text += ' ';
    }
    text += shown[index] ?? '';
  }
  texts.push(text);
  const read = texts.map((one) => plain(reorder(one, base, true)));
  if (base === 'rtl') read.reverse();
  return read.filter((one) => one !== '').join('\t');
}

/** Ligatures and the shapes of Arabic letters as the letters they stand for; single blanks; composed accents. */
export function plain(text: string): string {
  return text
    .replace(/[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u3000]+/gu, ' ')
    .trim()
    .normalize('NFC');
}
