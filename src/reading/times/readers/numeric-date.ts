import { daysIn } from '../calendar.ts';
import { isDash, joined, lexAt, type Reader, type Scan, textAt, yearAt } from '../scan.ts';
import type { DateMeaning, Found, Meaning } from '../types.ts';

interface Fields {
  readonly numbers: readonly number[];
  readonly digits: readonly number[];
  readonly marks: readonly string[];
  readonly last: number;
}

function isSeparator(text: string): boolean {
  return text === '/' || text === '.' || isDash(text);
}

/** Numbers joined by one kind of separator without blanks, up to three. */
function fieldsFrom(scan: Scan, at: number): Fields {
  const numbers = [scan.tokens[at]?.number ?? 0];
  const digits = [scan.tokens[at]?.digits ?? 0];
  const marks: string[] = [];
  let last = at;
  while (numbers.length < 3) {
    const mark = textAt(scan, last + 1);
    const next = scan.tokens[last + 2];
    if (!isSeparator(mark) || next?.kind !== 'number' || !joined(scan, last + 1) || !joined(scan, last + 2))
      break;
    if (marks[0] !== undefined && marks[0] !== mark) break;
    marks.push(mark);
    numbers.push(next.number);
    digits.push(next.digits);
    last += 2;
  }
  return { numbers, digits, marks, last };
}

function refuse(scan: Scan, at: number, last: number, reason: string): undefined {
  scan.refuse({ start: scan.tokens[at]?.start ?? 0, end: scan.tokens[last]?.end ?? 0, reason });
  return undefined;
}

function exists(year: number | undefined, month: number, day: number): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year ?? 2000, month) &&
    (year === undefined || year >= 1)
  );
}

/** Day and month from two numbers: the only possible order, else the country's, with the other one kept. */
function order(scan: Scan, a: number, b: number, year: number | undefined): DateMeaning | undefined {
  const monthFirst = exists(year, a, b);
  const dayFirst = exists(year, b, a);
  const when = year === undefined ? {} : { year };
  if (monthFirst && dayFirst && a !== b) {
    const us = scan.monthFirst ?? true;
    const month = us ? a : b;
    return {
      kind: 'date',
      ...when,
      month,
      day: us ? b : a,
      other: { month: us ? b : a, day: month, open: scan.monthFirst === undefined },
    };
  }
  if (monthFirst) return { kind: 'date', ...when, month: a, day: b };
  return dayFirst ? { kind: 'date', ...when, month: b, day: a } : undefined;
}

const LEADS: ReadonlySet<string> = new Set(
  'on by until from between since before after to this next till through dated and around or due'.split(' '),
);

function full(scan: Scan, at: number, fields: Fields): Found | undefined {
  const [a = 0, b = 0, c = 0] = fields.numbers;
  const [da = 0, db = 0, dc = 0] = fields.digits;
  if (da === 4 && db <= 2 && dc <= 2 && db > 0 && dc > 0) {
    if (exists(a, b, c)) return withClock(scan, at, fields.last, { kind: 'date', year: a, month: b, day: c });
    return refuse(scan, at, fields.last, 'no such day in the calendar');
  }
  if (da === 0 || da > 2 || db === 0 || db > 2 || (dc !== 4 && dc !== 2)) return undefined;
  if (dc === 2 && fields.marks[0] === '.' && scan.monthFirst !== false) return undefined;
  const year = dc === 4 ? c : c < 50 ? 2000 + c : 1900 + c;
  if (dc === 4 && (year < 1 || year > 2199)) return refuse(scan, at, fields.last, 'no such year');
  const meaning = order(
    fields.marks[0] === '.' && scan.monthFirst === undefined ? { ...scan, monthFirst: false } : scan,
    a,
    b,
    year,
  );
  if (meaning === undefined)
    return dc === 4 ? refuse(scan, at, fields.last, 'no such day in the calendar') : undefined;
  return { first: at, last: fields.last, meaning };
}

/** The clock of an ISO 8601 instant right after its day: "T09:30", "T09:30:00Z". */
function withClock(scan: Scan, first: number, last: number, date: Meaning): Found {
  const t = scan.tokens[last + 1];
  const hour = scan.tokens[last + 2];
  const minute = scan.tokens[last + 4];
  if (
    t?.text === 't' &&
    !t.spaced &&
    hour?.digits === 2 &&
    textAt(scan, last + 3) === ':' &&
    minute?.digits === 2 &&
    hour.number < 24 &&
    minute.number < 60
  ) {
    const seconds =
      textAt(scan, last + 5) === ':' && scan.tokens[last + 6]?.digits === 2
        ? scan.tokens[last + 6]
        : undefined;
    const end = last + (seconds === undefined ? 4 : 6);
    const utc = textAt(scan, end + 1) === 'z' && joined(scan, end + 1);
    const clock = { kind: 'clock', hour: hour.number, minute: minute.number, date } as const;
    return { first, last: utc ? end + 1 : end, meaning: utc ? { ...clock, zone: 'UTC' } : clock };
  }
  return { first, last, meaning: date };
}

