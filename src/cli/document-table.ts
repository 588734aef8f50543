import type { DocumentRecord } from '../app/index.ts';

/** Columns that a terminal shows; text beyond its width is cut with an ellipsis. */
const WIDTHS = { id: 8, date: 10, source: 18, title: 56 };

function fit(words: string, width: number): string {
  const plain = printable(words);
  return plain.length > width ? `${plain.slice(0, width - 1)}…` : plain.padEnd(width);
}

/** Control characters of a hostile title must not reach the terminal. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** Documents as a table for the terminal, with a last line that says how many there are. */
export function documentTable(documents: readonly DocumentRecord[], total: number): string {
  if (total === 0) return 'No documents. Add some with: vedette add PATH…';
  const head = [
    fit('id', WIDTHS.id),
    fit('date', WIDTHS.date),
    fit('source', WIDTHS.source),
    fit('title', WIDTHS.title),
    'statements',
  ];
  const rows = documents.map((document) => [
    document.id.slice(0, WIDTHS.id),
    fit(document.date?.slice(0, 10) ?? 'no date', WIDTHS.date),
    fit(document.publisher ?? '–', WIDTHS.source),
    fit(`${document.example ? '[example] ' : ''}${document.title ?? 'Untitled'}`, WIDTHS.title),
    String(document.read ? document.counts.statements : document.language).padStart(10),
  ]);
  const shown =
    documents.length < total
      ? `${documents.length} of ${total} documents`
      : `${total} document${total === 1 ? '' : 's'}`;
  return [head, ...rows]
    .map((row) => row.join('  '))
    .concat(shown)
    .join('\n');
}
