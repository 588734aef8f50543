import type { Furniture, Reading, Span } from '../../core/index.ts';

/** Longest line that is laid out as one paragraph; a longer one is cut, so that a browser can skip what is not seen. */
const LONGEST_LINE = 20_000;

/** A line of the text without its line break. `isSpaced`: blank lines stand before it. */
export interface Line extends Span {
  readonly isSpaced: boolean;
}

/** Lines that follow each other and are all article, or all furniture (`kinds` then says of which kinds). */
export interface Block {
  readonly kinds: readonly string[];
  readonly lines: readonly Line[];
}

/** Most lines, and most characters, that a browser lays out as one piece. */
const PIECE = { lines: 40, characters: 6_000 } as const;

/** Lines in pieces of a few screens each, so that a browser may leave out those that are not seen. */
export function piecesOf(lines: readonly Line[]): Line[][] {
  const pieces: Line[][] = [];
  let characters = 0;
  for (const line of lines) {
    const last = pieces.at(-1);
    const length = line.end - line.start;
    if (last === undefined || last.length >= PIECE.lines || characters + length > PIECE.characters) {
      pieces.push([line]);
      characters = length;
    } else {
      last.push(line);
      characters += length;
    }
  }
  return pieces;
}

/** The text of a reading as blocks of lines, in order; every character but blanks between lines is in exactly one. */
export function blocksOf(reading: Reading, text: string): Block[] {
  const blocks: { kinds: string[]; lines: Line[] }[] = [];
  for (const line of linesOf(text, reading.sentences)) {
    const kinds = furnitureKinds(text, line, reading.furniture);
    const last = blocks.at(-1);
    if (last !== undefined && last.kinds.length > 0 === kinds.length > 0) {
      last.lines.push(line);
      for (const kind of kinds) if (!last.kinds.includes(kind)) last.kinds.push(kind);
    } else {
      blocks.push({ kinds, lines: [line] });
    }
  }
  return blocks;
}

function linesOf(text: string, sentences: readonly Span[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let isSpaced = false;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length + 1 : newline + 1;
    const end = next - 1 > start && text[next - 2] === '\r' ? next - 2 : next - 1;
    if (text.slice(start, end).trim() === '') isSpaced = true;
    else {
      for (const piece of cut(text, { start, end }, sentences))
        lines.push({ ...piece, isSpaced: isSpaced && piece.start === start });
      isSpaced = false;
    }
    start = next;
  }
  return lines;
}

/** Where to cut between `from` and `limit`: after the last blank, else at the limit, never inside a surrogate pair. */
function blankBefore(text: string, from: number, limit: number): number {
  const blank = text.lastIndexOf(' ', limit - 1);
  if (blank > from) return blank + 1;
  return /[\uDC00-\uDFFF]/.test(text[limit] ?? '') ? limit - 1 : limit;
}

/** A very long line in pieces, cut where a sentence begins, or at a blank where none does. */
function cut(text: string, line: Span, sentences: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let start = line.start;
  while (line.end - start > LONGEST_LINE) {
    const limit = start + LONGEST_LINE;
    const from = start;
    const sentence = sentences.findLast((each) => each.start <= limit && each.start > from);
    const end = sentence?.start ?? blankBefore(text, from, limit);
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: line.end });
  return pieces;
}

/** The kinds of furniture of a line that holds nothing else; none where any word of it is outside. */
function furnitureKinds(text: string, line: Span, furniture: readonly Furniture[]): string[] {
  const kinds: string[] = [];
  let at = line.start;
  for (const { start, end, kind } of furniture) {
    if (end <= at || start >= line.end) continue;
    if (text.slice(at, Math.max(at, start)).trim() !== '') return [];
    if (!kinds.includes(kind)) kinds.push(kind);
    at = Math.max(at, end);
  }
  return text.slice(at, Math.max(at, line.end)).trim() === '' ? kinds : [];
}
