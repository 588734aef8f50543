import { civil, dayNumber, daysIn, isoWeek, mondayOf, pad, weekdayOf } from '../calendar.ts';
import type { PeriodMeaning } from '../types.ts';
import { dayResolved } from './date.ts';
import type { Anchors, Resolved } from './resolved.ts';

const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'] as const;

function stretch(
  value: string,
  from: number,
  to: number,
  grain: Resolved['grain'],
  stated?: string,
): Resolved {
  return { type: 'DATE', value, from, to, grain, ...(stated === undefined ? {} : { stated }) };
}

function unresolved(value: string): Resolved {
  return { type: 'DATE', value, grain: 'none' };
}

function yearOf(meaning: PeriodMeaning, anchors: Anchors): number | undefined {
  if (meaning.year !== undefined) return meaning.year;
  if (meaning.yearShift !== undefined)
    return anchors.now === undefined ? undefined : civil(anchors.now).year + meaning.yearShift;
  return undefined;
}

/** Northern meteorological seasons: whole months from March, June, September, December; winter by its first year. */
function season(meaning: PeriodMeaning, anchors: Anchors): Resolved {
  const code = SEASON_CODES[meaning.index] ?? 'SP';
  const make = (year: number, stated?: string): Resolved => {
    const from = dayNumber(year, 3 + meaning.index * 3, 1);
    return stretch(
      `${pad(year, 4)}-${code}`,
      from,
      dayNumber(year, 6 + meaning.index * 3, 1) - 1,
      'season',
      stated,
    );
  };
  const year = yearOf(meaning, anchors);
  if (year !== undefined) return make(year, meaning.year === undefined ? `XXXX-${code}` : undefined);
  const now = meaning.anchor === 'story' ? (anchors.story?.to ?? anchors.now) : anchors.now;
  if (now === undefined) return unresolved(`XXXX-${code}`);
  const current = civil(now).year;
  const all = [current - 1, current, current + 1].map((y) => make(y, `XXXX-${code}`));
  const from = (one: Resolved): number => one.from ?? 0;
  const to = (one: Resolved): number => one.to ?? 0;
  if (meaning.shift === -1) return all.filter((one) => to(one) < now).at(-1) ?? unresolved(`XXXX-${code}`);
  if (meaning.shift === 1) return all.find((one) => from(one) > now) ?? unresolved(`XXXX-${code}`);
  if (meaning.shift === 0)
    return (
      all.find((one) => to(one) >= dayNumber(current, 1, 1) && civil(from(one)).year === current) ??
      unresolved(`XXXX-${code}`)
    );
  if (anchors.direction > 0) return all.find((one) => to(one) >= now) ?? unresolved(`XXXX-${code}`);
  if (anchors.direction < 0)
    return all.filter((one) => from(one) <= now).at(-1) ?? unresolved(`XXXX-${code}`);
  return unresolved(`XXXX-${code}`);
}

function quarter(meaning: PeriodMeaning, anchors: Anchors): Resolved {
  const half = meaning.of === 'half';
  const code = `${half ? 'H' : 'Q'}${meaning.index}`;
  const months = half ? 6 : 3;
  const make = (year: number, stated?: string): Resolved =>
    stretch(
      `${pad(year, 4)}-${code}`,
      dayNumber(year, 1 + (meaning.index - 1) * months, 1),
      dayNumber(year, 1 + meaning.index * months, 1) - 1,
      'season',
      stated,
    );
  const year = yearOf(meaning, anchors);
  if (year !== undefined) return make(year, meaning.year === undefined ? `XXXX-${code}` : undefined);
  if (anchors.now === undefined) return unresolved(`XXXX-${code}`);
  const current = civil(anchors.now).year;
  const own = make(current, `XXXX-${code}`);
  if (anchors.direction <= 0 && (own.from ?? 0) > anchors.now) return make(current - 1, `XXXX-${code}`);
  if (anchors.direction > 0 && (own.to ?? 0) < anchors.now) return make(current + 1, `XXXX-${code}`);
  return own;
}

