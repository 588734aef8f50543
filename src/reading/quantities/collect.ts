import type { Note } from '../../core/index.ts';
import { attachUnit } from './attach.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { isCode } from './codes.ts';
import type { BoundCue } from './data/en/cues.ts';
import { NUMBER_WORDS } from './data/en/number-words.ts';
import { isIdleOrdinal, isPronounOne } from './idle.ts';
import { isYear, labelOf } from './labels.ts';
import type { Measured } from './measured.ts';
import { type MoneyContext, moneyBefore } from './money.ts';
import { isDash, isHyphen, type Numeral } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { isPriceYear } from './price-year.ts';
import { singular } from './singular.ts';
import type { Tokens } from './tokens.ts';

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

interface Found {
  readonly item: Measured | undefined;
  readonly next: number;
}

/** Larger than any figure of the news: a prank, or an overflow. */
const MOST = 1e36;

const STRONG: ReadonlySet<string> = new Set(['over', 'under', 'at-least', 'at-most']);

/** The number at `index`; after "between", "and" parts two numbers where joining them would leave no second end. */
function numeralAt(tokens: Tokens, index: number, money: boolean): Numeral | undefined {
  const numeral = readNumeral(tokens, index, { joinAnd: true, money });
  if (numeral === undefined || tokens.at(numeral.first - 1).lower !== 'between') return numeral;
  const hasEnd = /^(and|to)$/u.test(tokens.at(numeral.last + 1).lower) || isDash(tokens, numeral.last + 1);
  return hasEnd ? numeral : (readNumeral(tokens, index, { joinAnd: false, money }) ?? numeral);
}

/** True for the second end of "$5-10m": its m is millions, as money opened the first. */
function endsMoneyRange(tokens: Tokens, index: number, context: MoneyContext): boolean {
  const joins = isDash(tokens, index - 1) || tokens.at(index - 1).lower === 'to';
  return (
    joins &&
    tokens.at(index - 2).literal !== undefined &&
    moneyBefore(tokens, index - 2, context) !== undefined
  );
}

/** True when bare words that could be a number are none: a pronoun, a year, the number in a name. */
function isNoQuantity(
  tokens: Tokens,
  numeral: Numeral,
  bound: BoundCue | undefined,
  label: 'name' | 'label' | undefined,
): boolean {
  if (label === 'name') return true;
  if (numeral.form !== 'count' || label !== undefined) return false;
  return !(bound !== undefined && STRONG.has(bound)) && isYear(tokens, numeral);
}

/** Reads the number at `index` with all that touches it; `item` undefined when it is no quantity. */
function readAt(tokens: Tokens, index: number, floor: number, context: MoneyContext): Found {
  const before = moneyBefore(tokens, index, context);
  const money = before !== undefined && before.first >= floor ? before : undefined;
  const numeral = numeralAt(tokens, index, money !== undefined || endsMoneyRange(tokens, index, context));
  if (numeral === undefined) return { item: undefined, next: index + 1 };
  const nothing: Found = { item: undefined, next: numeral.last + 1 };
  if (isPriceYear(tokens, numeral)) return nothing;
  if (numeral.form === 'ordinal' && isIdleOrdinal(tokens, numeral)) return nothing;
  const unit = attachUnit(tokens, numeral, money, context);
  if (numeral.taken && unit.unitKind !== 'age') return nothing;
  const isBare = unit.unitKind === 'none';
  if (isBare && numeral.form === 'count' && isPronounOne(tokens, numeral)) return nothing;
  if (unit.unitKind === 'time' && isIdleTime(tokens, numeral, unit.unit)) return nothing;
  const countable = numeral.form !== 'ordinal' && numeral.form !== 'times';
  const minus =
    countable && numeral.form !== 'vague'
      ? (minusBefore(tokens, unit.first) ??
        spacedMinus(tokens, unit.first, unit.last, unit.measures, unit.unit))
      : undefined;
  const edge = minus ?? unit.first;
  const sign = minus === undefined ? 1 : -1;
  const cue = boundBefore(tokens, edge);
  const bound = cue !== undefined && cue.edge >= floor ? cue : undefined;
  const label = isBare && bound === undefined ? labelOf(tokens, numeral) : undefined;
  if (isBare && isNoQuantity(tokens, numeral, bound?.bound, label)) return nothing;
  const range = vagueRange(numeral, unit.factor);
  const item: Measured = {
    first: bound?.edge ?? edge,
    last: unit.last,
    numeral,
    value: sign * numeral.value * unit.factor,
    ...range,
    form: label === 'label' ? 'ordinal' : numeral.form,
    unit: unit.unit,
    unitKind: label === 'label' ? 'label' : unit.unitKind,
    measures: unit.measures,
    moneyFirst: money !== undefined,
    scale: Math.max(numeral.scale, unit.factor),
    range: false,
    ...(numeral.direction ? { direction: numeral.direction } : {}),
    ...(label === 'label' ? { noun: singular(labelNoun(tokens, numeral.first)) } : {}),
  };
  const bounded = withBounds(tokens, item, bound?.bound);
  return { item: bounded, next: Math.max(nothing.next, bounded.last + 1) };
}

/** "One day" that means some day, and "2018 day five". */
function isIdleTime(tokens: Tokens, { value, last, yearLike }: Numeral, unit: string): boolean {
  if (yearLike && value >= 1900 && value <= 2100) return tokens.at(last + 1).lower === unit;
  return unit === 'day' && value === 1 && tokens.at(last).lower === 'one' && !isHyphen(tokens, last + 1);
}

/** The range a vague word covers, with what its unit multiplies by. */
function vagueRange({ low, high }: Numeral, factor: number): { low?: number; high?: number } {
  return low === undefined || high === undefined ? {} : { low: low * factor, high: high * factor };
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
      if (Math.abs(item.value) <= MOST) items.push(item);
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
