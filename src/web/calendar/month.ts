import type { StatementRow } from '../../api/index.ts';

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The month so many months after one, as "2025-06". */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dayOf(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

/** The weeks of a month as their Mondays. */
export function weeksOf(month: string): string[] {
  const first = at(`${month}-01`);
  const last = at(`${monthAfter(month, 1)}-01`) - DAY_MS;
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS;
  const weeks: string[] = [];
  for (let week = monday; week <= last; week += 7 * DAY_MS) weeks.push(dayOf(week));
  return weeks;
}

/** The seven days of the week that begins on a Monday. */
export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => dayOf(at(monday) + index * DAY_MS));
}

/** The days a text means: both ends counted; `isOpen` where it names no end, `isExact` where it names one day. */
export interface Window {
  readonly first: string;
  readonly last: string;
  readonly isExact: boolean;
  readonly isOpen: boolean;
}

/**
 * The window of an entry: from its earliest day, or where the text names none from its publication; without an end to the
 * end of the earliest week, open. Undefined without a time.
 */
export function windowOf({ time, date }: Pick<StatementRow, 'time' | 'date'>): Window | undefined {
  if (time === undefined) return undefined;
  const first = (time.earliest ?? date ?? time.latest)?.slice(0, 10);
  const last = time.latest?.slice(0, 10);
  if (first === undefined || Number.isNaN(at(first))) return undefined;
  if (last === undefined) return { first, last: dayOf(at(first) + 6 * DAY_MS), isExact: false, isOpen: true };
  if (Number.isNaN(at(last)) || last < first) return { first, last: first, isExact: false, isOpen: false };
  return { first, last, isExact: first === last, isOpen: false };
}

/** A bar in one week: columns 0 to 6, both counted, in a lane; an end is soft where the window itself ends there. */
export interface Bar {
  readonly row: StatementRow;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

/** The bars of one week, each in the first lane that is free; what finds none of `lanes` is only counted. */
export function barsOf(
  monday: string,
  rows: readonly StatementRow[],
  lanes: number,
): { readonly bars: readonly Bar[]; readonly hidden: number } {
  const start = at(monday);
  const taken: number[] = [];
  const bars: Bar[] = [];
  let hidden = 0;
  for (const row of rows) {
    const window = windowOf(row);
    if (window === undefined) continue;
    const from = Math.round((at(window.first) - start) / DAY_MS);
    const to = Math.round((at(window.last) - start) / DAY_MS);
    if (to < 0 || from > 6) continue;
    const first = Math.max(0, from);
    const last = Math.min(6, to);
    let lane = taken.findIndex((until) => until < first);
    if (lane < 0) lane = taken.length;
    if (lane >= lanes) {
      hidden += 1;
      continue;
    }
    taken[lane] = last;
    bars.push({
      row,
      from: first,
      to: last,
      lane,
      softStart: !window.isExact && from >= 0,
      softEnd: !window.isExact && to <= 6,
    });
  }
  return { bars, hidden };
}

/**
 * True where the window says nothing of a day in the month: it covers the whole of it, or it began before and its text names
 * no end.
 */
export function coversMonth(row: StatementRow, month: string): boolean {
  const window = windowOf(row);
  if (window === undefined) return false;
  if (window.isOpen) return window.last < `${month}-01`;
  return window.first <= `${month}-01` && window.last >= dayOf(at(`${monthAfter(month, 1)}-01`) - DAY_MS);
}
