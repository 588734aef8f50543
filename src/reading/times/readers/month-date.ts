import { daysIn } from '../calendar.ts';
import {
  isApostrophe,
  isDash,
  joined,
  lexAt,
  overStop,
  type Reader,
  type Scan,
  textAt,
  yearAt,
} from '../scan.ts';
import type { DateMeaning, Found } from '../types.ts';
import { type YearPart, yearInWords } from './year-words.ts';

interface Part {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

const SUFFIX: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const TO: ReadonlySet<string> = new Set(['to', 'through', 'till', 'until', 'and', '&']);

/** A day of the month that starts at `at`: "3", "3rd", "third", "twenty-second"; undefined beyond 1–31. */
export function dayFrom(scan: Scan, at: number): Part | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    if (token.digits === 0 || token.digits > 2 || token.number < 1 || token.number > 31) return undefined;
    const last = SUFFIX.has(textAt(scan, at + 1)) && joined(scan, at + 1) ? at + 1 : at;
    return { first: at, last, value: token.number };
  }
  const lex = lexAt(scan, at);
  const next = isDash(textAt(scan, at + 1)) && joined(scan, at + 1) ? at + 2 : at + 1;
  if (lex.number === 20 || lex.number === 30) {
    const one = lexAt(scan, next).ordinal ?? lexAt(scan, next).number;
    if (one !== undefined && one >= 1 && one <= 9 && lex.number + one <= 31)
      return { first: at, last: next, value: lex.number + one };
  }
  const value = lex.ordinal;
  return value !== undefined && value <= 31 ? { first: at, last: at, value } : undefined;
}

/** A day of the month that ends at `at`. */
export function dayUpTo(scan: Scan, at: number): Part | undefined {
  if (SUFFIX.has(textAt(scan, at)) && joined(scan, at)) {
    const day = dayFrom(scan, at - 1);
    return day?.last === at ? day : undefined;
  }
  for (const first of [at - 2, at - 1, at]) {
    const day = first >= 0 ? dayFrom(scan, first) : undefined;
    if (day !== undefined && day.last === at && !afterDecimal(scan, day.first)) return day;
  }
  return undefined;
}

function afterDecimal(scan: Scan, at: number): boolean {
  const mark = textAt(scan, at - 1);
  if (mark === ':' && scan.tokens[at - 2]?.kind === 'word') return false;
  return joined(scan, at) && (mark === '.' || mark === ',' || mark === ':' || mark === '$' || mark === '/');
}

/** A year after a month or day: "2025", ", 2025", "of 2025", "in 2025", "'25", in words. */
export function yearAfter(scan: Scan, at: number): YearPart | undefined {
  let i = at;
  const text = textAt(scan, i);
  if (
    text === ',' ||
    text === 'of' ||
    text === 'in' ||
    ((isDash(text) || text === '/') && joined(scan, i) && joined(scan, i + 1))
  )
    i += 1;
  if (text === ',' && textAt(scan, i) === 'in') i += 1;
  if (textAt(scan, i) === 'year' || textAt(scan, i) === 'the') return undefined;
  const year = yearAt(scan, i);
  if (year !== undefined) {
    // "March 3 at 1400" is caught by the clock; "March 2000 people" is counted
    if (
      text !== ',' &&
      scan.language.counted.has(textAt(scan, i + 1)) &&
      !/^(times|days|weeks|months|years|hours|more|or)$/.test(textAt(scan, i + 1))
    )
      return undefined;
    if (/^(gmt|utc|hrs|am|pm)$/.test(textAt(scan, i + 1))) return undefined;
    return { last: i, year };
  }
  if (isApostrophe(textAt(scan, i)) && scan.tokens[i + 1]?.digits === 2 && joined(scan, i + 1)) {
    const short = scan.tokens[i + 1]?.number ?? 0;
    return { last: i + 1, year: short < 50 ? 2000 + short : 1900 + short };
  }
  return text === '' ? undefined : yearInWords(scan, i);
}

