import type { ComponentChildren } from 'preact';
import type { DocumentRow, Passage } from '../../api/index.ts';
import { formatDay, formatNumber } from '../format.ts';
import { formatView } from '../route.ts';
import { shortenBefore } from '../tracks/statement-words.ts';

/** A column of the documents table. `key` is what the API sorts by; `isNumber` sets it right and tabular. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly isNumber: boolean;
  /** Left out on a phone, where the title's cell says date and publisher. */
  readonly isWide: boolean;
  readonly cell: (row: DocumentRow) => ComponentChildren;
}

/** What a phone says under the title, for which a wide table has columns and badges. */
function underTitle(row: DocumentRow): string {
  const facts = [
    row.date === undefined ? 'no date' : formatDay(row.date),
    row.publisher,
    row.example ? 'example' : undefined,
    row.read ? undefined : `not read: ${row.language}`,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

/** The line of a text with what was looked for set apart, as text; it leads to its sentence. */
function HitLine({ id, hit }: { readonly id: string; readonly hit: Passage }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of hit.marks) {
    const [from, to] = [start - hit.start, end - hit.start];
    // What is found must be seen: a narrow cell shows little of what stands before it.
    const between = hit.text.slice(at, from);
    parts.push(
      at === 0 ? shortenBefore(between) : between,
      <mark key={start}>{hit.text.slice(from, to)}</mark>,
    );
    at = to;
  }
  parts.push(hit.text.slice(at));
  const first = hit.marks[0]?.start ?? hit.start;
  return (
    <a
      class="hit"
      href={formatView({ page: 'reading', id, at: first, hidden: [] })}
      dir="auto"
      tabIndex={-1}
      title={hit.text}
    >
      {parts}
    </a>
  );
}

function TitleCell({ row }: { readonly row: DocumentRow }) {
  return (
    <>
      <div class="title">
        <a href={formatView({ page: 'reading', id: row.id, hidden: [] })} dir="auto" title={row.title}>
          {row.title === '' ? 'Without a title' : row.title}
        </a>
        {row.example && <span class="badge wide-only">example</span>}
        {!row.read && <span class="badge wide-only">not read: {row.language}</span>}
      </div>
      {row.hit !== undefined && <HitLine id={row.id} hit={row.hit} />}
      <span class="phone-only under">{underTitle(row)}</span>
    </>
  );
}

const absent = (word: string) => <span class="quiet">{word}</span>;

function numberColumn(key: string, name: string, value: (row: DocumentRow) => number, isWide = true): Column {
  return {
    key,
    name,
    isNumber: true,
    isWide,
    // A text that is not read has no statements to count; a zero would say that it makes none.
    cell: (row) => (row.read || key === 'words' ? formatNumber(value(row)) : absent('–')),
  };
}

/** The table's columns in order. */
export const COLUMNS: readonly Column[] = [
  { key: 'title', name: 'Title', isNumber: false, isWide: false, cell: (row) => <TitleCell row={row} /> },
  {
    key: 'date',
    name: 'Date',
    isNumber: false,
    isWide: true,
    cell: (row) => (row.date === undefined ? absent('no date') : formatDay(row.date)),
  },
  {
    key: 'publisher',
    name: 'Publisher',
    isNumber: false,
    isWide: true,
    cell: (row) => row.publisher ?? absent('not known'),
  },
  numberColumn('words', 'Words', (row) => row.words),
  numberColumn('statements', 'Statements', (row) => row.counts.statements, false),
  numberColumn('mentions', 'Mentions', (row) => row.counts.mentions),
  numberColumn('times', 'Times', (row) => row.counts.times),
  numberColumn('places', 'Places', (row) => row.counts.places),
  numberColumn('quantities', 'Quantities', (row) => row.counts.quantities),
  {
    key: 'added',
    name: 'Added',
    isNumber: false,
    isWide: true,
    cell: (row) => formatDay(row.added),
  },
];

/** The sort that a press on a column's heading asks for: numbers and days begin with the greatest. */
export function nextSort(column: Column, sort: string): string {
  if (sort === column.key) return `-${column.key}`;
  if (sort === `-${column.key}`) return column.key;
  return column.isNumber || column.key === 'date' || column.key === 'added' ? `-${column.key}` : column.key;
}
