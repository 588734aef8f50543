import type { StatementCondition } from './statements.ts';

/**
 * What counts: `since` and `until` are publication days, both inclusive; without a date only where neither is set. With
 * `where` only the statements that meet it, and only the places that they are at; rows of event data are found only so.
 */
export interface PlaceQuery {
  readonly examples?: boolean;
  readonly where?: StatementCondition;
  readonly since?: string;
  readonly until?: string;
}

/**
 * One spot of the earth over all documents. `spot` is `g` and the GeoNames number, or latitude and longitude to three
 * decimals; `names` are the words it is called by, the most frequent first. `documents` name it, or hold a statement that
 * meets the query's `where`; `statuses` counts the statements located there. A statement is counted as in every list: exact
 * copies once, by the day of the first, and not where it is marked wrong. Degrees WGS 84, uncertainty as a radius in km,
 * the widest that a document gives.
 */
export interface PlaceRecord {
  readonly spot: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly admin1?: string;
  readonly geonames?: number;
  readonly uncertaintyKm: number;
  readonly names: readonly string[];
  readonly documents: number;
  readonly statuses: Readonly<Record<string, number>>;
}

/** How many statements that have a place were published on each day, in order; `undated` ones besides. */
export interface PlaceDays {
  readonly days: readonly { readonly day: string; readonly reports: number }[];
  readonly undated: number;
}

/**
 * Where a document speaks of a spot: a statement located there, with its stable id and status, or a sentence that
 * names it without one. `start` and `end` are the span in the document's text; `documents` say literally the same.
 */
export interface PlaceReport {
  readonly document: string;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly example: boolean;
  readonly statement?: string;
  readonly status?: string;
  readonly start: number;
  readonly end: number;
  readonly documents: number;
}
