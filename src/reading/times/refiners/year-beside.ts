import type { Found, Meaning } from '../types.ts';
import { foldNeighbours, type Refiner, wordsBetween } from './refiner.ts';

function withYear(meaning: Meaning, right: Meaning): Meaning | undefined {
  if (right.kind !== 'unit' || right.unit !== 'year' || right.part !== undefined) return undefined;
  if (
    meaning.kind === 'date' &&
    meaning.year === undefined &&
    meaning.month !== undefined &&
    meaning.yearShift === undefined
  ) {
    return right.anchor === 'story' ? { ...meaning, sameYear: true } : { ...meaning, yearShift: right.by };
  }
  if (
    meaning.kind === 'period' &&
    meaning.year === undefined &&
    /^(season|quarter|half)$/.test(meaning.of) &&
    right.anchor === 'now'
  ) {
    return { ...meaning, yearShift: right.by };
  }
  return undefined;
}

/** "September last year", "in March the same year", "the spring of this year". */
export const yearBesideRefiner: Refiner = {
  name: 'year-beside',
  refine: (scan, found) =>
    foldNeighbours(found, (left, right): Found | undefined => {
      const between = wordsBetween(scan, left, right, 2);
      if (between === undefined || !/^(|of|in|,|of the|in the|the)$/.test(between)) return undefined;
      if (
        left.meaning.kind === 'range' &&
        left.meaning.from.kind === 'date' &&
        right.meaning.kind === 'date' &&
        right.meaning.day === undefined &&
        right.meaning.month === undefined &&
        right.meaning.year !== undefined &&
        left.meaning.to.kind === 'date' &&
        left.meaning.to.year === undefined
      ) {
        const year = right.meaning.year;
        return {
          first: left.first,
          last: right.last,
          meaning: { kind: 'range', from: left.meaning.from, to: { ...left.meaning.to, year } },
        };
      }
      const meaning = withYear(left.meaning, right.meaning);
      return meaning === undefined ? undefined : { first: left.first, last: right.last, meaning };
    }),
};
