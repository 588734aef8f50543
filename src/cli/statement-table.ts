import type { StatementRow } from '../api/index.ts';
import { printable } from './document-table.ts';

const STATUS_WIDTH = 11;
const QUOTE_WIDTH = 140;

function cut(words: string, most = QUOTE_WIDTH): string {
  const plain = printable(words);
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}

function window({ time }: StatementRow): string {
  const { earliest, latest } = time ?? {};
  if (earliest === undefined && latest === undefined) return '';
  if (earliest === latest) return earliest?.slice(0, 10) ?? '';
  return `${earliest?.slice(0, 10) ?? '…'} – ${latest?.slice(0, 10) ?? '…'}`;
}

/** Where a mark was made that holds for a statement. */
const MARKED_ON = {
  itself: '',
  copy: ' in an exact copy',
  'earlier-revision': ' in an earlier revision, the sentence unchanged',
} as const;

/** Where a statement stands, in one line: document, day, publisher, and how many more say the same. */
function standsIn(row: StatementRow): string {
  return [
    row.example ? '[example]' : '',
    row.document.slice(0, 8),
    row.date?.slice(0, 10) ?? 'no date',
    row.publisher ?? '',
    `“${cut(row.title, 60)}”`,
    row.documents > 1 ? `and ${row.documents - 1} exact ${row.documents === 2 ? 'copy' : 'copies'}` : '',
    row.mark?.verdict === 'wrong'
      ? `marked wrong by ${printable(row.mark.by)}${MARKED_ON[row.mark.on ?? 'itself']}`
      : '',
  ]
    .filter((part) => part !== '')
    .map(printable)
    .join(' · ');
}

/** What is said after the rows: how many there are, and what is not among them yet. */
export function statementTotal(shown: number, total: number, waiting: number): string {
  const count =
    shown < total ? `${shown} of ${total} statements` : `${total} statement${total === 1 ? '' : 's'}`;
  if (waiting === 0) return count;
  const documents = waiting === 1 ? '1 document is' : `${waiting} documents are`;
  return `${count}; ${documents} still to be read again by this version: vedette start does it`;
}

/** Statements for the terminal, two lines each; with `isCalendar` the time comes first. */
export function statementTable(rows: readonly StatementRow[], isCalendar: boolean): string {
  return rows
    .map((row) => {
      const head = isCalendar ? `${window(row).padEnd(23)}  ` : '';
      const indent = ' '.repeat(head.length + STATUS_WIDTH + 1);
      return `${head}${row.status.padEnd(STATUS_WIDTH)} ${cut(row.quote)}\n${indent}${standsIn(row)}`;
    })
    .join('\n');
}
