import { z } from 'zod';

/** Every failure of the API: `code` is stable, `message` is one sentence for a person: what happened, what to do. */
export const errorBodySchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string() }),
});

export type ErrorBody = z.infer<typeof errorBodySchema>;
