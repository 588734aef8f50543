import type { FurnitureKind } from '../../core/index.ts';
import { bylineDay } from '../byline.ts';
import { endsAsSentence, type Line } from '../lines.ts';
import { chanceOf } from '../trees.ts';
import { LINE_TREES } from './data/line-trees.ts';
import { LINE_WORDS } from './data/line-words.ts';
import type { LineMeasure } from './measure-line.ts';
import { measurePage, type PageMeasure } from './page-rows.ts';

/** From this chance on a line between the article's paragraphs is furniture. */
const TAKE = 0.68;
/** The same above the first paragraph and below the last, where little but furniture stands. */
const TAKE_OUTSIDE = 0.3;
/** The same for a sentence whose words do not speak for furniture. */
const TAKE_PROSE = 0.7;
/** The same for what looks like the headline. */
const TAKE_HEADLINE = 0.9;
/** The same in a text that is hardly a page of the web, or that is made of short lines. */
const TAKE_SURE = 0.95;
/** The chance from which on a line says that its text is a page of the web, and how much must say so. */
const SIGN_CHANCE = 0.85;
const SIGNS = 2.1;
/** The share of the words between the first paragraph and the last that may go. */
const MOST_STRUCK = 0.4;
/** The share of long lines that go on in the next from which on a text is wrapped. */
const WRAPPED = 0.25;
/** Below this chance a line stays that a rule takes for furniture: "Anbar | 412 | 9,880" in a table. */
const RELEASE = 0.2;
/** A page of the web has fewer lines; a text of more is something else, and is left to the rules. */
const MOST_LINES = 20_000;
/** The trees know English: the share of its grammar words in the prose from which on they are asked. */
const ENGLISH = 0.2;

/** Noise and copies stay what they are, whatever the trees say. */
const isSettled = (kind: FurnitureKind | undefined): boolean => kind === 'noise' || kind === 'duplicate';

const isOf = (one: LineMeasure, ...classes: readonly string[]): boolean =>
  classes.some((name) => one.classes.includes(name));

/** What kind of furniture a line is that the trees take, for its colour and for what is read from it. */
function kindOf(line: Line, one: LineMeasure, isAbove: boolean): FurnitureKind {
  const isShort = one.words <= 12;
  if (isAbove && isShort && (bylineDay(line.text) !== undefined || /^by\b/i.test(line.text))) return 'byline';
  if (isShort && isOf(one, 'photo', 'credit')) return one.words > 8 ? 'caption' : 'credit';
  if (isAbove && isShort && isOf(one, 'role', 'clock', 'agency')) return 'byline';
  return one.words >= 4 && one.address === 0 ? 'teaser' : 'navigation';
}

/** True where lines are pieces of paragraphs, as in a text wrapped at a column: many a long line goes on in lower case. */
function isWrapped(lines: readonly Line[]): boolean {
  let [long, broken] = [0, 0];
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1];
    if (text.length < 45 || next === undefined) continue;
    long++;
    if (next.gap === 0 && /^\p{Ll}/u.test(next.text) && !endsAsSentence(text)) broken++;
  }
  return broken >= 3 && broken > WRAPPED * long;
}

/** How far a line makes its text a page of the web: a rule knows it, or the trees do and so do its words. */
function signOf(one: LineMeasure, chance: number, known: FurnitureKind | undefined): number {
  if (isSettled(known) || chance < SIGN_CHANCE) return 0;
  return one.rule > 0 ? 2 : Math.max(0, Math.min(4, one.score)) / 2;
}

/** True where much of what stands between the first paragraph and the last would go: a list or a plan, not a report. */
function strikesMuch(page: PageMeasure, chances: readonly number[]): boolean {
  let [all, struck] = [0, 0];
  for (let index = page.first; index <= page.last; index++) {
    const words = page.measures[index]?.words ?? 0;
    all += words;
    if ((chances[index] ?? 0) >= TAKE) struck += words;
  }
  return struck > MOST_STRUCK * all;
}

/** From which chance on a line is furniture. */
function cutOf(page: PageMeasure, { index, text }: Line): number {
  if (index === page.headline) return TAKE_HEADLINE;
  if ((page.measures[index]?.score ?? 0) < 0 && endsAsSentence(text)) return TAKE_PROSE;
  return index < page.first || index > page.last ? TAKE_OUTSIDE : TAKE;
}

/**
 * Marks lines of an English page by trained trees, which see a line's words and shape, what stands around it and what
 * the article is about. Marks of rules are taken back where the trees are sure of the article.
 * @param kinds  by line; changed in place; noise and copies stay what they are
 * @returns false for an English text that nothing makes a page of the web; undefined where the trees were not asked
 */
export function markByTrees(
  lines: readonly Line[],
  kinds: (FurnitureKind | undefined)[],
): boolean | undefined {
  if (lines.length > MOST_LINES || lines.length < 2) return undefined;
  const page = measurePage(lines, LINE_WORDS);
  if (page.prose === 0 || page.english < ENGLISH || isWrapped(lines)) return undefined;
  const chances = page.measures.map((_, index) => chanceOf(LINE_TREES, page.rowOf(index)));
  const signs = page.measures.reduce(
    (sum, one, index) => sum + signOf(one, chances[index] ?? 0, kinds[index]),
    0,
  );
  if (signs < SIGNS)
    return kinds.some(
      (kind, index) => kind !== undefined && !isSettled(kind) && (page.measures[index]?.rule ?? 0) > 0,
    );
  const least = strikesMuch(page, chances) ? TAKE_SURE : 0;
  for (const [index, one] of page.measures.entries()) {
    const known = kinds[index];
    const line = lines[index];
    const chance = chances[index] ?? 0;
    if (line === undefined || isSettled(known)) continue;
    if (known !== undefined) {
      if (chance < RELEASE) kinds[index] = undefined;
    } else if (chance >= Math.max(least, cutOf(page, line)))
      kinds[index] = kindOf(line, one, index < page.first);
  }
  return true;
}
