import { z } from 'zod';

/**
 * How a text tells a deed, at the publication date as "now"; in the order of precedence where a cue fits several.
 * A text that tells something as having happened says `occurred`; everything else is short of that.
 */
export const STATUSES = [
  'denied',
  'negated',
  'unknown',
  'conditional',
  'feared',
  'proposed',
  'planned',
  'scheduled',
  'expected',
  'possible',
  'ongoing',
  'occurred',
] as const;

export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;
