import { isDash, joined, lexAt, type Scan, textAt } from './scan.ts';

/** An amount that ends just before a unit; `amount` is absent where it is vague ("several"). */
export interface Amount {
  readonly first: number;
  readonly amount?: number;
  /** Written with a hyphen: "45-day". */
  readonly hyphen: boolean;
}

const BETWEEN: ReadonlySet<string> = new Set(
  'more full whole consecutive straight successive additional long business working calendar other extra coming upcoming previous past next last preceding following'.split(
    ' ',
  ),
);

/** Adds "twenty", "-", "one" and "two", "hundred"; reads from `first` to `last`, both inclusive. */
export function numberInWords(scan: Scan, first: number, last: number): number {
  let total = 0;
  let part = 0;
  for (let i = first; i <= last; i += 1) {
    const number = lexAt(scan, i).number ?? scan.tokens[i]?.number;
    if (number === undefined || Number.isNaN(number)) continue;
    if (number === 100) part = Math.max(part, 1) * 100;
    else if (number === 1000) {
      total += Math.max(part, 1) * 1000;
      part = 0;
    } else part += number;
  }
  return total + part;
}

/** First token of the number in words that ends at `last`; `last + 1` when there is none. */
export function numberStart(scan: Scan, last: number): number {
  let first = last + 1;
  let at = last;
  while (at >= 0 && last - at < 12) {
    if (lexAt(scan, at).number !== undefined) {
      first = at;
      at -= 1;
    } else if (
      (isDash(textAt(scan, at)) || textAt(scan, at) === 'and') &&
      lexAt(scan, at - 1).number !== undefined &&
      first === at + 1
    ) {
      at -= 1;
    } else break;
  }
  return first;
}

/** Reads the amount before the unit at `unit`: digits, words, "a", "half a", "several", "two and a half". */
export function amountBefore(scan: Scan, unit: number): Amount | undefined {
  let at = unit - 1;
  let hyphen = false;
  if (isDash(textAt(scan, at)) && joined(scan, unit)) {
    hyphen = true;
    at -= 1;
  }
  while (BETWEEN.has(textAt(scan, at)) && at > 0 && !hyphen) at -= 1;
  const read = readAmount(scan, at, hyphen);
  if (read === undefined) return undefined;
  return { ...read, first: overLower(scan, read.first) };
}

/** "three to five years", "2-3 weeks": the lower number belongs to the expression; its value is the higher. */
function overLower(scan: Scan, first: number): number {
  const joiner = textAt(scan, first - 1);
  if (joiner !== 'to' && joiner !== 'or' && !(isDash(joiner) && joined(scan, first))) return first;
  const lower = scan.tokens[first - 2];
  const isNumber =
    lexAt(scan, first - 2).number !== undefined ||
    (lower?.kind === 'number' && lower.digits > 0 && lower.digits <= 3);
  return isNumber && textAt(scan, first - 3) !== 'from' ? first - 2 : first;
}

function readAmount(scan: Scan, at: number, hyphen: boolean): Amount | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return digitAmount(scan, at, hyphen);
  const text = token.text;
  const lex = lexAt(scan, at);
  if (text === 'half' || text === 'quarter') return fraction(scan, at, text === 'half' ? 0.5 : 0.25, hyphen);
  if (lex.number !== undefined) {
    const first = numberStart(scan, at);
    if (lexAt(scan, first).number === 12 && textAt(scan, first - 1) === 'a')
      return { first: first - 1, amount: 12, hyphen };
    const value = numberInWords(scan, first, at);
    return {
      first: textAt(scan, first - 1) === 'a' && value >= 100 ? first - 1 : first,
      amount: value,
      hyphen,
    };
  }
  if (text === 'another') return { first: at, amount: 1, hyphen };
  if (text === 'a' || text === 'an') {
    if (textAt(scan, at - 1) === 'half') return { first: at - 1, amount: 0.5, hyphen };
    return { first: at, amount: 1, hyphen };
  }
  if (text === 'couple' || (text === 'of' && textAt(scan, at - 1) === 'couple')) {
    const couple = text === 'of' ? at - 1 : at;
    return { first: textAt(scan, couple - 1) === 'a' ? couple - 1 : couple, amount: 2, hyphen };
  }
  if (text === 'of' && /^(dozens|hundreds|thousands|tens|scores)$/.test(textAt(scan, at - 1))) {
    // "dozens of years" | not "part of years"
    return { first: at - 1, hyphen };
  }
  if (lex.some) {
    const before = textAt(scan, at - 1);
    if (before === 'as' || before === 'so' || before === 'how' || before === 'too') return undefined;
    return { first: before === 'a' || before === 'quite' ? at - 1 : at, hyphen };
  }
  return undefined;
}

function digitAmount(scan: Scan, at: number, hyphen: boolean): Amount | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  if (textAt(scan, at - 1) === '.' && joined(scan, at) && joined(scan, at - 1)) {
    const whole = scan.tokens[at - 2];
    if (whole?.kind !== 'number' || token.digits > 6) return undefined;
    return { first: at - 2, amount: whole.number + token.number / 10 ** token.digits, hyphen };
  }
  return { first: at, amount: token.number, hyphen };
}

function fraction(scan: Scan, at: number, part: number, hyphen: boolean): Amount | undefined {
  // "two and a half years", "one and half hours", "half-hour", "half hour"
  let joiner = at - 1;
  if (textAt(scan, joiner) === 'a') joiner -= 1;
  if (textAt(scan, joiner) === 'and' || isDash(textAt(scan, joiner))) {
    const before =
      isDash(textAt(scan, joiner)) && textAt(scan, joiner - 1) === 'and' ? joiner - 2 : joiner - 1;
    const whole = readAmount(scan, isDash(textAt(scan, before)) ? before - 1 : before, hyphen);
    if (whole?.amount !== undefined) return { first: whole.first, amount: whole.amount + part, hyphen };
  }
  if (part !== 0.5) return undefined;
  return { first: textAt(scan, at - 1) === 'a' ? at - 1 : at, amount: part, hyphen };
}

const APPROXIMATE: readonly (readonly string[])[] = [
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['no', 'more', 'than'],
  ['greater', 'than'],
  ['longer', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['as', 'long', 'as'],
  ['well', 'over'],
  ['just', 'over'],
  ['just', 'under'],
  ['close', 'to'],
];

/** First token with the words before it that say how exact the amount is: "more than", "nearly". */
export function overApproximate(scan: Scan, first: number): number {
  for (const words of APPROXIMATE) {
    const start = first - words.length;
    if (start >= 0 && words.every((word, i) => textAt(scan, start + i) === word)) return start;
  }
  return lexAt(scan, first - 1).approximate ? first - 1 : first;
}
