import { ZONE_OFFSETS } from './data/zones.ts';

/** A time of day behind a date: as ISO 8601 says it ("T14:30+02:00"), and where it ends. */
export interface ClockTime {
  readonly value: string;
  readonly length: number;
}

// "T14:30:00.000+0200" " um 14.30 Uhr" ", 2:30 p.m. EDT" " – 08h05" | not " 14 people" ". 30:12" " 03.04.2025"
const TIME =
  /^[\s\u00a0,|·•–—\-t@(]{0,4}(?:(?:um|at|à|a las|alle(?: ore)?|ore|om|kl|klo|o|в|о|saat|saet|às|ساعت|الساعة|kat(?:î|i)?)[.:]?[\s\u00a0]{1,2})?(\d{1,2})([:.h])(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?[\s\u00a0]?([ap]\.?m\b\.?)?[\s\u00a0]?\(?(gmt(?=[+-])|utc(?=[+-]))?([+-]\d{2}:?\d{2}\b|[+-]\d{2}\b(?![\d:.])|[a-z]{1,4}\b)?/;

const two = (value: number): string => String(value).padStart(2, '0');

function zoneOf(said: string | undefined): string {
  if (said === undefined) return '';
  if (!/^[+-]/u.test(said)) return ZONE_OFFSETS[said] ?? '';
  const digits = said.replace(/\D/gu, '').padEnd(4, '0');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  return hours > 14 || minutes > 59 ? '' : `${said[0]}${two(hours)}:${two(minutes)}`;
}

/**
 * The time of day that follows a date at once.
 * @param rest  the folded text behind the date
 */
export function readClockTime(rest: string): ClockTime | undefined {
  const found = TIME.exec(rest.slice(0, 80));
  if (found === null) return undefined;
  const [all, hour = '', sign, minute = '', second, half, , zone] = found;
  // "12.30" behind a date is a time in many languages; "5.20" more often a price or another date.
  if (sign === '.' && (hour.length < 2 || /^\.\d/u.test(rest.slice(all.length)))) return undefined;
  let hours = Number(hour);
  if (half !== undefined && hours >= 1 && hours <= 12) hours = (hours % 12) + (half.startsWith('p') ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const seconds = second === undefined ? '' : `:${second}`;
  const offset = zoneOf(zone);
  // "10:30 by the desk": a word that is no zone is not part of the time.
  const isWord = offset === '' && zone !== undefined && !/^[+-]/u.test(zone);
  const whole = (isWord ? all.slice(0, -zone.length) : all).replace(/[\s(]{1,4}$/u, '');
  return { value: `T${two(hours)}:${minute}${seconds}${offset}`, length: whole.length };
}
