import { isoDay, readStamp } from '../dates/index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 822 names, and those of the region as feeds write them; hours from UTC. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  trt: '+03:00',
  msk: '+03:00',
  ast: '+03:00',
  irst: '+03:30',
  gst: '+04:00',
};

// "Fri, 14 Mar 2025 10:00:00 +0300" "14 Mar 25 9:05 EST" "Fri, 14-Mar-2025 10:00 GMT" | not "March 2025"
const MAIL_DATE =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:(am|pm)\b)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4})?)?/;

function zoneOf(said: string | undefined): string {
  if (said === undefined) return '';
  if (/^[+-]/.test(said)) return `${said.slice(0, 3)}:${said.slice(-2)}`;
  return ZONES[said] ?? '';
}

const two = (value: string | number) => String(value).padStart(2, '0');

function mailDate(text: string): string | undefined {
  const found = MAIL_DATE.exec(text);
  if (found === null) return undefined;
  const [, day = '', month = '', year = '', hour, minute = '', second = '00', half, zone] = found;
  const at = MONTHS.indexOf(month);
  if (at < 0) return undefined;
  // RFC 2822, 4.3: two digits below 50 are of this century.
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const iso = isoDay({ year: full, month: at + 1, day: Number(day) });
  if (iso === undefined || hour === undefined) return iso;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 60) return iso;
  return `${iso}T${two(hours)}:${minute}:${two(Math.min(59, Number(second)))}${zoneOf(zone)}`;
}

/**
 * A date as feeds write it: RFC 822 and 2822 in all their shapes, ISO 8601, seconds since 1970, words in many languages.
 * @returns ISO 8601, a day or day and time, with the zone where one is said; undefined for what is none
 */
export function readFeedDate(said: string | undefined): string | undefined {
  const text = said?.replace(/\s+/gu, ' ').trim() ?? '';
  if (text === '' || text.length > 100) return undefined;
  return mailDate(text.toLowerCase()) ?? readStamp(text)?.value;
}

/**
 * The instant of such a date in UTC, to the second: without a zone as if in UTC, without a time at the day's begin.
 * @returns undefined for what is no date
 */
export function instantOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const hasTime = date.includes('T');
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/u.test(date.slice(10));
  const ms = Date.parse(hasTime ? (hasZone ? date : `${date}Z`) : `${date}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
