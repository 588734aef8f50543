const DAY_MS = 86_400_000;

/** A day as a number of days since 1970, and back; a day is an ISO 8601 date. */
export const numberOfDay = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
export const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The scale of a time slider: days from first to last, and how many reports each of `bars` equal stretches has. */
export interface DayScale {
  readonly first: number;
  readonly last: number;
  readonly bars: readonly { readonly from: number; readonly to: number; readonly reports: number }[];
}

/** Most bars that are drawn. */
const BARS = 120;

/** The scale from a day to another, both counted, with the reports of the days between; undefined for fewer than two days. */
export function dayScale(
  days: readonly { readonly day: string; readonly reports: number }[],
  from: string | undefined,
  to: string | undefined,
): DayScale | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  const [first, last] = [numberOfDay(from), numberOfDay(to)];
  const wide = Math.ceil((last - first + 1) / BARS);
  const bars = Array.from({ length: Math.ceil((last - first + 1) / wide) }, (_, index) => ({
    from: first + index * wide,
    to: Math.min(last, first + (index + 1) * wide - 1),
    reports: 0,
  }));
  for (const { day, reports } of days) {
    const bar = bars[Math.floor((numberOfDay(day) - first) / wide)];
    if (bar !== undefined) bar.reports += reports;
  }
  return { first, last, bars };
}
