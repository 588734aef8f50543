import { drawn } from './arabic-shapes.ts';
import { type Placed, type WrittenPage, widthOf } from './pdf-writer.ts';

/** How a made document is set. */
export interface Setting {
  readonly columns: 1 | 2 | 3;
  readonly size: number;
  readonly isJustified: boolean;
  readonly isHyphenated: boolean;
  /** Paragraphs begin with an indent, or after a gap. */
  readonly isIndented: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly head?: string;
  readonly hasNumbers: boolean;
  /** White between columns, in points. */
  readonly gutter: number;
}

/** A piece of a made document: `across` runs over all columns; `note` stands at the foot of its page. */
export interface Part {
  readonly kind: 'across' | 'heading' | 'text' | 'note' | 'box';
  readonly text: string;
}

export interface Composed {
  readonly pages: readonly WrittenPage[];
  /** The parts in reading order, each with the page its first word stands on. */
  readonly truth: readonly { readonly text: string; readonly kind: Part['kind']; readonly page: number }[];
  /** Heads and numbers, as printed. */
  readonly running: readonly string[];
}

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 56;
const TOP = 80;
const BOTTOM = 770;

/** Where a word may be parted: between a vowel and a consonant that a vowel follows, two letters from either end. */
function parts(word: string): number[] {
  const points: number[] = [];
  for (let at = 3; at < word.length - 3; at++)
    if (/[aeiou]/.test(word[at - 1] ?? '') && /^[bcdfghjklmnpqrstvwxz][aeiou]/.test(word.slice(at, at + 2)))
      points.push(at);
  return points;
}

/** Breaks a text into lines of a width; a word that does not fit is parted where it may be. */
export function breakLines(
  text: string,
  width: number,
  size: number,
  isHyphenated: boolean,
  indent = 0,
): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= room) {
      line = longer;
      continue;
    }
    const hyphen = /^\p{L}+-/u.exec(word)?.[0];
    const points = isHyphenated && /^[a-z]{7,}[.,]?$/.test(word) ? parts(word) : [];
    const fits = (piece: string) => line !== '' && widthOf(`${line} ${piece}`, size) <= room;
    const cut = points.findLast((at) => fits(`${word.slice(0, at)}-`));
    const [head, rest] =
      cut !== undefined
        ? [`${word.slice(0, cut)}-`, word.slice(cut)]
        : hyphen !== undefined && fits(hyphen)
          ? [hyphen, word.slice(hyphen.length)]
          : ['', word];
    if (line !== '') lines.push(head === '' ? line : `${line} ${head}`);
    room = width;
    line = rest;
  }
  if (line !== '') lines.push(line);
  return lines;
}

interface Pen {
  readonly page: number;
  readonly column: number;
  readonly y: number;
}

