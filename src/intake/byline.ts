import type { Line } from './lines.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/**
 * The day a byline states in full: "Published 18 April 2025", "April 18, 2025", "2025-04-18".
 * @returns ISO 8601, or undefined; an order of figures that could be either (3/4/2025) is not guessed
 */
export function bylineDay(line: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(line);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b/.exec(line);
  if (dayFirst) return isoDay(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(line);
  if (monthFirst)
    return isoDay(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return undefined;
}

/** Publication day and author that the bylines of a page state; the first of each counts. */
export function readBylines(lines: readonly Line[]): { date?: string; author?: string } {
  const result: { date?: string; author?: string } = {};
  for (const line of lines) {
    const day = bylineDay(line.text);
    if (day !== undefined) result.date ??= day;
    const author = /^(?:by|written by|reported by|authors?:)\s+(.+?)(?:\s*[,|].*)?$/i.exec(line.text)?.[1];
    if (author !== undefined) result.author ??= author;
  }
  return result;
}
