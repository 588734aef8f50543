import { z } from 'zod';
import { spanShape } from '../core/index.ts';

const spanSchema = z.strictObject(spanShape);
const NO_ORDINAL = { error: 'expected the number of a revision, 1 for the first' };
const ordinalSchema = z.int(NO_ORDINAL).min(1, NO_ORDINAL);

/**
 * One state in which a document was found: `ordinal` counts from 1, the first; `newest` is the one that the page showed
 * last, which is an earlier one where the page has gone back to it. `found` is the instant of its first taking, in UTC.
 */
export const revisionSummarySchema = z.strictObject({
  ordinal: z.int().positive(),
  revision: z.string(),
  newest: z.boolean(),
  found: z.string(),
  title: z.string(),
  date: z.string().optional(),
  language: z.string(),
  read: z.boolean(),
  words: z.int().nonnegative(),
  statements: z.int().nonnegative(),
  sha256: z.string(),
  size: z.int().nonnegative(),
});

/** All revisions of a document, oldest first. */
export const revisionListSchema = z.strictObject({
  document: z.string(),
  items: z.array(revisionSummarySchema),
});

/** Which revision of a document is wanted, by its ordinal; the newest where none is named. */
export const revisionQuerySchema = z.strictObject({ revision: ordinalSchema.optional() });

/**
 * What changed from the revision `since` to the revision `revision`: to the newest, from the one before it, where they
 * are not named.
 */
export const revisionChangesQuerySchema = z.strictObject({
  revision: ordinalSchema.optional(),
  since: ordinalSchema.optional(),
});

/** A stretch of words that stays, goes or comes. */
export const changePieceSchema = z.strictObject({
  kind: z.enum(['same', 'removed', 'added']),
  text: z.string(),
});

/**
 * One sentence that went, came, was changed, or stands elsewhere (a line, where the language is not read): its words in
 * order, and its spans in the older (`before`) and the newer text (`after`). `unchanged` counts the sentences that stayed
 * between it and the change before it. `touches`: what an analyst looks for first is among the words that went or came.
 */
export const sentenceChangeSchema = z.strictObject({
  kind: z.enum(['removed', 'added', 'changed', 'moved']),
  before: spanSchema.optional(),
  after: spanSchema.optional(),
  unchanged: z.int().nonnegative(),
  pieces: z.array(changePieceSchema),
  touches: z.array(z.enum(['number', 'name', 'time'])),
});

const wentAndCameSchema = z.strictObject({ removed: z.array(z.string()), added: z.array(z.string()) });

/**
 * What changed between two revisions; furniture does not count. `fields` is what the page says beside its text, `same`
 * counts the sentences that stayed, `names` and `figures` (numbers and times as written) are those of one text alone.
 */
export const revisionChangesSchema = z.strictObject({
  document: z.string(),
  from: revisionSummarySchema,
  to: revisionSummarySchema,
  fields: z.array(
    z.strictObject({
      field: z.enum(['title', 'date', 'publisher', 'author', 'language']),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
  changes: z.array(sentenceChangeSchema),
  same: z.int().nonnegative(),
  names: wentAndCameSchema,
  figures: wentAndCameSchema,
});

export type RevisionSummary = z.infer<typeof revisionSummarySchema>;
export type RevisionList = z.infer<typeof revisionListSchema>;
export type RevisionChangesQuery = z.infer<typeof revisionChangesQuerySchema>;
export type RevisionChanges = z.infer<typeof revisionChangesSchema>;
export type SentenceChange = RevisionChanges['changes'][number];
