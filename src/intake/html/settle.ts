import type { Blocks, Box } from './blocks.ts';
import type { PageFeatures } from './features.ts';

/** How far a paragraph, and any other line, goes along with the lines of its kind. */
const WITH_KIND = { prose: 0.6, other: 0.2 };

/** The log-odds that the page's best kind of paragraph is lifted to, and by how much at most. */
const LIFT = { to: 1, most: 3 };

/** Log-odds from which a line is the article's. Below even: a lost sentence costs more than a stray line. */
const TAKE = -0.8;

/** From so many words on, a line that stands a second time elsewhere on the page is a copy. */
const COPY_WORDS = 6;

const NEVER = new Set(['nav', 'aside', 'header', 'footer', 'button', 'figure', 'figcaption']);

/** Furniture that a line's own words give, up to here in the order of `LineMeasure.rule`, outranks the chance. */
const LAST_SURE_RULE = 5;

function logOdds(chance: number): number {
  const inside = Math.min(1 - 1e-4, Math.max(1e-4, chance));
  return Math.log(inside / (1 - inside));
}

interface Kind {
  words: number;
  sum: number;
  lines: number;
}

/**
 * Evens out the chances: paragraphs of one kind (same tags and classes around them) are the article's all or none, and
 * a page whose best kind stays in doubt is judged on its own scale.
 */
function evenOut({ lines, signatures }: PageFeatures, chances: ArrayLike<number>): number[] {
  const own = lines.map((_, index) => logOdds(chances[index] ?? 0));
  const kinds = new Map<string, Kind>();
  lines.forEach((line, index) => {
    if (!line.isProse) return;
    const key = signatures[index] ?? '';
    const kind = kinds.get(key) ?? { words: 0, sum: 0, lines: 0 };
    const words = Math.min(60, line.words);
    kind.words += words;
    kind.sum += words * (own[index] ?? 0);
    kind.lines++;
    kinds.set(key, kind);
  });
  const even = own.map((odds, index) => {
    const kind = kinds.get(signatures[index] ?? '');
    if (!kind || kind.lines < 2) return odds;
    const share = lines[index]?.isProse ? WITH_KIND.prose : WITH_KIND.other;
    return (1 - share) * odds + (share * kind.sum) / kind.words;
  });
  let [best, bestWorth] = [LIFT.to, 0];
  for (const { words, sum } of kinds.values()) {
    const worth = words / (1 + Math.exp(-sum / words));
    if (worth > bestWorth) [best, bestWorth] = [sum / words, worth];
  }
  const lift = Math.min(LIFT.most, Math.max(0, LIFT.to - best));
  return even.map((odds) => odds + lift);
}

/** For each box the nearest box of that tag around it, itself included; -1 where there is none. */
function nearest(boxes: readonly Box[], tag: string): number[] {
  const found: number[] = [];
  for (const box of boxes) found.push(box.tag === tag ? box.id : (found[box.parent] ?? -1));
  return found;
}

/** A quotation or a table between two taken lines is taken whole; so is one of which most is taken already. */
function takeWhole(page: Blocks, features: PageFeatures, taken: boolean[], tag: string): void {
  const { blocks, boxes } = page;
  const { lines } = features;
  const around = nearest(boxes, tag);
  const of = (index: number): number => around[blocks[index]?.box ?? 0] ?? -1;
  let first = 0;
  while (first < blocks.length) {
    const id = of(first);
    let last = first + 1;
    if (id >= 0) {
      while (last < blocks.length && of(last) === id) last++;
      const isMark = (index: number) => lines[index]?.isProse === true || taken[index] === true;
      let before = first - 1;
      while (before >= 0 && first - before < 4 && !isMark(before)) before--;
      let behind = last;
      while (behind < blocks.length && behind - last < 3 && !isMark(behind)) behind++;
      const pre = taken[before] === true;
      const sameParent = (boxes[boxes[id]?.parent ?? 0]?.first ?? 0) <= before;
      const isUnderText = tag === 'table' && pre && sameParent && (lines[first]?.linkShare ?? 0) < 0.5;
      const most = taken.slice(first, last).filter(Boolean).length > (last - first) / 2;
      if ((pre && taken[behind] === true) || isUnderText || most) taken.fill(true, first, last);
    }
    first = last;
  }
}

/** Which lines are copies, from six words on, of a taken line in another place of the page. */
function dropCopies({ blocks, boxes }: Blocks, { lines }: PageFeatures, taken: boolean[]): boolean[] {
  const first = new Map<string, number>();
  return blocks.map((block, index) => {
    const line = lines[index];
    if (!taken[index] || !line || line.words < COPY_WORDS) return false;
    const place = boxes[block.box]?.parent ?? -1;
    const seen = first.get(line.folded);
    if (seen === undefined) first.set(line.folded, place);
    if (seen === undefined || seen === place) return false;
    taken[index] = false;
    return true;
  });
}

/** What was settled for each line of a page. */
export interface Settled {
  readonly isBody: readonly boolean[];
  /** True for a line that would be the article's, had it not stood there before. */
  readonly isCopy: readonly boolean[];
}

/**
 * Settles which lines are the article's: chances evened out over lines of one kind, then what a page's markup says for
 * sure (figures, menus, asides are not; quotations and tables go whole), then copies.
 * @param chances  for each line the chance that it is the article's, 0 to 1
 */
export function settleLines(page: Blocks, features: PageFeatures, chances: ArrayLike<number>): Settled {
  const { blocks, boxes } = page;
  const never: boolean[] = [];
  for (const box of boxes) never.push(NEVER.has(box.tag) || (never[box.parent] ?? false));
  const odds = evenOut(features, chances);
  const isBody = blocks.map(({ box }, index) => {
    const rule = features.lines[index]?.rule ?? 0;
    return (odds[index] ?? 0) >= TAKE && !never[box] && !(rule > 0 && rule <= LAST_SURE_RULE);
  });
  takeWhole(page, features, isBody, 'blockquote');
  takeWhole(page, features, isBody, 'table');
  const isCopy = dropCopies(page, features, isBody);
  return { isBody, isCopy };
}
