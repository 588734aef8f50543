import type { DocumentSummary } from '../../api/index.ts';
import type { Span } from '../../core/index.ts';
import { formatDate } from '../format.ts';

/** What is said of the document that words stand in. */
export type Cited = Pick<DocumentSummary, 'title' | 'publisher' | 'date' | 'url' | 'example'>;

/**
 * A quotation with where it stands: “words” (Publisher, “Title”, day, address, characters 12–40). What the document does
 * not say is left out, except the date, whose absence a reader must know.
 */
export function cite(text: string, span: Span, summary: Cited): string {
  return citeWords(text.slice(span.start, span.end), span, summary);
}

/** As {@link cite}, with the words themselves. */
export function citeWords(words: string, span: Span, summary: Cited): string {
  const parts = [
    summary.publisher,
    summary.title === '' ? undefined : `“${summary.title}”`,
    summary.date === undefined ? 'undated' : formatDate(summary.date),
    summary.url,
    `characters ${span.start}–${span.end}`,
    summary.example ? 'an example document' : undefined,
  ];
  const quote = words.replace(/\s+/g, ' ').trim();
  return `“${quote}” (${parts.filter((part) => part !== undefined).join(', ')})`;
}
