import { bySpan, type Span } from './span.ts';

/** Spans in text order, asked by position in logarithmic time. They may overlap each other. */
export class SpanIndex<T extends Span> {
  readonly #spans: readonly T[];
  /** The furthest end among the spans up to each one. */
  readonly #reach: readonly number[];

  constructor(spans: Iterable<T>) {
    this.#spans = [...spans].sort(bySpan);
    let furthest = 0;
    this.#reach = this.#spans.map((span) => {
      furthest = Math.max(furthest, span.end);
      return furthest;
    });
  }

  /** How many spans start before `offset`. */
  #startingBefore(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** True when at least one of the spans shares a code unit with `span`. */
  touches(span: Span): boolean {
    const before = this.#startingBefore(span.end);
    return before > 0 && (this.#reach[before - 1] ?? 0) > span.start;
  }

  /** The spans that lie wholly inside `span`, in text order. */
  inside(span: Span): T[] {
    return this.#spans
      .slice(this.#startingBefore(span.start), this.#startingBefore(span.end))
      .filter((one) => one.end <= span.end);
  }

  /** True when one of the spans holds `span` and more. */
  around(span: Span): boolean {
    return this.#meeting(span).some(
      (one) => one.start <= span.start && one.end >= span.end && one.end - one.start > span.end - span.start,
    );
  }

  /** True when one of the spans overlaps `span`, and neither holds the other. */
  crosses(span: Span): boolean {
    return this.#meeting(span).some(
      (one) =>
        (one.start < span.start && one.end < span.end) || (one.start > span.start && one.end > span.end),
    );
  }

  /** The spans that share a code unit with `span`, last first. */
  #meeting(span: Span): T[] {
    const found: T[] = [];
    for (let at = this.#startingBefore(span.end) - 1; at >= 0 && (this.#reach[at] ?? 0) > span.start; at--) {
      const one = this.#spans[at];
      if (one !== undefined && one.end > span.start) found.push(one);
    }
    return found;
  }
}
