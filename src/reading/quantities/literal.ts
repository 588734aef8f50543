/**
 * A number written in digits. `value` is undefined where digits are no number: an address of four parts, a leading zero,
 * digits of two scripts, more digits than any count has; `why` then says so where a reader should know.
 */
export interface Literal {
  readonly end: number;
  readonly value: number | undefined;
  readonly why?: string;
  /** True for bare digits, no separators, no decimals: what may be a year. */
  readonly plain: boolean;
  /** True for a fraction sign alone (½). */
  readonly fraction: boolean;
}

const FRACTION_SIGNS: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** More digits than this in a row are an identifier or a prank, not a count. */
const MOST_DIGITS = 18;

/** No count and no measure of the news is beyond ten to this power, either way. */
const MOST_EXPONENT = 30;

/** 0 none, 1 ASCII, 2 Arabic-Indic, 3 Persian, 4 full width. */
function script(code: number): number {
  if (code >= 48 && code <= 57) return 1;
  if (code >= 0x660 && code <= 0x669) return 2;
  if (code >= 0x6f0 && code <= 0x6f9) return 3;
  return code >= 0xff10 && code <= 0xff19 ? 4 : 0;
}

const ZEROS = [0, 48, 0x660, 0x6f0, 0xff10];

/** One of `,` `.` `'` or a space that groups; Arabic separators are given as their Latin twins. */
function separator(text: string, at: number): string {
  switch (text.charCodeAt(at)) {
    case 44:
    case 0x66c:
      return ',';
    case 46:
    case 0x66b:
      return '.';
    case 39:
    case 0x2019:
      return "'";
    case 32:
    case 0xa0:
    case 0x202f:
    case 0x2007:
    case 0x2009:
      return ' ';
    default:
      return '';
  }
}

interface Groups {
  /** Digits of each group in ASCII, at most MOST_DIGITS + 1 of them. */
  readonly groups: string[];
  readonly marks: string[];
  readonly ends: number[];
  readonly mixed: boolean;
}

/** Groups of digits with one mark between each two; a space only groups when exactly three digits follow it. */
function readGroups(text: string, start: number): Groups {
  const found: { groups: string[]; marks: string[]; ends: number[]; mixed: boolean } = {
    groups: [],
    marks: [],
    ends: [],
    mixed: false,
  };
  let position = start;
  let first = 0;
  for (;;) {
    const from = position;
    let digits = '';
    for (; position < text.length; position++) {
      const code = text.charCodeAt(position);
      const kind = script(code);
      if (kind === 0) break;
      if (first === 0) first = kind;
      if (kind !== first) found.mixed = true;
      if (digits.length <= MOST_DIGITS) digits += String.fromCharCode(48 + code - (ZEROS[kind] ?? 48));
    }
    found.groups.push(digits);
    found.ends.push(position);
    const mark = separator(text, position);
    if (mark === '' || found.groups.length > 12 || script(text.charCodeAt(position + 1)) === 0) return found;
    if (mark === ' ' || mark === "'") {
      const three = [1, 2, 3].every((ahead) => script(text.charCodeAt(position + ahead)) > 0);
      const fourth = text.charCodeAt(position + 4);
      const grouped = found.groups.length === 1 ? position - from <= 3 : found.marks.at(-1) === mark;
      if (!three || !grouped || script(fourth) > 0) return found;
    } else if (found.marks.length > 0 && found.marks.at(-1) !== mark && found.marks.includes(mark))
      return found;
    found.marks.push(mark);
    position++;
  }
}

const threes = (groups: readonly string[]): boolean =>
  (groups[0]?.length ?? 0) <= 3 && groups.slice(1).every((group) => group.length === 3);

/** 12,34,567: pairs after the first group, three at the end. */
const indian = (groups: readonly string[]): boolean =>
  groups.length > 2 &&
  (groups[0]?.length ?? 0) <= 2 &&
  groups.at(-1)?.length === 3 &&
  groups.slice(1, -1).every((group) => group.length === 2);

