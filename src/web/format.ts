const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** `1905` as `1,905`; decimals as they are. No locale: the desk looks the same everywhere. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** "Tue 18 Mar 2025", with hours and zone where there are; what is no ISO date comes back as it is. */
export function formatDate(iso: string): string {
  const match = ISO.exec(iso);
  if (match === null) return iso;
  const [, year, month, day, hours, zone] = match;
  const weekday = DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  const date = `${weekday} ${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return hours === undefined
    ? date
    : `${date} ${hours} ${zone === 'Z' || zone === undefined ? 'UTC' : `UTC${zone}`}`;
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "June 2025" of `2025-06`; what is no month comes back as it is. */
export function formatMonth(month: string): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  const name = MONTH_NAMES[Number(number) - 1];
  return year === undefined || name === undefined ? month : `${name} ${Number(year)}`;
}

/** The day of an ISO date or instant, for tables. */
export function formatDay(iso: string): string {
  return iso.slice(0, 10);
}

/** ", published from Tue 1 Apr 2025 to …": the days of publication that are meant, both counted; nothing where all are. */
export function publishedWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return '';
  return `, published${from === undefined ? '' : ` from ${formatDate(from)}`}${to === undefined ? '' : ` to ${formatDate(to)}`}`;
}

/** `count` with its noun: "1 statement", "2,000 statements". */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "2 min left", "40 s left": rough on purpose, it is an estimate. */
export function formatTimeLeft(seconds: number): string {
  if (seconds >= 5400) return `${Math.round(seconds / 3600)} h left`;
  return seconds >= 90 ? `${Math.round(seconds / 60)} min left` : `${Math.ceil(seconds)} s left`;
}
