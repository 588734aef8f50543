import { daysBetween } from '../../dates/index.ts';
import type { DateCandidate } from './candidates.ts';

/** An instant in Greenwich time, with its hour; undefined for another value. */
function greenwichHour(value: string): number | undefined {
  const found = /T(\d{2}):\d{2}(?::\d{2})?(?:Z|\+00:00)?$/u.exec(value);
  return found === null ? undefined : Number(found[1]);
}

/** The offset ("-06:00") that makes a shown time of the same moment of a stamp; undefined where none does. */
function offsetBetween(stamp: string, shown: string): string | undefined {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/u.exec(shown) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return undefined;
  const utc = Date.parse(/(?:Z|\+00:00)$/u.test(stamp) ? stamp : `${stamp}Z`);
  const minutes = Math.round((Date.parse(`${day}T${hour}:${minute}:00Z`) - utc) / 60_000);
  const quarter = Math.round(minutes / 15) * 15;
  if (Math.abs(minutes - quarter) > 1 || Math.abs(quarter) > 14 * 60) return undefined;
  const size = Math.abs(quarter);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${quarter < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * The day that the outlet itself shows, where its stamp in Greenwich time falls on the day before or after.
 * @param chosen  the day found, as machines are told it
 * @returns the shown candidate, with the outlet's offset where its time of day gives it; `chosen` where none is shown
 */
export function outletDay(chosen: DateCandidate, candidates: readonly DateCandidate[]): DateCandidate {
  const hour = greenwichHour(chosen.value);
  if (hour === undefined || chosen.channel === 'text' || chosen.channel === 'address') return chosen;
  const isShown = (candidate: DateCandidate): boolean => {
    if (candidate.isModified || candidate.weight < 4.5 || !/text|marked|address/u.test(candidate.channel))
      return false;
    if (greenwichHour(candidate.value) !== undefined && /Z$|\+00:00$/u.test(candidate.value)) return false;
    const days = daysBetween(chosen.day, candidate.day);
    return (days === 1 && hour >= 12) || (days === -1 && hour < 13);
  };
  // A page that shows the stamp's own day to readers is dated so.
  const agrees = candidates.some(
    ({ day, channel, isModified, weight }) =>
      day === chosen.day && !isModified && weight >= 4.5 && (channel === 'text' || channel === 'address'),
  );
  if (agrees) return chosen;
  const shown = candidates.filter(isShown);
  for (const candidate of shown) {
    const offset = offsetBetween(chosen.value, candidate.value);
    if (offset !== undefined) return { ...candidate, value: `${candidate.value}${offset}` };
  }
  // Without the same minute it takes two channels to say that the stamp's day is not the outlet's.
  const channels = new Set(shown.map(({ day, channel }) => `${day} ${channel}`));
  const doubled = shown.find(({ day }) => [...channels].filter((said) => said.startsWith(day)).length > 1);
  return doubled === undefined ? chosen : { ...doubled, value: doubled.day };
}
