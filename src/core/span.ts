/**
 * A half-open range `[start, end)` in UTF-16 code units of the document's text as read.
 * Everything that Vedette states carries one.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when `inner` lies wholly inside `outer` (equal bounds count). */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders by start, then longer first: the order of every list in a reading. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
