import { z } from 'zod';

/**
 * How a source does. `no-feed`: none is named for it; `never`: not asked yet; `new`: too few items to know its usual
 * pace; `on-time`; `silent`: nothing new for longer than is usual; `failing`: not to be had the last times it was asked.
 */
export const HEALTH_STATES = ['failing', 'silent', 'on-time', 'new', 'never', 'no-feed'] as const;

/** Instants are ISO 8601 in UTC, stretches in hours; `sentence` says it all in words. */
export const sourceHealthSchema = z.strictObject({
  state: z.enum(HEALTH_STATES),
  failures: z.int().nonnegative(),
  sentence: z.string(),
  lastAttempt: z.string().optional(),
  lastSuccess: z.string().optional(),
  lastItem: z.string().optional(),
  lastError: z.string().optional(),
  nextDue: z.string().optional(),
  usualHours: z.number().nonnegative().optional(),
  silentHours: z.number().nonnegative().optional(),
});

/** One source of the situation with its Admiralty grade and its health. */
export const sourceRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  example: z.boolean(),
  country: z.string().optional(),
  grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  gradeReason: z.string().optional(),
  feeds: z.array(z.string()),
  health: sourceHealthSchema,
});

/** All sources: failing ones first, then silent ones; `at` is the instant for which it holds. */
export const sourceListSchema = z.strictObject({ items: z.array(sourceRowSchema), at: z.string() });

export type SourceHealth = z.infer<typeof sourceHealthSchema>;
export type SourceRow = z.infer<typeof sourceRowSchema>;
export type SourceList = z.infer<typeof sourceListSchema>;
