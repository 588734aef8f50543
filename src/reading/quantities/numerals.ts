import type { NumberWord } from './data/en/number-words.ts';
import { isHyphen, type Numeral } from './numeral.ts';
import type { Tokens } from './tokens.ts';
import { numberWord, readCardinal, scaleAfter } from './word-numbers.ts';

const DENOMINATOR_FOLLOWERS: ReadonlySet<string> = new Set([
  'of',
  'more',
  'less',
  'fewer',
  'higher',
  'lower',
  'larger',
  'smaller',
  'to',
  'from',
  'in',
  'since',
  'and',
  'or',
  'by',
  'were',
  'are',
  'was',
  'is',
  'have',
  'had',
  'as',
]);
const SHARE_LEADERS: ReadonlySet<string> = new Set([
  'by',
  'than',
  'least',
  'about',
  'nearly',
  'almost',
  'over',
  'under',
  'roughly',
  'around',
  'some',
  'most',
]);

interface Options {
  /** Whether "and" may join words to one number here. */
  readonly joinAnd: boolean;
  /** Whether money stands before the number: then `m` is million. */
  readonly money: boolean;
}

function build(tokens: Tokens, part: Omit<Numeral, 'taken' | 'yearLike' | 'digits'>): Numeral {
  let taken = false;
  for (let index = part.first; index <= part.last; index++) taken ||= tokens.at(index).taken;
  const only = part.first === part.last ? tokens.at(part.first).literal : undefined;
  const length = tokens.at(part.first).end - tokens.at(part.first).start;
  return { ...part, taken, digits: only !== undefined, yearLike: only?.plain === true && length === 4 };
}

/** Steps back over "a" or "an" before a number word that takes one. */
function withArticle(tokens: Tokens, index: number): number {
  const before = tokens.at(index - 1);
  return !tokens.at(index).broken && (before.lower === 'a' || before.lower === 'an') ? index - 1 : index;
}

/** half, quarter, third: what part they stand for; `parts` true in the plural. */
function partAt(tokens: Tokens, index: number): { word: NumberWord; next: number } | undefined {
  const word = numberWord(tokens.at(index));
  if (word === undefined || tokens.at(index).broken) return undefined;
  if (word.kind === 'tens') {
    const at = isHyphen(tokens, index + 1) ? index + 2 : index + 1;
    const unit = numberWord(tokens.at(at));
    if (unit?.kind === 'parts' && unit.value < 10)
      return { word: { kind: 'parts', value: word.value + unit.value }, next: at + 1 };
    return undefined;
  }
  const isPart =
    word.kind === 'half' ||
    word.kind === 'quarter' ||
    word.kind === 'parts' ||
    (word.kind === 'ordinal' && word.value > 2);
  return isPart ? { word, next: index + 1 } : undefined;
}

/** After "half", "two thirds", "a quarter": "million", "a dozen", "of a million". */
function scaleOfPart(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  let at = index;
  if (tokens.at(at).lower === 'of' && tokens.at(at + 1).lower === 'a') at += 2;
  else if (tokens.at(at).lower === 'a' || isHyphen(tokens, at)) at++;
  const scale = scaleAfter(tokens, at, false);
  return scale === undefined || scale.ordinal ? undefined : { value: scale.value, next: at + 1 };
}

/** True when "a third" before the token `next` is a part of a whole and not the one after the second. */
function isShareAt(tokens: Tokens, first: number, next: number): boolean {
  const after = tokens.at(next);
  if (isHyphen(tokens, next)) return false;
  if (after.kind !== 'word' || after.broken || DENOMINATOR_FOLLOWERS.has(after.lower)) return true;
  return SHARE_LEADERS.has(tokens.at(first - 1).lower);
}

