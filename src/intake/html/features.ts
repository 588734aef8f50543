import { foldLine } from '../lines.ts';
import type { Block, Blocks, Box } from './blocks.ts';
import { CLASS_GROUPS } from './elements.ts';
import { lineShape, Signs } from './line-shape.ts';
import { findMain, type LineMeasure, measureLine, sumLines } from './measures.ts';
import type { PageElement } from './nodes.ts';
import type { PageFacts } from './page-facts.ts';
import { within } from './within.ts';

const TAG_CODES = [
  'div',
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'figcaption',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'dd',
  'dt',
  'button',
  'pre',
  'ul',
  'body',
  'aside',
  'form',
  'figure',
  'main',
  'address',
];

const AROUND: readonly (readonly string[])[] = [
  ['article'],
  ['main'],
  ['section'],
  ['aside'],
  ['nav'],
  ['header'],
  ['footer'],
  ['figure', 'figcaption', 'caption'],
  ['form', 'button', 'fieldset', 'legend'],
  ['ul', 'ol', 'dl'],
  ['li'],
  ['table'],
  ['blockquote'],
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ['dialog'],
];

const GROUP_OF = new Map<string, number>();
CLASS_GROUPS.forEach(([, words], group) => {
  for (const word of words.split(' ')) GROUP_OF.set(word, (GROUP_OF.get(word) ?? 0) | (1 << group));
});

