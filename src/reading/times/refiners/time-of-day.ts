import type { ClockMeaning, Found, Meaning, PartMeaning } from '../types.ts';
import { foldNeighbours, type Refiner, wordsBetween } from './refiner.ts';

/** Names a day: what a clock time or a part of the day can hang on. */
function isDayLike(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'date':
      return meaning.day !== undefined || meaning.weekday !== undefined;
    case 'unit':
      return meaning.unit === 'day';
    case 'shift':
      return meaning.unit === 'day' || meaning.unit === 'week';
    case 'event':
      return meaning.event.recurs !== undefined;
    case 'period':
      return meaning.of === 'weekdayOfMonth';
    default:
      return false;
  }
}

/** The hour moved into the half of the day that "in the afternoon" and its like say. */
function inPart(clock: ClockMeaning, part: PartMeaning): ClockMeaning {
  const { twelve: _twelve, ...rest } = clock;
  if (!clock.twelve) return { ...rest, ...(part.date === undefined ? {} : { date: part.date }) };
  const late =
    part.part === 'AF' || part.part === 'EV' || (part.part === 'NI' && clock.hour >= 6 && clock.hour !== 12);
  const hour = late ? (clock.hour % 12) + 12 : clock.hour === 12 ? (part.part === 'MO' ? 12 : 0) : clock.hour;
  return { ...rest, hour, ...(part.date === undefined ? {} : { date: part.date }) };
}

function combine(left: Meaning, right: Meaning, between: string): Meaning | undefined {
  const joinsClock =
    /^(|at|on|,|, at|, on|on the|around|at around|at about|about|by|of|in|, the|the|of the|in the|\(|at the)$/.test(
      between,
    );
  if (!joinsClock) return undefined;
  if (between === ',' && (left.kind === 'part' || right.kind === 'part')) return undefined;
  if (left.kind === 'clock' && left.date === undefined && isDayLike(right)) return { ...left, date: right };
  if (right.kind === 'clock' && right.date === undefined && isDayLike(left)) return { ...right, date: left };
  if (left.kind === 'part' && left.date === undefined && isDayLike(right)) return { ...left, date: right };
  if (right.kind === 'part' && right.date === undefined && isDayLike(left)) return { ...right, date: left };
  if (
    left.kind === 'clock' &&
    right.kind === 'part' &&
    !(left.date !== undefined && right.date !== undefined)
  ) {
    const timed = inPart(left, right);
    return left.date === undefined ? timed : { ...timed, date: left.date };
  }
  if (left.kind === 'part' && right.kind === 'clock' && right.date === undefined) return inPart(right, left);
  if (
    left.kind === 'part' &&
    left.date?.kind === 'date' &&
    left.date.weekday !== undefined &&
    left.date.day === undefined &&
    right.kind === 'unit' &&
    right.unit === 'week'
  ) {
    return { ...left, date: { kind: 'date', weekday: left.date.weekday, week: right.by } };
  }
  if (left.kind === 'part' && left.part === 'NI' && left.date === undefined && right.kind === 'range') {
    // "the night of 7-8 December"
    return isDayLike(right.from) ? { ...left, date: right.from } : undefined;
  }
  if (left.kind === 'range' && (left.from.kind === 'clock' || left.to.kind === 'clock')) return undefined;
  return undefined;
}

/** "Thursday morning", "10:30 p.m. on Tuesday", "dawn on Monday", "7 in the evening": one time of one day. */
export const timeOfDayRefiner: Refiner = {
  name: 'time-of-day',
  refine: (scan, found) => {
    const once = (list: readonly Found[]): readonly Found[] =>
      foldNeighbours(list, (left, right) => {
        const between = wordsBetween(scan, left, right, 2);
        if (between === undefined) return undefined;
        // "3 p.m. (1200 GMT)": the same moment by another clock
        if (
          between === '(' &&
          left.meaning.kind === 'clock' &&
          right.meaning.kind === 'clock' &&
          right.meaning.zone !== undefined &&
          scan.tokens[right.last + 1]?.text === ')'
        ) {
          return { ...left, last: right.last + 1 };
        }
        const meaning = combine(left.meaning, right.meaning, between);
        if (meaning === undefined) return undefined;
        const close =
          between === '(' && scan.tokens[right.last + 1]?.text === ')' ? right.last + 1 : right.last;
        return { first: left.first, last: close, meaning };
      });
    return once(found);
  },
};