function readPart(tokens: Tokens, index: number): Numeral | undefined {
  const word = numberWord(tokens.at(index));
  if (word === undefined) return undefined;
  const before = tokens.at(index - 1);
  const first = withArticle(tokens, index);
  const article = first < index;
  if (word.kind === 'half' || word.kind === 'quarter') {
    const scaled = scaleOfPart(tokens, index + 1);
    if (scaled !== undefined) {
      const next = scaleAfter(tokens, scaled.next, false);
      const value = (scaled.value / word.value) * (next === undefined || next.ordinal ? 1 : next.value);
      const last = next === undefined || next.ordinal ? scaled.next - 1 : scaled.next;
      return build(tokens, { first, last, value, form: 'count', scale: scaled.value, article });
    }
    const after = tokens.at(index + 1);
    const isPeriod =
      numberWord(before)?.kind === 'ordinal' ||
      /^(second|last|latter|other|better|this|that|next)$/u.test(before.lower);
    if (isPeriod || (isHyphen(tokens, index + 1) && after.joined) || after.lower === 'past') return undefined;
    if (word.kind === 'quarter' && !article) return undefined;
    return build(tokens, { first, last: index, value: 1 / word.value, form: 'part', scale: 1, article });
  }
  if (word.kind === 'ordinal' && word.value > 2 && article) {
    if (isShareAt(tokens, first, index + 1)) {
      return build(tokens, { first, last: index, value: 1 / word.value, form: 'part', scale: 1, article });
    }
  }
  return undefined;
}

/** "hundreds of thousands", "dozens", "several hundred", "a few thousand", "a couple of". */
function readVague(tokens: Tokens, index: number, word: NumberWord): Numeral | undefined {
  const { low = word.value, high = word.value } = word;
  const token = tokens.at(index);
  let first = withArticle(tokens, index);
  const article = first < index;
  if (word.kind === 'crowd') {
    if (article) return undefined;
    if (
      token.lower === 'scores' &&
      !/^(of|more|killed|dead|wounded|injured|were|have|are)$/u.test(tokens.at(index + 1).lower)
    )
      return undefined;
    const of = tokens.at(index + 1).lower === 'of' ? index + 2 : index + 1;
    const scale = of > index + 1 ? scaleAfter(tokens, of, false) : undefined;
    if (scale !== undefined && !scale.ordinal && tokens.at(of).lower !== 'dozen') {
      const top = (high + 1) * scale.value - 1;
      return build(tokens, {
        first,
        last: of,
        value: low * scale.value,
        low: low * scale.value,
        high: top,
        form: 'vague',
        scale: scale.value,
        article,
      });
    }
    return build(tokens, { first, last: index, value: low, low, high, form: 'vague', scale: 1, article });
  }
  if (token.lower !== 'several') {
    if (!article) {
      if (tokens.at(index - 2).lower !== 'a' || !/^(small|good|mere|last)$/u.test(tokens.at(index - 1).lower))
        return undefined;
      first = index - 2;
    }
    if (
      token.lower === 'few' &&
      /^(quite|only)$/u.test(tokens.at(first - 1).lower) &&
      tokens.at(first - 1).lower === 'quite'
    )
      return undefined;
  }
  const after = tokens.at(index + 1).lower === 'of' && token.lower === 'couple' ? index + 2 : index + 1;
  const scale = scaleAfter(tokens, after, false);
  if (scale !== undefined && !scale.ordinal) {
    const factor = scale.value;
    return build(tokens, {
      first,
      last: after,
      value: low * factor,
      low: low * factor,
      high: high * factor,
      form: 'vague',
      scale: factor,
      article: true,
    });
  }
  if (token.lower === 'couple' && tokens.at(index + 1).lower !== 'of') return undefined;
  return build(tokens, { first, last: index, value: low, low, high, form: 'vague', scale: 1, article: true });
}

/** "five point five", "nought point nought three": digits one by one, or a number below a hundred. */
function readPoint(tokens: Tokens, index: number): { digits: string; next: number } | undefined {
  if (tokens.at(index).lower !== 'point') return undefined;
  let digits = '';
  let at = index + 1;
  for (; digits.length < 15; at++) {
    const word = numberWord(tokens.at(at));
    if (word?.kind === 'small') digits += String(word.value);
    else if (word?.kind === 'tens') digits += String(word.value / 10);
    else break;
  }
  return digits === '' ? undefined : { digits, next: at };
}

