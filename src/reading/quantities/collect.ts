import type { Note } from '../../core/index.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { isCode } from './codes.ts';
import {
  type BoundCue,
  HYPHEN_IDIOMS,
  ORDINAL_NAME_AFTER,
  PERIOD_ORDINALS,
  PRONOUN_ONE_AFTER,
  PRONOUN_ONE_BEFORE,
} from './data/en/cues.ts';
import { DETERMINERS, PHRASE_STOPS } from './data/en/nouns.ts';
import { NUMBER_WORDS } from './data/en/number-words.ts';
import { isYear, labelOf } from './labels.ts';
import { readTimeUnit, readUnit, withDenominator } from './measure.ts';
import type { Measured } from './measured.ts';
import { type MoneyContext, moneyAfter, moneyBefore, settleMoney } from './money.ts';
import { isDash, isHyphen, type Numeral } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { isPriceYear } from './price-year.ts';
import { singular } from './singular.ts';
import type { Tokens } from './tokens.ts';
import { scaleAfter } from './word-numbers.ts';

/** An age after a number: "-year-old", "years of age", "yo"; its unit and last token. */
function readAge(tokens: Tokens, numeral: Numeral): { unit: string; last: number } | undefined {
  const short = tokens.at(numeral.last + 1);
  if (/^(yo|yos)$/iu.test(short.text) && !short.broken)
    return { unit: 'year of age', last: numeral.last + 1 };
  const time = readTimeUnit(tokens, numeral.last + 1);
  if (time === undefined) return undefined;
  const at = isHyphen(tokens, time.last + 1) ? time.last + 2 : time.last + 1;
  if (/^olds?$/u.test(tokens.at(at).lower)) return { unit: `${time.unit} of age`, last: at };
  if (tokens.at(at).lower === 'of' && tokens.at(at + 1).lower === 'age')
    return { unit: `${time.unit} of age`, last: at + 1 };
  return undefined;
}

/** "aged", "age", "ages", "the age of" before a bare number. */
function ageBefore(tokens: Tokens, first: number): number | undefined {
  const before = tokens.at(first - 1);
  if (/^(aged|age|ages)$/u.test(before.lower)) return first - 1;
  return before.lower === 'of' && tokens.at(first - 2).lower === 'age' ? first - 2 : undefined;
}

/** A minus before the number: a joined sign with nothing joined before it, "minus", "negative". */
function minusBefore(tokens: Tokens, first: number): number | undefined {
  const token = tokens.at(first);
  const before = tokens.at(first - 1);
  if (token.broken) return undefined;
  if (before.lower === 'minus' || before.lower === 'negative') return first - 1;
  const isMinus = before.text === '-' || before.text === '−' || before.text === '–';
  const range = tokens.at(first - 2).kind === 'number' && !before.broken;
  return isMinus && token.joined && !range && (!before.joined || tokens.at(first - 2).text === '(')
    ? first - 1
    : undefined;
}

const isNumberToken = (tokens: Tokens, index: number): boolean =>
  tokens.at(index).literal !== undefined || NUMBER_WORDS.has(tokens.at(index).lower);

