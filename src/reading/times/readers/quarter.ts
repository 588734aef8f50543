import { isDash, lexAt, type Reader, type Scan, textAt, yearAt } from '../scan.ts';
import type { Found, PeriodMeaning } from '../types.ts';
import { ordinalUpTo } from './decade.ts';

interface Tail {
  readonly last: number;
  readonly year?: number;
  readonly yearShift?: number;
}

/** "of 2024", "2024", "of last year", "of the year" after a quarter or half. */
function yearTail(scan: Scan, at: number): Tail {
  let i = at;
  const mark = textAt(scan, i);
  if (mark === 'of' || mark === 'in' || mark === ',' || isDash(mark)) i += 1;
  if (textAt(scan, i) === 'fiscal') i += 1;
  const year = yearAt(scan, i);
  if (year !== undefined) return { last: i, year };
  if (textAt(scan, i) === 'the' && textAt(scan, i + 1) === 'year' && i > at)
    return { last: i + 1, yearShift: 0 };
  const shift = lexAt(scan, i).shift;
  if (shift !== undefined && textAt(scan, i + 1) === 'year' && textAt(scan, i) !== 'that')
    return { last: i + 1, yearShift: shift };
  return { last: at - 1 };
}

function period(of: PeriodMeaning['of'], index: number, tail: Tail): PeriodMeaning {
  return {
    kind: 'period',
    of,
    index,
    ...(tail.year === undefined ? {} : { year: tail.year }),
    ...(tail.yearShift === undefined ? {} : { yearShift: tail.yearShift }),
  };
}

function inWords(scan: Scan, at: number, of: 'quarter' | 'half'): Found | undefined {
  const end = isDash(textAt(scan, at - 1)) ? at - 2 : at - 1;
  const ordinal = ordinalUpTo(scan, end);
  const max = of === 'quarter' ? 4 : 2;
  const value =
    ordinal?.value ?? (textAt(scan, end) === 'last' && yearTail(scan, at + 1).last > at ? max : undefined);
  if (value === undefined || value < 1 || value > max) return undefined;
  let first = ordinal?.first ?? end;
  if (textAt(scan, first - 1) === 'the') first -= 1;
  const tail = yearTail(scan, at + 1);
  if (tail.last > at) return { first, last: tail.last, meaning: period(of, value, tail) };
  const possessive = leadingYear(scan, first);
  if (possessive !== undefined)
    return {
      first: possessive.first,
      last: at,
      meaning: period(of, value, { last: at, ...possessive.tail }),
    };
  if (of === 'half' || /^(final|finals|of|goal|score|minute|s)$/.test(textAt(scan, at + 1))) return undefined;
  return { first, last: at, meaning: period(of, value, tail) };
}

/** "2024's", "this year's", "next year’s" before a quarter. */
function leadingYear(scan: Scan, first: number): { first: number; tail: Omit<Tail, 'last'> } | undefined {
  const s = textAt(scan, first - 1) === 's' ? first - 3 : first - 1;
  const year = yearAt(scan, s);
  if (year !== undefined) return { first: s, tail: { year } };
  const shift = lexAt(scan, s - 1).shift;
  if (textAt(scan, s) === 'year' && shift !== undefined && s < first - 1)
    return { first: s - 1, tail: { yearShift: shift } };
  return undefined;
}

/** Quarters and halves in words: "the third quarter of 2024", "first quarter", "the second half of 2024". */
export const quarterReader: Reader = {
  name: 'quarter',
  on: (token) => token.text === 'quarter' || token.text === 'half',
  read: (scan, at) => inWords(scan, at, textAt(scan, at) === 'half' ? 'half' : 'quarter'),
};

/** Quarters and halves as codes: "Q1 2025", "2019-H2", "q1 of 2017", "1Q24". */
export const quarterCodeReader: Reader = {
  name: 'quarter-code',
  on: (token) => token.text === 'q' || token.text === 'h',
  read: (scan, at): Found | undefined => {
    const number = scan.tokens[at + 1];
    const max = textAt(scan, at) === 'q' ? 4 : 2;
    if (number?.digits !== 1 || number.spaced || number.number < 1 || number.number > max) return undefined;
    const of = max === 4 ? 'quarter' : 'half';
    const tail = yearTail(scan, at + 2);
    if (tail.last > at + 1) return { first: at, last: tail.last, meaning: period(of, number.number, tail) };
    const before = isDash(textAt(scan, at - 1)) ? at - 2 : at - 1;
    const year = yearAt(scan, before);
    if (year !== undefined)
      return { first: before, last: at + 1, meaning: period(of, number.number, { last: at, year }) };
    return max === 4 ? { first: at, last: at + 1, meaning: period(of, number.number, tail) } : undefined;
  },
};
