import { civil, dayNumber, daysIn } from '../calendar.ts';
import type { Edge } from '../types.ts';
import type { Resolved } from './resolved.ts';

/** First and last part of a whole, in years from its start, for decades and centuries. */
const YEARS: Readonly<Record<'decade' | 'century', Readonly<Record<Edge, readonly [number, number]>>>> = {
  decade: { start: [0, 4], mid: [3, 6], end: [5, 9] },
  century: { start: [0, 29], mid: [30, 69], end: [70, 99] },
};

function cut(from: number, to: number, edge: Edge): [number, number] {
  const third = Math.max(1, Math.floor((to - from + 1) / 3));
  if (edge === 'start') return [from, Math.min(to, from + third - 1)];
  if (edge === 'end') return [Math.max(from, to - third + 1), to];
  return [Math.min(to, from + third), Math.max(from, to - third)];
}

/**
 * The part of a stretch that "early", "mid" or "late" picks. Months in tens of days, years in four months, decades in
 * halves; the value stays that of the whole, as TIMEX3 keeps the modifier apart. A day keeps its bounds.
 */
export function resolveEdge(edge: Edge, of: Resolved): Resolved {
  const { from, to } = of;
  if (from === undefined || to === undefined || to <= from) return of;
  const start = civil(from);
  if (of.grain === 'month') {
    const length = daysIn(start.year, start.month);
    const [low, high] = edge === 'start' ? [1, 10] : edge === 'mid' ? [11, 20] : [21, length];
    return { ...of, from: from + low - 1, to: from + high - 1 };
  }
  if (of.grain === 'year') {
    const month = edge === 'start' ? 1 : edge === 'mid' ? 5 : 9;
    return { ...of, from: dayNumber(start.year, month, 1), to: dayNumber(start.year, month + 4, 1) - 1 };
  }
  if (of.grain === 'decade' || of.grain === 'century') {
    const [low, high] = YEARS[of.grain][edge];
    return { ...of, from: dayNumber(start.year + low, 1, 1), to: dayNumber(start.year + high, 12, 31) };
  }
  const [low, high] = cut(from, to, edge);
  return { ...of, from: low, to: high };
}
