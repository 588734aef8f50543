import { addMonths, civil, dayNumber, isoDay, isoWeek, pad, weekdayOf } from '../calendar.ts';
import type { DurationMeaning, ShiftMeaning, Unit, UnitMeaning } from '../types.ts';
import { dayResolved, monthResolved, yearResolved } from './date.ts';
import { durationValue } from './duration-value.ts';
import type { Anchors, Grain, Resolved } from './resolved.ts';

const UNKNOWN: Readonly<Record<Unit, string>> = {
  second: 'XXXX-XX-XXTXX:XX:XX',
  minute: 'XXXX-XX-XXTXX:XX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  night: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  fortnight: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
};

/** Coarseness of grains and units, finest first: a story's year cannot carry "the following day". */
const COARSE: Readonly<Record<Grain, number>> = {
  time: 0,
  day: 0,
  week: 1,
  month: 2,
  season: 3,
  year: 4,
  decade: 5,
  century: 6,
  none: 9,
};
const UNIT_COARSE: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 0,
  hour: 0,
  day: 0,
  night: 0,
  weekend: 1,
  week: 1,
  fortnight: 1,
  month: 2,
  quarter: 3,
  year: 4,
  decade: 5,
  century: 6,
  millennium: 7,
};

/** The unit that holds `day`, moved on by `by` of its kind. */
export function unitAround(unit: Unit, day: number, by: number, stated?: string): Resolved {
  const { year, month } = civil(day);
  const extra = stated === undefined ? {} : { stated };
  switch (unit) {
    case 'week': {
      const monday = day - weekdayOf(day) + 1 + by * 7;
      const iso = isoWeek(monday);
      return {
        type: 'DATE',
        value: `${pad(iso.year, 4)}-W${pad(iso.week, 2)}`,
        from: monday,
        to: monday + 6,
        grain: 'week',
        ...extra,
      };
    }
    case 'fortnight':
      return unitAround('week', day, by * 2, stated);
    case 'weekend': {
      const saturday = day - weekdayOf(day) + 6 + by * 7;
      const iso = isoWeek(saturday);
      return {
        type: 'DATE',
        value: `${pad(iso.year, 4)}-W${pad(iso.week, 2)}-WE`,
        from: saturday,
        to: saturday + 1,
        grain: 'week',
        ...extra,
      };
    }
    case 'month': {
      const first = civil(dayNumber(year, month + by, 1));
      return monthResolved(first.year, first.month, stated);
    }
    case 'quarter': {
      const index = Math.floor((month - 1) / 3) + by;
      const from = dayNumber(year, index * 3 + 1, 1);
      const start = civil(from);
      return {
        type: 'DATE',
        value: `${pad(start.year, 4)}-Q${(start.month + 2) / 3}`,
        from,
        to: dayNumber(start.year, start.month + 3, 1) - 1,
        grain: 'season',
        ...extra,
      };
    }
    case 'year':
      return yearResolved(year + by, stated);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + by * 10;
      if (first < 1 || first > 9990) return { type: 'DATE', value: 'XXX', grain: 'none', ...extra };
      return {
        type: 'DATE',
        value: pad(first / 10, 3),
        from: dayNumber(first, 1, 1),
        to: dayNumber(first + 9, 12, 31),
        grain: 'decade',
        ...extra,
      };
    }
    case 'century': {
      const first = Math.floor(year / 100) * 100 + by * 100;
      if (first < 1 || first > 9900) return { type: 'DATE', value: 'XX', grain: 'none', ...extra };
      return {
        type: 'DATE',
        value: pad(first / 100, 2),
        from: dayNumber(first, 1, 1),
        to: dayNumber(first + 99, 12, 31),
        grain: 'century',
        ...extra,
      };
    }
    default:
      return dayResolved(day + by, stated);
  }
}

/** The day that a relative expression counts from; undefined where nothing in reach is fine enough. */
function baseOf(
  anchor: 'now' | 'story',
  unit: Unit,
  direction: number,
  anchors: Anchors,
): number | undefined {
  const { story, now } = anchors;
  if (anchor === 'story' && story !== undefined) {
    if (COARSE[story.grain] > UNIT_COARSE[unit]) return undefined;
    return direction > 0 ? story.to : story.from;
  }
  return now;
}

/** True in a paragraph that tells of another year: "in 2014 … by the end of the year". */
function tellsOfAnotherTime({ story, now, direction, paragraph }: Anchors): boolean {
  if (story === undefined || !story.explicit || story.paragraph !== paragraph || direction > 0) return false;
  return now === undefined || now - story.from > 300;
}

/** Resolves "last week", "the following day", "earlier this month". */
export function resolveUnit(meaning: UnitMeaning, anchors: Anchors, around?: Resolved): Resolved {
  if (meaning.around !== undefined) {
    return around?.from === undefined
      ? { type: 'DATE', value: UNKNOWN[meaning.unit], grain: 'none' }
      : unitAround(
          meaning.unit,
          around.from,
          0,
          around.stated === undefined ? undefined : UNKNOWN[meaning.unit],
        );
  }
  const stated = meaning.unit === 'day' && meaning.anchor === 'now' ? undefined : UNKNOWN[meaning.unit];
  const anchor = meaning.loose && tellsOfAnotherTime(anchors) ? 'story' : meaning.anchor;
  const base = baseOf(anchor, meaning.unit, meaning.by, anchors);
  if (base === undefined) return { type: 'DATE', value: UNKNOWN[meaning.unit], grain: 'none' };
  let whole = unitAround(meaning.unit, base, meaning.by, stated);
  // "thousands came this weekend", written before Saturday: the weekend that was
  if (meaning.unit === 'weekend' && meaning.by === 0 && anchors.direction < 0 && (whole.from ?? 0) > base) {
    whole = unitAround('weekend', base, -1, stated);
  }
  if (meaning.part === undefined || whole.from === undefined || whole.to === undefined || meaning.by !== 0)
    return whole;
  if (meaning.part === 'before') return { ...whole, to: Math.min(whole.to, Math.max(base, whole.from)) };
  return { ...whole, from: Math.max(whole.from, Math.min(base, whole.to)) };
}

