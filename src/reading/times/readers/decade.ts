import { isApostrophe, joined, lexAt, type Reader, type Scan, textAt, yearAt } from '../scan.ts';
import type { Found } from '../types.ts';

function led(scan: Scan, at: number): number {
  return textAt(scan, at - 1) === 'the' ? at - 1 : at;
}

function inDigits(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  const apostrophe = isApostrophe(textAt(scan, at + 1)) && joined(scan, at + 1);
  const s = apostrophe ? at + 2 : at + 1;
  if (
    textAt(scan, s) !== 's' ||
    (!joined(scan, s) && !(yearAt(scan, at) !== undefined && textAt(scan, at - 1) !== 'of'))
  )
    return undefined;
  if (textAt(scan, s + 1) === '°') return undefined;
  const year = yearAt(scan, at);
  if (year !== undefined && year % 10 === 0) {
    const century = year % 100 === 0 && year < 2000;
    const first = led(scan, at);
    return { first, last: s, meaning: { kind: 'period', of: century ? 'century' : 'decade', index: year } };
  }
  if (apostrophe && year === undefined) return undefined;
  if (token.digits === 2 && token.number % 10 === 0 && token.number >= 20) {
    const mark = isApostrophe(textAt(scan, at - 1)) && joined(scan, at);
    const before = mark ? at - 1 : at;
    if (
      !mark &&
      textAt(scan, before - 1) !== 'the' &&
      lexAt(scan, before - 1).edge === undefined &&
      textAt(scan, before - 1) !== '-'
    )
      return undefined;
    return {
      first: led(scan, before),
      last: s,
      meaning: { kind: 'period', of: 'decade', index: 1900 + token.number },
    };
  }
  return undefined;
}

function inWords(scan: Scan, at: number): Found | undefined {
  const decade = lexAt(scan, at).decade;
  if (decade === undefined) return undefined;
  const before = textAt(scan, at - 1);
  if (before === 'nineteen' || before === 'eighteen') {
    return {
      first: led(scan, at - 1),
      last: at,
      meaning: { kind: 'period', of: 'decade', index: (before === 'nineteen' ? 1900 : 1800) + decade },
    };
  }
  // "the eighties", "late sixties"; "her sixties" is an age
  if (before !== 'the' && lexAt(scan, at - 1).edge === undefined && before !== '-') return undefined;
  return { first: led(scan, at), last: at, meaning: { kind: 'period', of: 'decade', index: 1900 + decade } };
}

/** Decades: "the 1990s", "1980's", "the '90s", "the eighties"; "the 1800s" is a century. */
export const decadeReader: Reader = {
  name: 'decade',
  on: (token) =>
    (token.kind === 'number' && (token.digits === 4 || token.digits === 2)) ||
    token.lex?.decade !== undefined,
  read: (scan, at) => (scan.tokens[at]?.kind === 'number' ? inDigits(scan, at) : inWords(scan, at)),
};

/** The n that an ordinal ends in at `at`: "20th", "twentieth", "twenty-first". */
export function ordinalUpTo(scan: Scan, at: number): { first: number; value: number } | undefined {
  const text = textAt(scan, at);
  const number = scan.tokens[at - 1];
  if (/^(st|nd|rd|th)$/.test(text) && joined(scan, at) && number?.kind === 'number' && number.digits <= 3) {
    return { first: at - 1, value: number.number };
  }
  const ordinal = lexAt(scan, at).ordinal;
  if (ordinal === undefined) return undefined;
  const tens = /^[-‑–]$/.test(textAt(scan, at - 1)) ? at - 2 : at - 1;
  const ten = lexAt(scan, tens).number;
  if (ordinal < 10 && ten !== undefined && ten >= 20 && ten < 100)
    return { first: tens, value: ten + ordinal };
  return { first: at, value: ordinal };
}

/** Centuries: "the 20th century", "nineteenth-century". */
export const centuryReader: Reader = {
  name: 'century',
  on: (token) => token.lex?.unit === 'century',
  read: (scan, at) => {
    const end = /^[-‑–]$/.test(textAt(scan, at - 1)) ? at - 2 : at - 1;
    const ordinal = ordinalUpTo(scan, end);
    if (ordinal === undefined || ordinal.value < 1 || ordinal.value > 30) return undefined;
    const bc = /^(bc|bce)$/.test(textAt(scan, at + 1));
    if (bc) return undefined;
    return {
      first: led(scan, ordinal.first),
      last: at,
      meaning: { kind: 'period', of: 'century', index: (ordinal.value - 1) * 100 },
    };
  },
};
