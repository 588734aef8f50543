import type { Furniture, FurnitureKind } from '../core/index.ts';
import { isDateLine } from './date-line.ts';
import { furnitureByWords } from './line-rules.ts';
import { endsAsSentence, foldLine, type Line, splitLines, wordCount } from './lines.ts';
import { isKeyboardNoise } from './noise.ts';
import { markByTrees } from './page-lines/mark-lines.ts';

/** What a page's lines are: the furniture among them and the headline, where there is one. */
export interface PageLayout {
  readonly furniture: readonly Furniture[];
  readonly title?: Line;
  /** Lines that carry the byline, from which date and author may be read. */
  readonly bylines: readonly Line[];
}

/** A paragraph of the article rather than a headline, a menu or a label. */
function isProse(line: Line): boolean {
  const words = wordCount(line.text);
  return (words >= 8 && endsAsSentence(line.text)) || words >= 30;
}

/** Share of the longer words of a line that begin with a capital: headlines of many outlets are near 1. */
function titleCase(line: string): number {
  const words = line.split(/\s+/u).filter((word) => /^[^\p{L}]*\p{L}{4,}/u.test(word));
  if (words.length === 0) return 0;
  return words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / words.length;
}

/** True for "Anna Writer" or "Anna Writer, Baghdad": two to four capitalised words and perhaps a place. */
function isNameLine(line: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, \p{Lu}[\p{L}' -]{2,30})?$/u.test(line);
}

/** Later copies of a line: right below the first, or anywhere when it stands for a headline or a paragraph. */
function markDuplicates(lines: readonly Line[], kinds: (FurnitureKind | undefined)[]): Set<number> {
  const first = new Map<string, number>();
  const repeated = new Set<number>();
  let previous = '';
  for (const line of lines) {
    if (kinds[line.index] === 'noise') continue;
    const folded = foldLine(line.text);
    const seen = first.get(folded);
    if (seen === undefined) first.set(folded, line.index);
    else if (folded === previous || wordCount(folded) >= 4) {
      repeated.add(seen);
      kinds[line.index] ??= 'duplicate';
    }
    previous = folded;
  }
  return repeated;
}

/** The headline: of the unmarked lines above the first paragraph the one that stands twice, else the longest. */
function findTitle(head: readonly Line[], repeated: ReadonlySet<number>): Line | undefined {
  const candidates = head.filter((line) => wordCount(line.text) <= 40);
  const twice = candidates.find((line) => repeated.has(line.index) && wordCount(line.text) >= 2);
  if (twice) return twice;
  const long = candidates.filter((line) => wordCount(line.text) >= 3);
  // "Crossing opens": short, but nothing else stands above the article.
  if (long.length === 0)
    return candidates.findLast((line) => wordCount(line.text) === 2 && !isDateLine(line.text));
  return long.reduce<Line | undefined>(
    (best, line) => (best === undefined || wordCount(line.text) > wordCount(best.text) ? line : best),
    undefined,
  );
}

function markHead(
  head: readonly Line[],
  title: Line | undefined,
  kinds: (FurnitureKind | undefined)[],
  isPage: boolean,
): void {
  for (const line of head) {
    if (kinds[line.index] !== undefined || line === title) continue;
    const words = wordCount(line.text);
    if (isDateLine(line.text) || (title && line.index > title.index && isNameLine(line.text))) {
      kinds[line.index] = 'byline';
    } else if (isPage && title && line.index < title.index && words <= 5) {
      kinds[line.index] = 'navigation';
    }
  }
  if (!isPage) return;
  markLabels(
    head.filter((line) => title === undefined || line.index > title.index),
    kinds,
  );
}

/** Labels of buttons, "Save this article": a few words without a sentence's end, right beside what is furniture already. */
function markLabels(lines: readonly Line[], kinds: (FurnitureKind | undefined)[]): void {
  const isLabel = (line: Line) =>
    kinds[line.index] === undefined && wordCount(line.text) <= 4 && !endsAsSentence(line.text);
  for (const ordered of [lines, [...lines].reverse()]) {
    for (const line of ordered) {
      const beside = kinds[line.index - 1] ?? kinds[line.index + 1];
      if (beside !== undefined && isLabel(line)) kinds[line.index] = 'navigation';
    }
  }
}

/**
 * Lines below the last paragraph: other articles' headlines and the page's own menus. A single unmarked line is
 * taken only when it looks like a headline, for a last sentence may lack its full stop.
 */
function markTail(
  tail: readonly Line[],
  repeated: ReadonlySet<number>,
  kinds: (FurnitureKind | undefined)[],
): void {
  markLabels(tail, kinds);
  const open = tail.filter((line) => kinds[line.index] === undefined);
  const evidence = tail.some((line) => kinds[line.index] !== undefined) || open.length >= 3;
  for (const line of open) {
    const words = wordCount(line.text);
    const headline = repeated.has(line.index) || titleCase(line.text) >= 0.6;
    if (!headline && !evidence) continue;
    if (isNameLine(line.text) && !repeated.has(line.index)) kinds[line.index] = 'byline';
    else kinds[line.index] = words >= 4 ? 'teaser' : 'navigation';
  }
}

/** From a heading such as "Related articles" to the end, where nothing but short lines follows and no paragraph. */
function markRelated(lines: readonly Line[], kinds: (FurnitureKind | undefined)[]): void {
  // From here on nothing is a paragraph.
  let quiet = lines.length;
  for (; quiet > 0; quiet--) {
    const line = lines[quiet - 1];
    if (line === undefined || wordCount(line.text) > 45 || (kinds[line.index] === undefined && isProse(line)))
      break;
  }
  const at = lines.findIndex(
    ({ index, text }) =>
      index >= quiet && index > lines.length / 3 && kinds[index] === 'teaser' && wordCount(text) <= 4,
  );
  if (at < 0) return;
  for (const line of lines.slice(at)) {
    kinds[line.index] ??= wordCount(line.text) >= 4 ? 'teaser' : 'navigation';
  }
}

/**
 * Marks what on a pasted page is not the article: keyboard noise, repeated headlines, credits, bylines, menus and
 * teasers of other articles. A text without one paragraph of prose is left as it is, but for noise and exact copies.
 * @param text  the whole text, as decoded
 * @returns spans in text order, each one line; they never overlap
 */
export function layOutPage(text: string): PageLayout {
  const lines = splitLines(text);
  const kinds: (FurnitureKind | undefined)[] = lines.map((line) => {
    if (isKeyboardNoise(line.text)) return 'noise';
    return furnitureByWords(line.text);
  });
  const repeated = markDuplicates(lines, kinds);
  const isPage = markByTrees(lines, kinds) ?? true;
  const prose = lines.filter((line) => kinds[line.index] === undefined && isProse(line));
  let title: Line | undefined;
  if (prose.length > 0) {
    if (isPage) markRelated(lines, kinds);
    const body = prose.filter((line) => kinds[line.index] === undefined);
    const from = body[0]?.index ?? 0;
    const to = body.at(-1)?.index ?? lines.length - 1;
    const head = lines.slice(0, from).filter((line) => kinds[line.index] === undefined);
    title = findTitle(head, repeated);
    markHead(head, title, kinds, isPage);
    if (isPage) markTail(lines.slice(to + 1), repeated, kinds);
  } else if (lines.length === 1) {
    title = lines.find((line) => kinds[line.index] === undefined);
  }
  const furniture = lines.flatMap((line) => {
    const kind = kinds[line.index];
    return kind === undefined ? [] : [{ start: line.start, end: line.end, kind }];
  });
  const bylines = lines.filter((line) => kinds[line.index] === 'byline');
  return { furniture, bylines, ...(title ? { title } : {}) };
}