const MAX_AMOUNT = 1_000_000;

/** A day moved by an amount of a unit; undefined where it leaves the calendar. */
export function moveBy(day: number, amount: number, unit: Unit): number | undefined {
  if (!Number.isFinite(amount) || Math.abs(amount) > MAX_AMOUNT) return undefined;
  const months: Partial<Record<Unit, number>> = {
    month: 1,
    quarter: 3,
    year: 12,
    decade: 120,
    century: 1200,
    millennium: 12_000,
  };
  const factor = months[unit];
  if (factor !== undefined) return addMonths(day, Math.round(amount * factor));
  if (unit === 'week' || unit === 'weekend') return day + Math.round(amount * 7);
  if (unit === 'fortnight') return day + Math.round(amount * 14);
  if (unit === 'day' || unit === 'night') return day + Math.round(amount);
  return day;
}

function clockShift(meaning: ShiftMeaning, base: number, direction: number, anchors: Anchors): Resolved {
  const per = meaning.unit === 'hour' ? 60 : meaning.unit === 'minute' ? 1 : 1 / 60;
  const stated = durationValue(meaning.amount, meaning.unit);
  if (anchors.minute === undefined || meaning.amount > MAX_AMOUNT) {
    const days = Math.ceil((meaning.amount * per) / 1440);
    if (!(days <= 3660)) return { type: 'DURATION', value: stated, grain: 'none' };
    return {
      type: 'TIME',
      value: UNKNOWN[meaning.unit],
      from: direction < 0 ? base - days : base,
      to: direction < 0 ? base : base + days,
      stated,
      grain: 'none',
    };
  }
  const minutes = anchors.minute + Math.round(direction * meaning.amount * per);
  const day = base + Math.floor(minutes / 1440);
  const inDay = ((minutes % 1440) + 1440) % 1440;
  const clock = `T${pad(Math.floor(inDay / 60), 2)}:${pad(inDay % 60, 2)}`;
  return {
    type: 'TIME',
    value: `${isoDay(day) ?? 'XXXX-XX-XX'}${clock}`,
    from: day,
    to: day,
    clock,
    clockTo: clock,
    grain: 'time',
    stated,
  };
}

/** Resolves "three days ago", "two weeks later", "in two months", "two days after 10 March" (given its start). */
export function resolveShift(meaning: ShiftMeaning, anchors: Anchors, from: Resolved | undefined): Resolved {
  const stated = durationValue(meaning.amount, meaning.unit);
  if (meaning.direction === 0 && anchors.direction < 0)
    return { type: 'DURATION', value: stated, grain: 'none' };
  const direction = meaning.direction === 0 ? 1 : meaning.direction;
  const counted = meaning.from === undefined ? undefined : direction > 0 ? from?.to : from?.from;
  const base =
    meaning.from === undefined ? baseOf(meaning.anchor, meaning.unit, direction, anchors) : counted;
  const coarse =
    meaning.from !== undefined && from !== undefined && COARSE[from.grain] > UNIT_COARSE[meaning.unit];
  if (base === undefined || coarse || !Number.isFinite(meaning.amount))
    return { type: 'DATE', value: UNKNOWN[meaning.unit], grain: 'none', stated };
  if (UNIT_COARSE[meaning.unit] === 0 && meaning.unit !== 'day' && meaning.unit !== 'night')
    return clockShift(meaning, base, direction, anchors);
  const moved = moveBy(base, direction * meaning.amount, meaning.unit);
  if (moved === undefined) return { type: 'DATE', value: UNKNOWN[meaning.unit], grain: 'none', stated };
  const exact = meaning.from !== undefined || meaning.anchor === 'story';
  const grain = exact ? (from?.grain ?? anchors.story?.grain ?? 'day') : undefined;
  if (
    meaning.unit === 'day' ||
    meaning.unit === 'night' ||
    (grain === 'day' && (meaning.unit === 'week' || meaning.unit === 'fortnight')) ||
    (grain === 'day' && meaning.from !== undefined)
  )
    return dayResolved(moved, stated);
  const tenths = meaning.unit === 'decade' || meaning.unit === 'century' || meaning.unit === 'millennium';
  if (!Number.isInteger(meaning.amount) && meaning.unit === 'year')
    return unitAround('month', moved, 0, stated);
  return unitAround(tenths ? 'year' : meaning.unit === 'fortnight' ? 'week' : meaning.unit, moved, 0, stated);
}

/** Resolves stretches; "the past six months" and "within three days" also have a place on the calendar. */
export function resolveDuration(meaning: DurationMeaning, anchors: Anchors): Resolved {
  const value = durationValue(meaning.amount, meaning.unit);
  const plain: Resolved = { type: 'DURATION', value, grain: 'none' };
  const { now } = anchors;
  if (meaning.window === undefined || now === undefined) return plain;
  const past = meaning.window === 'past' || (meaning.window === 'within' && anchors.direction < 0);
  if (meaning.window === 'within' && anchors.direction < 0) return plain;
  const other =
    meaning.amount === undefined
      ? undefined
      : moveBy(now, past ? -meaning.amount : meaning.amount, meaning.unit);
  const far = other === undefined ? {} : past ? { from: other } : { to: other };
  return { ...plain, ...(past ? { to: now } : { from: now }), ...far };
}
