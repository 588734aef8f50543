import { numberInWords } from '../amounts.ts';
import { lexAt, type Reader, type Scan, textAt } from '../scan.ts';
import type { Found } from '../types.ts';

/** A year and the token that it ends at. */
export interface YearPart {
  readonly last: number;
  readonly year: number;
}

function tensFrom(scan: Scan, at: number): { last: number; value: number } | undefined {
  const ten = lexAt(scan, at).number;
  if (ten === undefined || ten < 10 || ten > 90) return undefined;
  const next = textAt(scan, at + 1) === '-' ? at + 2 : at + 1;
  const one = lexAt(scan, next).number;
  return ten >= 20 && one !== undefined && one > 0 && one < 10
    ? { last: next, value: ten + one }
    : { last: at, value: ten };
}

/** A year in words that starts at `at`: "nineteen eighty-six", "two thousand and fifteen", "seventeen hundred thirty". */
export function yearInWords(scan: Scan, at: number): YearPart | undefined {
  const lead = lexAt(scan, at).number;
  if (lead === 2 && textAt(scan, at + 1) === 'thousand') {
    let last = at + 1;
    const rest = textAt(scan, at + 2) === 'and' ? at + 3 : at + 2;
    const tens = tensFrom(scan, rest);
    const one = lexAt(scan, rest).number;
    if (tens !== undefined) last = tens.last;
    else if (one !== undefined && one > 0 && one < 10) last = rest;
    return { last, year: numberInWords(scan, at, last) };
  }
  if (lead === undefined || lead < 15 || lead > 20) return undefined;
  const hundred = textAt(scan, at + 1) === 'hundred' ? at + 2 : at + 1;
  const tens = tensFrom(scan, textAt(scan, hundred) === 'and' ? hundred + 1 : hundred);
  if (tens !== undefined) return { last: tens.last, year: lead * 100 + tens.value };
  return hundred > at + 1 && lead < 20 ? { last: at + 1, year: lead * 100 } : undefined;
}

/** Years in words by themselves, after a preposition that asks for one: "in nineteen ninety-six". */
export const yearWordsReader: Reader = {
  name: 'year-words',
  on: (token) => token.lex?.number !== undefined,
  read: (scan, at): Found | undefined => {
    if (!/^(in|since|until|of|by)$/.test(textAt(scan, at - 1))) return undefined;
    const year = yearInWords(scan, at);
    if (year === undefined || year.last === at) return undefined;
    const after = scan.tokens[year.last + 1];
    const counts =
      after?.kind === 'word' && after.lex?.preposition !== true && after.lex?.deictic === undefined;
    return counts ? undefined : { first: at, last: year.last, meaning: { kind: 'date', year: year.year } };
  },
};
