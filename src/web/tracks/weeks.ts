import type { StatusCounts, TrackWeek } from '../../api/index.ts';
import type { Status } from '../../core/index.ts';
import { MARK_OF_STATUS, type Mark } from '../reading/layers.ts';

const DAY_MS = 86_400_000;

/** Most weeks that are drawn: a year and a bit, so that a bar stays wide enough to be hit. */
export const WEEKS_SHOWN = 54;

/** Marks from the foot of a bar to its head. */
export const MARKS: readonly Mark[] = ['happened', 'set', 'open', 'feared', 'against', 'unknown'];

/** The day so many days after a day. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Every Monday from the first to the last, at most the last {@link WEEKS_SHOWN}. */
export function mondaysBetween(from: string, to: string): string[] {
  const weeks =
    Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS / 7) + 1;
  const count = Math.min(WEEKS_SHOWN, Math.max(1, weeks));
  return Array.from({ length: count }, (_, index) => dayAfter(to, (index - count + 1) * 7));
}

export function totalOf(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);
}

/** The reports of a week by the mark that draws them. */
export function marksOf(counts: StatusCounts): { readonly mark: Mark; readonly count: number }[] {
  return MARKS.flatMap((mark) => {
    const count = Object.entries(counts).reduce(
      // The keys of StatusCounts are statuses: the schema of the API says so.
      (sum, [status, value]) => (MARK_OF_STATUS[status as Status] === mark ? sum + (value ?? 0) : sum),
      0,
    );
    return count === 0 ? [] : [{ mark, count }];
  });
}

/** "3 occurred, 2 planned". */
export function countsWords(counts: StatusCounts): string {
  return Object.entries(counts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ');
}

/** The greatest number of reports that any of the tracks has in a week: all bars share it. */
export function highest(
  tracks: readonly { readonly weeks: readonly TrackWeek[] }[],
  mondays: readonly string[],
): number {
  const shown = new Set(mondays);
  const counts = tracks.flatMap(({ weeks }) =>
    weeks.filter(({ week }) => shown.has(week)).map((week) => totalOf(week.counts)),
  );
  return Math.max(1, ...counts);
}
