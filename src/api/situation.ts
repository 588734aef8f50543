import { z } from 'zod';

/** A line of enquiry of the situation, as its YAML names it. */
export const trackSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  question: z.string().optional(),
});

/**
 * The situation that is open, and how much is in its store. `from` and `to` are the first and last publication day
 * of its documents, absent where none has a date.
 */
export const situationSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  tracks: z.array(trackSchema),
  counts: z.strictObject({
    documents: z.int().nonnegative(),
    examples: z.int().nonnegative(),
    statements: z.int().nonnegative(),
    mentions: z.int().nonnegative(),
  }),
  from: z.string().optional(),
  to: z.string().optional(),
  reader: z.string(),
});

export type Track = z.infer<typeof trackSchema>;
export type SituationSummary = z.infer<typeof situationSummarySchema>;
