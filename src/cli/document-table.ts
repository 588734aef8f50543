import type { FoundDocuments } from '../app/index.ts';

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

/** Columns before the title, with the blanks between. */
const BEFORE_TITLE = WIDTHS.id + WIDTHS.date + WIDTHS.source + 6;

/**
 * Documents as a table for the terminal, with a last line that says how many there are. Under a document stands the line
 * of its text in which the words of the query were found.
 */
export function documentTable(documents: FoundDocuments['documents'], total: number, query: string): string {
  if (total === 0)
    return query === '' ? 'No documents. Add some with: vedette add PATH…' : 'No document matches.';
  const head = [
    fit('id', WIDTHS.id),
    fit('date', WIDTHS.date),
    fit('source', WIDTHS.source),
    fit('title', WIDTHS.title),
    'statements',
  ];
  const rows = documents.map(({ record: document, hit }) => [
    document.id.slice(0, WIDTHS.id),
    fit(document.date?.slice(0, 10) ?? 'no date', WIDTHS.date),
    fit(document.publisher ?? '–', WIDTHS.source),
    fit(`${document.example ? '[example] ' : ''}${document.title ?? 'Untitled'}`, WIDTHS.title),
    String(document.read ? document.counts.statements : document.language).padStart(10) +
      (hit === undefined ? '' : `\n${' '.repeat(BEFORE_TITLE)}${printable(hit.text).trim()}`),
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
