import { HUNDREDTHS } from './data/currencies.ts';
import { CHANGE_WORDS, DIRECT_CHANGE } from './data/en/cues.ts';
import type { Measured } from './measured.ts';
import { isDash, isHyphen } from './numeral.ts';
import { followsPlural } from './singular.ts';
import type { Tokens } from './tokens.ts';

/** The words between two items, in lower case, at most three; undefined when there are more or a paragraph ends. */
function between(tokens: Tokens, a: Measured, b: Measured): string | undefined {
  if (b.first - a.last > 4) return undefined;
  const words: string[] = [];
  for (let index = a.last + 1; index <= b.first; index++) {
    if (tokens.at(index).broken) return undefined;
    if (index < b.first) words.push(isDash(tokens, index) ? '-' : tokens.at(index).lower);
  }
  return words.join(' ');
}

/** True when a word of change stands within six words before, in the same sentence. */
export function changeBefore(tokens: Tokens, index: number, reach: number): 'up' | 'down' | undefined {
  for (let at = index; at > index - reach && at >= 0; at--) {
    const token = tokens.at(at);
    if (/^[.;:!?]$/u.test(token.text) && !tokens.at(at + 1).joined) return undefined;
    const direction = Object.hasOwn(CHANGE_WORDS, token.lower) ? CHANGE_WORDS[token.lower] : undefined;
    if (direction !== undefined) return direction;
    if (tokens.at(at).broken) return undefined;
  }
  return undefined;
}

/** a with b's scale where a has none of its own: "between 3 and 5 million". */
function borrowScale(a: Measured, b: Measured): Measured {
  if (a.scale > 1 || b.scale <= 1 || Math.abs(a.value) >= Math.abs(b.value / b.scale)) return a;
  return { ...a, value: a.value * b.scale };
}

const isPlainCount = (item: Measured): boolean => item.form === 'count' && item.unitKind === 'none';

/** Two ends become one range; undefined when the words or the values do not make one. */
function joinRange(tokens: Tokens, a: Measured, b: Measured, words: string): Measured | undefined {
  if (
    a.range ||
    b.range ||
    (b.bound !== undefined && !/^(or|to|-)$/u.test(words)) ||
    a.form === 'vague' ||
    b.form === 'vague'
  )
    return undefined;
  if (b.low !== undefined || b.high !== undefined || a.form === 'times' || b.form === 'times')
    return undefined;
  const before = tokens.at(a.first - 1).lower;
  const opener = before === 'the' ? tokens.at(a.first - 2).lower : before;
  const isBetween =
    opener === 'between' && (words === 'and' || words === 'to' || words === '-' || words === 'and the');
  const isFrom =
    before === 'from' && (words === 'to' || words === 'through' || words === 'up to' || words === '-');
  const isDirect = DIRECT_CHANGE.has(before) && a.unitKind !== 'none';
  const isTo =
    (words === 'to' || words === 'through' || words === '- to -') && before !== 'from' && !isDirect;
  const isEither = words === 'or' && isPlainCount(a) && b.form === 'count';
  if (!isBetween && !isFrom && !isTo && !isEither && words !== '-') return undefined;
  if (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) return undefined;
  if (a.form !== b.form || (a.unitKind === 'label') !== (b.unitKind === 'label')) return undefined;
  if (isFrom && changeBefore(tokens, a.first - 2, 7) !== undefined) return undefined;
  const low = borrowScale(a, b);
  if (low.value >= b.value) return undefined;
  if (words === '-' && a.form === 'ordinal') return undefined;
  const shift = isBetween || isFrom ? (before === 'the' ? 2 : 1) : 0;
  const owner = b.unit === '' ? a : b;
  return {
    ...b,
    first: a.first - shift,
    value: (low.value + b.value) / 2,
    low: low.value,
    high: b.value,
    unit: owner.unit,
    unitKind: owner.unitKind,
    measures: owner.measures,
    moneyFirst: a.moneyFirst,
    range: true,
    ...(a.bound === undefined ? {} : { bound: a.bound }),
  };
}

const ROUND: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000]);
const TIME_AFTER =
  /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|nights?|attacks?|cities|towns|villages|places|provinces|districts|areas|boxes|incidents|strikes|raids|separate)$/u;

/** "one in five", "two out of five hundred", "1 over 3": a part of a whole. */
function joinShare(tokens: Tokens, a: Measured, b: Measured, words: string): Measured | undefined {
  if (!isPlainCount(a) || b.form !== 'count' || a.range || b.range) return undefined;
  const bare = b.unitKind === 'none';
  const make = (): Measured => ({
    ...b,
    first: a.first,
    value: a.value / b.value,
    form: 'part',
    unit: '',
    unitKind: 'none',
    scale: 1,
    ...(a.bound ? { bound: a.bound } : {}),
  });
  const whole = b.value > 0 && a.low === undefined && a.high === undefined;
  if (!whole) return undefined;
  if (words === 'over' || (words === '' && b.bound === 'over' && tokens.at(b.first).lower === 'over')) {
    const after = tokens.at(b.last + 1);
    if (!bare || (after.kind === 'word' && !after.broken)) return undefined;
    const { low: _low, bound: _bound, ...rest } = make();
    return { ...rest, ...(a.bound ? { bound: a.bound } : {}) };
  }
  if (!bare || a.value >= b.value || b.bound !== undefined) return undefined;
  if (words === 'out of' || words === 'out of every' || words === 'in every' || words === 'of every')
    return make();
  if (words !== 'in' || a.value > 9 || !Number.isInteger(a.value)) return undefined;
  const after = tokens.at(b.last + 1);
  if (TIME_AFTER.test(after.lower)) return undefined;
  return a.value === 1 || (ROUND.has(b.value) && b.value <= 100) ? make() : undefined;
}

