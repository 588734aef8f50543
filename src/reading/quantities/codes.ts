import { IDIOMS, MONTHS } from './data/en/cues.ts';
import { JOINED_SUFFIXES, SCALE_SUFFIXES } from './data/en/number-words.ts';
import { readCode } from './money.ts';
import { isDash, isHyphen } from './numeral.ts';
import type { Token, Tokens } from './tokens.ts';
import { UNIT_SIGNS, UNIT_WORDS } from './unit-lexicon.ts';

const CODE_SIGNS_BEFORE: ReadonlySet<string> = new Set(['_', '@', '\\', '&', '#', '№', '=']);
const CODE_SIGNS_AFTER: ReadonlySet<string> = new Set(['_', '@', '\\', '=']);
const DOLLAR_LIKE = /^(approx|ca|about|over|c|max|min|to|and|by)$/iu;
const AGE_SUFFIXES = /^(yo|yr|yrs|y)$/iu;

/** A word that may touch the digits before it: 10k, 200lbs, 21st, 115USD, 87yo, 4x. */
function isSuffix(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  const after = tokens.at(index + 1);
  const digitsFollow = after.joined && after.kind === 'number';
  if (digitsFollow)
    return /^(km|m|cm|mm|dm|ft|x)$/u.test(token.text) && after.text.length <= (token.text === 'x' ? 9 : 1);
  if (/^(st|nd|rd|th|x)$/iu.test(token.text) || AGE_SUFFIXES.test(token.text)) return true;
  if (Object.hasOwn(SCALE_SUFFIXES, token.text) || JOINED_SUFFIXES.has(token.text)) return true;
  if (UNIT_SIGNS.has(token.text)) return true;
  const word =
    UNIT_WORDS.has(token.lower) ||
    /^(million|billion|thousand|hundred|people|persons|families|year|years|day|month|hours?|hrs?|mins?|yrs?|secs?)$/u.test(
      token.lower,
    );
  return word || readCode(token) !== undefined;
}

const isNumber = (token: Token): boolean => token.kind === 'number';

/** How many numbers are chained to this one by hyphens, slashes, colons or dots with no space; the whole chain's ends. */
function chain(
  tokens: Tokens,
  index: number,
): { numbers: number; first: number; last: number; signs: string } {
  let first = index;
  let last = index;
  let signs = '';
  const link = (at: number): boolean => {
    const { text } = tokens.at(at);
    return (
      tokens.at(at).joined &&
      tokens.at(at + 1).joined &&
      (isDash(tokens, at) || text === '/' || text === ':' || text === '.')
    );
  };
  for (let steps = 0; steps < 8 && link(first - 1) && isNumber(tokens.at(first - 2)); steps++) {
    signs = tokens.at(first - 1).text + signs;
    first -= 2;
  }
  for (let steps = 0; steps < 8 && link(last + 1) && isNumber(tokens.at(last + 2)); steps++) {
    signs += tokens.at(last + 1).text;
    last += 2;
  }
  return { numbers: 1 + (last - first) / 2, first, last, signs };
}

function isBadChain(tokens: Tokens, index: number): boolean {
  const { numbers, first, last, signs } = chain(tokens, index);
  if (numbers === 1) return false;
  if (numbers > 2 || signs.includes(':')) return true;
  const [a, b] = [tokens.at(first), tokens.at(last)];
  const whole = tokens.text.slice(a.start, b.end);
  if (IDIOMS.has(whole)) return true;
  const [low, high] = [a.literal?.value, b.literal?.value];
  if (low === undefined || high === undefined || signs === '.') return true;
  const plain = a.literal?.plain === true && b.literal?.plain === true;
  if (signs === '/') return !plain || low >= high;
  // 2-1 is a score and 328-15 a vote; 2006-2007 and 2006-07 are years.
  const years = plain && whole.length >= 7 && low >= 1900 && low <= 2100 && high <= 2100;
  return years || (plain && low >= high);
}

