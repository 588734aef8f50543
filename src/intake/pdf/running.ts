import { directionOf } from './paragraphs.ts';
import type { PdfPage, Piece } from './pieces.ts';
import { type Row, rowsOf, rowText } from './rows.ts';

/** Lines from the top, and from the bottom, that may be a page's head or foot. */
const EDGE_ROWS = 3;
/** The part of a page's height at its top and bottom in which head and foot stand. */
const ZONE = 0.14;
/** Pages on either side that are looked at: left and right pages often have different heads. */
const NEIGHBOURS = 2;
/** How far the same line may stand from where it stood, in points. */
const SHIFT = 6;

interface EdgeRow {
  readonly row: Row;
  readonly text: string;
  readonly folded: string;
  readonly isTop: boolean;
}

/** Pieces of a page that are its head, foot or number, and what it calls itself, where it prints a number. */
export interface Running {
  readonly pieces: ReadonlySet<Piece>;
  readonly printed?: string;
}

// "3" "- 3 -" "Page 3 of 10" "3/10" "iv" "[12]" | not "3 people"
const NUMBER =
  /^[[(\-–—|\s]*(?:(?:page|p\.|pg\.?|seite|sayfa|صفحة|الصفحة)\s*)?(\d{1,4}|[٠-٩]{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|sur|من)\s*(?:\d{1,4}|[٠-٩]{1,4}))?[\])\-–—|\s]*$/iu;

// What browsers print at the edges of a page: "https://one.example/a 1/3" "4/18/25, 9:30 AM   Crossing opens"
const PRINTED =
  /^(?:(?:https?|file):\/\/\S+(?:\s+\d{1,4}\/\d{1,4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.{0,200})?)$/i;

function edgeRows(page: PdfPage): EdgeRow[] {
  const rows = rowsOf(page.pieces);
  const edges: EdgeRow[] = [];
  for (const [index, row] of rows.entries()) {
    const isTop = index < EDGE_ROWS && row.y < ZONE * page.height;
    const isBottom = index >= rows.length - EDGE_ROWS && row.y > (1 - ZONE) * page.height;
    if (!isTop && !isBottom) continue;
    const raw = row.pieces.map((piece) => piece.text).join(' ');
    const text = rowText(row, directionOf(raw));
    edges.push({ row, text, folded: fold(text), isTop });
  }
  return edges;
}

/** Numbers as one sign, so that a head with its page number is the same on every page. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b[ivxlc]{1,6}\b/g, '#')
    .replace(/[\d٠-٩]+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

function numberOf(text: string): string | undefined {
  return NUMBER.exec(text)?.[1];
}

const DIGITS = '٠١٢٣٤٥٦٧٨٩';
function countOf(printed: string): number {
  return Number([...printed].map((sign) => (DIGITS.includes(sign) ? DIGITS.indexOf(sign) : sign)).join(''));
}

/**
 * Heads, feet and numbers of pages: lines at the edge that stand on a page nearby at the same height in the same words,
 * numbers aside; and numbers that count up with the pages.
 * @returns one a page, in their order
 */
export function runningLines(pages: readonly PdfPage[]): Running[] {
  const edges = pages.map(edgeRows);
  return pages.map((page, index) => {
    const found = new Set<Piece>();
    let printed: string | undefined;
    for (const edge of edges[index] ?? []) {
      const number = numberOf(edge.text);
      const isRunning = PRINTED.test(edge.text)
        ? true
        : number === undefined
          ? repeats(edges, index, edge)
          : counts(edges, index, { edge, number }) || isLone(pages, edge);
      if (!isRunning) continue;
      for (const piece of edge.row.pieces) found.add(piece);
      printed ??= number ?? numberBeside(edges, index, edge);
    }
    // What stands beyond a running line, nearer the edge, is no text of the page either: a rule of signs, a draft's mark.
    return {
      pieces: found,
      ...(printed === undefined || printed === String(page.number) ? {} : { printed }),
    };
  });
}

/** A single page has no neighbours: its number is 1, and nothing else stands on its line. */
function isLone(pages: readonly PdfPage[], edge: EdgeRow): boolean {
  return (
    pages.length === 1 && (/^page\b/i.test(edge.text) || (!edge.isTop && /^\W*[1١]\W*$/u.test(edge.text)))
  );
}

function nearby(
  edges: readonly (readonly EdgeRow[])[],
  index: number,
): { offset: number; rows: readonly EdgeRow[] }[] {
  const found: { offset: number; rows: readonly EdgeRow[] }[] = [];
  for (let offset = -NEIGHBOURS; offset <= NEIGHBOURS; offset++) {
    const rows = edges[index + offset];
    if (offset !== 0 && rows !== undefined) found.push({ offset, rows });
  }
  return found;
}

function repeats(edges: readonly (readonly EdgeRow[])[], index: number, edge: EdgeRow): boolean {
  if (edge.folded === '' || edge.text.length > 200) return false;
  return nearby(edges, index).some(({ rows }) =>
    rows.some(
      (other) =>
        other.folded === edge.folded &&
        other.isTop === edge.isTop &&
        Math.abs(other.row.y - edge.row.y) < SHIFT,
    ),
  );
}

/** True where the pages nearby print the numbers that this one makes one expect. */
function counts(
  edges: readonly (readonly EdgeRow[])[],
  index: number,
  { edge, number }: { edge: EdgeRow; number: string },
): boolean {
  const value = countOf(number);
  return nearby(edges, index).some(({ offset, rows }) =>
    rows.some((other) => {
      const found = numberOf(other.text);
      if (found === undefined || other.isTop !== edge.isTop || Math.abs(other.row.y - edge.row.y) > SHIFT)
        return false;
      // Roman numbers are taken by their place alone.
      return Number.isNaN(value) ? /^[ivxlc]+$/i.test(found) : countOf(found) === value + offset;
    }),
  );
}

/** The number in a head such as "12   Levant Review", where it counts up with the pages. */
function numberBeside(
  edges: readonly (readonly EdgeRow[])[],
  index: number,
  edge: EdgeRow,
): string | undefined {
  for (const pattern of [/^([\d٠-٩]{1,4})\b/u, /([\d٠-٩]{1,4})$/u]) {
    const number = pattern.exec(edge.text)?.[1];
    if (number === undefined) continue;
    const value = countOf(number);
    const isCounted = nearby(edges, index).some(({ offset, rows }) =>
      rows.some(
        (other) =>
          other.folded === edge.folded && countOf(pattern.exec(other.text)?.[1] ?? '') === value + offset,
      ),
    );
    if (isCounted) return number;
  }
  return undefined;
}
