import { TABLES, type TableId } from '../../src/intake/rows/index.ts';

/**
 * Rows of event data for tests. All of them are invented here: no event, number or source in them is real, and none is
 * taken from any publisher's file.
 */
export type Cells = Readonly<Record<string, string>>;

export const GDELT_ROW: Cells = {
  GLOBALEVENTID: '900000001',
  SQLDATE: '20250417',
  MonthYear: '202504',
  Year: '2025',
  FractionDate: '2025.2904',
  Actor1Code: 'IRQGOV',
  Actor1Name: 'IRAQ',
  Actor1CountryCode: 'IRQ',
  Actor1Type1Code: 'GOV',
  Actor2Code: 'SYR',
  Actor2Name: 'SYRIA',
  Actor2CountryCode: 'SYR',
  IsRootEvent: '1',
  EventCode: '042',
  EventBaseCode: '042',
  EventRootCode: '04',
  QuadClass: '1',
  GoldsteinScale: '1.9',
  NumMentions: '6',
  NumSources: '2',
  NumArticles: '6',
  AvgTone: '0.5',
  ActionGeo_Type: '4',
  ActionGeo_FullName: 'Damascus, Dimashq, Syria',
  ActionGeo_CountryCode: 'SY',
  ActionGeo_ADM1Code: 'SY13',
  ActionGeo_Lat: '33.5',
  ActionGeo_Long: '36.3',
  ActionGeo_FeatureID: '-2541364',
  DATEADDED: '20250418061500',
  SOURCEURL: 'https://www.levant-wire.example/2025/04/visit',
};

export const MENTION_ROW: Cells = {
  GLOBALEVENTID: '900000001',
  EventTimeDate: '20250418061500',
  MentionTimeDate: '20250418063000',
  MentionType: '1',
  MentionSourceName: 'levant-wire.example',
  MentionIdentifier: 'https://www.levant-wire.example/2025/04/visit',
  SentenceID: '2',
  Actor1CharOffset: '120',
  Actor2CharOffset: '164',
  ActionCharOffset: '141',
  InRawText: '1',
  Confidence: '60',
  MentionDocLen: '2400',
  MentionDocTone: '0.5',
};

export const UCDP_ROW: Cells = {
  id: '990001',
  relid: 'SYR-2025-1-1-1',
  year: '2025',
  active_year: '1',
  code_status: 'Clear',
  type_of_violence: '1',
  conflict_new_id: '1',
  conflict_name: 'Syria: Government',
  dyad_name: 'Government of Syria - IS',
  side_a: 'Government of Syria',
  side_b: 'IS',
  number_of_sources: '2',
  source_article: '"Levant Wire,2025-03-04,Clash by the river"',
  source_office: 'Levant Wire;Desert Monitor',
  source_date: '2025-03-04;2025-03-06',
  source_headline: 'Clash by the river;Clash by the river',
  source_original: 'army spokesman',
  where_prec: '1',
  where_coordinates: 'Madaya town',
  where_description: 'by the river,\nsouth of Madaya',
  adm_1: 'Rif Dimashq governorate',
  latitude: '33.69',
  longitude: '36.1',
  country: 'Syria',
  country_id: '652',
  region: 'Middle East',
  event_clarity: '1',
  date_prec: '2',
  date_start: '2025-03-02 00:00:00.000',
  date_end: '2025-03-04 00:00:00.000',
  deaths_a: '1',
  deaths_b: '3',
  deaths_civilians: '0',
  deaths_unknown: '0',
  best: '4',
  high: '6',
  low: '3',
  gwnoa: '652',
};

export const ACLED_ROW: Cells = {
  event_id_cnty: 'SYR990001',
  event_date: '2025-03-05',
  year: '2025',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Violence against civilians',
  sub_event_type: 'Attack',
  actor1: 'Unidentified Armed Group (Syria)',
  inter1: '3',
  actor2: 'Civilians (Syria)',
  assoc_actor_2: 'Farmers (Syria); Women (Syria)',
  inter2: '7',
  interaction: '37',
  civilian_targeting: 'Civilian targeting',
  iso: '760',
  region: 'Middle East',
  country: 'Syria',
  admin1: 'Homs',
  location: 'Tadmur',
  latitude: '34.55',
  longitude: '38.28',
  geo_precision: '2',
  source: 'Levant Wire; Desert Monitor',
  notes: 'On 5 March 2025, an unidentified group shot at farmers near Tadmur, an invented case. 2 dead.',
  fatalities: '2',
  tags: '',
  timestamp: '1741651200',
};

const SAMPLES: Readonly<Partial<Record<TableId, Cells>>> = {
  'gdelt-events': GDELT_ROW,
  'gdelt-mentions': MENTION_ROW,
  'ucdp-ged': UCDP_ROW,
  acled: ACLED_ROW,
};

/** A cell as CSV writes it. */
export function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One row of a table as its publisher writes it, without a line break at its end. */
export function rowText(table: TableId, changes: Cells = {}, delimiter = TABLES[table].delimiter): string {
  const cells = { ...SAMPLES[table], ...changes };
  const { columns, quoted: hasQuotes } = TABLES[table];
  return columns
    .map((column) => cells[column] ?? '')
    .map((cell) => (hasQuotes || delimiter !== '\t' ? quoted(cell) : cell))
    .join(delimiter);
}

/** A table's header. */
export function headerText(table: TableId, delimiter = TABLES[table].delimiter): string {
  return TABLES[table].columns.join(delimiter);
}

/** A whole file of these rows, with a header where the publisher writes one. */
export function fileText(table: TableId, rows: readonly Cells[]): string {
  const lines = rows.map((row) => rowText(table, row));
  const isPlain = table.startsWith('gdelt');
  return `${[...(isPlain ? [] : [headerText(table)]), ...lines].join('\n')}\n`;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
