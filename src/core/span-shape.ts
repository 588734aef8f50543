import { z } from 'zod';

/**
 * The shape of a `Span`: two whole numbers, not negative. Nested ranges are checked by `isInside`.
 * Apart from span.ts, so that the web app takes the arithmetic without the schema library.
 */
export const spanShape = {
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
};
