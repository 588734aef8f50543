import { dayOf } from '../../intake/rows/index.ts';
import type { RowTime } from './row-story.ts';
import type { RowView, Words } from './row-view.ts';

const DAY_MS = 86_400_000;

/** A day so many days later, ISO 8601. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** First and last day of a day's month. */
function monthOf(day: string): readonly [string, string] {
  const [year = '', month = ''] = day.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [`${year}-${month}-01`, `${year}-${month}-${String(last).padStart(2, '0')}`];
}

/** The words of a cell that are its day: without the clock of "2013-01-03 00:00:00.000". */
function dayWords(words: Words): { readonly start: number; readonly end: number } {
  const clock = words.value.search(/[ T]\d{1,2}:\d{2}/u);
  return { start: words.start, end: clock > 0 ? words.start + clock : words.end };
}

/** TIMEX3 for a stretch of days: a day, a whole month, or both ends. */
function timexOf(from: string, to: string): string {
  if (from === to) return from;
  const [first, last] = monthOf(from);
  return from === first && to === last ? from.slice(0, 7) : `${from}/${to}`;
}

/** One day, with how many days before and after it the precision allows (`month`: the whole month). */
export function dayTime(row: RowView, column: string, around: number | 'month'): RowTime | undefined {
  const words = row.cell(column);
  const day = words === undefined ? undefined : dayOf(words.value);
  if (words === undefined || day === undefined) return undefined;
  const [earliest, latest] =
    around === 'month' ? monthOf(day) : [addDays(day, -around), addDays(day, around)];
  return {
    ...dayWords(words),
    value: around === 'month' ? day.slice(0, 7) : around === 0 ? day : timexOf(earliest, latest),
    earliest,
    latest,
  };
}

/** A stretch between two cells; one that ends before it begins is taken as its first day. */
export function stretchTime(row: RowView, from: string, to: string): RowTime | undefined {
  const first = row.cell(from);
  const day = first === undefined ? undefined : dayOf(first.value);
  if (first === undefined || day === undefined) return undefined;
  const last = row.cell(to);
  const end = last === undefined ? undefined : dayOf(last.value);
  if (last === undefined || end === undefined || end <= day)
    return { ...dayWords(first), value: day, earliest: day, latest: day };
  // The two cells stand side by side in every release: then one span holds both.
  const beside = last.start > first.end && last.start - first.end <= 20;
  const span = beside ? { start: first.start, end: dayWords(last).end } : dayWords(first);
  return { ...span, value: timexOf(day, end), earliest: day, latest: end };
}

/** `20170101073000` as an instant; undefined for what is none. */
export function instantOf(cell: string): string | undefined {
  const day = dayOf(cell);
  const clock = /^\d{8}(\d{2})(\d{2})(\d{2})$/.exec(cell);
  if (day === undefined || clock === null) return day;
  const [, hour = '', minute = '', second = ''] = clock;
  if (hour > '23' || minute > '59' || second > '59') return day;
  return `${day}T${hour}:${minute}:${second}Z`;
}