/** The words of an element's class and id: "entry-Content_2" gives "entry", "content". */
function classWords(element: PageElement): string[] {
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (raw === ' ') return [];
  return raw
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function groupsOf(element: PageElement | undefined): number {
  if (element === undefined) return 0;
  let mask = 0;
  for (const word of classWords(element)) mask |= GROUP_OF.get(word) ?? 0;
  return mask;
}

/** What a box inherits: how many levels up the nearest element of each kind stands; 0 none, 1 itself. */
interface Inherited {
  readonly around: Uint8Array;
  readonly groups: Uint8Array;
  readonly path: string;
}

const AROUND_OF = new Map<string, number>();
AROUND.forEach((tags, index) => {
  for (const tag of tags) AROUND_OF.set(tag, index);
});

/** A level further in than `above`. */
function stepIn(above: Uint8Array | undefined, length: number): Uint8Array {
  const steps = new Uint8Array(length);
  if (above === undefined) return steps;
  for (let at = 0; at < length; at++) {
    const before = above[at] ?? 0;
    if (before > 0) steps[at] = Math.min(before + 1, 30);
  }
  return steps;
}

function inherit(box: Box, above: Inherited | undefined): Inherited {
  const around = stepIn(above?.around, AROUND.length);
  const own = AROUND_OF.get(box.tag);
  if (own !== undefined) around[own] = 1;
  const groups = stepIn(above?.groups, CLASS_GROUPS.length);
  const mask = box.tag === 'body' || box.tag === 'html' ? 0 : groupsOf(box.element);
  for (let group = 0; mask >> group !== 0; group++) if ((mask >> group) & 1) groups[group] = 1;
  return {
    around,
    groups,
    path: `${box.tag}.${(box.element.getAttribute('class') ?? '').slice(0, 60)}`,
  };
}

/** Share of the words of `text` that `other` has too. */
function contained(text: string, other: ReadonlySet<string>): number {
  const words = text.split(' ');
  let shared = 0;
  for (const word of words) if (other.has(word)) shared++;
  return shared / words.length;
}

/** Most numbers that a row may have; it has fewer. */
const ROW_NUMBERS = 256;

/** What is known of every line of a page. */
export interface PageFeatures {
  /**
   * The numbers of a line, as many for each. Asked for one line after the other: all of a long page's would take more
   * memory than the page.
   */
  readonly row: (index: number) => Float32Array;
  readonly lines: readonly LineMeasure[];
  /** For each line the tags and classes of the two boxes around it: lines of one kind share it. */
  readonly signatures: readonly string[];
  /** The line that is the page's headline; -1 where none is. */
  readonly headline: number;
}

/** The line that says best what the page's titles say: headings first, the last of equals before the prose. */
function findHeadline({ blocks, boxes }: Blocks, lines: readonly LineMeasure[], facts: PageFacts): number {
  const titles = facts.titles.map((title) => new Set(foldLine(title).split(' ')));
  let [best, bestWorth] = [-1, 0.45];
  for (const { index, box } of blocks) {
    const line = lines[index];
    if (!line || line.words > 45) continue;
    let worth = 0;
    for (const title of titles) {
      const inside = contained(line.folded, title);
      const covers = (inside * line.words) / title.size;
      worth = Math.max(worth, inside * Math.min(1, covers + 0.15));
    }
    let at: Box | undefined = boxes[box];
    for (let up = 0; at && up < 3 && !/^h[1-6]$/.test(at.tag); up++) at = boxes[at.parent];
    if (at?.tag === 'h1') worth *= 1.3;
    else if (at !== undefined && /^h[2-6]$/.test(at.tag)) worth *= 1.1;
    if (line.linkShare > 0.8) worth *= 0.8;
    if (worth > bestWorth + 1e-9) [best, bestWorth] = [index, worth];
  }
  return best;
}

/** Reads the features of every line of a page. */
export function readFeatures(page: Blocks, facts: PageFacts): PageFeatures {
  const { blocks, boxes } = page;
  const lines = blocks.map(measureLine);
  const sums = sumLines(page, lines);
  const main = findMain(page, lines, sums);
  const inherited: Inherited[] = [];
  for (const box of boxes) inherited.push(inherit(box, inherited[box.parent]));
  const copies = new Map<string, number>();
  for (const { folded } of lines) copies.set(folded, (copies.get(folded) ?? 0) + 1);
  const headline = findHeadline(page, lines, facts);
  const summaries = facts.descriptions.map(foldLine);
  const structured = foldLine(facts.structuredBody);
  const titles = new Set(facts.titles.flatMap((title) => foldLine(title).split(' ')));
  const signature = (block: Block): string => {
    const box = boxes[block.box];
    const above = box ? boxes[box.parent] : undefined;
    return `${inherited[box?.id ?? 0]?.path}<${inherited[above?.id ?? 0]?.path}`;
  };
  const signatures = blocks.map(signature);
  const groups = new Map<string, { lines: number; words: number; prose: number; links: number }>();
  lines.forEach((line, index) => {
    const key = signatures[index] ?? '';
    const group = groups.get(key) ?? { lines: 0, words: 0, prose: 0, links: 0 };
    group.lines++;
    group.words += line.words;
    group.prose += line.isProse ? line.words : 0;
    group.links += line.linkShare;
    groups.set(key, group);
  });
  const up = (id: number): number => boxes[id]?.parent ?? -1;
  const isInside = (block: Block, id: number): boolean => {
    const box = boxes[id];
    return box !== undefined && block.index >= box.first && block.index < box.last;
  };
  // Nearest prose line at or before, and at or behind, each line.
  const before: number[] = [];
  const behind: number[] = new Array(blocks.length).fill(-1);
  let last = -1;
  for (let index = 0; index < blocks.length; index++) {
    before.push(last);
    if (lines[index]?.isProse) last = index;
  }
  last = -1;
  for (let index = blocks.length - 1; index >= 0; index--) {
    behind[index] = last;
    if (lines[index]?.isProse) last = index;
  }
  const codes = boxes.map(({ tag }) => TAG_CODES.indexOf(tag) + 1);
  const tagCode = (id: number): number => codes[id] ?? 0;
  const signs = new Signs();
  const isStructured = within(structured.length < 200 ? '' : structured);
  const { total } = sums.prose;
  const scratch = new Float32Array(ROW_NUMBERS);
  const row = (index: number): Float32Array => {
    const block = blocks[index] as Block; // asked for lines of the page alone
    const line = lines[index] as LineMeasure; // one measure for each block, by construction
    const box = boxes[block.box] as Box; // the walk sets a box for each block
    let size = 0;
    const put = (value: number): void => {
      scratch[size++] = value;
    };
    const putAll = (values: ArrayLike<number>): void => {
      for (let at = 0; at < values.length; at++) put(values[at] ?? 0);
    };
    putAll([
      line.words,
      block.text.length,
      line.linkShare,
      block.links,
      block.boldUnits / block.text.length,
      block.italicUnits / block.text.length,
      line.ending,
      line.rule,
      line.isProse ? 1 : 0,
      block.afterBreak ? 1 : 0,
      block.media,
    ]);
    putAll(lineShape(block.text, signs));
    putAll([tagCode(box.id), tagCode(box.parent), tagCode(up(box.parent)), box.isHidden ? 1 : 0]);
    const own = inherited[box.id] as Inherited; // one for each box
    putAll(own.around);
    putAll(own.groups);
    const wrapper = groupsOf(block.wrapper);
    for (let group = 0; group < CLASS_GROUPS.length; group++) put((wrapper >> group) & 1);
    // The boxes around it, from the inside out; then the nearest that hold a part of all prose.
    const held = (around: Box): number =>
      total === 0 ? 0 : sums.prose.of(around.first, around.last) / total;
    const linked = (around: Box): number =>
      sums.links.of(around.first, around.last) / (sums.units.of(around.first, around.last) || 1);
    for (let level = 0, at = box.id; level < 3; level++) {
      const around = boxes[at];
      if (!around) {
        putAll([-1, -1, -1, -1]);
        continue;
      }
      const prose =
        sums.prose.of(around.first, around.last) / (sums.words.of(around.first, around.last) || 1);
      putAll([
        sums.words.of(around.first, around.last),
        linked(around),
        prose,
        Math.min(index - around.first, 20),
      ]);
      at = around.parent;
    }
    let [steps, vote, votedAt] = [0, 0, 0];
    let at: Box | undefined = box;
    for (const share of [0.05, 0.2, 0.5]) {
      while (at && held(at) < share) {
        const value = main.votes[at.id] ?? 0;
        if (value > vote) [vote, votedAt] = [value, steps];
        at = boxes[at.parent];
        steps++;
      }
      if (at) {
        const size = at.last - at.first;
        putAll([Math.min(steps, 20), linked(at), (index - at.first) / size, Math.min(size, 200)]);
      } else putAll([-1, -1, -1, -1]);
    }
    for (; at; at = boxes[at.parent], steps++) {
      const value = main.votes[at.id] ?? 0;
      if (value > vote) [vote, votedAt] = [value, steps];
    }
    putAll([vote, votedAt]);
    for (const id of [main.voted, main.half, main.common]) {
      const inside = isInside(block, id);
      putAll([inside ? 1 : 0, inside ? Math.min(8, box.depth - (boxes[id]?.depth ?? 0)) : -1]);
    }
    const proseBefore = sums.prose.of(0, index);
    putAll([
      index / blocks.length,
      total === 0 ? 0 : proseBefore / total,
      Math.min(sums.proseLines.of(0, index), 5),
      Math.min(sums.proseLines.of(index + 1, blocks.length), 5),
    ]);
    for (const near of [before[index] ?? -1, behind[index] ?? -1]) {
      putAll([
        near < 0 ? 99 : Math.min(99, Math.abs(index - near)),
        near >= 0 && signatures[near] === signatures[index] ? 1 : 0,
        near >= 0 && boxes[blocks[near]?.box ?? 0]?.parent === box.parent ? 1 : 0,
        near < 0
          ? 0
          : (main.votes[blocks[near]?.box ?? 0] ?? 0) + (main.votes[up(blocks[near]?.box ?? 0)] ?? 0),
      ]);
    }
    const group = groups.get(signatures[index] ?? '');
    if (group) {
      putAll([
        Math.min(group.lines, 30),
        group.words / group.lines,
        group.words === 0 ? 0 : group.prose / group.words,
        group.links / group.lines,
        total === 0 ? 0 : group.prose / total,
      ]);
    }
    putAll([
      headline < 0 ? 0 : index < headline ? 1 : index === headline ? 2 : 3,
      headline < 0 ? -99 : Math.max(-99, Math.min(99, index - headline)),
      headline < 0 ? -1 : Math.min(500, sums.prose.of(headline, Math.max(headline, index))),
      contained(line.folded, titles),
      (copies.get(line.folded) ?? 1) - 1,
      line.words >= 4 &&
      summaries.some(
        (summary) =>
          summary.startsWith(line.folded.slice(0, 60)) || line.folded.startsWith(summary.slice(0, 60)),
      )
        ? 1
        : 0,
      structured.length < 200 ? -1 : isStructured(line.folded.slice(0, 200)) ? 1 : 0,
    ]);
    for (const by of [-3, -2, -1, 1, 2, 3]) {
      const near = blocks[index + by];
      const measure = lines[index + by];
      if (!near || !measure) {
        putAll([-1, -1, -1, -1, -1, -1]);
        continue;
      }
      putAll([
        measure.words,
        measure.linkShare,
        measure.ending,
        tagCode(near.box),
        measure.rule,
        near.box === block.box
          ? 3
          : boxes[near.box]?.parent === box.parent
            ? 2
            : signatures[index + by] === signatures[index]
              ? 1
              : 0,
      ]);
    }
    return scratch.slice(0, size);
  };
  return { row, lines, signatures, headline };
}
