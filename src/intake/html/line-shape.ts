import { isDateLine } from '../date-line.ts';

/** Classes of signs, as bits. */
const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const STOP = 8;
const COMMA = 16;
const QUOTE = 32;
const SLASH = 64;
const RIGHTS = 128;
const BULLET = 256;
const ARROW = 512;
const HANDLE = 1024;
const KNOWN = 2048;

const CLASSES: readonly (readonly [number, RegExp])[] = [
  [UPPER, /^\p{Lu}$/u],
  [LOWER, /^\p{Ll}$/u],
  [DIGIT, /^\p{N}$/u],
  [STOP, /^[.!?؟。]$/u],
  [COMMA, /^[,;،、]$/u],
  [QUOTE, /^["“”«»]$/u],
  [SLASH, /^[/|]$/u],
  [RIGHTS, /^[©®™]$/u],
  [BULLET, /^[|•·]$/u],
  [ARROW, /^[»›→>]$/u],
  [HANDLE, /^[@#]$/u],
];

/** The classes of signs, each asked of the patterns once: a long page has few signs that differ. */
export class Signs {
  private readonly known = new Uint16Array(0x1_0000);

  /** @param code  a code point */
  of(code: number): number {
    const known = this.known[code];
    if (known !== undefined && known !== 0) return known;
    const sign = String.fromCodePoint(code);
    let classes = KNOWN;
    for (const [bit, pattern] of CLASSES) if (pattern.test(sign)) classes |= bit;
    // Beyond the table (rare scripts, pictures) nothing is kept.
    this.known[code] = classes;
    return classes;
  }
}

/** What a line begins with: 1 capital, 2 small letter, 3 digit, 4 quote, 5 bracket, 6 other letter, 7 other sign. */
function startOf(first: string, classes: number): number {
  if (classes & UPPER) return 1;
  if (classes & LOWER) return 2;
  if (classes & DIGIT) return 3;
  if (/["“'‘«]/.test(first)) return 4;
  if (/[([]/.test(first)) return 5;
  return /\p{L}/u.test(first) ? 6 : 7;
}

/** How many numbers {@link lineShape} gives. */
export const SHAPE_NUMBERS = 17;

/**
 * Shares and shapes of one line's own words: of its first 3,000 code units, in one pass.
 * @param text  not empty
 * @returns {@link SHAPE_NUMBERS} numbers
 */
export function lineShape(text: string, signs: Signs): number[] {
  const look = text.length > 3000 ? text.slice(0, 3000) : text;
  let [stops, commas, digits, capitals, slashes, seen] = [0, 0, 0, 0, 0, 0];
  let [words, capitalWords, shortWords] = [1, 0, 0];
  // Signs of the word that is being read, and how many of them are small letters.
  let [length, small] = [0, 0];
  for (let at = 0; at < look.length; at++) {
    const code = look.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (code === 32) {
      if (length === small && length > 0 && length <= 3) shortWords++;
      words++;
      length = small = 0;
      continue;
    }
    const classes = signs.of(code);
    seen |= classes;
    if (classes & UPPER) {
      capitals++;
      if (length === 0) capitalWords++;
    } else if (classes & LOWER) small++;
    else if (classes & DIGIT) digits++;
    else if (classes & STOP) stops++;
    else if (classes & COMMA) commas++;
    else if (classes & SLASH) slashes++;
    length++;
  }
  if (length === small && length > 0 && length <= 3) shortWords++;
  const first = look[0] ?? '';
  const last = look[look.length - 1];
  const begins = signs.of(look.charCodeAt(0));
  const isAddress = look.includes('http') || look.includes('www.') || look.includes('.com');
  return [
    look.length / words,
    stops / words,
    commas / words,
    digits / look.length,
    capitalWords / words,
    capitals / look.length,
    shortWords / words,
    startOf(first, begins),
    seen & RIGHTS ? 1 : seen & BULLET ? 2 : seen & ARROW ? 3 : 0,
    seen & HANDLE ? (begins & HANDLE ? 2 : 1) : 0,
    digits >= 4 && /\b(?:19|20)\d\d\b/.test(look) ? 1 : 0,
    digits >= 3 && /\d[:.h]\d\d/.test(look) ? 1 : 0,
    isDateLine(look.slice(0, 80)) ? 1 : 0,
    isAddress && /https?:|www\.|\.com\b/.test(look) ? 1 : 0,
    seen & QUOTE ? 1 : 0,
    last === ')' || last === ']' ? (first === '(' || first === '[' ? 2 : 1) : 0,
    slashes,
  ];
}
