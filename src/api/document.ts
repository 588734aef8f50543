import { z } from 'zod';
import { readingSchema, spanShape } from '../core/index.ts';
import { DOCUMENTS_LIMIT, QUERY_LIMIT } from './limits.ts';
import { revisionSummarySchema } from './revisions.ts';

/** How many of each were read in one document. */
export const documentCountsSchema = z.strictObject({
  sentences: z.int().nonnegative(),
  statements: z.int().nonnegative(),
  mentions: z.int().nonnegative(),
  times: z.int().nonnegative(),
  places: z.int().nonnegative(),
  quantities: z.int().nonnegative(),
  links: z.int().nonnegative(),
  questions: z.int().nonnegative(),
  notes: z.int().nonnegative(),
});

/**
 * One row of the documents table. `id` is the document, `revision` the version of it that is shown (both hashes).
 * `date` is the publication day or instant as stored, ISO 8601; `added` the instant it came into the store, in UTC.
 * `reader` is the version that read it; `read: false` where the language is not read, and the counts are then 0.
 */
export const documentSummarySchema = z.strictObject({
  id: z.string(),
  revision: z.string(),
  title: z.string(),
  date: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  example: z.boolean(),
  language: z.string(),
  read: z.boolean(),
  counts: documentCountsSchema,
  words: z.int().nonnegative(),
  added: z.string(),
  reader: z.string(),
});

/**
 * Where a document came from: pasted, a file (its name, not its folder), the examples of a situation, a page that was
 * fetched, or a feed's own words of a page that could not be had (`name`: the feed's address).
 */
export const documentOriginSchema = z.strictObject({
  kind: z.enum(['paste', 'file', 'example', 'page', 'feed-words']),
  name: z.string().optional(),
});

/**
 * Where the shown bytes come from: their SHA-256 and size, in how many states the page was found (`revisions`), and
 * the newest takings of the document, newest first: when, how, from which address, by whom, and what was noticed
 * (`note`: an encoding that was guessed, bytes that were replaced, why only a feed's words are there).
 */
export const provenanceSchema = z.strictObject({
  sha256: z.string(),
  size: z.int().nonnegative(),
  revisions: z.int().positive(),
  captures: z.array(
    z.strictObject({
      at: z.string(),
      kind: z.string(),
      name: z.string(),
      address: z.string().optional(),
      by: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

/**
 * What the reading view needs: the row, the reading with its `text`, and where the text came from. `revision` is the state
 * that is shown, `of` how many there are. `cells`, of a row of event data: its cells in order with their columns' names
 * ('' where the file gives none), those without a value too.
 */
export const documentPageSchema = z.strictObject({
  summary: documentSummarySchema,
  reading: readingSchema.extend({ text: z.string() }),
  origin: documentOriginSchema,
  revision: revisionSummarySchema.extend({ of: z.int().positive() }),
  cells: z.array(z.strictObject({ column: z.string(), ...spanShape })).optional(),
  provenance: provenanceSchema.optional(),
});

/**
 * A line of a document's text, and where in it stands what was looked for; all spans are offsets into the document's text.
 */
export const passageSchema = z.strictObject({
  ...spanShape,
  text: z.string(),
  marks: z.array(z.strictObject(spanShape)),
});

/** A row of the documents table; `hit` is the first line of the text with the words of the query. */
export const documentRowSchema = documentSummarySchema.extend({ hit: passageSchema.optional() });

/** What the documents table can be sorted by. */
export const DOCUMENT_SORT_KEYS = [
  'title',
  'date',
  'publisher',
  'added',
  'words',
  'statements',
  'mentions',
  'times',
  'places',
  'quantities',
] as const;

/** A key, or a key with `-` before it for descending. Rows without the value come last in both directions. */
export const documentSortSchema = z.templateLiteral([z.enum(['', '-']), z.enum(DOCUMENT_SORT_KEYS)]);

/**
 * Which rows are wanted: a query of docs/query.md, all where it is empty. A word without a field is looked for in the text,
 * and in title, publisher, author, date and address.
 */
export const documentQuerySchema = z.strictObject({
  query: z.string().max(QUERY_LIMIT).default(''),
  sort: documentSortSchema.default('-date'),
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(DOCUMENTS_LIMIT.most).default(DOCUMENTS_LIMIT.default),
});

/**
 * The rows `offset` … `offset + items.length` of the `total` that match; `searched` where the query has words that were
 * looked for in the texts.
 */
export const documentListSchema = z.strictObject({
  total: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  searched: z.boolean(),
  items: z.array(documentRowSchema),
});

export type DocumentCounts = z.infer<typeof documentCountsSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type Passage = z.infer<typeof passageSchema>;
export type DocumentRow = z.infer<typeof documentRowSchema>;
export type DocumentOrigin = z.infer<typeof documentOriginSchema>;
export type DocumentPage = z.infer<typeof documentPageSchema>;
export type DocumentSortKey = (typeof DOCUMENT_SORT_KEYS)[number];
export type DocumentSort = z.infer<typeof documentSortSchema>;
export type DocumentQuery = z.infer<typeof documentQuerySchema>;
export type DocumentList = z.infer<typeof documentListSchema>;
