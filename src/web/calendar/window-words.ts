import type { StatementRow } from '../../api/index.ts';
import { formatDate, formatMonth } from '../format.ts';

/** "Tue 1" and "Wed 30 Apr 2025" of two days, as much of the first as the second does not say. */
function spanWords(first: string, last: string): string {
  const [from, to] = [formatDate(first), formatDate(last)];
  if (first.slice(0, 7) === last.slice(0, 7)) return `${from.split(' ').slice(0, 2).join(' ')} – ${to}`;
  if (first.slice(0, 4) === last.slice(0, 4)) return `${from.split(' ').slice(0, 3).join(' ')} – ${to}`;
  return `${from} – ${to}`;
}

/** "Sat 17 May 2025", "Tue 1 – Wed 30 Apr 2025" as two days, "from …", "by …". */
export function windowWords({ time }: Pick<StatementRow, 'time'>): string {
  const first = time?.earliest?.slice(0, 10);
  const last = time?.latest?.slice(0, 10);
  if (first === undefined && last === undefined) return time?.words ?? '';
  if (first === last && first !== undefined) return formatDate(first);
  if (first === undefined) return `by ${formatDate(last ?? '')}`;
  return last === undefined ? `from ${formatDate(first)}` : spanWords(first, last);
}

/** The month in which an entry's window begins, in words. */
export function monthWords({ time }: Pick<StatementRow, 'time'>): string {
  const day = time?.earliest ?? time?.latest;
  return day === undefined ? '' : formatMonth(day.slice(0, 7));
}