/** True for "the one who", "no one", "one another", "one-sided": a pronoun or an idiom. */
function isPronounOne(tokens: Tokens, { first, last, value, digits }: Numeral): boolean {
  if (digits || first !== last) return false;
  const [before, after] = [tokens.at(first - 1), tokens.at(last + 1)];
  if (isHyphen(tokens, last + 1) && after.joined) return HYPHEN_IDIOMS.has(tokens.at(last + 2).lower);
  if (isHyphen(tokens, first - 1) && tokens.at(first).joined) return true;
  if (value !== 1) return false;
  const opens = tokens.at(first).broken || before.kind !== 'word';
  if (!opens && PRONOUN_ONE_BEFORE.has(before.lower)) return true;
  if (after.kind !== 'word') {
    if (/^['’]$/u.test(after.text)) return true;
    return (
      !opens &&
      after.text !== '' &&
      !/^(minus|negative|plus|least|than|only|just|killing|wounding|to|about|killed|injured)$/u.test(
        before.lower,
      )
    );
  }
  if (after.lower === 'in' || after.lower === 'or' || after.lower === 'to')
    return !isNumberToken(tokens, last + 2);
  return !after.broken && PRONOUN_ONE_AFTER.has(after.lower);
}

/** True for ordinals that count nothing: formations, stretches of time, "at first", the second on a clock. */
function isIdleOrdinal(tokens: Tokens, { first, last, value }: Numeral): boolean {
  const before = tokens.at(first).broken ? tokens.at(-1) : tokens.at(first - 1);
  const after = tokens.at(last + 1);
  if (ORDINAL_NAME_AFTER.has(after.lower) && (after.text !== after.lower || after.lower === 'century'))
    return true;
  if (PERIOD_ORDINALS.has(after.lower)) return true;
  const only = first === last ? tokens.at(first).lower : '';
  if (
    only === 'second' &&
    /^(a|per|every|each|split|one)$/u.test(before.lower) &&
    (after.kind !== 'word' || PHRASE_STOPS.has(after.lower))
  )
    return true;
  if (only !== 'first' && only !== 'second' && only !== 'third') return false;
  if (before.lower === 'at' || (after.lower === 'of' && tokens.at(last + 2).lower === 'all')) return true;
  if (value === 1 && isHyphen(tokens, last + 1) && after.joined) return false;
  const determined = DETERMINERS.has(before.lower) || before.lower === 's' || before.kind !== 'word';
  return (
    !determined && (after.kind !== 'word' || PHRASE_STOPS.has(after.lower) || after.lower.endsWith('ed'))
  );
}

interface Found {
  readonly item: Measured | undefined;
  readonly next: number;
}

const STRONG: ReadonlySet<string> = new Set(['over', 'under', 'at-least', 'at-most']);

/** Reads the number at `index` with all that touches it; `item` undefined when it is no quantity. */
function readAt(tokens: Tokens, index: number, floor: number, context: MoneyContext): Found {
  let money = moneyBefore(tokens, index, context);
  if (money !== undefined && money.first < floor) money = undefined;
  let numeral = readNumeral(tokens, index, { joinAnd: true, money: money !== undefined });
  if (numeral === undefined) return { item: undefined, next: index + 1 };
  if (
    tokens.at(numeral.first - 1).lower === 'between' &&
    !/^(and|to)$/u.test(tokens.at(numeral.last + 1).lower) &&
    !isDash(tokens, numeral.last + 1)
  ) {
    numeral = readNumeral(tokens, index, { joinAnd: false, money: money !== undefined }) ?? numeral;
  }
  const next = numeral.last + 1;
  if (isPriceYear(tokens, numeral)) return { item: undefined, next };
  const age = readAge(tokens, numeral);
  if (numeral.taken && age === undefined) return { item: undefined, next };
  if (numeral.form === 'ordinal' && isIdleOrdinal(tokens, numeral)) return { item: undefined, next };
  let first = Math.min(numeral.first, money?.first ?? numeral.first);
  let { last } = numeral;
  let { value, low, high, scale } = numeral;
  let unit = '';
  let unitKind: Measured['unitKind'] = 'none';
  let measures = '';
  const times = (factor: number): void => {
    value *= factor;
    if (low !== undefined) low *= factor;
    if (high !== undefined) high *= factor;
    scale = Math.max(scale, factor);
  };
  const countable = numeral.form !== 'ordinal' && numeral.form !== 'times';
  const after = countable ? (moneyAfter(tokens, last + 1) ?? readUnit(tokens, last + 1)) : undefined;
  if (age !== undefined) {
    ({ unit, last } = age);
    unitKind = 'age';
  } else if (money !== undefined && countable) {
    times(money.scale);
    const again =
      after?.kind === 'money' && after.scale === 1 && !isOwnMoney(tokens, after.last, last)
        ? after.last
        : last;
    const below = withDenominator(tokens, {
      code: money.code,
      last: again,
      scale: 1,
      kind: 'money',
      measures: 'money',
    });
    unit = below.code;
    last = below.last;
    unitKind = 'money';
    measures = 'money';
  } else if (after !== undefined) {
    const settled = settleMoney(tokens, last + 1, withDenominator(tokens, after), numeral.scale, context);
    times(settled.scale);
    unit = settled.code;
    unitKind = settled.kind;
    measures = settled.measures;
    last = settled.last;
    const late =
      settled.kind === 'money' && numeral.scale === 1 ? scaleAfter(tokens, last + 1, false) : undefined;
    if (late !== undefined && !late.ordinal && late.value >= 1000) {
      times(late.value);
      last++;
    }
  } else if (countable) {
    const time = readTimeUnit(tokens, last + 1);
    if (time !== undefined) {
      ({ unit, last } = time);
      unitKind = 'time';
    }
  }
  if (unitKind === 'none' && numeral.form === 'count' && isPronounOne(tokens, numeral))
    return { item: undefined, next };
  const minus = minusBefore(tokens, first) ?? spacedMinus(tokens, first, last, measures, unit);
  if (minus !== undefined && countable) {
    first = minus;
    value = -value;
  }
  const ageFirst = unitKind === 'none' || unitKind === 'time' ? ageBefore(tokens, first) : undefined;
  if (ageFirst !== undefined && unitKind === 'none' && countable) {
    first = ageFirst;
    unit = 'year of age';
    unitKind = 'age';
  }
  const cue = boundBefore(tokens, first);
  const bound = cue !== undefined && cue.edge >= floor ? cue : undefined;
  const label = unitKind === 'none' && bound === undefined ? labelOf(tokens, numeral) : undefined;
  if (label === 'name') return { item: undefined, next };
  if (
    unitKind === 'none' &&
    !(bound !== undefined && STRONG.has(bound.bound)) &&
    numeral.form === 'count' &&
    label === undefined &&
    isYear(tokens, numeral)
  ) {
    return { item: undefined, next };
  }
  if (low !== undefined && high !== undefined && low > high) [low, high] = [high, low];
  const item: Measured = {
    first: bound?.edge ?? first,
    last,
    numeral,
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    form: label === 'label' ? 'ordinal' : numeral.form,
    unit,
    unitKind: label === 'label' ? 'label' : unitKind,
    measures,
    moneyFirst: money !== undefined,
    scale,
    range: false,
    ...(numeral.direction ? { direction: numeral.direction } : {}),
    ...(label === 'label' ? { noun: singular(labelNoun(tokens, numeral.first)) } : {}),
  };
  const bounded = withBounds(tokens, item, bound?.bound);
  return { item: bounded, next: Math.max(next, bounded.last + 1) };
}

function labelNoun(tokens: Tokens, first: number): string {
  return tokens.at(first - 1).text === '.' ? tokens.at(first - 2).lower : tokens.at(first - 1).lower;
}

/** A spaced minus is only believed before a temperature, and where sign and number are the whole text (a table's cell). */
function spacedMinus(
  tokens: Tokens,
  first: number,
  last: number,
  measures: string,
  unit: string,
): number | undefined {
  const { text, joined } = tokens.at(first - 1);
  const whole = first === 1 && last === tokens.list.length - 1;
  const believed = (measures === 'temperature' && unit !== '°') || whole;
  return believed && text === '-' && !joined ? first - 1 : undefined;
}

/** True when a money code after an amount belongs to the next one: "rmb 10 usd 20". */
function isOwnMoney(tokens: Tokens, unitLast: number, last: number): boolean {
  const unit = tokens.at(unitLast);
  const isSingle = unitLast === last + 1 && !/s$/u.test(unit.text);
  return isSingle && tokens.at(unitLast + 1).kind === 'number' && !tokens.at(unitLast + 1).broken;
}

/** Sets bound, low and high from the cue before, else from one after. */
function withBounds(tokens: Tokens, item: Measured, before: BoundCue | undefined): Measured {
  const after = boundAfter(tokens, item.last);
  const soft = before === undefined || before === 'about' || before === 'almost';
  const cue = soft ? (after?.bound ?? before) : before;
  const last = after === undefined ? item.last : after.edge;
  if (item.form === 'vague') {
    const bound = cue === undefined || cue === 'almost' ? 'about' : cue;
    return { ...item, last, bound };
  }
  if (cue === undefined) return item;
  const bound = cue === 'almost' ? 'about' : cue;
  const lows = cue === 'over' || cue === 'at-least' ? { low: item.value } : {};
  const highs = cue === 'under' || cue === 'at-most' || cue === 'almost' ? { high: item.value } : {};
  return { ...item, last, bound, ...lows, ...highs };
}

/** Numbers with their units in text order, and notes on digits that could not be taken for a number. */
export function collect(tokens: Tokens, context: MoneyContext): { items: Measured[]; notes: Note[] } {
  const items: Measured[] = [];
  const notes: Note[] = [];
  let floor = 0;
  let lastCode = -2;
  for (let index = 0; index < tokens.list.length; ) {
    const token = tokens.at(index);
    if (token.literal === undefined && (token.kind !== 'word' || !NUMBER_WORDS.has(token.lower))) {
      index++;
      continue;
    }
    if (token.literal?.why !== undefined && !token.taken)
      notes.push({ start: token.start, end: token.end, reason: token.literal.why });
    // Digits after a code with only a space between are its next group, as in a telephone number.
    const continues = lastCode === index - 1 && token.literal?.plain === true && !token.broken;
    if (token.literal !== undefined && (continues || isCode(tokens, index))) {
      lastCode = index;
      index++;
      continue;
    }
    const { item, next } = readAt(tokens, index, floor, context);
    if (item !== undefined) {
      if (Number.isFinite(item.value)) items.push(item);
      else
        notes.push({
          start: token.start,
          end: tokens.at(item.last).end,
          reason: 'a number larger than can be held',
        });
    }
    index = Math.max(next, index + 1);
    floor = index;
  }
  return { items, notes };
}