/** Sets parts into pages: a small compositor, so that what comes out can be held against what went in. */
export function composePdf(given: readonly Part[], setting: Setting): Composed {
  const { columns, size, gutter, direction } = setting;
  const leading = size * 1.25;
  const width = (WIDTH - 2 * MARGIN - gutter * (columns - 1)) / columns;
  const pages: Placed[][] = [[]];
  const truth: { text: string; kind: Part['kind']; page: number }[] = [];
  let pen: Pen = { page: 0, column: 0, y: TOP };
  let top = TOP;
  let notes: string[] = [];
  let floor = BOTTOM;

  const put = (placed: Placed) => pages[pen.page]?.push(placed);
  const line = (
    words: string,
    x: number,
    room: number,
    type: { size: number; bold?: boolean; last: boolean },
  ) => {
    const set = direction === 'rtl' ? drawn(words) : words;
    const wide = widthOf(set, type.size);
    const left = direction === 'rtl' ? x + room - wide : x;
    const bold = type.bold === true;
    if (!setting.isJustified || type.last || direction === 'rtl') {
      put({ text: set, x: left, y: pen.y, size: type.size, bold });
      return;
    }
    const each = set.split(' ');
    const extra = each.length > 1 ? (room - wide) / (each.length - 1) : 0;
    let at = x;
    for (const word of each) {
      put({ text: word, x: at, y: pen.y, size: type.size, bold });
      at += widthOf(`${word} `, type.size) + extra;
    }
  };
  const endPage = () => {
    let y = BOTTOM + 6 - notes.length * 10;
    for (const note of notes) {
      pages[pen.page]?.push({ text: note, x: MARGIN, y, size: size * 0.8 });
      truth.push({ text: note, kind: 'note', page: pen.page + 1 });
      y += 10;
    }
    notes = [];
    floor = BOTTOM;
  };
  const nextColumn = () => {
    if (pen.column + 1 < columns) pen = { ...pen, column: pen.column + 1, y: top };
    else {
      endPage();
      pages.push([]);
      top = TOP;
      pen = { page: pen.page + 1, column: 0, y: TOP };
    }
  };
  /** Columns above a heading that runs across are of one height, where they fit on the page. */
  const balance = (from: number) => {
    const next = given.findIndex((part, at) => at > from && part.kind === 'across');
    if (columns === 1 || next < 0) return;
    let height = 0;
    for (const { kind, text } of given.slice(from, next)) {
      if (kind === 'note' || kind === 'across') continue;
      const isHeading = kind === 'heading';
      const count = breakLines(text, width, isHeading ? size * 1.2 : size, setting.isHyphenated, size).length;
      height += count * (isHeading ? size * 1.5 : leading) + leading;
    }
    const bottom = top + height / columns + leading;
    if (bottom < BOTTOM - 100) floor = bottom;
  };
  const left = () => {
    const column = direction === 'rtl' ? columns - 1 - pen.column : pen.column;
    return MARGIN + column * (width + gutter);
  };

  for (const [order, part] of given.entries()) {
    if (part.kind === 'note') {
      notes.push(part.text);
      continue;
    }
    if (part.kind === 'across') {
      // Columns so far end here; the next begin below.
      const isBalanced = columns > 1 && floor < BOTTOM - 90 && notes.length === 0;
      if (isBalanced) pen = { page: pen.page, column: 0, y: floor + leading };
      else if (pen.column > 0 || pen.y > BOTTOM - 120) {
        while (pen.column !== 0 || pen.y !== TOP) nextColumn();
      }
      floor = BOTTOM;
      pen = { ...pen, y: pen.y + (pen.y === TOP ? 0 : leading) };
      truth.push({ text: part.text, kind: 'across', page: pen.page + 1 });
      for (const words of breakLines(part.text, WIDTH - 2 * MARGIN, size * 1.7, false)) {
        line(words, MARGIN, WIDTH - 2 * MARGIN, { size: size * 1.7, bold: true, last: true });
        pen = { ...pen, y: pen.y + size * 2.1 };
      }
      pen = { ...pen, y: pen.y + leading };
      top = pen.y;
      balance(order + 1);
      continue;
    }
    const isHeading = part.kind === 'heading';
    const indent = part.kind === 'text' && setting.isIndented ? size * 1.5 : 0;
    const lines = breakLines(part.text, width, isHeading ? size * 1.2 : size, setting.isHyphenated, indent);
    if (isHeading && pen.y > floor - 4 * leading) nextColumn();
    if (isHeading) pen = { ...pen, y: pen.y + leading * 0.5 };
    let isFirst = true;
    for (const [index, words] of lines.entries()) {
      if (pen.y > floor - notes.length * 12) nextColumn();
      if (isFirst) truth.push({ text: part.text, kind: part.kind, page: pen.page + 1 });
      const shift = isFirst && direction === 'ltr' ? indent : 0;
      const last = index === lines.length - 1 || isHeading;
      line(words, left() + shift, width - (isFirst ? indent : 0), {
        size: isHeading ? size * 1.2 : size,
        bold: isHeading,
        last,
      });
      pen = { ...pen, y: pen.y + (isHeading ? size * 1.5 : leading) };
      isFirst = false;
    }
    if (!setting.isIndented) pen = { ...pen, y: pen.y + leading * 0.6 };
  }
  endPage();

  const running: string[] = [];
  for (const [index, placed] of pages.entries()) {
    if (setting.head !== undefined) {
      const text = direction === 'rtl' ? drawn(setting.head) : setting.head;
      placed.push({ text, x: MARGIN, y: 44, size: size * 0.85 });
      running.push(setting.head);
    }
    if (setting.hasNumbers) {
      const text =
        direction === 'rtl' ? String(index + 1) : index % 2 === 0 ? String(index + 1) : `${index + 1}`;
      placed.push({ text, x: WIDTH / 2 - 4, y: 808, size: size * 0.85 });
      running.push(text);
    }
  }
  return { pages: pages.map((placed) => ({ width: WIDTH, height: HEIGHT, placed })), truth, running };
}
