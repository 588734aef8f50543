import { z } from 'zod';

/** How bytes came in. `part` kinds (`feed-item`, `row`, `attachment`) stand within other bytes that are kept too. */
export const CAPTURE_KINDS = ['file', 'paste', 'fetch', 'feed-item', 'row', 'attachment', 'example'] as const;
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What is known of one taking, beside the bytes:
 * - `name`: what the bytes were called: a file's name without its folder, a feed item's title; `mediaType` as given.
 * - `at`: the instant, ISO 8601 in UTC; `tool`: program and version; `by`: who, where a name is known.
 * - `asked`, `final`, `redirects` (between them, in order), `status`, `headers` (in their order, as given): of a fetch.
 * - `within`: the SHA-256 of the whole that holds these bytes, and where in it ("row 17", "attachment 2").
 */
export const newCaptureSchema = z.strictObject({
  kind: z.enum(CAPTURE_KINDS),
  name: z.string(),
  mediaType: z.string().optional(),
  at: z.iso.datetime(),
  tool: z.string(),
  by: z.string().optional(),
  asked: z.string().optional(),
  final: z.string().optional(),
  redirects: z.array(z.string()).readonly().optional(),
  status: z.int().optional(),
  headers: z
    .array(z.tuple([z.string(), z.string()]).readonly())
    .readonly()
    .optional(),
  within: z.strictObject({ sha256: hash, part: z.string() }).readonly().optional(),
  note: z.string().optional(),
});

/** The entry as it is hashed: `number` counts from 1; `document` and `revision` where the bytes became a document. */
export const captureEntrySchema = z.strictObject({
  number: z.int().positive(),
  sha256: hash,
  size: z.int().nonnegative(),
  document: z.string().optional(),
  revision: z.string().optional(),
  ...newCaptureSchema.shape,
});

export type NewCapture = Readonly<z.infer<typeof newCaptureSchema>>;
export type CaptureEntry = Readonly<z.infer<typeof captureEntrySchema>>;

/** An entry with its place in the chain (see `capture-chain.ts`). */
export interface CaptureRecord extends CaptureEntry {
  readonly hash: string;
  readonly link: string;
}

/** Which entries; all that are given must hold. `address` is the one asked or the final one; `after` a number. */
export interface CaptureQuery {
  readonly document?: string;
  readonly sha256?: string;
  readonly address?: string;
  readonly kind?: CaptureKind;
  readonly after?: number;
  readonly newestFirst?: boolean;
  readonly limit?: number;
}

/** Bytes to keep that are no document: a feed, a table, a mail whose parts are documents. */
export interface KeptBytes {
  readonly bytes: Uint8Array;
  readonly capture: NewCapture;
  /** The document that these bytes are known as already: a page fetched again and found the same. */
  readonly document?: string;
  readonly revision?: string;
}

/** One entry as the log holds it: the text that was hashed, its hash, and the chain's link up to it. */
export interface LogLine {
  readonly number: number;
  readonly entry: string;
  readonly hash: string;
  readonly link: string;
}
