/** Pages of the web are not older, and none is dated beyond; what lies outside is no date of publication. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** A day as it stands in a text, before its calendar's arithmetic. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Days of a Gregorian month, 28 to 31; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** "YYYY-MM-DD" of a Gregorian day between 1990 and 2100; undefined for a day that is none. */
export function isoDay({ year, month, day }: Day): string | undefined {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

const DAY_MS = 86_400_000;
/** 1 Farvardin 1, as days from 1970-01-01. */
const IRANIAN_EPOCH = -492_268;

/**
 * "YYYY-MM-DD" of a day of the Iranian (solar Hijri) calendar; undefined for a day that is none.
 * Leap years by the 33-year cycle, which is exact from 1343 to 1472 (1964–2093).
 */
export function iranianDay({ year, month, day }: Day): string | undefined {
  if (!Number.isInteger(year) || year < 1343 || year > 1472) return undefined;
  const longest = month <= 6 ? 31 : 30;
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= longest)) return undefined;
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const days = IRANIAN_EPOCH + 365 * (year - 1) + Math.floor((8 * (year - 1) + 29) / 33) + before + day - 1;
  const date = new Date(days * DAY_MS);
  return isoDay({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}

/**
 * Days between two ISO days, negative where the second is earlier.
 * @param from  "YYYY-MM-DD", as `isoDay` gives it
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
