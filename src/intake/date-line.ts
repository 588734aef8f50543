const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
// "Friday, 18 April 2025" "April 18, 2025 | 09:10 GMT" | not "On 18 April the road opened."
const DATE_LINE = new RegExp(
  `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?:[,\\s|–-]+\\d{1,2}[:.]\\d{2}.{0,20})?$`,
  'i',
);

/** True for a line that is a date and nothing else, in any of the usual orders. */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line);
}
