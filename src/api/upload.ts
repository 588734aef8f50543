import { z } from 'zod';
import { UPLOAD_SHOWN } from './limits.ts';
import { statedShape } from './paste.ts';

/**
 * What is said of a file that is sent as bytes: its name, whose ending tells between kinds of plain text, and what its
 * texts do not say of themselves. `title` and `url` belong to one text: a file that holds several takes them for the first.
 */
export const uploadRequestSchema = z.strictObject({
  name: z
    .string({ error: 'name: expected the name of the file' })
    .min(1, { error: 'name: expected the name of the file' })
    .max(300, { error: 'name: at most 300 characters' }),
  ...statedShape,
});

/** What became of a document: new, a new state of a known page, known already, or known and now more is stated of it. */
export const uploadOutcomeSchema = z.enum(['added', 'revised', 'known', 'restated']);

/**
 * What became of a file. `documents` are the first that it held, of `total`; `note` is what was noticed in one's bytes.
 * `rows`, of event data, counts its rows, which are not listed. `refused` tells the first of the `refusals` in it, a
 * sentence each.
 */
export const uploadReceiptSchema = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        outcome: uploadOutcomeSchema,
        note: z.string().optional(),
      }),
    )
    .max(UPLOAD_SHOWN),
  total: z.int().nonnegative(),
  rows: z
    .strictObject({
      table: z.string(),
      rows: z.int().nonnegative(),
      added: z.int().nonnegative(),
      revised: z.int().nonnegative(),
      known: z.int().nonnegative(),
      notes: z.array(z.string()),
    })
    .optional(),
  refused: z.array(z.string()).max(UPLOAD_SHOWN),
  refusals: z.int().nonnegative(),
});

/** How much this server takes at once: characters of a pasted text, bytes of a file. */
export const limitsSchema = z.strictObject({
  pasteCharacters: z.int().positive(),
  uploadBytes: z.int().positive(),
});

export type UploadRequest = z.infer<typeof uploadRequestSchema>;
export type UploadReceipt = z.infer<typeof uploadReceiptSchema>;
export type Limits = z.infer<typeof limitsSchema>;