const PARTS_OF: Readonly<Record<string, readonly [main: string, parts: number]>> = {
  in: ['ft', 12],
  oz: ['lb', 16],
};

/** "5 feet 2 inches", "3 dollars 50 cents", "thirteen dollars forty-five". */
function joinSubunit(tokens: Tokens, a: Measured, b: Measured, words: string): Measured | undefined {
  if (
    (words !== '' && words !== 'and') ||
    a.range ||
    b.range ||
    a.form !== 'count' ||
    b.form !== 'count' ||
    b.bound !== undefined
  )
    return undefined;
  const whole = (parts: number): Measured => {
    const value = a.value + (a.value < 0 ? -1 : 1) * (b.value / parts);
    const { low, high } = a;
    return {
      ...a,
      last: b.last,
      value,
      ...(low === undefined ? {} : { low: value }),
      ...(high === undefined ? {} : { high: value }),
    };
  };
  if (b.value < 0) return undefined;
  const row = Object.hasOwn(PARTS_OF, b.unit) ? PARTS_OF[b.unit] : undefined;
  if (row !== undefined && row[0] === a.unit && b.value < row[1]) return whole(row[1]);
  if (a.unitKind !== 'money' || HUNDREDTHS.has(a.unit) || a.unit.includes('/') || b.value >= 100)
    return undefined;
  if (b.unitKind === 'money') return HUNDREDTHS.has(b.unit) ? whole(100) : undefined;
  const after = tokens.at(b.last + 1);
  const closes = after.kind !== 'word' || after.broken || after.lower === 'more';
  const pair = b.value >= 10 && Number.isInteger(b.value);
  // "15 dollars 50", "$100 and fifty"; after a sign, digits are an amount of their own.
  const spoken = !a.moneyFirst || (words === 'and' && !b.numeral.digits);
  return b.unitKind === 'none' && spoken && a.scale === 1 && closes && pair ? whole(100) : undefined;
}

/** "inch" written `in` is only believed after feet: 5 ft 2 in. */
function inchesAfterFeet(tokens: Tokens, a: Measured, b: Measured): Measured {
  const isIn =
    a.unit === 'ft' &&
    isPlainCount(b) &&
    tokens.at(b.last + 1).lower === 'in' &&
    !tokens.at(b.last + 1).broken;
  return isIn ? { ...b, last: b.last + 1, unit: 'in', unitKind: 'measure', measures: 'length' } : b;
}

/** "3 by 4 metres", "2x4 m": the first side takes the second's unit. */
function shareUnit(tokens: Tokens, a: Measured, b: Measured, words: string): Measured {
  if (!isPlainCount(a) || b.unitKind !== 'measure' || b.measures !== 'length') return a;
  return /^(x|×|by)$/u.test(words) || (isHyphen(tokens, a.last + 1) && words === '- by -')
    ? { ...a, unit: b.unit, unitKind: 'measure', measures: 'length' }
    : a;
}

/** "more than 10 and less than 20": two bounds that face each other are one range. */
function joinBounds(a: Measured, b: Measured, words: string): Measured | undefined {
  if (!/^(and|but|,|, and|, but|and is)$/u.test(words) || a.range || b.range) return undefined;
  const up = (item: Measured): boolean => item.bound === 'over' || item.bound === 'at-least';
  const down = (item: Measured): boolean => item.bound === 'under' || item.bound === 'at-most';
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return undefined;
  const [least, most] = up(a) && down(b) ? [a, b] : down(a) && up(b) ? [b, a] : [undefined, undefined];
  if (least === undefined || most === undefined || least.value >= most.value || a.form !== b.form)
    return undefined;
  const { bound: _bound, ...rest } = b;
  const owner = b.unit === '' ? a : b;
  return {
    ...rest,
    first: a.first,
    value: (least.value + most.value) / 2,
    low: least.value,
    high: most.value,
    range: true,
    unit: owner.unit,
    unitKind: owner.unitKind,
    measures: owner.measures,
  };
}

/** "won 2 – 1", "ended 0 - 0": two single digits with a spaced dash and nothing counted after them. */
function isScore(tokens: Tokens, a: Measured, b: Measured, words: string): boolean {
  if (words !== '-' || !isPlainCount(a) || !isPlainCount(b) || !a.numeral.digits || !b.numeral.digits)
    return false;
  return (
    a.value <= 9 && b.value <= 9 && tokens.at(b.last + 1).lower !== 'of' && !followsPlural(tokens, b.last + 1)
  );
}

/** Joins neighbours that say one thing together; the rest stay as they are. */
export function join(tokens: Tokens, items: readonly Measured[]): Measured[] {
  const joined: Measured[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const words = last === undefined ? undefined : between(tokens, last, item);
    if (last === undefined || words === undefined) {
      joined.push(item);
      continue;
    }
    if (isScore(tokens, last, item, words)) {
      joined.pop();
      continue;
    }
    const b = inchesAfterFeet(tokens, last, item);
    const one =
      joinRange(tokens, last, b, words) ??
      joinShare(tokens, last, b, words) ??
      joinSubunit(tokens, last, b, words) ??
      joinBounds(last, b, words);
    joined.pop();
    if (one !== undefined) joined.push(one);
    else joined.push(shareUnit(tokens, last, b, words), b);
  }
  return joined;
}
