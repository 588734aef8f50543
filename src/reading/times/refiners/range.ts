import { isDash, type Scan, textAt } from '../scan.ts';
import type { ClockMeaning, Found, Meaning, RangeMeaning } from '../types.ts';
import { foldNeighbours, type Refiner, wordsBetween } from './refiner.ts';

type Family = 'date' | 'clock' | 'now';

function familyOf(meaning: Meaning): Family | undefined {
  switch (meaning.kind) {
    case 'date':
    case 'period':
    case 'unit':
    case 'event':
      return 'date';
    case 'edge':
      return familyOf(meaning.of);
    case 'clock':
      return 'clock';
    case 'vague':
      return meaning.ref === 'PRESENT_REF' ? 'now' : undefined;
    default:
      return undefined;
  }
}

/** A day shared by two clock times, and the half of the day that only the second says: "from 3 to 8pm Monday". */
function shareClock(from: ClockMeaning, to: ClockMeaning): { from: ClockMeaning; to: ClockMeaning } {
  const date = from.date ?? to.date;
  let start = from;
  if (from.twelve && !to.twelve && from.hour < 12 && to.hour > 12 && from.hour + 12 < to.hour) {
    const { twelve: _twelve, ...rest } = from;
    start = { ...rest, hour: from.hour + 12 };
  } else if (from.twelve && !to.twelve) {
    const { twelve: _twelve, ...rest } = from;
    start = rest;
  }
  const zone = to.zone ?? from.zone;
  const shared = { ...(date === undefined ? {} : { date }), ...(zone === undefined ? {} : { zone }) };
  return { from: { ...start, ...shared }, to: { ...to, ...shared } };
}

function isComplete(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.year !== undefined;
  return meaning.kind === 'period' || meaning.kind === 'edge';
}

function rangeOf(scan: Scan, left: Found, right: Found): Found | undefined {
  const families = [familyOf(left.meaning), familyOf(right.meaning)];
  if (families[0] === undefined || families[1] === undefined) return undefined;
  const isNow = families[0] === 'now' || families[1] === 'now';
  if (families[0] !== families[1] && !isNow) return undefined;
  if (!areAlike(left.meaning, right.meaning)) return undefined;
  const between = wordsBetween(scan, left, right, 2);
  if (between === undefined) return undefined;
  const lead = textAt(scan, left.first - 1);
  const led = lead === 'from' || lead === 'between';
  if (families[0] === 'now' && (!led || families[1] === 'now')) return undefined;
  if (left.weak && right.meaning.kind === 'clock' && !right.weak && right.first === right.last && !led)
    return undefined;
  const dash = isDash(between);
  const word = /^(to|through|until|till|up to|to the|through to|and)$/.test(between);
  if (!dash && !word) return undefined;
  if (between === 'and' && lead !== 'between') return undefined;
  if (between === 'until' && !led) return undefined;
  const joint = dash && scan.tokens[right.first]?.spaced === false;
  if (dash && !joint && !led && isComplete(left.meaning) && isComplete(right.meaning) && hasDay(left.meaning))
    return undefined;
  if (dash && textAt(scan, left.first - 1) === '(' && !joint && isComplete(left.meaning)) return undefined;
  if (dash && familyOf(left.meaning) !== 'clock' && families[1] === 'now') return undefined;
  const first = led ? left.first - 1 : left.first;
  if (left.meaning.kind === 'clock' && right.meaning.kind === 'clock') {
    return {
      ...(left.weak && right.weak ? { weak: true } : {}),
      first,
      last: right.last,
      meaning: { kind: 'range', ...shareClock(left.meaning, right.meaning) },
    };
  }
  const meaning: RangeMeaning = { kind: 'range', from: left.meaning, to: right.meaning };
  const apart = !joint && standAlone(left.meaning, right.meaning);
  return {
    first,
    last: right.last,
    meaning: apart ? { ...meaning, apart: { last: left.last, first: right.first } } : meaning,
  };
}

/** True where each end is a date by itself; "March to May 2022" is one expression, as its first end lacks the year. */
function standAlone(from: Meaning, to: Meaning): boolean {
  if (from.kind !== 'date' || to.kind !== 'date')
    return from.kind === 'edge' || to.kind === 'edge' || from.kind === 'period';
  return from.day !== undefined || from.weekday !== undefined || from.year !== undefined;
}

/** True where the two ends are of one fineness, as the ends of one range are: no day beside a year. */
function areAlike(left: Meaning, right: Meaning): boolean {
  const isUnit = (one: Meaning): boolean => one.kind === 'unit' && one.unit !== 'day';
  if (!isUnit(left) && !isUnit(right)) return true;
  return left.kind === 'unit' && right.kind === 'unit' && left.unit === right.unit;
}

function hasDay(meaning: Meaning): boolean {
  return meaning.kind === 'date' && meaning.day !== undefined;
}

/** A day before or after a range of clock times: "Monday from 9 to 5", "9 to 5 on Monday". */
function dayOfRange(scan: Scan, left: Found, right: Found): Found | undefined {
  const between = wordsBetween(scan, left, right, 2);
  if (between === undefined || !/^(|on|,|at|, on|of|the)$/.test(between)) return undefined;
  const [day, range] = left.meaning.kind === 'range' ? [right, left] : [left, right];
  if (
    range.meaning.kind !== 'range' ||
    range.meaning.from.kind !== 'clock' ||
    range.meaning.to.kind !== 'clock'
  )
    return undefined;
  const from = range.meaning.from;
  const to = range.meaning.to;
  if (from.date !== undefined || !isDay(day.meaning)) return undefined;
  const date = day.meaning.kind === 'part' ? day.meaning.date : day.meaning;
  if (date === undefined) return undefined;
  const morning = day.meaning.kind === 'part' && day.meaning.part === 'MO';
  const plain = (clock: ClockMeaning): ClockMeaning => {
    const { twelve: _twelve, ...rest } = clock;
    return day.meaning.kind === 'part'
      ? { ...rest, hour: morning || clock.hour >= 12 || !clock.twelve ? clock.hour : clock.hour + 12 }
      : clock;
  };
  return {
    first: left.first,
    last: right.last,
    meaning: { kind: 'range', from: { ...plain(from), date }, to: { ...plain(to), date } },
  };
}

function isDay(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.day !== undefined || meaning.weekday !== undefined;
  if (meaning.kind === 'part') return meaning.date !== undefined;
  return meaning.kind === 'unit' && meaning.unit === 'day';
}

/** Ranges: "2006-2007", "from 2014 to 2017", "between March and May 2022", "9 a.m. to 5 p.m.". */
export const rangeRefiner: Refiner = {
  name: 'range',
  refine: (scan, found) =>
    foldNeighbours(
      foldNeighbours(found, (left, right) => rangeOf(scan, left, right)),
      (left, right) => dayOfRange(scan, left, right),
    ),
};
