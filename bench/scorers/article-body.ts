import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import type { BenchResult } from '../types.ts';
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

/** The body of a page against the article extraction benchmark's dev half. */
export async function scoreArticleBody(gold: string | undefined): Promise<BenchResult> {
  const pages = readArticlePages(gold);
  const peer = timed(pages, readabilityBody);
  const score = scoreAll(peer.found.map((text, index) => scorePage(pages[index]?.body ?? '', text)));
  const set = 'article extraction, dev half';
  const none = pages.length === 0;
  return {
    rows: [
      { metric: 'body F1, Readability', set, reached: none ? null : score.f1, shared: true },
      { metric: 'body exact, Readability', set, reached: none ? null : score.accuracy, shared: true },
    ],
    data: { articlePages: pages.length },
  };
}
