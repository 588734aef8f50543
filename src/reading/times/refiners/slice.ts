import type { Scan } from '../scan.ts';
import { textAt } from '../scan.ts';
import type { Found, Meaning } from '../types.ts';
import { foldNeighbours, type Refiner, wordsBetween } from './refiner.ts';

function isPeriod(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.day === undefined && meaning.weekday === undefined;
  return meaning.kind === 'period' || (meaning.kind === 'unit' && meaning.unit !== 'day');
}

/** Which end the words before or in the amount pick: "the first three months", "the last two weeks". */
function endOf(scan: Scan, left: Found): { end: 'start' | 'end'; first: number } | undefined {
  for (const at of [left.first - 1, left.first, left.first + 1]) {
    const word = textAt(scan, at);
    const end = /^(first|opening|initial)$/.test(word)
      ? 'start'
      : /^(last|final|closing)$/.test(word)
        ? 'end'
        : undefined;
    if (end === undefined) continue;
    const first = Math.min(at, left.first);
    return { end, first: textAt(scan, first - 1) === 'the' ? first - 1 : first };
  }
  return undefined;
}

/** "the first three months of 2025", "the last two weeks of December", "the final three months of last year". */
export const sliceRefiner: Refiner = {
  name: 'slice',
  refine: (scan, found) =>
    foldNeighbours(found, (left, right) => {
      const { meaning } = left;
      if (meaning.kind !== 'duration' || meaning.amount === undefined || !isPeriod(right.meaning))
        return undefined;
      const between = wordsBetween(scan, left, right, 2);
      const slice = between === 'of' || between === 'of the' ? endOf(scan, left) : undefined;
      if (slice === undefined) return undefined;
      return {
        first: slice.first,
        last: right.last,
        meaning: {
          kind: 'slice',
          end: slice.end,
          amount: meaning.amount,
          unit: meaning.unit,
          of: right.meaning,
        },
      };
    }),
};