/** Digits with a fraction stroke: 3/4, and nothing that looks like a date. */
function readStroke(tokens: Tokens, index: number): Numeral | undefined {
  const [above, stroke, below] = [tokens.at(index), tokens.at(index + 1), tokens.at(index + 2)];
  if ((stroke.text !== '/' && stroke.text !== '⁄') || !stroke.joined || !below.joined) return undefined;
  if (
    above.literal?.value === undefined ||
    below.literal?.value === undefined ||
    !above.literal.plain ||
    !below.literal.plain
  )
    return undefined;
  if (
    above.literal.value >= below.literal.value ||
    (tokens.at(index + 3).joined && tokens.at(index + 3).text === '/')
  )
    return undefined;
  const value = above.literal.value / below.literal.value;
  return build(tokens, { first: index, last: index + 2, value, form: 'part', scale: 1, article: false });
}

/** A cardinal followed by what makes it a fraction, a decimal, an ordinal or a mixed number. */
function finishCardinal(tokens: Tokens, index: number, options: Options): Numeral | undefined {
  const cardinal = readCardinal(tokens, index, Number.POSITIVE_INFINITY, options.joinAnd, options.money);
  if (cardinal === undefined) return undefined;
  const head = numberWord(tokens.at(index));
  const bareScale = head?.kind === 'scale' || head?.kind === 'dozen';
  const first = bareScale ? withArticle(tokens, index) : index;
  const article = first < index;
  if (bareScale && !article && cardinal.next === index + 1) return undefined;
  const { value, next, largest } = cardinal;
  const make = (last: number, given: number, form: Numeral['form'], scale = largest): Numeral =>
    build(tokens, { first, last, value: given, form, scale, article });
  const suffix = tokens.at(next);
  if (next === index + 1 && suffix.joined && /^(st|nd|rd|th)$/iu.test(suffix.text) && Number.isInteger(value))
    return make(next, value, 'ordinal');
  if (cardinal.ordinal) {
    const opener = withArticle(tokens, index);
    if (opener === index || value < 20 || !isShareAt(tokens, opener, next))
      return make(next - 1, value, 'ordinal');
    return build(tokens, {
      first: opener,
      last: next - 1,
      value: 1 / value,
      form: 'part',
      scale: 1,
      article: true,
    });
  }
  const point = tokens.at(index).literal === undefined ? readPoint(tokens, next) : undefined;
  if (point !== undefined) {
    const decimal = Number(`${value}.${point.digits}`);
    const scale = scaleAfter(tokens, point.next, false);
    if (scale === undefined || scale.ordinal) return make(point.next - 1, decimal, 'count');
    return make(point.next, decimal * scale.value, 'count', scale.value);
  }
  return finishFraction(tokens, cardinal, make) ?? make(next - 1, value, 'count');
}

type Make = (last: number, value: number, form: Numeral['form'], scale?: number) => Numeral;

/** "one hundred thirty-fifths" are hundred of 35, "one hundred and thirty fifths" are 130 of 5. */
function compoundDenominator(
  tokens: Tokens,
  next: number,
  hyphen: number,
  part: number,
): { tens: number; value: number } | undefined {
  const word = numberWord(tokens.at(next - 1));
  if (word?.kind !== 'tens' || part >= 10 || part < 1) return undefined;
  const tight = hyphen > next && tokens.at(next).joined;
  if (!tight && tokens.at(next - 2).lower === 'and') return undefined;
  return { tens: word.value, value: word.value + part };
}