function week(meaning: PeriodMeaning, anchors: Anchors): Resolved {
  const year = yearOf(meaning, anchors);
  if (year === undefined) return unresolved(`XXXX-W${pad(Math.max(0, meaning.index), 2)}`);
  const last = isoWeek(dayNumber(year, 12, 28)).week;
  const number = meaning.index < 0 ? last : meaning.index;
  if (number < 1 || number > last) return unresolved('XXXX-WXX');
  const monday = mondayOf(year, number);
  return stretch(`${pad(year, 4)}-W${pad(number, 2)}`, monday, monday + 6, 'week');
}

/** First day of the month that something is counted in. */
function monthStart(meaning: PeriodMeaning, anchors: Anchors): number | undefined {
  const { now } = anchors;
  if (meaning.monthShift !== undefined) {
    if (now === undefined) return undefined;
    const { year, month } = civil(now);
    return dayNumber(year, month + meaning.monthShift, 1);
  }
  if (meaning.month === undefined) return undefined;
  if (meaning.year !== undefined) return dayNumber(meaning.year, meaning.month, 1);
  if (now === undefined) return undefined;
  const { year, month } = civil(now);
  const back = anchors.direction <= 0 && meaning.month > month ? 1 : 0;
  const on = anchors.direction > 0 && meaning.month < month ? 1 : 0;
  return dayNumber(year - back + on, meaning.month, 1);
}

/** Weeks of a month start on Mondays; the first is the one with the month's first Thursday, as in ISO 8601. */
function weekOfMonth(meaning: PeriodMeaning, anchors: Anchors): Resolved {
  const first = monthStart(meaning, anchors);
  if (first === undefined) return unresolved('XXXX-WXX');
  const { year, month } = civil(first);
  const fourth = first + 3;
  const monday = fourth - weekdayOf(fourth) + 1;
  const end = first + daysIn(year, month) - 1;
  const start = meaning.index < 0 ? end - 3 - weekdayOf(end - 3) + 1 : monday + (meaning.index - 1) * 7;
  const iso = isoWeek(start);
  return stretch(`${pad(iso.year, 4)}-W${pad(iso.week, 2)}`, start, start + 6, 'week');
}

function weekdayOfMonth(meaning: PeriodMeaning, anchors: Anchors): Resolved {
  const wanted = meaning.weekday ?? 1;
  const year = yearOf(meaning, anchors);
  const start =
    meaning.month === undefined && meaning.monthShift === undefined
      ? year === undefined
        ? undefined
        : dayNumber(year, 1, 1)
      : monthStart(meaning, anchors);
  if (start === undefined) return unresolved(`XXXX-WXX-${wanted}`);
  const { year: y, month } = civil(start);
  if (meaning.index < 0) {
    const end = start + daysIn(y, month) - 1;
    return dayResolved(end - ((weekdayOf(end) - wanted + 7) % 7));
  }
  return dayResolved(start + ((wanted - weekdayOf(start) + 7) % 7) + (meaning.index - 1) * 7);
}

/** Resolves decades ("199"), centuries ("19"), seasons, quarters, halves, weeks and counted weekdays. */
export function resolvePeriod(meaning: PeriodMeaning, anchors: Anchors): Resolved {
  switch (meaning.of) {
    case 'decade':
      return stretch(
        pad(meaning.index / 10, 3),
        dayNumber(meaning.index, 1, 1),
        dayNumber(meaning.index + 9, 12, 31),
        'decade',
      );
    case 'century': {
      const from = Math.max(1, meaning.index);
      return stretch(
        pad(meaning.index / 100, 2),
        dayNumber(from, 1, 1),
        dayNumber(meaning.index + 99, 12, 31),
        'century',
      );
    }
    case 'season':
      return season(meaning, anchors);
    case 'quarter':
    case 'half':
      return quarter(meaning, anchors);
    case 'week':
      return week(meaning, anchors);
    case 'weekOfMonth':
      return weekOfMonth(meaning, anchors);
    case 'weekdayOfMonth':
      return weekdayOfMonth(meaning, anchors);
  }
}
