import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { articleLines, parseHtml } from '../../src/intake/html/index.ts';
import { crossValidated, readRows } from '../../training/furniture/rows.ts';
import type { BenchResult, BenchRow } from '../types.ts';
import { type ArticlePage, readArticlePages } from './article-pages.ts';
import { scoreAll, scorePage } from './shingles.ts';

function readabilityBody({ html }: ArticlePage): string {
  // Readability reads what linkedom gives; the types it asks for are the browser's.
  const page = new DOMParser().parseFromString(html, 'text/html') as unknown as ConstructorParameters<
    typeof Readability
  >[0];
  return new Readability(page).parse()?.textContent ?? '';
}

/** Milliseconds of processor time for each page, ascending. */
function timed(
  pages: readonly ArticlePage[],
  take: (page: ArticlePage) => string,
): { found: string[]; ms: number[] } {
  const ms: number[] = [];
  const found = pages.map((page) => {
    const started = process.cpuUsage();
    const text = take(page);
    const { user, system } = process.cpuUsage(started);
    ms.push((user + system) / 1000);
    return text;
  });
  return { found, ms: ms.sort((a, b) => a - b) };
}

/** The article as the shipped trees find it; they have seen these pages, so only its speed is told. */
function shippedBody({ html }: ArticlePage): string {
  const root = parseHtml(html).document.documentElement;
  if (root === null) return '';
  const { page, isBody } = articleLines(root);
  return page.blocks.flatMap(({ text }, index) => (isBody[index] === true ? [text] : [])).join('\n');
}

/**
 * The body of a page against the article extraction benchmark's dev half, on which its trees are grown: each page is
 * judged by trees that saw no page of its site.
 */
export async function scoreArticleBody(gold: string | undefined): Promise<BenchResult> {
  const pages = readArticlePages(gold);
  const set = 'article extraction, dev half';
  const score = (found: readonly string[]) =>
    scoreAll(found.map((text, index) => scorePage(pages[index]?.body ?? '', text)));
  const row = (metric: string, reached: number, more: Partial<BenchRow> = {}): BenchRow => ({
    metric,
    set,
    reached: pages.length === 0 ? null : reached,
    shared: true,
    ...more,
  });
  const { pages: read, data } = readRows(pages);
  const ours = score(pages.length === 0 ? [] : crossValidated(read, data));
  const { ms } = timed(pages, shippedBody);
  const peer = timed(pages, readabilityBody);
  const theirs = score(peer.found);
  const perPage = ms.reduce((sum, value) => sum + value, 0) / Math.max(1, ms.length);
  const note = 'by trees that saw no page of the site';
  return {
    rows: [
      row('body F1', ours.f1, { must: 0.962, aim: 0.977, note, floor: 'intake.body-f1' }),
      row('body exact', ours.accuracy, { must: 0.32, aim: 0.48, note, floor: 'intake.body-exact' }),
      row('body recall', ours.recall, { must: 0.98, note, floor: 'intake.body-recall' }),
      row('pages a second', 1000 / perPage, { must: 30, aim: 60, unit: 'pages/s' }),
      row('a page, 95th percentile', ms[Math.floor(ms.length * 0.95)] ?? 0, {
        must: 150,
        unit: 'ms',
        lower: true,
      }),
      row('body F1, Readability', theirs.f1),
      row('body exact, Readability', theirs.accuracy),
    ],
    data: { articlePages: pages.length },
  };
}
