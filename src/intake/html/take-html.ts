import { DocumentError, type Furniture, type FurnitureKind } from '../../core/index.ts';
import { kindOfRule } from '../line-rules.ts';
import { chanceOf, type Trees } from '../trees.ts';
import { type Blocks, type Box, readBlocks } from './blocks.ts';
import { BODY_TREES } from './data/body-trees.ts';
import { type PageFeatures, readFeatures } from './features.ts';
import type { PageDocument } from './nodes.ts';
import { readFacts } from './page-facts.ts';
import { settleLines } from './settle.ts';

/** A page's lines as text, a blank line between paragraphs; what is not the article is marked, nothing is left out. */
export interface PageText {
  readonly text: string;
  readonly furniture: readonly Furniture[];
  /** The line that the page's titles name as its headline. */
  readonly headline?: string;
}

/** Which of a page's lines are the article's, by trained trees and what the markup says for sure. */
export function articleLines(
  root: Parameters<typeof readBlocks>[0],
  trees: Trees = BODY_TREES,
): {
  readonly page: Blocks;
  readonly features: PageFeatures;
  readonly isBody: readonly boolean[];
  readonly isCopy: readonly boolean[];
} {
  const page = readBlocks(root);
  const features = readFeatures(page, readFacts(root));
  const chances = page.blocks.map(({ index }) => chanceOf(trees, features.row(index)));
  return { page, features, ...settleLines(page, features, chances) };
}

const BY_TAG: ReadonlyMap<string, FurnitureKind> = new Map([
  ['nav', 'navigation'],
  ['header', 'navigation'],
  ['footer', 'navigation'],
  ['button', 'navigation'],
  ['aside', 'teaser'],
  ['figure', 'caption'],
  ['figcaption', 'caption'],
]);

/** What kind of furniture a line is: by its own words, else by the markup around it, else a link or a teaser. */
function kindOf(
  rule: number,
  linkShare: number,
  words: number,
  tag: FurnitureKind | undefined,
): FurnitureKind {
  return kindOfRule(rule) ?? tag ?? (linkShare > 0.5 && words < 6 ? 'navigation' : 'teaser');
}

function kindsAround(boxes: readonly Box[]): (FurnitureKind | undefined)[] {
  const kinds: (FurnitureKind | undefined)[] = [];
  for (const box of boxes) kinds.push(BY_TAG.get(box.tag) ?? kinds[box.parent]);
  return kinds;
}

/**
 * The text of a parsed page. Offsets of furniture are exact in `text`; what remains between them is the article.
 * @throws DocumentError `empty` for a page without a line of text
 */
export function takeHtml(document: PageDocument, name: string): PageText {
  const root = document.documentElement;
  const found = root === null ? undefined : articleLines(root);
  if (found === undefined || found.page.blocks.length === 0)
    throw new DocumentError('empty', `${name} holds no text.`, { name });
  const { page, features, isBody, isCopy } = found;
  const around = kindsAround(page.boxes);
  const furniture: Furniture[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const [index, block] of page.blocks.entries()) {
    const end = start + block.text.length;
    const line = features.lines[index];
    // The headline heads the article; the plain-text rules take it out of what is read as they do elsewhere.
    if (isBody[index] !== true && line !== undefined && index !== features.headline) {
      const kind =
        isCopy[index] === true
          ? 'duplicate'
          : kindOf(line.rule, line.linkShare, line.words, around[block.box]);
      furniture.push({ kind, start, end });
    }
    lines.push(block.text);
    start = end + 2;
  }
  const headline = page.blocks[features.headline]?.text;
  return { text: lines.join('\n\n'), furniture, ...(headline === undefined ? {} : { headline }) };
}
