import { z } from 'zod';
import { statusSchema } from '../core/index.ts';
import { STATEMENT_MARK_LIMIT, STATEMENT_QUERY_LIMIT, STATEMENTS_LIMIT } from './limits.ts';

const spanShape = { start: z.int().nonnegative(), end: z.int().nonnegative() };

/** Where one copy of a statement stands: its document and its span in the document's text. */
export const statementCopySchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  title: z.string(),
  date: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  example: z.boolean(),
  ...spanShape,
});

/** One voice that a statement comes through; without a name where it is the author's own or unnamed. */
export const statementVoiceSchema = z.strictObject({
  kind: z.enum(['author', 'named', 'unnamed']),
  name: z.string().optional(),
  verb: z.string().optional(),
  stance: z.string(),
});

/**
 * `wrong` or, when that was taken back, `right`; signed and dated (an instant in UTC). `on`: it was said of another
 * statement whose sentence is word for word the same, a copy elsewhere or one in an earlier revision of this page.
 */
export const statementMarkSchema = z.strictObject({
  verdict: z.enum(['wrong', 'right']),
  by: z.string(),
  at: z.string(),
  on: z.enum(['copy', 'earlier-revision']).optional(),
});

/**
 * One statement as a list shows it. The fields of its document are those of the copy published first; `copies` are all
 * (itself first) and `documents` counts those that hold one. `quote` are the words of the statement, `sentence.text` those
 * around it. `time` is as stated and resolved, ISO 8601 days or instants, both ends counted, an absent end not known.
 */
export const statementRowSchema = statementCopySchema.extend({
  quote: z.string(),
  sentence: z.strictObject({ ...spanShape, text: z.string() }),
  trigger: z.strictObject(spanShape),
  status: statusSchema,
  certainty: z.number().min(-3).max(3),
  type: z.string().optional(),
  sources: z.array(z.string()),
  targets: z.array(z.string()),
  voices: z.array(statementVoiceSchema),
  cue: z.strictObject({ words: z.string(), rule: z.string() }).optional(),
  time: z
    .strictObject({
      words: z.string(),
      value: z.string(),
      earliest: z.string().optional(),
      latest: z.string().optional(),
    })
    .optional(),
  place: z.strictObject({ id: z.string(), name: z.string(), country: z.string() }).optional(),
  documents: z.int().positive(),
  copies: z.array(statementCopySchema),
  mark: statementMarkSchema.optional(),
});

const pageShape = {
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(STATEMENTS_LIMIT.most).default(STATEMENTS_LIMIT.default),
};
const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a year, month or day as 2025, 2025-03 or 2025-03-10');
const querySchema = z.string().max(STATEMENT_QUERY_LIMIT).default('');
/**
 * Which statements are wanted: a query of docs/query.md, all where it is empty. `track` and `status` (with commas between
 * several) narrow it, as their terms in every group of the query would; so do `from` and `to`, days of the first publication.
 */
export const statementQuerySchema = z.strictObject({
  query: querySchema,
  track: z.string().max(100).optional(),
  status: z.string().max(200).optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  ...pageShape,
});

/**
 * What texts say lies ahead, between two days; `query` narrows it. Without a `status:` in the query these are what is
 * scheduled, planned or expected.
 */
export const calendarQuerySchema = z.strictObject({
  query: querySchema,
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  ...pageShape,
});

/**
 * The rows `offset` … `offset + items.length` of the `total` that match, exact copies as one row. `waiting` documents are
 * still to be read again before their statements are found.
 */
export const statementListSchema = z.strictObject({
  total: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  items: z.array(statementRowSchema),
});

/** Reports by status; a status that does not occur is left out. */
export const statusCountsSchema = z.partialRecord(statusSchema, z.int().positive());

/** The reports of one week: `week` is its Monday, by the day of publication of the first copy. */
export const trackWeekSchema = z.strictObject({ week: z.string(), counts: statusCountsSchema });

/**
 * A track with what is reported in it. A report is one statement, exact copies counted once, those marked wrong left out.
 * `undated` reports have no day of publication. `why` says of each of the newest which terms of the query it meets.
 */
export const trackReportSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  question: z.string().optional(),
  query: z.string(),
  reports: z.int().nonnegative(),
  undated: z.int().nonnegative(),
  counts: statusCountsSchema,
  weeks: z.array(trackWeekSchema),
  last: z.string().optional(),
  newest: z.array(z.strictObject({ row: statementRowSchema, why: z.array(z.string()) })),
});

/** Why a statement is in a track: the track's query, and those of its terms that the statement meets; none where it is not. */
export const trackReasonsSchema = z.strictObject({
  track: z.string(),
  query: z.string(),
  terms: z.array(z.string()),
});

/** All tracks of the situation, in its order; `from` and `to` are the first and last Monday with a report in any. */
export const trackListSchema = z.strictObject({
  from: z.string().optional(),
  to: z.string().optional(),
  waiting: z.int().nonnegative(),
  tracks: z.array(trackReportSchema),
});

/** Says of a statement that it is read wrongly, or takes that back; `by` signs it. */
export const statementMarkRequestSchema = z.strictObject({
  verdict: z.enum(['wrong', 'right']).default('wrong'),
  by: z.string().trim().min(1).max(STATEMENT_MARK_LIMIT).default('analyst'),
});

/**
 * Under which id each statement of a document's newest reading is kept, in the order of the reading, and what an analyst
 * said of it; `revision` is the one whose reading it is.
 */
export const keptStatementsSchema = z.strictObject({
  revision: z.string(),
  statements: z.array(z.strictObject({ id: z.string(), mark: statementMarkSchema.optional() })),
});

/** What holds now, and all that was said before, oldest first; nothing is ever overwritten. */
export const statementMarksSchema = z.strictObject({
  id: z.string(),
  mark: statementMarkSchema,
  history: z.array(statementMarkSchema),
});

export type StatementCopy = z.infer<typeof statementCopySchema>;
export type StatementVoice = z.infer<typeof statementVoiceSchema>;
export type StatementMark = z.infer<typeof statementMarkSchema>;
export type StatementRow = z.infer<typeof statementRowSchema>;
export type StatementQuery = z.infer<typeof statementQuerySchema>;
export type CalendarQuery = z.infer<typeof calendarQuerySchema>;
export type StatementList = z.infer<typeof statementListSchema>;
export type StatusCounts = z.infer<typeof statusCountsSchema>;
export type TrackWeek = z.infer<typeof trackWeekSchema>;
export type TrackReport = z.infer<typeof trackReportSchema>;
export type TrackReasons = z.infer<typeof trackReasonsSchema>;
export type TrackList = z.infer<typeof trackListSchema>;
export type StatementMarkRequest = z.infer<typeof statementMarkRequestSchema>;
export type KeptStatements = z.infer<typeof keptStatementsSchema>;
export type StatementMarks = z.infer<typeof statementMarksSchema>;
