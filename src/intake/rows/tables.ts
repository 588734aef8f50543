import {
  ACLED_COLUMNS,
  GDELT_EVENT_COLUMNS,
  GDELT_MENTION_COLUMNS,
  UCDP_GED_COLUMNS,
} from './data/columns.ts';

/** The kinds of rows that are read. `reliefweb` rows are reports with a text of their own, the others are coded. */
export const TABLE_IDS = ['gdelt-events', 'gdelt-mentions', 'ucdp-ged', 'acled', 'reliefweb'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** A table as its publisher describes it. */
export interface Table {
  readonly id: TableId;
  /** What the user calls it. */
  readonly name: string;
  /** Who publishes it: the voice of its statements. */
  readonly publisher: string;
  readonly columns: readonly string[];
  /** Which of them a file must have for its rows to be read. */
  readonly needed: readonly string[];
  /** What stands between cells in the publisher's own files. */
  readonly delimiter: Delimiter;
  /** False where quotes are signs like others (GDELT). */
  readonly quoted: boolean;
  /** The column with the record's number. */
  readonly key: string;
}

export const DELIMITERS = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const GDELT = { publisher: 'GDELT', delimiter: '\t', quoted: false, key: 'GLOBALEVENTID' } as const;

export const TABLES: Readonly<Record<TableId, Table>> = {
  'gdelt-events': {
    ...GDELT,
    id: 'gdelt-events',
    name: 'GDELT 2.0 events',
    columns: GDELT_EVENT_COLUMNS,
    needed: ['GLOBALEVENTID', 'SQLDATE', 'EventCode'],
  },
  'gdelt-mentions': {
    ...GDELT,
    id: 'gdelt-mentions',
    name: 'GDELT 2.0 mentions',
    columns: GDELT_MENTION_COLUMNS,
    needed: ['GLOBALEVENTID', 'MentionTimeDate', 'MentionIdentifier'],
  },
  'ucdp-ged': {
    id: 'ucdp-ged',
    name: 'UCDP GED',
    publisher: 'UCDP',
    columns: UCDP_GED_COLUMNS,
    needed: ['id', 'type_of_violence', 'side_a', 'side_b', 'date_start', 'best'],
    delimiter: ',',
    quoted: true,
    key: 'id',
  },
  acled: {
    id: 'acled',
    name: 'ACLED',
    publisher: 'ACLED',
    columns: ACLED_COLUMNS,
    needed: ['event_id_cnty', 'event_date', 'event_type', 'actor1'],
    delimiter: ',',
    quoted: true,
    key: 'event_id_cnty',
  },
  reliefweb: {
    id: 'reliefweb',
    name: 'ReliefWeb reports',
    publisher: 'ReliefWeb',
    columns: ['id', 'fields'],
    needed: ['id', 'fields'],
    delimiter: ',',
    quoted: true,
    key: 'id',
  },
};

/** Columns by their name in lower case, and names under which older files or the codebook know them. */
const OTHER_NAMES: Readonly<Record<string, string>> = { day: 'sqldate', globaleventid: 'globaleventid' };

/** One spelling of a column's name: case, blanks and byte-order marks aside. */
export function columnKey(name: string): string {
  const plain = name
    .replace(/^\uFEFF/u, '')
    .trim()
    .toLowerCase();
  return OTHER_NAMES[plain] ?? plain;
}
