/**
 * An occurrence or a day that texts date other things by: "since Assad's fall", "before Ramadan". Data with dates.
 * Exactly one of `start` (it happened once) and `recurs` is set. Days are ISO 8601, `end` is inclusive.
 */
export interface NamedEvent {
  readonly id: string;
  /** As written, any case; "'" also matches "’". */
  readonly names: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly recurs?: Recurrence;
  /** What follows "post-" and "pre-": "assad" in "post-Assad". */
  readonly eras?: readonly string[];
}

/**
 * When a yearly day falls: a fixed day; the n-th (−1: last) weekday (1 Monday) of a month, `plus` days; days from
 * Western Easter; or a list of first days. `days` is its length, 1 where absent.
 */
export interface Recurrence {
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly nth?: number;
  readonly plus?: number;
  readonly easter?: number;
  readonly list?: readonly string[];
  /** For a stretch that ends the day before another list's day: Ramadan ends before Eid al-Fitr. */
  readonly until?: readonly string[];
  readonly days?: number;
}
