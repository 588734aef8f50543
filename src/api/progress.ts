import { z } from 'zod';

/**
 * Long work that goes on in the server. `idle`: none. `adding`: new documents are read; `rereading`: what an older
 * reader read is read again. `done` of `total` documents; `perSecond` and `secondsLeft` where there is enough to tell.
 * `failed` counts those that could not be read; `last` is one sentence about the latest of them.
 */
export const progressSchema = z.strictObject({
  state: z.enum(['idle', 'adding', 'rereading']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  perSecond: z.number().nonnegative().optional(),
  secondsLeft: z.number().nonnegative().optional(),
  last: z.string().optional(),
});

export type Progress = z.infer<typeof progressSchema>;