function finishFraction(
  tokens: Tokens,
  cardinal: { value: number; next: number; scale: number; largest: number },
  make: Make,
): Numeral | undefined {
  const { value, next } = cardinal;
  if (tokens.at(next).broken) return undefined;
  const hyphen = isHyphen(tokens, next) ? next + 1 : next;
  const part = partAt(tokens, hyphen);
  if (part !== undefined && (part.word.kind === 'parts' || value === 1)) {
    const scaled = scaleOfPart(tokens, part.next);
    const compound = compoundDenominator(tokens, next, hyphen, part.word.value);
    if (compound !== undefined && value > compound.tens && scaled === undefined) {
      return make(part.next - 1, (value - compound.tens) / compound.value, 'part', 1);
    }
    const isTimed = part.word.kind === 'quarter' && value !== 1;
    if (scaled !== undefined)
      return make(scaled.next - 1, (value * scaled.value) / part.word.value, 'count', scaled.value);
    if (!isTimed) return make(part.next - 1, value / part.word.value, 'part', 1);
  }
  const nth = value === 1 ? readCardinal(tokens, hyphen, Number.POSITIVE_INFINITY, true, false) : undefined;
  if (nth?.ordinal === true && nth.value >= 20) return make(nth.next - 1, 1 / nth.value, 'part', 1);
  if (tokens.at(next).lower !== 'and') return undefined;
  let at = next + 1;
  let numerator = 1;
  if (tokens.at(at).lower === 'a') at++;
  else if (!/^half$/u.test(tokens.at(at).lower)) {
    const small = readCardinal(tokens, at, 100, false, false);
    if (small === undefined || small.ordinal || small.value === 0 || small.largest > 1) return undefined;
    numerator = small.value;
    at = small.next;
    if (isHyphen(tokens, at)) at++;
  }
  const mixed = partAt(tokens, at);
  if (
    mixed === undefined ||
    (numerator > 1 && mixed.word.kind !== 'parts') ||
    (numerator === 1 && mixed.word.kind === 'parts')
  )
    return undefined;
  const share = numerator / mixed.word.value;
  const scaled = scaleAfter(tokens, mixed.next, false);
  if (scaled !== undefined && !scaled.ordinal) {
    const whole =
      cardinal.scale > scaled.value ? value + share * scaled.value : (value + share) * scaled.value;
    return make(mixed.next, whole, 'count', Math.max(cardinal.largest, scaled.value));
  }
  return make(mixed.next - 1, value + share * (cardinal.scale >= 1000 ? cardinal.scale : 1), 'count');
}

/** "2.5^-1": a power, in digits. */
function readPower(tokens: Tokens, index: number, base: number): { value: number; last: number } | undefined {
  if (tokens.at(index).text !== '^' || !tokens.at(index).joined) return undefined;
  let at = index + 1;
  let sign = 1;
  if (/^[-+−]$/u.test(tokens.at(at).text)) sign = tokens.at(at++).text === '+' ? 1 : -1;
  const { literal, joined } = tokens.at(at);
  return literal?.value === undefined || !joined
    ? undefined
    : { value: base ** (sign * literal.value), last: at };
}

/**
 * The number that begins at a token, with the "a" before it; undefined where none does.
 * Ordinals, parts of a whole, vague plurals and multiplications are numbers of their own form.
 */
export function readNumeral(tokens: Tokens, index: number, options: Options): Numeral | undefined {
  const token = tokens.at(index);
  if (token.literal !== undefined) {
    if (token.literal.value === undefined) return undefined;
    const stroke = readStroke(tokens, index);
    if (stroke !== undefined) return stroke;
    const power = readPower(tokens, index + 1, token.literal.value);
    if (power !== undefined)
      return build(tokens, {
        first: index,
        last: power.last,
        value: power.value,
        form: 'count',
        scale: 1,
        article: false,
      });
    const found = finishCardinal(tokens, index, options);
    return found !== undefined && token.literal.fraction && found.scale === 1
      ? { ...found, form: 'part' }
      : found;
  }
  const word = numberWord(token);
  if (word === undefined) return undefined;
  if (word.kind === 'times') {
    return {
      ...build(tokens, {
        first: index,
        last: index,
        value: word.value,
        form: 'times',
        scale: 1,
        article: false,
      }),
      ...(word.direction ? { direction: word.direction } : {}),
    };
  }
  if (word.kind === 'vague' || word.kind === 'crowd') return readVague(tokens, index, word);
  const part = readPart(tokens, index);
  if (part !== undefined) return part;
  if (word.kind === 'dozen') {
    const first = withArticle(tokens, index);
    if (first === index || token.lower === 'score') return undefined;
    return build(tokens, { first, last: index, value: word.value, form: 'count', scale: 1, article: true });
  }
  if (word.kind === 'half' || word.kind === 'quarter' || word.kind === 'parts') return undefined;
  return finishCardinal(tokens, index, options);
}