/** How many groups belong to the number, and where its decimals begin; `parts` 0 says that it is no number. */
function shape(
  { groups, marks }: Groups,
  decimalComma: boolean,
  listed: boolean,
): { parts: number; decimals: number } {
  const none = groups.length;
  if (none === 1) return { parts: 1, decimals: 1 };
  const mark = marks[0] ?? '';
  const same = marks.findIndex((other) => other !== mark);
  const run = same < 0 ? none : same + 1;
  const grouped = groups.slice(0, run);
  const rest = none - run;
  if (mark === ' ' || mark === "'") {
    return rest === 1 && marks[run - 1] !== ' '
      ? { parts: none, decimals: run }
      : { parts: run, decimals: run };
  }
  if (rest > 0) {
    if (rest === 1 && (threes(grouped) || (mark === ',' && indian(grouped))) && marks[run - 1] !== ' ') {
      return { parts: none, decimals: run };
    }
    return mark === ',' ? { parts: 1, decimals: 1 } : { parts: 0, decimals: 0 };
  }
  if (mark === ',') {
    if (threes(grouped) && groups[0] !== '0') return { parts: run, decimals: run };
    if (indian(grouped)) return { parts: run, decimals: run };
    return !listed && run === 2 && (groups[0]?.length ?? 0) <= 3
      ? { parts: 2, decimals: 1 }
      : { parts: 1, decimals: 1 };
  }
  if (run === 2) {
    const thousands = decimalComma && threes(grouped) && groups[0] !== '0';
    return { parts: 2, decimals: thousands ? 2 : 1 };
  }
  return threes(grouped) ? { parts: run, decimals: run } : { parts: 0, decimals: 0 };
}

/** `e+14` after a mantissa; the length of the exponent with its letter, 0 when there is none. */
function exponentLength(text: string, at: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return 0;
  let position = at + 1;
  if (text[position] === '+' || text[position] === '-') position++;
  const from = position;
  while (script(text.charCodeAt(position)) === 1 && position - from < 5) position++;
  return position === from ? 0 : position - at;
}

/**
 * Reads the number whose first digit, fraction sign or decimal point is at `start`: 1,905 · 1 905 · 12,34,567.89 ·
 * 1.905,50 · .08 · 1½ · 1.3e6, in European, Arabic-Indic or Persian digits. Linear in what it reads.
 * @param decimalComma the country groups thousands with a point, so "4.800" is 4800
 */
export function readLiteral(text: string, start: number, decimalComma: boolean): Literal {
  const bare = FRACTION_SIGNS[text[start] ?? ''];
  if (bare !== undefined) return { end: start + 1, value: bare, plain: false, fraction: true };
  const leading = text[start] === '.';
  const read = readGroups(text, leading ? start + 1 : start);
  const listed = text[start - 1] === ',' && script(text.charCodeAt(start - 2)) > 0;
  const { parts, decimals } = leading ? { parts: 1, decimals: 0 } : shape(read, decimalComma, listed);
  if (parts === 0)
    return { end: read.ends.at(-1) ?? start + 1, value: undefined, plain: false, fraction: false };
  let end = read.ends[parts - 1] ?? start + 1;
  const whole = read.groups.slice(0, decimals).join('');
  const part = read.groups.slice(decimals, parts).join('');
  const refuse = (why?: string): Literal => ({
    end,
    value: undefined,
    ...(why ? { why } : {}),
    plain: false,
    fraction: false,
  });
  if (read.mixed) return refuse('digits of two scripts in one number');
  if (whole.length > MOST_DIGITS || part.length > MOST_DIGITS) return refuse('more digits than a count has');
  if (whole.length > 1 && whole.startsWith('0') && parts === 1) return refuse();
  let value = Number(part === '' ? whole : `${whole === '' ? '0' : whole}.${part}`);
  const exponent = exponentLength(text, end);
  if (exponent > 0) {
    value = Number(`${value}e${text.slice(end + 1, end + exponent)}`);
    end += exponent;
    if (value !== 0 && Math.abs(Math.log10(value)) > MOST_EXPONENT)
      return refuse('an exponent that no count has');
  }
  const sign = FRACTION_SIGNS[text[end] ?? ''];
  if (sign !== undefined && part === '' && exponent === 0)
    return { end: end + 1, value: value + sign, plain: false, fraction: false };
  return { end, value, plain: parts === 1 && !leading && exponent === 0, fraction: false };
}