function isMonthHere(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token?.lex?.month === undefined) return false;
  if (isApostrophe(textAt(scan, at + 1)) && textAt(scan, at + 2) === 's' && token.text.length <= 3)
    return false;
  if (
    isDash(textAt(scan, at - 1)) &&
    isDash(textAt(scan, at + 1)) &&
    joined(scan, at) &&
    joined(scan, at + 1)
  )
    return true;
  if (textAt(scan, at - 1) === '/' && textAt(scan, at + 1) === '/') return true;
  if (!token.lex.doubtful)
    return (
      token.capital ||
      token.text.length > 3 ||
      scan.tokens[at + 1]?.kind === 'number' ||
      scan.tokens[at - 1]?.kind === 'number'
    );
  const afterAt = overStop(scan, at + 1);
  const after =
    scan.tokens[isDash(textAt(scan, afterAt)) || textAt(scan, afterAt) === '/' ? afterAt + 1 : afterAt];
  if (dayFrom(scan, afterAt) !== undefined) return true;
  if (after?.kind === 'number' && after.digits > 0 && (after.digits === 4 || after.number <= 31)) return true;
  if (lexAt(scan, at - 1).ordinal !== undefined && lexAt(scan, at - 1).unit === undefined) return true;
  const before = scan.tokens[at - 1];
  if (before === undefined) return false;
  if (SUFFIX.has(before.text) || (before.kind === 'number' && before.digits > 0 && before.digits <= 2))
    return true;
  if (/^(and|to|or|through)$/.test(before.text) && token.capital && lexAt(scan, at - 2).month !== undefined)
    return true;
  if (!token.capital && token.text !== 'march' && token.text !== 'may') return false;
  const lex = before.lex;
  const leads =
    (lex?.preposition && !/^(as|for|and|or|over|to)$/.test(before.text)) ||
    lex?.edge !== undefined ||
    (lex?.shift !== undefined && lex.shift !== 0) ||
    before.text === 'this';
  if (!token.capital)
    return leads === true && token.text === 'may'
      ? before.text !== 'this' && before.text !== 'or'
      : leads === true && /^(in|since|until|by|last|next)$/.test(before.text);
  if (leads || lex?.month !== undefined) return true;
  if (isDash(before.text))
    return lexAt(scan, at - 2).edge !== undefined || lexAt(scan, at - 2).month !== undefined;
  if (before.text === 'of')
    return (
      lexAt(scan, at - 2).edge !== undefined ||
      /^(st|nd|rd|th|month|week|half)$/.test(textAt(scan, at - 2)) ||
      lexAt(scan, at - 2).ordinal !== undefined
    );
  return (
    (isDash(textAt(scan, at + 1)) && lexAt(scan, at + 2).month !== undefined) ||
    (textAt(scan, at + 1) === 'and' && lexAt(scan, at + 2).month !== undefined)
  );
}

function dateMeaning(month: number, day: number | undefined, year: number | undefined): DateMeaning {
  return {
    kind: 'date',
    month,
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { year }),
  };
}

/** True when the day after the month is something else: a clock time, an amount, a year in two parts. */
function isOther(scan: Scan, day: Part): boolean {
  const next = textAt(scan, day.last + 1);
  if (next === ':' && joined(scan, day.last + 1) && scan.tokens[day.last + 2]?.kind === 'number') return true;
  if (/^(am|pm|percent|people|million|billion|km)$/.test(next) || next === '%') return true;
  if (next === 'a' && textAt(scan, day.last + 2) === '.' && textAt(scan, day.last + 3) === 'm') return true;
  return (
    next === '.' &&
    joined(scan, day.last + 1) &&
    joined(scan, day.last + 2) &&
    scan.tokens[day.last + 2]?.kind === 'number'
  );
}

/** A second day that shares the month: "12-13 March", "May 5 to 9"; `at` is the joiner. */
function joinerBefore(scan: Scan, at: number): { to: number; dash: boolean } | undefined {
  const text = textAt(scan, at);
  if (isDash(text)) return { to: at - 1, dash: true };
  return TO.has(text) ? { to: at - 1, dash: text !== 'and' && text !== '&' } : undefined;
}

