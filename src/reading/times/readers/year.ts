import { isDash, joined, lexAt, type Reader, type Scan, textAt, yearAt } from '../scan.ts';
import type { Found } from '../types.ts';

const YEAR_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in since until till by before after from during of to between through throughout circa c ca early mid late for into and or at the year - – — ( [ around about spring summer autumn fall winter as'.split(
    ' ',
  ),
);

function isPlausible(scan: Scan, at: number, year: number): boolean {
  if (year < 1000) return true;
  const before = textAt(scan, at - 1);
  const after = textAt(scan, at + 1);
  if (
    scan.language.numbered.has(before) ||
    (before === '.' && /^(no|nr|p|pp|art|sec|fig)$/.test(textAt(scan, at - 2)))
  )
    return false;
  if (
    joined(scan, at) &&
    !(
      before === '(' ||
      before === '[' ||
      isDash(before) ||
      before === '"' ||
      before === '“' ||
      before === '/'
    )
  )
    return false;
  if (joined(scan, at + 1) && scan.tokens[at + 1]?.kind === 'word') return false;
  if (
    joined(scan, at + 1) &&
    /^[:@#$%€£]$/.test(after) &&
    scan.tokens[at + 2] !== undefined &&
    joined(scan, at + 2)
  )
    return false;
  if (after === '.' && joined(scan, at + 2) && scan.tokens[at + 2]?.kind === 'number' && joined(scan, at + 1))
    return false;
  if (after === '%' || scan.language.counted.has(after)) return false;
  if (joined(scan, at) && isDash(before)) {
    const left = scan.tokens[at - 2];
    if (
      left?.kind === 'number' &&
      yearAt(scan, at - 2) === undefined &&
      joined(scan, at - 1) &&
      lexAt(scan, at - 3).month === undefined
    )
      return false;
  }
  if (inChain(scan, at)) return false;
  const led = YEAR_PREPOSITIONS.has(before);
  if (year < 1900 && besideYear(scan, at)) return true;
  if (year >= 1900 && year <= 2099)
    return !(lexAt(scan, at + 1).unit !== undefined && lexAt(scan, at + 1).plural);
  if (year >= 2100) return led && /^(in|by|until|since|before|after)$/.test(before);
  return (
    (led && !/^(about|around|the|for|as|or|and|at|to|into)$/.test(before)) ||
    (led && (after === ')' || after === ',' || after === '.' || isDash(after)))
  );
}

/** Part of a longer chain of numbers and dashes, as telephone numbers are: "138-2010-2015". */
function inChain(scan: Scan, at: number): boolean {
  const dashed = (i: number): boolean => isDash(textAt(scan, i)) && joined(scan, i) && joined(scan, i + 1);
  const before = dashed(at - 1) && scan.tokens[at - 2]?.kind === 'number';
  const after = dashed(at + 1) && scan.tokens[at + 2]?.kind === 'number';
  if (before && after) return true;
  if (before) return dashed(at - 3) && scan.tokens[at - 4]?.kind === 'number';
  if (!after) return false;
  const short = scan.tokens[at + 2];
  if (short?.digits === 2) return short.number <= (scan.tokens[at]?.number ?? 0) % 100 && short.number > 12;
  return short?.digits !== 4 || (dashed(at + 3) && scan.tokens[at + 4]?.kind === 'number');
}

/** "1687 and 1689", "1715 - 1774", "1699 or 1700": another year beside it. */
function besideYear(scan: Scan, at: number): boolean {
  const joins = (text: string): boolean => isDash(text) || /^(and|or|to|,)$/.test(text);
  return (
    (joins(textAt(scan, at - 1)) && yearAt(scan, at - 2) !== undefined) ||
    (joins(textAt(scan, at + 1)) && yearAt(scan, at + 2) !== undefined && textAt(scan, at + 1) !== ',')
  );
}

/** A year with "AD", "CE", "BC" or "BCE" beside it, of any length. */
function withEra(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token === undefined || token.digits === 0 || token.digits > 4 || token.number === 0) return undefined;
  const after = textAt(scan, at + 1);
  const before = scan.tokens[at - 1];
  if (before !== undefined && before.text === 'ad' && before.capital)
    return { first: at - 1, last: at, meaning: { kind: 'date', year: token.number } };
  if (!(scan.tokens[at + 1]?.capital ?? false)) return undefined;
  if (after === 'ad' || after === 'ce')
    return { first: at, last: at + 1, meaning: { kind: 'date', year: token.number } };
  if (after === 'bc' || after === 'bce')
    return { first: at, last: at + 1, meaning: { kind: 'date', year: -token.number } };
  return undefined;
}

/** "the year 71", "in the year 866": the word says that it is one. */
function shortYear(scan: Scan, at: number): number | undefined {
  const token = scan.tokens[at];
  if (token === undefined || token.digits === 0 || token.number === 0 || textAt(scan, at - 1) !== 'year')
    return undefined;
  return textAt(scan, at - 2) === 'the' ? token.number : undefined;
}

/** "2006-07" and "2014–18": the short year comes after the long one, within fifteen years of it. */
function isLater(year: number, short: number): boolean {
  return endYear(year, short) - year <= 15;
}

function endYear(year: number, short: number): number {
  const century = year - (year % 100);
  return century + short > year ? century + short : century + 100 + short;
}

/** Years by themselves: "in 1982", "2003 invasion", "AD 842"; not "2000 people" nor "Resolution 2254". */
export const yearReader: Reader = {
  name: 'year',
  on: (token) => token.kind === 'number' && token.digits > 0 && token.digits <= 4,
  read: (scan, at) => {
    const era = withEra(scan, at);
    if (era !== undefined) return era;
    const year = yearAt(scan, at) ?? shortYear(scan, at);
    if (year === undefined || !isPlausible(scan, at, year)) return undefined;
    // "2006-07", "1776-77": the second year in two digits
    const short = scan.tokens[at + 2];
    if (
      (isDash(textAt(scan, at + 1)) || textAt(scan, at + 1) === '/') &&
      joined(scan, at + 1) &&
      short?.digits === 2 &&
      joined(scan, at + 2) &&
      isLater(year, short.number) &&
      !(joined(scan, at + 3) && /^[-–/\d]/.test(textAt(scan, at + 3)))
    ) {
      return {
        first: at,
        last: at + 2,
        meaning: {
          kind: 'range',
          from: { kind: 'date', year },
          to: { kind: 'date', year: endYear(year, short.number) },
        },
      };
    }
    if (textAt(scan, at - 1) === 'year' && lexAt(scan, at - 2).shift === undefined) {
      const first =
        /^(calendar|the|fiscal)$/.test(textAt(scan, at - 2)) && textAt(scan, at - 2) !== 'the'
          ? at - 2
          : at - 1;
      return { first, last: at, meaning: { kind: 'date', year } };
    }
    return { first: at, last: at, meaning: { kind: 'date', year } };
  },
};
