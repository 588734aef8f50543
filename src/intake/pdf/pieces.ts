import { inVisualOrder } from './bidi.ts';

/**
 * A run of text on a page: points of 1/72 inch, x from the left and y from the top of the page as it is shown.
 * `text` is in visual order, left to right as it is drawn; a line is put in reading order when it is whole.
 */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  /** Height of the type. */
  readonly size: number;
  readonly font: string;
  /** A blank stands before it on its line, as the file says. */
  readonly blankBefore: boolean;
}

/** A page as pieces; `turned` are those that do not run from left to right as the page is shown: stamps, margins. */
export interface PdfPage {
  readonly number: number;
  readonly label?: string;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly turned: readonly Piece[];
}

/** One item as pdf.js gives it; `transform` is [a b c d e f] in the page's own space. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Control signs and such as no font shows: they are no text. */
const UNSHOWN = /[\p{Cc}\u200b\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** The product of two matrices [a b c d e f], the right one applied first. */
function times(left: readonly number[], right: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Quarter turns of a direction, 0 for left to right; undefined for a slant. */
function quarterTurns(a: number, b: number): number | undefined {
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(angle);
  return Math.abs(angle - nearest) < 0.03 ? (nearest + 4) % 4 : undefined;
}

/**
 * Items of one page as pieces, upright ones and turned ones apart.
 * @param view  the matrix that brings the page's space to what is shown, y downwards
 */
export function piecesOf(
  items: readonly TextItem[],
  view: readonly number[],
  box: { readonly width: number; readonly height: number },
): { pieces: Piece[]; turned: Piece[] } {
  const upright: Piece[] = [];
  const turned: Piece[] = [];
  let blank = false;
  for (const item of items) {
    const text = item.str.replace(/\t/g, ' ').replace(UNSHOWN, '');
    if (text.trim() === '') {
      blank ||= text !== '';
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = times(view, item.transform);
    const size = Math.hypot(c, d);
    if (![a, b, x, y, size, item.width].every(Number.isFinite) || size < 0.5 || size > 2000) continue;
    const turns = quarterTurns(a, b);
    const scale = Math.hypot(view[0] ?? 1, view[1] ?? 0);
    const shape = { text: inVisualOrder(text), size, font: item.fontName, blankBefore: blank };
    blank = /\s$/u.test(text);
    if (turns === 0) {
      const x1 = x + Math.max(0, item.width * scale);
      // What lies outside the page is not shown to anyone.
      if (x1 < 0 || x > box.width || y < -size || y > box.height + size) continue;
      upright.push({ ...shape, x0: x, x1, y });
    } else {
      // As if the page were turned so that the text is upright: order within it is kept, place is not.
      const along = turns === 1 ? y : turns === 3 ? -y : -x;
      const across = turns === 1 ? -x : turns === 3 ? x : -y;
      turned.push({ ...shape, x0: along, x1: along + item.width * scale, y: across });
    }
  }
  return { pieces: merge(onceEach(upright)), turned: merge(onceEach(turned)) };
}

/** Text that is drawn twice on nearly the same spot (a shadow, a false bold) counts once. */
function onceEach(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, x0, y }) => {
    const near = [Math.round(x0), Math.round(y)] as const;
    const keys = [0, -1, 1].flatMap((dx) =>
      [0, -1, 1].map((dy) => `${near[0] + dx} ${near[1] + dy} ${text}`),
    );
    if (text.trim().length > 1 && keys.some((key) => seen.has(key))) return false;
    seen.add(keys[0] ?? '');
    return true;
  });
}

/** Joins pieces that touch on one baseline in one type, so that a page is a few hundred pieces and not its letters. */
function merge(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const merged: Piece[] = [];
  for (const piece of order) {
    const last = merged.at(-1);
    const touches =
      last !== undefined &&
      Math.abs(last.y - piece.y) < 0.05 * piece.size &&
      Math.abs(last.size - piece.size) < 0.05 * piece.size &&
      piece.x0 - last.x1 < 0.08 * piece.size &&
      piece.x0 - last.x1 > -0.35 * piece.size &&
      !/\s$/u.test(last.text) &&
      !/^\s/u.test(piece.text) &&
      // Blanks are told by the order of the file, which in a line from right to left is the other way round.
      !piece.blankBefore &&
      !isMark(piece.text) &&
      !isMark(last.text);
    if (touches)
      merged[merged.length - 1] = { ...last, text: last.text + piece.text, x1: Math.max(last.x1, piece.x1) };
    else merged.push(piece);
  }
  return merged;
}

/** True for vowel signs alone, which stand over the letter before them. */
export function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}
