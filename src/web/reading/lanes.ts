import type { Span } from '../../core/index.ts';

/** Underlines that fit under one line of text; deeper nesting shares the last. */
export const LANES = 3;

/**
 * For each of `spans`, ordered by start and then longer first, the lane of its underline: the lowest that no span
 * still open has taken, so that clauses within clauses are drawn under each other. Innermost lies furthest down.
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const openUntil: number[] = [];
  return spans.map(({ start, end }) => {
    let lane = openUntil.findIndex((until) => until <= start);
    if (lane < 0) lane = openUntil.length < LANES ? openUntil.length : LANES - 1;
    openUntil[lane] = Math.max(openUntil[lane] ?? 0, end);
    return lane;
  });
}
