import type { Reading } from '../core/index.ts';
import { printable } from './document-table.ts';

/**
 * A row of event data on one line: when, what, who and where, how many died, and who says so; of a row that reports an
 * event once more, that.
 */
export function rowLine(reading: Reading): string {
  const [statement] = reading.statements;
  const time = reading.times[0]?.value ?? 'no date';
  const deaths = reading.quantities.find(
    (one) => one.unit === 'death' && one.of === undefined && statement?.quantities?.includes(one.id),
  );
  const bounds =
    deaths?.low === undefined && deaths?.high === undefined
      ? ''
      : ` (${deaths.low ?? '?'} to ${deaths.high ?? '?'})`;
  const event = statement?.event;
  const voices = (statement?.attribution ?? []).flatMap(({ who }) => {
    if (who === 'author') return reading.publisher ?? [];
    return reading.mentions.find(({ id }) => id === who)?.name ?? [];
  });
  const parts = [
    time,
    printable(reading.title ?? ''),
    event === undefined ? '' : [event.type, event.mode].filter(Boolean).join('/'),
    deaths === undefined ? '' : `${deaths.value} dead${bounds}`,
    voices.length === 0 ? '' : `says ${printable(voices.slice(0, 4).join(' → '))}`,
  ];
  const line = parts.filter((part) => part !== '').join(' · ');
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
