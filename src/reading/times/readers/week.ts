import { daysIn } from '../calendar.ts';
import { lexAt, type Reader, type Scan, textAt, yearAt } from '../scan.ts';
import type { Found, Meaning, PeriodMeaning } from '../types.ts';
import { ordinalUpTo } from './decade.ts';

interface Home {
  readonly last: number;
  readonly year?: number;
  readonly yearShift?: number;
  readonly month?: number;
  readonly monthShift?: number;
}

/** The month or year that something is counted in: "of March 2025", "of next month", "in 2018", "of the year". */
function homeOf(scan: Scan, at: number): Home | undefined {
  if (!/^(of|in)$/.test(textAt(scan, at))) return undefined;
  let i = at + 1;
  if (textAt(scan, i) === 'the') i += 1;
  const year = yearAt(scan, i);
  if (year !== undefined) return { last: i, year };
  const month = lexAt(scan, i).month;
  if (month !== undefined) {
    const ofYear = yearAt(scan, textAt(scan, i + 1) === ',' || textAt(scan, i + 1) === 'of' ? i + 2 : i + 1);
    return ofYear === undefined
      ? { last: i, month }
      : { last: yearAt(scan, i + 1) === undefined ? i + 2 : i + 1, month, year: ofYear };
  }
  const shift = lexAt(scan, i).shift;
  const unit = textAt(scan, shift === undefined ? i : i + 1);
  if (unit !== 'month' && unit !== 'year') return undefined;
  const last = shift === undefined ? i : i + 1;
  return unit === 'month' ? { last, monthShift: shift ?? 0 } : { last, yearShift: shift ?? 0 };
}

function meaning(of: PeriodMeaning['of'], index: number, home: Home, weekday?: number): PeriodMeaning {
  const { last: _last, ...rest } = home;
  return { kind: 'period', of, index, ...rest, ...(weekday === undefined ? {} : { weekday }) };
}

/**
 * Weeks and weekdays counted in a month or year: "the first week of January 2015", "week 31", "the last Friday of
 * March", "the first Monday of next month". −1 counts from the end.
 */
export const weekReader: Reader = {
  name: 'week',
  on: (token) => token.text === 'week' || (token.lex?.weekday !== undefined && !token.lex.plural),
  read: (scan, at): Found | undefined => {
    const weekday = lexAt(scan, at).weekday;
    const number = scan.tokens[at + 1];
    if (weekday === undefined && number?.kind === 'number' && number.digits > 0 && number.digits <= 2) {
      if (/^(am|pm|a|p|:)$/.test(textAt(scan, at + 2)) || lexAt(scan, at - 1).shift !== undefined)
        return undefined;
      if (number.number < 1 || number.number > 53 || scan.language.counted.has(textAt(scan, at + 2)))
        return undefined;
      const home = homeOf(scan, at + 2);
      return {
        first: at,
        last: home?.last ?? at + 1,
        meaning: meaning('week', number.number, home ?? { last: at, yearShift: 0 }),
      };
    }
    const home = homeOf(scan, at + 1);
    if (home === undefined) return undefined;
    const ordinal = ordinalUpTo(scan, at - 1);
    const value = textAt(scan, at - 1) === 'last' || textAt(scan, at - 1) === 'final' ? -1 : ordinal?.value;
    if (value === undefined || value > 53) return undefined;
    const start = ordinal !== undefined && value !== -1 ? ordinal.first : at - 1;
    const first = textAt(scan, start - 1) === 'the' ? start - 1 : start;
    if (weekday !== undefined) {
      return value > 5
        ? undefined
        : { first, last: home.last, meaning: meaning('weekdayOfMonth', value, home, weekday) };
    }
    const inMonth = home.month !== undefined || home.monthShift !== undefined;
    return { first, last: home.last, meaning: meaning(inMonth ? 'weekOfMonth' : 'week', value, home) };
  },
};

