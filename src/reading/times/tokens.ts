import type { Lex, Lexicon } from './lexicon.ts';

/** One word, number or mark. Numbers with grouped thousands ("1,905") are one token. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  /** Lower case for words, the characters themselves otherwise. */
  readonly text: string;
  /** Whole number in digits; NaN for words and marks and for what is too long to be exact. */
  readonly number: number;
  /** Count of digits; 0 when the number was grouped, as then it is no year. */
  readonly digits: number;
  /** True when blanks stand before it. */
  readonly spaced: boolean;
  readonly capital: boolean;
  readonly lex: Lex | undefined;
}

const WORD = 1;
const DIGIT = 2;
const BLANK = 3;
const MARK = 4;

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0x660 && code <= 0x669) return code - 0x660;
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0;
  return -1;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return WORD;
  if (code === 32 || (code >= 9 && code <= 13)) return BLANK;
  return code >= 48 && code <= 57 ? DIGIT : MARK;
});

function classOf(code: number): number {
  return code < 128 ? (ASCII[code] ?? MARK) : classBeyondAscii(code);
}

function classBeyondAscii(code: number): number {
  if (code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x200b || code === 0xfeff) return BLANK;
  if (digitOf(code) >= 0) return DIGIT;
  if ((code >= 0x2010 && code <= 0x206f) || (code >= 0xa1 && code <= 0xbf) || code === 0x060c) return MARK;
  return WORD;
}

/** The scripts of a run of digits as a bit set: a run in two scripts is no number. */
function scriptOf(code: number): number {
  return code < 0x660 ? 1 : code < 0x6f0 ? 2 : 4;
}

const NO_NUMBER = Number.NaN;

/** No entry of a lexicon is longer: longer words need no look-up. */
const LONGEST = 16;

/**
 * Cuts a text into words, numbers and marks in one pass. An empty line gives a `break`. Never throws; offsets are
 * UTF-16 code units. Arabic-Indic digits count as digits; a run that mixes scripts is kept as a word.
 */
export function tokenise(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let spaced = true;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    const start = at;
    if (kind === BLANK) {
      let lines = 0;
      while (at < length && classOf(text.charCodeAt(at)) === BLANK) {
        if (text.charCodeAt(at) === 10) lines += 1;
        at += 1;
      }
      if (lines > 1) tokens.push(mark('break', start, at, '\n', true));
      spaced = true;
      continue;
    }
    if (kind === WORD) {
      // Setting bit 5 makes ASCII capitals small; a word with any other letter takes the slow way.
      let simple = code < 128;
      at += 1;
      let next = text.charCodeAt(at);
      while (at < length && classOf(next) === WORD) {
        if (next < 97 || next > 122) simple = false;
        at += 1;
        next = text.charCodeAt(at);
      }
      const word = text.slice(start, at);
      const small = simple && code >= 97;
      const lower = small ? word : word.toLowerCase();
      tokens.push({
        start,
        end: at,
        kind: 'word',
        text: lower,
        number: NO_NUMBER,
        digits: 0,
        spaced,
        capital: !small && lower.charCodeAt(0) !== code,
        lex: at - start <= LONGEST ? lexicon.get(lower) : undefined,
      });
    } else if (kind === DIGIT) {
      at = readNumber(text, start, spaced, tokens);
    } else {
      at += 1;
      tokens.push(mark('mark', start, at, text.slice(start, at), spaced));
    }
    spaced = false;
  }
  return tokens;
}

function mark(kind: 'mark' | 'break', start: number, end: number, text: string, spaced: boolean): Token {
  return { start, end, kind, text, number: NO_NUMBER, digits: 0, spaced, capital: false, lex: undefined };
}

function readNumber(text: string, start: number, spaced: boolean, tokens: Token[]): number {
  let at = start;
  let value = 0;
  let scripts = 0;
  const digitsFrom = (from: number): number => {
    let end = from;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      const digit = digitOf(code);
      if (digit < 0) break;
      scripts |= scriptOf(code);
      value = value * 10 + digit;
      end += 1;
    }
    return end;
  };
  at = digitsFrom(at);
  let digits = at - start;
  if (digits <= 3) {
    // "1,905" and "1,250,000": groups of exactly three
    while (text.charCodeAt(at) === 44 && groupOfThree(text, at + 1)) {
      at = digitsFrom(at + 1);
      digits = 0;
    }
  }
  const exact = (scripts === 1 || scripts === 2 || scripts === 4) && at - start <= 15;
  tokens.push({
    start,
    end: at,
    kind: exact ? 'number' : 'word',
    text: text.slice(start, at),
    number: exact ? value : NO_NUMBER,
    digits: exact ? digits : 0,
    spaced,
    capital: false,
    lex: undefined,
  });
  return at;
}

function groupOfThree(text: string, at: number): boolean {
  for (let i = 0; i < 3; i += 1) if (digitOf(text.charCodeAt(at + i)) < 0) return false;
  return !(digitOf(text.charCodeAt(at + 3)) >= 0);
}
