import type { Furniture, PageSpan } from '../../core/index.ts';
import { columnsOf } from './columns.ts';
import { joinLines, type Vocabulary, vocabularyOf } from './hyphens.ts';
import { directionOf, type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { PdfPage, Piece } from './pieces.ts';
import { rowsOf, rowText } from './rows.ts';
import { runningLines } from './running.ts';

/** The text of a PDF as it is read, with what of it is no text of the author's, and which page it stands on. */
export interface PdfText {
  readonly text: string;
  readonly furniture: readonly Furniture[];
  readonly pages: readonly PageSpan[];
  /** The lines of largest type at the top of the first page that has any text. */
  readonly heading?: string;
}

/** What stands in the text as one block, in its order. */
interface Block {
  readonly kind: Paragraph['kind'] | 'running';
  readonly paragraphs: Paragraph[];
}

/** Blocks that are looked back over for a paragraph that a column, a note or a box has cut. */
const LOOK_BACK = 8;

function sameType(a: Paragraph, b: Paragraph): boolean {
  return Math.abs(a.size - b.size) <= 0.06 * Math.max(a.size, b.size) && a.direction === b.direction;
}

/** The block that a column's first paragraph goes on from, or undefined where it begins anew. */
function cutOffBefore(blocks: readonly Block[], next: Paragraph): Block | undefined {
  if (next.kind !== 'text') return undefined;
  for (let back = 1; back <= Math.min(LOOK_BACK, blocks.length); back++) {
    const block = blocks[blocks.length - back];
    const last = block?.paragraphs.at(-1);
    if (block === undefined || last === undefined || block.kind === 'running') continue;
    if (!sameType(last, next) || block.kind === 'table') continue;
    if (!last.isOpen) return undefined;
    return next.isContinuation || (last.isFull && last.font === next.font) ? block : undefined;
  }
  return undefined;
}

/** Lines beside the text itself, one block each: heads and feet, and stamps in the margin. */
function asides(pieces: readonly Piece[], page: number): Block[] {
  return rowsOf(pieces).flatMap((row) => {
    const direction = directionOf(row.pieces.map((piece) => piece.text).join(' '));
    const text = rowText(row, direction);
    if (text === '') return [];
    const paragraph: Paragraph = {
      kind: 'text',
      lines: [{ text, page }],
      page,
      size: row.size,
      font: row.font,
      direction,
      isOpen: false,
      isFull: false,
      isContinuation: false,
      y: row.y,
    };
    return [{ kind: 'running' as const, paragraphs: [paragraph] }];
  });
}

function letters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

/**
 * Puts the pages of a PDF into reading order: column after column, paragraphs that a page or a column cuts made whole,
 * words that a line parts joined. Heads, feet and page numbers are kept and marked; they stand between paragraphs,
 * never within one.
 */
export function layOutPdf(pages: readonly PdfPage[]): PdfText {
  const running = runningLines(pages);
  const blocks: Block[] = [];
  const labels = new Map<number, string>();
  for (const [index, page] of pages.entries()) {
    const aside = running[index];
    const label = page.label ?? aside?.printed;
    if (label !== undefined) labels.set(page.number, label);
    // Text that runs up the page is a stamp, unless nearly all does: a table laid on its side.
    const isTurned = letters(page.turned) > 2 * letters(page.pieces);
    const main = isTurned ? page.turned : page.pieces.filter((piece) => aside?.pieces.has(piece) !== true);
    const head = page.pieces.filter(
      (piece) => isTurned || (aside?.pieces.has(piece) && piece.y < page.height / 2),
    );
    const foot = isTurned
      ? []
      : page.pieces.filter((piece) => aside?.pieces.has(piece) && !head.includes(piece));
    blocks.push(...asides(head, page.number));
    const base = directionOf(main.map((piece) => piece.text).join(' '));
    for (const column of columnsOf(main, base)) {
      for (const [order, paragraph] of paragraphsOf(column, page.number).entries()) {
        const cut = order === 0 ? cutOffBefore(blocks, paragraph) : undefined;
        if (cut === undefined) blocks.push({ kind: paragraph.kind, paragraphs: [paragraph] });
        else cut.paragraphs.push(paragraph);
      }
    }
    if (!isTurned) blocks.push(...asides(page.turned, page.number));
    blocks.push(...asides(foot, page.number));
  }
  const vocabulary = vocabularyOf(
    blocks.flatMap((block) => block.paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text))),
  );
  const heading = headingOf(blocks, vocabulary);
  return { ...write(blocks, vocabulary, labels), ...(heading === undefined ? {} : { heading }) };
}

/** The words of a block, and where in them each page begins. */
function wordsOf(
  block: Block,
  vocabulary: Vocabulary,
): { text: string; starts: { at: number; page: number }[] } {
  let text = '';
  const starts: { at: number; page: number }[] = [];
  for (const { lines } of block.paragraphs)
    for (const line of lines) {
      if (block.kind === 'table') text += text === '' ? line.text : `\n${line.text}`;
      else text = joinLines(text, line.text, vocabulary);
      if (starts.at(-1)?.page !== line.page)
        starts.push({ at: text.length - line.text.length, page: line.page });
    }
  return { text: text.replace(/\u00ad$/u, '-'), starts };
}

function write(
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  labels: ReadonlyMap<number, string>,
): Pick<PdfText, 'text' | 'furniture' | 'pages'> {
  const parts: string[] = [];
  const furniture: Furniture[] = [];
  const starts: { at: number; page: number }[] = [];
  let length = 0;
  for (const block of blocks) {
    const words = wordsOf(block, vocabulary);
    if (words.text === '') continue;
    if (length > 0) {
      parts.push('\n\n');
      length += 2;
    }
    for (const { at, page } of words.starts)
      if (starts.at(-1)?.page !== page) starts.push({ at: starts.length === 0 ? 0 : length + at, page });
    if (block.kind === 'running')
      furniture.push({ start: length, end: length + words.text.length, kind: 'running' });
    parts.push(words.text);
    length += words.text.length;
  }
  const pages = starts.map(({ at, page }, index): PageSpan => {
    const label = labels.get(page);
    const end = starts[index + 1]?.at ?? length;
    return { start: at, end, number: page, ...(label === undefined ? {} : { label }) };
  });
  return { text: parts.join(''), furniture, pages };
}

/** The largest type on the first page with text, where it is larger than that of the text, in up to four lines. */
function headingOf(blocks: readonly Block[], vocabulary: Vocabulary): string | undefined {
  const texts = blocks.filter(({ kind }) => kind === 'text');
  const sizes = new Map<number, number>();
  for (const { paragraphs } of texts)
    for (const { lines, size } of paragraphs) {
      const key = Math.round(size * 2);
      sizes.set(key, (sizes.get(key) ?? 0) + lines.reduce((sum, { text }) => sum + text.length, 0));
    }
  const body = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
  const page = texts[0]?.paragraphs[0]?.page;
  if (body === undefined || page === undefined) return undefined;
  const candidates = texts.filter(({ paragraphs }) => {
    const [first] = paragraphs;
    return (
      first !== undefined && first.page === page && first.lines.length <= 4 && first.size * 2 > body * 1.12
    );
  });
  const largest = Math.max(...candidates.map(({ paragraphs }) => paragraphs[0]?.size ?? 0));
  const found = candidates.filter(({ paragraphs }) => (paragraphs[0]?.size ?? 0) > 0.97 * largest);
  const words = found
    .slice(0, 2)
    .map((block) => wordsOf(block, vocabulary).text)
    .join(' ');
  return words.length >= 4 && words.length <= 300 && /\p{L}{2}/u.test(words) ? words : undefined;
}
