import { daysBetween, readStamp } from '../../dates/index.ts';
import { type Found, found } from './found.ts';

/** What a date from a response's header is called as a rule. */
export const HEADER_DATE_RULE = 'header last-modified';

/**
 * The day on which the page was last changed, as its server says: what is left where the page says no day of its own.
 * Only where it lies before the day of the response: a page that is made anew for each request was changed just now,
 * which says nothing of when it was written.
 * @param headers  of the response, by lower-case name
 * @returns a day, never an instant: the hour of a change is nobody's hour of publication
 */
export function headerDate(headers: Readonly<Record<string, string>>): Found | undefined {
  const { date, 'last-modified': said } = headers;
  if (date === undefined || said === undefined) return undefined;
  const [asked, changed] = [readStamp(date)?.day, readStamp(said)?.day];
  if (asked === undefined || changed === undefined || daysBetween(changed, asked) < 1) return undefined;
  return found(changed, HEADER_DATE_RULE, said);
}
