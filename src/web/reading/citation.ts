import type { DocumentSummary } from '../../api/index.ts';
import type { PageSpan, Span } from '../../core/index.ts';
import { pageAt, pageName } from '../../core/pages.ts';
import { formatDate } from '../format.ts';

/** What is said of the document that words stand in. */
export type Cited = Pick<DocumentSummary, 'title' | 'publisher' | 'date' | 'url' | 'example'>;

/**
 * A quotation with where it stands: “words” (Publisher, “Title”, day, address, p. 3, characters 12–40). What the document does
 * not say is left out, except the date, whose absence a reader must know.
 */
export function cite(text: string, span: Span, summary: Cited, pages?: readonly PageSpan[]): string {
  return citeWords(text.slice(span.start, span.end), span, summary, pages);
}

/** As {@link cite}, with the words themselves. */
export function citeWords(words: string, span: Span, summary: Cited, pages?: readonly PageSpan[]): string {
  const page = pageAt(pages, span.start);
  const parts = [
    summary.publisher,
    summary.title === '' ? undefined : `“${summary.title}”`,
    summary.date === undefined ? 'undated' : formatDate(summary.date),
    summary.url,
    page === undefined ? undefined : `p. ${pageName(page)}`,
    `characters ${span.start}–${span.end}`,
    summary.example ? 'an example document' : undefined,
  ];
  const quote = words.replace(/\s+/g, ' ').trim();
  return `“${quote}” (${parts.filter((part) => part !== undefined).join(', ')})`;
}
