/** A code with the days on which it holds: ISO 8601 day, month or year; both ends count; absent means open. */
export interface DatedCode {
  readonly code: string;
  readonly from?: string;
  readonly to?: string;
}

/** Something that holds from and to a day, month or year; both ends count, an absent end is open. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/**
 * True when `date` may fall inside the period. Dates are ISO 8601 of any precision (`2025`, `2025-04`, `2025-04-18`,
 * an instant); a coarse date counts as inside when any of its days is. Without a date, only open-ended periods hold.
 */
export function holdsAt(period: Period, date?: string): boolean {
  if (date === undefined) return period.to === undefined;
  const day = date.slice(0, 10);
  if (period.from !== undefined && comparePrefix(day, period.from) < 0) return false;
  return period.to === undefined || comparePrefix(day, period.to) <= 0;
}

/** Compares two partial dates on the precision they share: `2025` and `2025-04` are equal. */
function comparePrefix(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const left = a.slice(0, length);
  const right = b.slice(0, length);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The codes that hold on a date, in their order, each once. Where none of several dated codes holds and no date is
 * given, the last one does: an office once held is the best that is known of a text without a date.
 */
export function codesAt(codes: readonly DatedCode[], date?: string): readonly string[] {
  const held = codes.filter((code) => holdsAt(code, date)).map((code) => code.code);
  if (held.length === 0 && date === undefined) {
    const last = codes.at(-1);
    return last === undefined ? [] : [last.code];
  }
  return [...new Set(held)];
}
