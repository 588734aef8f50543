import type { StatusCounts, TrackWeek } from '../../api/index.ts';
import { STATUSES } from '../../core/index.ts';
import type { StatementCount } from '../../store/index.ts';

const DAY_MS = 86_400_000;

/** The Monday of a day's week, ISO 8601. */
export function mondayOf(day: string): string {
  const instant = Date.parse(`${day}T00:00:00Z`);
  const weekday = (new Date(instant).getUTCDay() + 6) % 7;
  return new Date(instant - weekday * DAY_MS).toISOString().slice(0, 10);
}

/** Counts of one status each, added up, in the order of the statuses. */
export function addCounts(counts: readonly Pick<StatementCount, 'status' | 'reports'>[]): StatusCounts {
  const sums = new Map<string, number>();
  for (const { status, reports } of counts) sums.set(status, (sums.get(status) ?? 0) + reports);
  return Object.fromEntries(
    STATUSES.flatMap((status) => {
      const sum = sums.get(status);
      return sum === undefined ? [] : [[status, sum]];
    }),
  );
}

/** The weeks that have a report, in order; a date that names no day is in none. */
export function weeksOf(counts: readonly StatementCount[]): TrackWeek[] {
  const weeks = new Map<string, StatementCount[]>();
  for (const count of counts) {
    if (count.day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(count.day)) continue;
    const week = mondayOf(count.day);
    const known = weeks.get(week);
    if (known === undefined) weeks.set(week, [count]);
    else known.push(count);
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, list]) => ({ week, counts: addCounts(list) }));
}
