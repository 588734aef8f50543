import type { DateMeaning, Found, Meaning } from '../types.ts';
import { foldNeighbours, type Refiner, wordsBetween } from './refiner.ts';

function isWeekday(meaning: Meaning): meaning is DateMeaning {
  return meaning.kind === 'date' && meaning.weekday !== undefined && meaning.day === undefined;
}

/** "Friday, 8 May 2015", "Monday of next week": a weekday with the date or the week beside it. */
export const weekdayDateRefiner: Refiner = {
  name: 'weekday-date',
  refine: (scan, found) =>
    foldNeighbours(found, (left, right) => {
      const between = wordsBetween(scan, left, right, 2);
      if (between === undefined || !/^(|,|the|, the|\(|of|on|, on|in)$/.test(between)) return undefined;
      if (
        isWeekday(left.meaning) &&
        right.meaning.kind === 'date' &&
        right.meaning.day !== undefined &&
        between !== 'in' &&
        between !== 'of'
      ) {
        const close =
          between === '(' && scan.tokens[right.last + 1]?.text === ')' ? right.last + 1 : right.last;
        return {
          first: left.first,
          last: close,
          meaning: { ...right.meaning, weekday: left.meaning.weekday ?? 1 },
        };
      }
      if (
        isWeekday(left.meaning) &&
        right.meaning.kind === 'range' &&
        right.meaning.from.kind === 'date' &&
        between === ''
      ) {
        return { ...right, first: left.first };
      }
      return weekOf(left, right);
    }),
};

/** "Wednesday evening next week" after the parts were put together is left to the weekday with its week. */
function weekOf(left: Found, right: Found): Found | undefined {
  if (
    !isWeekday(left.meaning) ||
    right.meaning.kind !== 'unit' ||
    right.meaning.unit !== 'week' ||
    right.meaning.anchor !== 'now'
  )
    return undefined;
  const week = right.meaning.by;
  return {
    first: left.first,
    last: right.last,
    meaning: { kind: 'date', weekday: left.meaning.weekday ?? 1, week },
  };
}
