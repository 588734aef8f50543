import { z } from 'zod';
import { statusSchema } from '../core/index.ts';
import { MAP_REPORTS_LIMIT, STATEMENT_QUERY_LIMIT } from './limits.ts';

const day = (name: string) => z.iso.date({ error: `${name}: expected a day such as 2025-03-18` });

/**
 * Publication days, both inclusive; documents without a date count only where neither is given. A query of docs/query.md,
 * a `track` and a `status` (commas between several) narrow it to the statements that they mean and the places of those.
 */
export const mapQuerySchema = z.strictObject({
  query: z.string().max(STATEMENT_QUERY_LIMIT).optional(),
  track: z.string().max(100).optional(),
  status: z.string().max(200).optional(),
  since: day('since').optional(),
  until: day('until').optional(),
});

/** How exactly a place is meant: within 30 km, within its uncertainty, or somewhere in a country. */
export const PRECISIONS = ['point', 'area', 'country'] as const;

/**
 * One spot of the earth that documents name. `lat` and `lon` in degrees WGS 84, `uncertaintyKm` a radius; `country`
 * is ISO 3166-1 alpha-2 ('' where it lies in several) and `countryNumber` its numeric code where the country as a
 * whole is meant. `local` is the name in Arabic letters where it is known, `spellings` the words of the texts.
 * `reports` counts statements located there (not events; exact copies once, those marked wrong left out), by status in
 * `statuses`; `documents` name the place or, where statements of one kind are asked for, hold one of them.
 */
export const mapPlaceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  local: z.string().optional(),
  spellings: z.array(z.string()),
  lat: z.number(),
  lon: z.number(),
  uncertaintyKm: z.number().nonnegative(),
  country: z.string(),
  countryName: z.string().optional(),
  countryNumber: z.string().optional(),
  admin1: z.string().optional(),
  precision: z.enum(PRECISIONS),
  reports: z.int().nonnegative(),
  documents: z.int().nonnegative(),
  statuses: z.partialRecord(statusSchema, z.int().positive()),
});

/**
 * All places within the query, most reports first. `statuses` counts their reports whatever `status` is asked for. `days`
 * (every publication day with located statements) and `undated` count over all days, those asked for or not; `from` and
 * `to` are the first and last such day of all statements: the scale of the time slider.
 */
export const mapPictureSchema = z.strictObject({
  places: z.array(mapPlaceSchema),
  statuses: z.partialRecord(statusSchema, z.int().positive()),
  from: z.string().optional(),
  to: z.string().optional(),
  days: z.array(z.strictObject({ day: z.string(), reports: z.int().positive() })),
  undated: z.int().nonnegative(),
});

export const mapReportsQuerySchema = mapQuerySchema.extend({
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(MAP_REPORTS_LIMIT.most).default(MAP_REPORTS_LIMIT.default),
});

/**
 * Where a document speaks of a place: `quote` is its words from `start` to `end`. With `statement` and `status` a
 * statement located there, which `documents` say literally; without them a sentence that only names it.
 */
export const mapReportSchema = z.strictObject({
  document: z.string(),
  title: z.string(),
  date: z.string().optional(),
  publisher: z.string().optional(),
  example: z.boolean(),
  statement: z.string().optional(),
  status: statusSchema.optional(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  documents: z.int().positive(),
});

/** The evidence for one place, newest first, statements before mere namings (none where statements are asked for). */
export const mapReportsSchema = z.strictObject({
  total: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  items: z.array(mapReportSchema),
});

export type MapQuery = z.infer<typeof mapQuerySchema>;
export type Precision = (typeof PRECISIONS)[number];
export type MapPlace = z.infer<typeof mapPlaceSchema>;
export type MapPicture = z.infer<typeof mapPictureSchema>;
export type MapReportsQuery = z.infer<typeof mapReportsQuerySchema>;
export type MapReport = z.infer<typeof mapReportSchema>;
export type MapReports = z.infer<typeof mapReportsSchema>;
