import type { PageDocument, PageElement } from '../nodes.ts';

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .slice(0, 500)
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** Share of the shorter text's words that the other has too; 0 where one of them has none. */
export function wordOverlap(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common / Math.min(left.size, right.size);
}

const MAX_HEADINGS = 60;

/**
 * The element that shows the headline: of all `h1` (where there is none, `h2`) the one most like the title that the
 * page's head gives, the first of equals.
 */
export function bestHeading(document: PageDocument): PageElement | undefined {
  const told =
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ??
    document.querySelector('title')?.textContent ??
    '';
  for (const tag of ['h1', 'h2', 'h3']) {
    let best: PageElement | undefined;
    let bestScore = tag === 'h1' ? -1 : 0.7;
    for (const [at, heading] of Array.from(document.getElementsByTagName(tag))
      .slice(0, MAX_HEADINGS)
      .entries()) {
      const text = (heading.textContent ?? '').slice(0, 500);
      if (text.trim() === '') continue;
      // One word in common is a section's name ("News"), not a headline.
      const weight = words(text).size < 3 ? 0.5 : 1;
      const score = wordOverlap(text, told) * weight - at / 1000;
      if (score > bestScore) [best, bestScore] = [heading, score];
    }
    if (best !== undefined) return best;
  }
  return undefined;
}
