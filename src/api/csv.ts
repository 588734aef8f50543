import type { StatementRow } from './statements.ts';

/** What a spreadsheet would take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell of RFC 4180; what a spreadsheet would calculate gets an apostrophe before it. */
function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(FORMULA, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV of RFC 4180: lines end in CR LF, the first names the columns. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const voiceWords = ({ voices }: StatementRow): string =>
  voices.map(({ kind, name, verb }) => [name ?? kind, verb].filter(Boolean).join(' ')).join(' > ');

/** Of which statement a mark was said. */
const ON = { itself: '', copy: ', of a copy', 'earlier-revision': ', in an earlier revision' } as const;

const COLUMNS: readonly (readonly [string, (row: StatementRow) => string | number])[] = [
  ['date', (row) => row.date ?? ''],
  ['status', (row) => row.status],
  ['certainty', (row) => row.certainty],
  ['type', (row) => row.type ?? ''],
  ['sources', (row) => row.sources.join('; ')],
  ['targets', (row) => row.targets.join('; ')],
  ['quote', (row) => row.quote],
  ['sentence', (row) => row.sentence.text.replace(/\s+/gu, ' ').trim()],
  ['voices', voiceWords],
  ['cue', (row) => row.cue?.words ?? ''],
  ['earliest', (row) => row.time?.earliest ?? ''],
  ['latest', (row) => row.time?.latest ?? ''],
  ['place', (row) => row.place?.name ?? ''],
  ['title', (row) => row.title],
  ['publisher', (row) => row.publisher ?? ''],
  ['url', (row) => row.url ?? ''],
  ['documents', (row) => row.documents],
  ['example', (row) => (row.example ? 'example' : '')],
  [
    'mark',
    ({ mark }) =>
      mark?.verdict === 'wrong' ? `wrong (${mark.by}, ${mark.at}${ON[mark.on ?? 'itself']})` : '',
  ],
  ['document', (row) => row.document],
  ['start', (row) => row.start],
  ['end', (row) => row.end],
  ['id', (row) => row.id],
];

/** Statements as CSV, one a line; `start` and `end` are their span in the document's text. */
export function statementsCsv(rows: readonly StatementRow[]): string {
  return toCsv([COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, value]) => value(row)))]);
}