/** "the last day of March", "the final day of the year". */
function lastDay(scan: Scan, at: number): Found | undefined {
  const home = textAt(scan, at) === 'day' ? homeOf(scan, at + 1) : undefined;
  if (home === undefined) return undefined;
  const first = textAt(scan, at - 2) === 'the' ? at - 2 : at - 1;
  const { last, month, monthShift, year, yearShift } = home;
  const when = { ...(year === undefined ? {} : { year }), ...(yearShift === undefined ? {} : { yearShift }) };
  const of: Meaning =
    month !== undefined
      ? { kind: 'date', month, ...when }
      : year !== undefined
        ? { kind: 'date', year }
        : {
            kind: 'unit',
            unit: monthShift === undefined ? 'year' : 'month',
            by: monthShift ?? yearShift ?? 0,
            anchor: 'now',
          };
  return { first, last, meaning: { kind: 'slice', end: 'end', amount: 1, unit: 'day', of } };
}

/** "the 15th day of next month", "the third month of 2021". */
export const countedDayReader: Reader = {
  name: 'counted-day',
  on: (token) => token.text === 'day' || token.text === 'month',
  read: (scan, at): Found | undefined => {
    const closing = /^(last|final)$/.test(textAt(scan, at - 1)) ? lastDay(scan, at) : undefined;
    if (closing !== undefined) return closing;
    const ordinal = ordinalUpTo(scan, at - 1);
    const home = ordinal === undefined ? undefined : homeOf(scan, at + 1);
    if (ordinal === undefined || home === undefined) return undefined;
    const first = textAt(scan, ordinal.first - 1) === 'the' ? ordinal.first - 1 : ordinal.first;
    const { last, month, monthShift, year, yearShift } = home;
    const when = {
      ...(year === undefined ? {} : { year }),
      ...(yearShift === undefined ? {} : { yearShift }),
    };
    if (textAt(scan, at) === 'month') {
      if (month !== undefined || monthShift !== undefined || ordinal.value < 1 || ordinal.value > 12)
        return undefined;
      return { first, last, meaning: { kind: 'date', month: ordinal.value, ...when } };
    }
    if (ordinal.value < 1 || ordinal.value > 31) return undefined;
    if (month !== undefined && ordinal.value <= daysIn(year ?? 2000, month))
      return { first, last, meaning: { kind: 'date', month, day: ordinal.value, ...when } };
    if (monthShift !== -1 && monthShift !== 0 && monthShift !== 1) return undefined;
    return { first, last, meaning: { kind: 'date', day: ordinal.value, shift: monthShift } };
  },
};

/** "the 21st", "the 21st this month", "on the 4th": a day of a month that the words do not name. */
export const dayOfMonthReader: Reader = {
  name: 'day-of-month',
  on: (token) => /^(st|nd|rd|th)$/.test(token.text),
  read: (scan, at): Found | undefined => {
    const number = scan.tokens[at - 1];
    if (
      number?.kind !== 'number' ||
      number.digits > 2 ||
      number.digits === 0 ||
      number.number < 1 ||
      number.number > daysIn(2000, 1)
    )
      return undefined;
    if (textAt(scan, at - 2) !== 'the') return undefined;
    const shiftAt = textAt(scan, at + 1) === 'of' ? at + 2 : at + 1;
    const shift = lexAt(scan, shiftAt).shift;
    if (shift !== undefined && textAt(scan, shiftAt + 1) === 'month') {
      return { first: at - 2, last: shiftAt + 1, meaning: { kind: 'date', day: number.number, shift } };
    }
    if (!/^(on|around|by|until)$/.test(textAt(scan, at - 3))) return undefined;
    const next = scan.tokens[at + 1];
    const ends =
      next === undefined ||
      next.kind !== 'word' ||
      next.lex?.preposition === true ||
      next.lex?.part !== undefined;
    return ends ? { first: at - 2, last: at, meaning: { kind: 'date', day: number.number } } : undefined;
  },
};
