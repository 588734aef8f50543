import type { PageSpan } from './reading.ts';

/** The page on which the character `at` stands; undefined where the text has no pages. */
export function pageAt(pages: readonly PageSpan[] | undefined, at: number): PageSpan | undefined {
  return pages?.find(({ start, end }) => start <= at && at < end);
}

/** What a citation calls a page: "iv" where the document does, else its number. */
export function pageName({ number, label }: PageSpan): string {
  return label ?? String(number);
}
