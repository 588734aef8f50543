import { JOINED_SUFFIXES, NUMBER_WORDS, type NumberWord, SCALE_SUFFIXES } from './data/en/number-words.ts';
import { follows, isHyphen } from './numeral.ts';
import { followsPlural } from './singular.ts';
import type { Token, Tokens } from './tokens.ts';

/** The number word at a token, undefined for anything else. */
export function numberWord(token: Token): NumberWord | undefined {
  return token.kind === 'word' ? NUMBER_WORDS.get(token.lower) : undefined;
}

/** Scales are not piled up beyond this: "million million million million" is no count. */
const MOST = 1e21;

/** A cardinal or ordinal under construction: value, next token, smallest scale applied to its tail (1: none). */
export interface Cardinal {
  readonly value: number;
  readonly next: number;
  readonly scale: number;
  readonly largest: number;
  readonly ordinal: boolean;
}

/** Steps over a hyphen between two number words: "twenty-three", "fifty - two". */
function overHyphen(tokens: Tokens, index: number): number {
  return isHyphen(tokens, index) && numberWord(tokens.at(index + 1)) !== undefined ? index + 1 : index;
}

/** 0–99 in words; an ordinal ends it ("twenty-fifth"). */
function readBelowHundred(tokens: Tokens, index: number): Cardinal | undefined {
  const word = numberWord(tokens.at(index));
  if (word === undefined) return undefined;
  const plain = (value: number, next: number, ordinal: boolean): Cardinal => ({
    value,
    next,
    scale: 1,
    largest: 1,
    ordinal,
  });
  if (word.kind === 'small') return plain(word.value, index + 1, false);
  if (word.kind === 'ordinal') return plain(word.value, index + 1, true);
  if (word.kind !== 'tens') return undefined;
  const at = overHyphen(tokens, index + 1);
  const unit = follows(tokens, at) ? numberWord(tokens.at(at)) : undefined;
  if (unit !== undefined && unit.value > 0 && unit.value < 10) {
    if (unit.kind === 'small') return plain(word.value + unit.value, at + 1, false);
    if (unit.kind === 'ordinal') return plain(word.value + unit.value, at + 1, true);
  }
  return plain(word.value, index + 1, false);
}

/** The scale at a token that may follow a number: a word, or a short suffix after digits. */
export function scaleAfter(
  tokens: Tokens,
  index: number,
  afterDigits: boolean,
): { value: number; ordinal: boolean } | undefined {
  const token = tokens.at(index);
  if (token.kind !== 'word' || token.broken) return undefined;
  const word = NUMBER_WORDS.get(token.lower);
  if (word !== undefined && word.value >= 100) {
    if (word.kind === 'scale' || word.kind === 'crowd') return { value: word.value, ordinal: false };
    if (word.kind === 'ordinal') return { value: word.value, ordinal: true };
    return undefined;
  }
  if (word?.kind === 'dozen') return { value: word.value, ordinal: false };
  if (token.lower === 'dozens' || token.lower === 'scores')
    return { value: token.lower === 'dozens' ? 12 : 20, ordinal: false };
  if (!afterDigits) return undefined;
  const suffix = Object.hasOwn(SCALE_SUFFIXES, token.text) ? SCALE_SUFFIXES[token.text] : undefined;
  if (suffix === undefined || (!token.joined && JOINED_SUFFIXES.has(token.text))) return undefined;
  if (
    !token.joined &&
    token.text === 'k' &&
    !/^\s+$/u.test(tokens.text.slice(tokens.at(index - 1).end, token.start))
  )
    return undefined;
  const next = tokens.at(index + 1);
  if (next.joined && next.kind === 'number') return undefined;
  return { value: suffix, ordinal: false };
}

/** True when `m` after digits is metres: nothing in the plural follows, and no money stands before. */
function isMetres(tokens: Tokens, index: number, money: boolean): boolean {
  return tokens.at(index).text === 'm' && !money && !followsPlural(tokens, index + 1);
}

/**
 * A cardinal from `index`: "two hundred and two thousand", "4 thousand 3 hundred and 21", "three lakh crore", "2.5 million".
 * Nothing is added to it that is not smaller than its last scale, so that "three hundred and two hundred" is two numbers.
 * @param joinAnd false in "between one thousand and five hundred": "and" parts the ends
 */
