import { marksOf } from './line-tokens.ts';

/** Weights of the marks of a line, and of a line without any. */
export interface WordWeights {
  readonly base: number;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * How much a line's own words and shapes speak for furniture: log odds, 0 where nothing speaks.
 * @param tokens  as `tokensOf` gives them
 */
export function wordScore(tokens: readonly string[], { base, weights }: WordWeights): number {
  const marks = marksOf(tokens);
  let sum = 0;
  for (const mark of marks) sum += weights.get(mark) ?? 0;
  // Long lines have many marks: their sum is evened out, as in training.
  return base + sum / Math.sqrt(marks.length || 1);
}