function pair(scan: Scan, at: number, fields: Fields): Found | undefined {
  const [a = 0, b = 0] = fields.numbers;
  const [da = 0, db = 0] = fields.digits;
  const mark = fields.marks[0] ?? '';
  if (
    mark !== '.' &&
    da === 4 &&
    db === 2 &&
    b >= 1 &&
    b <= 12 &&
    yearAt(scan, at) !== undefined &&
    mark !== '–'
  ) {
    return { first: at, last: fields.last, meaning: { kind: 'date', year: a, month: b } };
  }
  if (mark !== '.' && db === 4 && da > 0 && da <= 2 && a >= 1 && a <= 12 && b >= 1000 && b <= 2199) {
    return { first: at, last: fields.last, meaning: { kind: 'date', year: b, month: a } };
  }
  if (da === 0 || da > 2 || db === 0 || db > 2) return undefined;
  const before = lexAt(scan, at - 1);
  const dated =
    before.weekday !== undefined ||
    (textAt(scan, at - 1) === ',' && lexAt(scan, at - 2).weekday !== undefined);
  if (!dated && !(LEADS.has(textAt(scan, at - 1)) && (mark === '/' || (mark === '.' && db === 2))))
    return undefined;
  if (
    textAt(scan, fields.last + 1) === '%' ||
    scan.language.counted.has(textAt(scan, fields.last + 1)) ||
    lexAt(scan, fields.last + 1).unit !== undefined
  )
    return undefined;
  if (mark !== '/' && !dated && /^(and|or|to|from|between|around|by|until)$/.test(textAt(scan, at - 1)))
    return undefined;
  if (/^(am|pm|a|p)$/.test(textAt(scan, fields.last + 1))) return undefined;
  const meaning = order(scan, a, b, undefined);
  return meaning === undefined ? undefined : { first: at, last: fields.last, meaning };
}

/**
 * Dates in numbers: "2025-04-02", "01.03.2025", "3/4/2025", "2015-12", "on 22/04". Where day and month can both be
 * the month, the country decides and the other reading is kept.
 */
export const numericDateReader: Reader = {
  name: 'numeric-date',
  on: (token) => token.kind === 'number' && token.digits > 0 && (token.digits <= 4 || token.digits === 8),
  read: (scan, at) => {
    if (scan.tokens[at]?.digits === 8) return compact(scan, at);
    const separator = textAt(scan, at + 1);
    if (!isSeparator(separator) || !joined(scan, at + 1)) return undefined;
    const before = textAt(scan, at - 1);
    if (joined(scan, at) && (isSeparator(before) || before === ',' || before === '+') && !afterWord(scan, at))
      return undefined;
    const fields = fieldsFrom(scan, at);
    const beyond = scan.tokens[fields.last + 1];
    if (
      beyond !== undefined &&
      !beyond.spaced &&
      isSeparator(beyond.text) &&
      scan.tokens[fields.last + 2]?.kind === 'number' &&
      joined(scan, fields.last + 2) &&
      (fields.numbers.length < 3 || beyond.text === '.')
    )
      return undefined;
    if (fields.numbers.length === 3) return full(scan, at, fields);
    return fields.numbers.length === 2 ? pair(scan, at, fields) : undefined;
  },
};

/** ISO 8601's basic form, "20161016", from 1900 to 2099. */
function compact(scan: Scan, at: number): Found | undefined {
  const number = scan.tokens[at]?.number ?? 0;
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
  if (year < 1900 || year > 2099 || !exists(year, month, day) || /^[$€£+.,]$/.test(textAt(scan, at - 1)))
    return undefined;
  return { first: at, last: at, meaning: { kind: 'date', year, month, day } };
}

/** "10/1/2018-10/7/2018" and "report-2002-10-09": a date may follow a dash that ends a word or a whole date. */
function afterWord(scan: Scan, at: number): boolean {
  if (!isDash(textAt(scan, at - 1))) return false;
  if (scan.tokens[at - 2]?.kind !== 'number') return true;
  return textAt(scan, at - 3) === '/' && yearAt(scan, at - 2) !== undefined;
}