/**
 * Dates with the name of a month: "2 November 2025", "March 3", "the 10th of March", "February 2025", "12-13 March",
 * "18 and 19 June". Refuses days that the month does not have.
 */
export const monthDateReader: Reader = {
  name: 'month-date',
  on: (token) => token.lex?.month !== undefined,
  read: (scan, at) => {
    if (!isMonthHere(scan, at)) return undefined;
    const month = lexAt(scan, at).month ?? 0;
    const afterMonth = overStop(scan, at + 1);
    return (
      readYearFirst(scan, at, month) ??
      readDayFirst(scan, at, month, afterMonth) ??
      readMonthFirst(scan, at, month, afterMonth)
    );
  },
};

/** "2019-Aug-01", "2020/Sep/23". */
function readYearFirst(scan: Scan, at: number, month: number): Found | undefined {
  const mark = textAt(scan, at - 1);
  const year = yearAt(scan, at - 2);
  if (
    year === undefined ||
    mark !== textAt(scan, at + 1) ||
    !(mark === '/' || isDash(mark)) ||
    !joined(scan, at)
  )
    return undefined;
  const day = dayFrom(scan, at + 2);
  const meaning =
    day === undefined ? undefined : checked(scan, dateMeaning(month, day.value, year), at - 2, day.last);
  return day === undefined || meaning === undefined ? undefined : { first: at - 2, last: day.last, meaning };
}

function readDayFirst(
  scan: Scan,
  at: number,
  month: number,
  afterMonth: number,
): Found | readonly Found[] | undefined {
  let end = at - 1;
  if (textAt(scan, end) === 'the') return undefined;
  if (textAt(scan, end) === 'of') end -= 1;
  else if ((isDash(textAt(scan, end)) || textAt(scan, end) === '/') && joined(scan, at)) end -= 1;
  const day = dayUpTo(scan, end);
  if (day === undefined) return undefined;
  // "Nov 18-Dec 19": the day belongs to the month before it
  if (lexAt(scan, day.first - 1).month !== undefined && dayFrom(scan, afterMonth) !== undefined)
    return undefined;
  const year = yearAfter(scan, afterMonth);
  const last = year?.last ?? monthEnd(scan, at, afterMonth);
  const before = textAt(scan, day.first - 1) === 'the' ? day.first - 1 : day.first;
  const joiner = joinerBefore(scan, before - 1);
  const other = joiner === undefined ? undefined : dayUpTo(scan, joiner.to);
  const to = checked(scan, dateMeaning(month, day.value, year?.year), before, last);
  if (to === undefined) return [];
  if (joiner !== undefined && other !== undefined && other.value < day.value) {
    const from = dateMeaning(month, other.value, year?.year);
    const lead = textAt(scan, other.first - 1) === 'the' ? other.first - 1 : other.first;
    const start = /^(between|from)$/.test(textAt(scan, lead - 1)) ? lead - 1 : lead;
    if (joiner.dash || start < lead) return { first: start, last, meaning: { kind: 'range', from, to } };
    return [
      { first: lead, last: other.last, meaning: from },
      { first: before, last, meaning: to },
    ];
  }
  return { first: before, last, meaning: to };
}

function monthEnd(scan: Scan, at: number, afterMonth: number): number {
  // The stop of "Sept." belongs to it only inside a date: "30 Sept." may end the sentence.
  return afterMonth > at + 1 && scan.tokens[at]?.text !== undefined && textAt(scan, at).length <= 4
    ? at + 1
    : at;
}