/** True for a capital or small month's name beside a day's number: "May 4", "7 October", "4th of July". */
function isDayOfMonth(tokens: Tokens, index: number): boolean {
  const { literal } = tokens.at(index);
  if (literal?.plain !== true || literal.value === undefined || literal.value > 31 || literal.value < 1)
    return false;
  const isMonth = (at: number): boolean => {
    const token = tokens.at(at);
    return token.kind === 'word' && MONTHS.has(token.lower) && token.text !== token.lower;
  };
  const before = tokens.at(index - 1).text === '.' ? index - 2 : index - 1;
  if (!tokens.at(index).broken && isMonth(before)) return true;
  const suffix = /^(st|nd|rd|th)$/u.test(tokens.at(index + 1).text) ? index + 2 : index + 1;
  return isMonth(suffix) || (tokens.at(suffix).lower === 'of' && isMonth(suffix + 1));
}

function touchesCode(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  const [before, after] = [tokens.at(index - 1), tokens.at(index + 1)];
  if (token.joined) {
    if (before.kind === 'number') return true;
    if (before.kind === 'word') {
      const suffixed = /^[xX]$/u.test(before.text) && tokens.at(index - 2).kind === 'number';
      return !suffixed && !DOLLAR_LIKE.test(before.text) && readCode(before) === undefined;
    }
    if (
      CODE_SIGNS_BEFORE.has(before.text) &&
      !(before.text === '=' && /^[<>]$/u.test(tokens.at(index - 2).text))
    )
      return true;
    if (before.joined) {
      const further = tokens.at(index - 2);
      if (isHyphen(tokens, index - 1) && further.kind === 'word') return true;
      if (before.text === '+' && further.kind !== 'sign') return true;
      if (before.text === '/' && further.kind === 'word' && further.text.length < 3) return true;
      if (before.text === '–' && further.kind === 'word' && further.text !== further.lower) return true;
    }
    if (isHyphen(tokens, index - 1) && isHyphen(tokens, index - 2) && before.joined) return true;
  }
  if (!after.joined) return false;
  if (after.kind === 'number') return true;
  if (after.kind === 'word') return !isSuffix(tokens, index + 1);
  if (CODE_SIGNS_AFTER.has(after.text)) return true;
  const beyond = tokens.at(index + 2);
  return after.text === '+' && beyond.joined && beyond.kind === 'number';
}

/** The second day of "October 25-26". */
function isDaySpan(tokens: Tokens, index: number): boolean {
  const { literal } = tokens.at(index);
  if (literal?.plain !== true || (literal.value ?? 32) > 31 || !isDash(tokens, index - 1)) return false;
  return tokens.at(index - 2).kind === 'number' && isDayOfMonth(tokens, index - 2);
}

/** Degrees, minutes and seconds of a coordinate, and a footnote's number in brackets: 33°47′N, [2]. */
function isReference(tokens: Tokens, index: number): boolean {
  const [before, after, beyond] = [tokens.at(index - 1), tokens.at(index + 1), tokens.at(index + 2)];
  if (before.text === '[' && after.text === ']' && before.end === tokens.at(index).start) return true;
  if (/^[°′'’]$/u.test(before.text) && tokens.at(index - 2).kind === 'number' && tokens.at(index).joined)
    return true;
  if (!/^[°′″'’"]$/u.test(after.text) || !after.joined) return false;
  if (after.text === '°' && beyond.joined && beyond.kind === 'number') return true;
  return /^[NSEW]$/u.test(beyond.text) && beyond.joined;
}

/** "10 pm", "5 o'clock", "1400 GMT": hours of a day. */
function isHour(tokens: Tokens, index: number): boolean {
  const after = tokens.at(index + 1);
  if (/^(am|pm|AM|PM|GMT|UTC|BC|BCE|AD|CE)$/u.test(after.text)) return true;
  if (after.text === 'B' && tokens.at(index + 2).text === '.' && tokens.at(index + 3).text === 'C')
    return true;
  if (after.lower === 'o' && tokens.at(index + 2).text !== '.' && tokens.at(index + 3).lower === 'clock')
    return true;
  return /^[ap]$/u.test(after.text) && tokens.at(index + 2).text === '.' && tokens.at(index + 3).text === 'm';
}

/**
 * True when digits are part of a code, an address, a telephone number, a date, a clock time or a score:
 * F-16, T4, 24703L202, +964-770-123, 2025-03-10, 24:30, 2-1, May 4.
 */
export function isCode(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (!isNumber(token)) return false;
  if (token.literal?.value === undefined) return true;
  return (
    touchesCode(tokens, index) ||
    isBadChain(tokens, index) ||
    isDayOfMonth(tokens, index) ||
    isHour(tokens, index) ||
    isDaySpan(tokens, index) ||
    isReference(tokens, index)
  );
}
