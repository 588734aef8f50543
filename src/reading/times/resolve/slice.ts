import { civil, isoDay, pad } from '../calendar.ts';
import type { SliceMeaning } from '../types.ts';
import { dayResolved } from './date.ts';
import { durationValue } from './duration-value.ts';
import type { Resolved } from './resolved.ts';
import { moveBy } from './unit.ts';

function text(day: number, byMonth: boolean): string {
  const { year, month } = civil(day);
  return byMonth ? `${pad(year, 4)}-${pad(month, 2)}` : (isoDay(day) ?? 'XXXX-XX-XX');
}

/**
 * Resolves "the first three months of 2025" to the interval 2025-01/2025-03; amounts in other units to days. Where the
 * period is not known, or the amount does not fit into it, the amount is all that is said.
 */
export function resolveSlice(meaning: SliceMeaning, of: Resolved): Resolved {
  const plain: Resolved = {
    type: 'DURATION',
    value: durationValue(meaning.amount, meaning.unit),
    grain: 'none',
  };
  const { from, to } = of;
  if (from === undefined || to === undefined) return plain;
  const start = meaning.end === 'start' ? from : moveBy(to + 1, -meaning.amount, meaning.unit);
  const end = meaning.end === 'end' ? to + 1 : moveBy(from, meaning.amount, meaning.unit);
  if (start === undefined || end === undefined || start < from || end > to + 1 || end <= start) return plain;
  if (end - start === 1) return { ...dayResolved(start), grain: 'day' };
  const byMonth = meaning.unit === 'month' && civil(start).day === 1 && civil(end).day === 1;
  const value = `${text(start, byMonth)}/${text(end - 1, byMonth)}`;
  return {
    type: 'DATE',
    value,
    from: start,
    to: end - 1,
    grain: byMonth ? 'month' : 'day',
    stated: plain.value,
  };
}
