import { z } from 'zod';

/**
 * Every failure of the API: `code` is stable, `message` is one sentence for a person: what happened, what to do. A query
 * that cannot be read has the offending characters as `start` and `end`, offsets into the query.
 */
export const errorBodySchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    start: z.int().nonnegative().optional(),
    end: z.int().nonnegative().optional(),
  }),
});

export type ErrorBody = z.infer<typeof errorBodySchema>;
