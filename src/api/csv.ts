import { STATUSES } from '../core/index.ts';
import type { DocumentRow } from './document.ts';
import type { MapPlace } from './map.ts';
import type { SourceRow } from './sources.ts';
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

/** Columns by name, each with what a row has in it. */
type Columns<Row> = readonly (readonly [name: string, value: (row: Row) => string | number])[];

function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  return toCsv([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => value(row)))]);
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const STATEMENTS: Columns<StatementRow> = [
  ['date', (row) => row.date ?? ''],
  ['status', (row) => row.status],
  ['certainty', (row) => row.certainty],
  ['type', (row) => row.type ?? ''],
  ['sources', (row) => row.sources.join('; ')],
  ['targets', (row) => row.targets.join('; ')],
  ['quote', (row) => row.quote],
  ['sentence', (row) => oneLine(row.sentence.text)],
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

const DOCUMENTS: Columns<DocumentRow> = [
  ['date', (row) => row.date ?? ''],
  ['title', (row) => row.title],
  ['publisher', (row) => row.publisher ?? ''],
  ['url', (row) => row.url ?? ''],
  ['found', (row) => (row.hit === undefined ? '' : oneLine(row.hit.text))],
  ['language', (row) => row.language],
  ['read', (row) => (row.read ? 'read' : 'not read')],
  ['words', (row) => row.words],
  ['statements', (row) => row.counts.statements],
  ['mentions', (row) => row.counts.mentions],
  ['times', (row) => row.counts.times],
  ['places', (row) => row.counts.places],
  ['quantities', (row) => row.counts.quantities],
  ['added', (row) => row.added],
  ['example', (row) => (row.example ? 'example' : '')],
  ['document', (row) => row.id],
];

const PLACES: Columns<MapPlace> = [
  ['place', (row) => row.name],
  ['local', (row) => row.local ?? ''],
  ['country', (row) => row.country],
  ['admin1', (row) => row.admin1 ?? ''],
  ['lat', (row) => row.lat],
  ['lon', (row) => row.lon],
  ['uncertainty_km', (row) => row.uncertaintyKm],
  ['precision', (row) => row.precision],
  ['reports', (row) => row.reports],
  ['documents', (row) => row.documents],
  ...STATUSES.map((status) => [status, (row: MapPlace) => row.statuses[status] ?? 0] as const),
  ['spellings', (row) => row.spellings.join('; ')],
  ['id', (row) => row.id],
];

const SOURCES: Columns<SourceRow> = [
  ['source', (row) => row.name],
  ['state', (row) => row.health.state],
  ['grade', (row) => row.grade ?? ''],
  ['grade_reason', (row) => row.gradeReason ?? ''],
  ['country', (row) => row.country ?? ''],
  ['url', (row) => row.url],
  ['feeds', (row) => row.feeds.join(' ')],
  ['last_item', (row) => row.health.lastItem ?? ''],
  ['last_success', (row) => row.health.lastSuccess ?? ''],
  ['next_due', (row) => row.health.nextDue ?? ''],
  ['health', (row) => row.health.sentence],
  ['example', (row) => (row.example ? 'example' : '')],
  ['id', (row) => row.id],
];

/** Statements as CSV, one a line; `start` and `end` are their span in the document's text. */
export const statementsCsv = (rows: readonly StatementRow[]): string => tableOf(STATEMENTS, rows);

/** Documents as CSV, one a line; `found` is the line of the text in which the words of the query stand. */
export const documentsCsv = (rows: readonly DocumentRow[]): string => tableOf(DOCUMENTS, rows);

/** Places as CSV, one a line: degrees WGS 84, and the reports of each status in a column of its own. */
export const placesCsv = (rows: readonly MapPlace[]): string => tableOf(PLACES, rows);

/** Sources as CSV, one a line. */
export const sourcesCsv = (rows: readonly SourceRow[]): string => tableOf(SOURCES, rows);
