import type { ArticlePage } from '../../../bench/scorers/article-pages.ts';
import { readBlocks } from '../../../src/intake/html/blocks.ts';
import { readFeatures } from '../../../src/intake/html/features.ts';
import { readFacts } from '../../../src/intake/html/page-facts.ts';
import { parseHtml } from '../../../src/intake/html/parse.ts';
import { furnitureByWords } from '../../../src/intake/line-rules.ts';
import { foldLine } from '../../../src/intake/lines.ts';
import { alignBlocks } from '../align.ts';
import { siteOf } from '../rows.ts';
import { foldOf, type Sample } from './sample.ts';

/** A page of the set as a reader copies it: its visible lines. */
export interface RealPage {
  readonly fold: number;
  readonly lines: readonly string[];
  readonly isItem: readonly boolean[];
  readonly labels: readonly number[];
  readonly title: string | undefined;
  /** The article's lines, first and last. */
  readonly first: number;
  readonly last: number;
  /** Lines that look like headlines of other stories. */
  readonly headlines: readonly string[];
}

const ITEMS = new Set(['li', 'td', 'th', 'dd', 'dt', 'button']);

const ENGLISH_HEADLINE = /\b(?:the|a|in|of|to|for|on|and|at|with|by|from|is|are|after|how|why|what|who|as|says|over|an|new|his|her|its)\b/i;

function isEnglish(text: string): boolean {
  return ENGLISH_HEADLINE.test(text) && /^[\p{ASCII}‘’“”–—…]+$/u.test(text);
}

/** Undefined for a page without an element, or without a line of its truth. */
export function readRealPage(one: ArticlePage): RealPage | undefined {
  const root = parseHtml(one.html).document.documentElement;
  if (root === null) return undefined;
  const page = readBlocks(root);
  const features = readFeatures(page, readFacts(root));
  const shares = alignBlocks(page.blocks.map(({ text }) => text), one.body);
  const title = page.blocks[features.headline]?.text;
  const lines: string[] = [];
  const labels: number[] = [];
  const isItem: boolean[] = [];
  const headlines: string[] = [];
  const bodyLines = new Set(page.blocks.filter((_, index) => (shares[index] ?? 0) >= 0.5).map(({ text }) => foldLine(text)));
  for (const block of page.blocks) {
    const box = page.boxes[block.box];
    if (box === undefined || box.isHidden) continue;
    const text = block.text.replace(/[\u2028\u2029\f]/g, ' ').trim();
    if (text === '') continue;
    const own = (shares[block.index] ?? 0) >= 0.5;
    const folded = foldLine(text);
    let label = own ? 0 : 1;
    if (title !== undefined && folded === foldLine(title)) label = block.index === features.headline ? -1 : 1;
    else if (!own && bodyLines.has(folded)) label = -1;
    // A long line of which a part is in the truth, or a long paragraph that is not: the truth's own choice, not asked.
    else if (!own && (shares[block.index] ?? 0) > 0.2) label = -1;
    if (label === 0 && furnitureByWords(text) !== undefined) label = -1;
    lines.push(text);
    labels.push(label);
    isItem.push(ITEMS.has(box.tag));
    const words = text.split(' ').length;
    if (!own && block.linkUnits / block.text.length > 0.8 && words >= 5 && words <= 15 && !/[.…]$/u.test(text) && label === 1 && isEnglish(text)) headlines.push(text);
  }
  const first = labels.indexOf(0);
  const last = labels.lastIndexOf(0);
  if (first < 0) return undefined;
  return { fold: foldOf(siteOf(one.url)), lines, isItem, labels, title, first, last, headlines };
}

/** A report in paragraphs; a recipe, a table of results or a plan of meals is something else. */
export function isReport({ lines, labels, first, last }: RealPage): boolean {
  const body = lines.slice(first, last + 1).filter((_, index) => labels[first + index] === 0);
  const prose = body.filter((line) => line.split(' ').length >= 12);
  return prose.length >= 3 && prose.length >= 0.7 * body.length;
}

/** The whole page, and the part from a little above the article to a little below it. */
export function realSamples(page: RealPage, random: () => number): Sample[] {
  const cut = (from: number, to: number, weight: number): Sample => {
    const gapped = random() < 0.6;
    return {
      lines: page.lines.slice(from, to),
      gaps: page.isItem.slice(from, to).map((item) => gapped && !item),
      labels: page.labels.slice(from, to),
      classes: page.labels.slice(from, to).map((label) => (label === 0 ? (isReport(page) ? 'report own' : 'other own') : 'page')),
      weight,
      fold: page.fold,
    };
  };
  const { first, last, lines } = page;
  const above = Math.floor(random() * 25);
  const below = Math.floor(random() * 25);
  const isList = page.labels.filter((label) => label === 0).length > 120 ? 0.3 : 1;
  return [
    cut(Math.max(0, first - 150), Math.min(lines.length, last + 150), 0.4 * isList),
    cut(Math.max(0, first - above - 1), Math.min(lines.length, last + below + 1), 0.8 * isList),
    cut(Math.max(0, first - 2), Math.min(lines.length, last + 2), 0.8 * isList),
  ];
}