export function readCardinal(
  tokens: Tokens,
  index: number,
  limit: number,
  joinAnd: boolean,
  money: boolean,
): Cardinal | undefined {
  const start = tokens.at(index);
  const head = numberWord(start);
  let value: number;
  let next = index + 1;
  let ordinal = false;
  const afterDigits = start.literal !== undefined;
  if (start.literal !== undefined) {
    if (start.literal.value === undefined) return undefined;
    value = start.literal.value;
    const part = mixedFraction(tokens, next, start.literal.fraction);
    if (part !== undefined) {
      value += part.value;
      next = part.next;
    }
  } else if (head?.kind === 'scale' && head.value >= 100) {
    value = 1;
    next = index;
  } else {
    const small = readBelowHundred(tokens, index);
    if (small === undefined) return undefined;
    value = small.value;
    next = small.next;
    ordinal = small.ordinal;
  }
  let scale = 1;
  let largest = 1;
  let hundreds = 1;
  let tens = 0;
  while (!ordinal) {
    const hyphen = isHyphen(tokens, next) && tokens.at(next + 1).joined ? next + 1 : next;
    const found =
      next === index && head !== undefined
        ? { value: head.value, ordinal: false }
        : scaleAfter(tokens, hyphen, afterDigits && hyphen === index + 1);
    if (found === undefined || (found.value === 1e6 && isMetres(tokens, hyphen, money))) break;
    if ((scale === 1 && hundreds === 1 && value === 0) || value * found.value > MOST) break;
    // "three hundred and two dozen": only the two are dozens.
    value = found.value < 100 && tens > 0 ? value - tens + tens * found.value : value * found.value;
    tens = 0;
    scale = found.value;
    largest = Math.max(largest, found.value);
    ordinal = found.ordinal;
    next = hyphen + 1;
    if (found.value === 100 && !ordinal) {
      hundreds = 100;
      const tail = addTens(tokens, next, joinAnd, afterDigits);
      if (tail !== undefined) {
        value += tail.value;
        tens = tokens.at(next).lower === 'and' ? tail.value : 0;
        next = tail.next;
        ordinal = tail.ordinal;
        scale = 1;
      }
    }
  }
  if (value >= limit) return undefined;
  const last = scale === 1 ? 1 : scale;
  if (last >= 1000 && !ordinal) {
    const tail = addTail(tokens, next, last, joinAnd, afterDigits);
    if (tail !== undefined) {
      return {
        value: value + tail.value,
        next: tail.next,
        scale: tail.scale,
        largest,
        ordinal: tail.ordinal,
      };
    }
  }
  return { value, next, scale: last, largest, ordinal };
}

/** What may follow a hundred: "and six", "twenty-five"; not "and three" when that is itself of hundreds. */
function addTens(tokens: Tokens, index: number, joinAnd: boolean, digits: boolean): Cardinal | undefined {
  const hasAnd = tokens.at(index).lower === 'and';
  if (tokens.at(index).broken || (hasAnd && !joinAnd)) return undefined;
  const at = hasAnd ? index + 1 : isHyphen(tokens, index) ? index + 1 : index;
  const head = tokens.at(at);
  if (head.broken) return undefined;
  if (head.literal !== undefined) {
    const { value, plain } = head.literal;
    if (!digits || !hasAnd || value === undefined || !plain || value <= 0 || value >= 100) return undefined;
    return scaleAfter(tokens, at + 1, true) === undefined
      ? { value, next: at + 1, scale: 1, largest: 1, ordinal: false }
      : undefined;
  }
  const tail = readBelowHundred(tokens, at);
  if (tail === undefined || tail.value === 0 || (hasAnd && isNumerator(tokens, tail))) return undefined;
  if (!tail.ordinal && tokens.at(tail.next).lower === 'hundred') return undefined;
  return tail;
}

/** What may follow a scale: "five hundred" after "two thousand", "and twenty-one", "3 hundred" after "4 thousand". */
function addTail(
  tokens: Tokens,
  index: number,
  limit: number,
  joinAnd: boolean,
  digits: boolean,
): Cardinal | undefined {
  let at = index;
  const token = tokens.at(at);
  if (token.broken) return undefined;
  const hasAnd = token.lower === 'and';
  if (hasAnd) {
    if (!joinAnd) return undefined;
    at++;
  }
  const head = tokens.at(at);
  if (head.broken) return undefined;
  if (head.literal !== undefined) {
    if (!digits) return undefined;
    const tail = readCardinal(tokens, at, limit, joinAnd, false);
    if (tail === undefined || tail.value <= 0) return undefined;
    return tail.largest > 1 ? tail : undefined;
  }
  const word = numberWord(head);
  if (word === undefined || word.kind === 'scale' || (word.kind === 'ordinal' && word.value >= 100))
    return undefined;
  if (word.kind === 'small' && word.value === 0) return undefined;
  const tail = readCardinal(tokens, at, limit, joinAnd, false);
  if (tail === undefined || tail.value >= limit || (hasAnd && isNumerator(tokens, tail))) return undefined;
  return tail;
}

/** True when a small number opens a fraction: "and three quarters", "and one third", "and fifty-four hundredths". */
function isNumerator(tokens: Tokens, { value, next, ordinal }: Cardinal): boolean {
  const part = numberWord(tokens.at(overHyphen(tokens, next)));
  if (ordinal || part === undefined || tokens.at(next).broken) return false;
  if (value === 1)
    return part.kind === 'half' || part.kind === 'quarter' || (part.kind === 'ordinal' && part.value > 2);
  return part.kind === 'parts' && (value < 20 || part.value >= 100);
}

/** "4/5" or "½" after a whole number: 1 4/5. */
function mixedFraction(
  tokens: Tokens,
  index: number,
  isFraction: boolean,
): { value: number; next: number } | undefined {
  const token = tokens.at(index);
  if (isFraction || token.literal?.value === undefined || token.broken) return undefined;
  if (token.literal.fraction)
    return token.joined || tokens.text.charCodeAt(token.start - 1) === 32
      ? { value: token.literal.value, next: index + 1 }
      : undefined;
  const slash = tokens.at(index + 1);
  const below = tokens.at(index + 2);
  if (
    (slash.text !== '/' && slash.text !== '⁄') ||
    !slash.joined ||
    !below.joined ||
    below.literal?.value === undefined
  )
    return undefined;
  const over = tokens.at(index + 3);
  if (over.joined && over.text === '/') return undefined;
  if (
    !token.literal.plain ||
    !below.literal.plain ||
    token.literal.value >= below.literal.value ||
    below.literal.value > 64
  )
    return undefined;
  return { value: token.literal.value / below.literal.value, next: index + 3 };
}
