import { FIRST_YEAR, isoDay, LAST_YEAR } from './calendar.ts';
import { readClockTime } from './clock-time.ts';
import { foldText } from './digits.ts';
import { type DateHabit, findDates } from './find-dates.ts';

/** A date that a page says to machines, as precise as it says it. */
export interface Stamp {
  /** "YYYY-MM-DD", in the zone the stamp is written in. */
  readonly day: string;
  /** ISO 8601 date, or date and time with the zone where one is said. */
  readonly value: string;
  /** The other day it may be, where day and month could change places. */
  readonly other?: string;
}

const LONGEST = 200;

/** "20250403" "20250403T102030Z" "202504031020" | not "12345678". */
function compactStamp(text: string): Stamp | undefined {
  const found =
    /^(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(?:\.\d+)?(z|[+-]\d{2}:?\d{2})?$/u.exec(
      text,
    );
  if (found === null) return undefined;
  const day = isoDay({
    year: Number(found[1]),
    month: Number(found[2]),
    day: Number(found[3]),
  });
  if (day === undefined) return undefined;
  if (found[4] === undefined) return { day, value: day };
  const clock = readClockTime(
    `t${found[4]}:${found[5]}${found[6] === undefined ? '' : `:${found[6]}`}${found[7] ?? ''}`,
  );
  return { day, value: `${day}${clock?.value ?? ''}` };
}

/** Seconds or milliseconds since 1970. */
function epochStamp(text: string): Stamp | undefined {
  if (!/^\d{9,10}(?:\d{3})?$/u.test(text)) return undefined;
  const seconds = text.length > 10 ? Math.floor(Number(text) / 1000) : Number(text);
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const iso = date.toISOString();
  return { day: iso.slice(0, 10), value: `${iso.slice(0, 19)}Z` };
}

/**
 * Reads a stamp as it stands in metadata: ISO 8601 and its kin, RFC 2822, compact figures, seconds since 1970, or a
 * date in words.
 * @returns undefined for what is no day between 1990 and 2100 ("0000-00-00", "2020", "31.02.2020")
 * @throws never
 */
export function readStamp(said: string, habit: DateHabit = {}): Stamp | undefined {
  if (said.length > LONGEST) return undefined;
  const text = foldText(said.trim());
  const exact = compactStamp(text) ?? epochStamp(text);
  if (exact !== undefined) return exact;
  const date = findDates(text, habit)[0];
  if (date === undefined) return undefined;
  return {
    day: date.day,
    value: date.value,
    ...(date.other === undefined ? {} : { other: date.other }),
  };
}