function readMonthFirst(
  scan: Scan,
  at: number,
  month: number,
  afterMonth: number,
): Found | readonly Found[] | undefined {
  let dayAt = afterMonth;
  const mark = textAt(scan, dayAt);
  if (
    mark === 'the' ||
    ((mark === ',' || mark === '/' || (isDash(mark) && joined(scan, dayAt))) &&
      dayFrom(scan, dayAt + 1) !== undefined &&
      yearAt(scan, dayAt + 1) === undefined)
  )
    dayAt += 1;
  const inWords = yearInWords(scan, afterMonth);
  const day = inWords === undefined ? (dayFrom(scan, dayAt) ?? wordDay(scan, dayAt)) : undefined;
  const first = textAt(scan, at - 1) === 'the' && day !== undefined ? at - 1 : at;
  if (day === undefined || isOther(scan, day)) {
    const year = yearAfter(scan, afterMonth);
    if (year !== undefined)
      return { first: at, last: year.last, meaning: dateMeaning(month, undefined, year.year) };
    const { shift } = lexAt(scan, at - 1);
    if (shift === undefined || /^(that|same|present|current)$/.test(textAt(scan, at - 1)))
      return { first: at, last: at, meaning: dateMeaning(month, undefined, undefined) };
    return { first: at - 1, last: at, meaning: { kind: 'date', month, shift } };
  }
  const dash = day.last + 1;
  const second =
    isDash(textAt(scan, dash)) || textAt(scan, dash) === 'to' || textAt(scan, dash) === 'through'
      ? dayFrom(scan, textAt(scan, dash + 1) === 'the' ? dash + 2 : dash + 1)
      : undefined;
  if (
    second !== undefined &&
    second.value > day.value &&
    !isOther(scan, second) &&
    lexAt(scan, second.last + 1).month === undefined
  ) {
    const year = yearAfter(scan, second.last + 1);
    const to = checked(scan, dateMeaning(month, second.value, year?.year), at, year?.last ?? second.last);
    if (to === undefined) return undefined;
    const start = textAt(scan, at - 1) === 'from' ? at - 1 : at;
    return {
      first: start,
      last: year?.last ?? second.last,
      meaning: { kind: 'range', from: dateMeaning(month, day.value, year?.year), to },
    };
  }
  const listed = alsoOn(scan, day);
  if (listed !== undefined) {
    const ofBoth = yearAfter(scan, listed.last + 1);
    const last = ofBoth?.last ?? listed.last;
    const one = checked(scan, dateMeaning(month, day.value, ofBoth?.year), first, last);
    const two = checked(scan, dateMeaning(month, listed.value, ofBoth?.year), first, last);
    if (one === undefined || two === undefined) return undefined;
    return [
      { first, last: day.last, meaning: one },
      { first: listed.first, last, meaning: two },
    ];
  }
  const year = yearAfter(scan, day.last + 1);
  const last = year?.last ?? day.last;
  const meaning = checked(scan, dateMeaning(month, day.value, year?.year), first, last);
  return meaning === undefined ? undefined : { first, last, meaning };
}

/** "November 20 and 21, 2024": a second day where nothing behind it could be what it counts. */
function alsoOn(scan: Scan, day: Part): Part | undefined {
  if (!/^(and|or|&)$/.test(textAt(scan, day.last + 1))) return undefined;
  const second = dayFrom(scan, textAt(scan, day.last + 2) === 'the' ? day.last + 3 : day.last + 2);
  if (second === undefined || second.value <= day.value || isOther(scan, second)) return undefined;
  const next = scan.tokens[second.last + 1];
  const counts = next?.kind === 'word' && next.lex?.preposition !== true;
  return counts || lexAt(scan, second.last + 1).month !== undefined ? undefined : second;
}

function wordDay(scan: Scan, at: number): Part | undefined {
  const lex = lexAt(scan, at);
  return lex.number !== undefined && lex.number >= 1 && lex.number <= 31
    ? { first: at, last: at, value: lex.number }
    : undefined;
}

function checked(scan: Scan, meaning: DateMeaning, first: number, last: number): DateMeaning | undefined {
  const { year, month, day } = meaning;
  if (month === undefined || day === undefined || day <= daysIn(year ?? 2000, month)) return meaning;
  scan.refuse({
    start: scan.tokens[first]?.start ?? 0,
    end: scan.tokens[last]?.end ?? 0,
    reason: 'no such day in the calendar',
  });
  return undefined;
}
