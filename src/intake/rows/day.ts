const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The day that a cell names, ISO 8601, in the forms that publishers and spreadsheets write: 20170101, 2013-01-03,
 * 2013-01-03 00:00:00.000, 31 January 2023, 31-Jan-23. A day that the calendar lacks is none, and
 * neither is 3/4/2025, which could be two.
 */
export function dayOf(cell: string): string | undefined {
  const text = cell.trim().slice(0, 40);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])/.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(text);
  if (plain) return isoDay(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const words = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/.exec(text);
  if (words) {
    const year = Number(words[3]);
    const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return isoDay(year < 100 ? 2000 + year : year, month, Number(words[1]));
  }
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:$| )/.exec(text);
  if (slashes === null) return undefined;
  const [first, second, year] = [Number(slashes[1]), Number(slashes[2]), Number(slashes[3])];
  if (first > 12) return isoDay(year, second, first);
  return second > 12 || first === second ? isoDay(year, first, second) : undefined;
}
