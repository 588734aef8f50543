import type { ArticlePage } from '../../bench/scorers/article-pages.ts';
import { type Blocks, readBlocks } from '../../src/intake/html/blocks.ts';
import { type PageFeatures, readFeatures } from '../../src/intake/html/features.ts';
import { readFacts } from '../../src/intake/html/page-facts.ts';
import { parseHtml } from '../../src/intake/html/parse.ts';
import { settleLines } from '../../src/intake/html/settle.ts';
import { chanceOf, type Trees } from '../../src/intake/trees.ts';
import { alignBlocks } from './align.ts';
import { type BoostOptions, binRows, boost, randomFrom, type TrainingRows } from './boost.ts';

/** How the shipped trees grow; chosen on folds by site. */
export const OPTIONS: BoostOptions = {
  trees: 120, leaves: 16, rate: 0.1, rowShare: 0.7, featureShare: 0.3, minWeight: 2, lambda: 2, seed: 1,
};
const FOLDS = 7;

/** A page of the set, its lines and features, and where its rows start. */
export interface ReadPage extends ArticlePage {
  readonly page: Blocks;
  readonly features: PageFeatures;
  readonly start: number;
  readonly fold: number;
}

export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '').split('.').slice(-2).join('.');

/** Sites, not pages, are dealt into folds: a page is never judged by trees that saw its site. */
function foldsOf(pages: readonly ArticlePage[]): Map<string, number> {
  const random = randomFrom(5);
  const sites = [...new Set(pages.map(({ url }) => siteOf(url)))].sort().map((site) => ({ site, at: random() }));
  return new Map(sites.sort((a, b) => a.at - b.at).map(({ site }, index) => [site, index % FOLDS]));
}

/** A line is the article's where at least half of its words are in the truth; copies of one line share the answer. */
export function readRows(set: readonly ArticlePage[]): { pages: ReadPage[]; data: TrainingRows } {
  const folds = foldsOf(set);
  const rows: ArrayLike<number>[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const pages = set.map((one): ReadPage => {
    const root = parseHtml(one.html).document.documentElement;
    if (root === null) throw new RangeError(`${one.id} holds no element.`);
    const page = readBlocks(root);
    const features = readFeatures(page, readFacts(root));
    const start = rows.length;
    const shares = alignBlocks(page.blocks.map(({ text }) => text), one.body);
    const copies = new Map<string, number>();
    features.lines.forEach(({ folded, words }, index) => {
      if (words >= 6) copies.set(folded, Math.max(copies.get(folded) ?? 0, (shares[index] ?? 0) >= 0.5 ? 1 : 0));
    });
    features.lines.forEach(({ folded, words }, index) => {
      rows.push(features.row(index));
      labels.push(copies.get(folded) ?? ((shares[index] ?? 0) >= 0.5 ? 1 : 0));
      weights.push(Math.min(3, 0.5 + Math.sqrt(words) / 4));
    });
    return { ...one, page, features, start, fold: folds.get(siteOf(one.url)) ?? 0 };
  });
  return { pages, data: { rows, labels, weights } };
}

const rowsOf = (pages: readonly ReadPage[]): number[] =>
  pages.flatMap(({ start, page }) => page.blocks.map((_, index) => start + index));

/** Trees over all pages: what ships. */
export function growAll(pages: readonly ReadPage[], data: TrainingRows): Trees {
  return boost(data, binRows(data.rows), rowsOf(pages), OPTIONS);
}

/** The article of every page as trees find it that never saw its site. */
export function crossValidated(pages: readonly ReadPage[], data: TrainingRows): string[] {
  const binned = binRows(data.rows);
  const found = new Map<string, string>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = boost(data, binned, rowsOf(pages.filter((one) => one.fold !== fold)), OPTIONS);
    for (const { id, page, features, start, fold: own } of pages) {
      if (own !== fold) continue;
      const { isBody } = settleLines(page, features, page.blocks.map((_, index) => chanceOf(trees, data.rows[start + index] ?? [])));
      found.set(id, page.blocks.filter((_, index) => isBody[index]).map(({ text }) => text).join('\n'));
    }
  }
  return pages.map(({ id }) => found.get(id) ?? '');
}
