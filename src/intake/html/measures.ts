import { ruleNumber } from '../line-rules.ts';
import { endsAsSentence, foldLine } from '../lines.ts';
import type { Block, Blocks } from './blocks.ts';

/** What one line is by its own words, as numbers. */
export interface LineMeasure {
  readonly words: number;
  readonly linkShare: number;
  /** 0 none, 1 full stop, 2 "!" or "?", 3 colon, 4 comma or dots, 5 other sign. */
  readonly ending: number;
  /** A paragraph of an article by its shape alone: long, unlinked, ending as a sentence. */
  readonly isProse: boolean;
  /** Folded text, for finding copies. */
  readonly folded: string;
  /** As `ruleNumber` gives it. */
  readonly rule: number;
}

/** Scripts that put no space between words: two signs count as one word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of a line, in any script. */
export function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  // Latin, Greek, Cyrillic, Arabic and Hebrew lie below the first unspaced script.
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= 0x0e00) return words + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2);
  }
  return words;
}

/** What a line ends with: signs further in than these are never looked at. */
const END = 8;

function endingOf(whole: string): number {
  const text = whole.slice(-END);
  if (/[!?؟]["”'’)\]»]{0,2}$/u.test(text)) return 2;
  if (/(?:…|\.{3}|,)$/u.test(text)) return 4;
  if (endsAsSentence(text)) return 1;
  if (text.endsWith(':')) return 3;
  return /[\p{L}\p{N}]$/u.test(text) ? 0 : 5;
}

/** Measures one line; looks at no more than its first and last 2,000 code units for its rule. */
export function measureLine(block: Block): LineMeasure {
  const words = countWords(block.text);
  const linkShare = block.linkUnits / block.text.length;
  const ending = endingOf(block.text);
  return {
    words,
    linkShare,
    ending,
    isProse: linkShare < 0.5 && ((words >= 12 && (ending === 1 || ending === 2)) || words >= 30),
    folded: foldLine(block.text.slice(0, 600)),
    rule: ruleNumber(block.text),
  };
}

/** Running sums over the lines: any range's total in two look-ups. */
export class Sums {
  private readonly sums: Float64Array;
  readonly total: number;

  constructor(values: readonly number[]) {
    this.sums = new Float64Array(values.length + 1);
    values.forEach((value, index) => {
      this.sums[index + 1] = (this.sums[index] ?? 0) + value;
    });
    this.total = this.sums[values.length] ?? 0;
  }

  /** The total of `[first, last)`. */
  of(first: number, last: number): number {
    return (this.sums[last] ?? 0) - (this.sums[first] ?? 0);
  }
}

/** Sums over a page's lines. */
export interface PageSums {
  readonly units: Sums;
  readonly links: Sums;
  readonly words: Sums;
  readonly prose: Sums;
  readonly proseLines: Sums;
}

/** Builds the sums of a page. */
export function sumLines({ blocks }: Blocks, lines: readonly LineMeasure[]): PageSums {
  return {
    units: new Sums(blocks.map(({ text }) => text.length)),
    links: new Sums(blocks.map(({ linkUnits }) => linkUnits)),
    words: new Sums(lines.map(({ words }) => words)),
    prose: new Sums(lines.map(({ isProse, words }) => (isProse ? words : 0))),
    proseLines: new Sums(lines.map(({ isProse }) => (isProse ? 1 : 0))),
  };
}

/** The boxes that hold the article by where its prose stands. */
export interface MainBoxes {
  /** For each box the votes of paragraphs for the boxes around them, as a share of the best box's: 0 to 1. */
  readonly votes: Float64Array;
  /** Best by votes. */
  readonly voted: number;
  /** The deepest box that holds four fifths of all prose. */
  readonly common: number;
  /** The deepest box that holds half of all prose. */
  readonly half: number;
}

/** Finds the main boxes; 0 (the root) for all where there is no prose. */
export function findMain(
  { blocks, boxes }: Blocks,
  lines: readonly LineMeasure[],
  sums: PageSums,
): MainBoxes {
  const votes = new Float64Array(boxes.length);
  for (const block of blocks) {
    const line = lines[block.index];
    if (!line?.isProse) continue;
    const worth = line.words * (1 - line.linkShare);
    let at = boxes[block.box]?.tag === 'p' ? (boxes[block.box]?.parent ?? -1) : block.box;
    for (let share = 1; at >= 0 && share > 0.2; share /= 2) {
      votes[at] = (votes[at] ?? 0) + worth * share;
      at = boxes[at]?.parent ?? -1;
    }
  }
  let [voted, common, half] = [0, 0, 0];
  const total = sums.prose.total;
  for (const { id, first, last, depth } of boxes) {
    if ((votes[id] ?? 0) > (votes[voted] ?? 0)) voted = id;
    const held = total === 0 ? 0 : sums.prose.of(first, last) / total;
    if (held >= 0.8 && depth > (boxes[common]?.depth ?? 0)) common = id;
    if (held >= 0.5 && depth > (boxes[half]?.depth ?? 0)) half = id;
  }
  const best = votes[voted] || 1;
  return { votes: votes.map((vote) => vote / best), voted, common, half };
}
