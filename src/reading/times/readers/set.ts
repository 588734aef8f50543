import { amountBefore } from '../amounts.ts';
import { durationValue } from '../resolve/duration-value.ts';
import { lexAt, type Reader, type Scan, textAt } from '../scan.ts';
import type { Found, Unit } from '../types.ts';

const PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);

const PLURAL_PARTS: ReadonlyMap<string, string> = new Map(
  [...PARTS].map(([word, code]) => [`${word}s`, code]),
);

function recurring(scan: Scan, at: number): string | undefined {
  const lex = lexAt(scan, at);
  if (lex.weekday !== undefined) return `XXXX-WXX-${lex.weekday}`;
  if (lex.month !== undefined) return `XXXX-${String(lex.month).padStart(2, '0')}`;
  if (lex.season !== undefined) return `XXXX-${lex.season}`;
  const part = PARTS.get(textAt(scan, at));
  if (part !== undefined) return `XXXX-XX-XX${part}`;
  if (textAt(scan, at) === 'weekend') return 'XXXX-WXX-WE';
  return lex.unit === undefined ? undefined : durationValue(1, lex.unit);
}

/** "every Friday", "each year", "every two months", "every other day", "every few weeks". */
function every(scan: Scan, at: number): Found | undefined {
  const next = textAt(scan, at + 1);
  if (next === 'single' || next === 'other') {
    const unit = lexAt(scan, at + 2).unit;
    if (unit === undefined) {
      const value = recurring(scan, at + 2);
      return value === undefined ? undefined : { first: at, last: at + 2, meaning: { kind: 'set', value } };
    }
    return {
      first: at,
      last: at + 2,
      meaning: { kind: 'set', value: durationValue(next === 'other' ? 2 : 1, unit) },
    };
  }
  const value = recurring(scan, at + 1);
  if (value !== undefined) {
    const part = PARTS.get(textAt(scan, at + 2));
    const weekday = lexAt(scan, at + 1).weekday !== undefined;
    return weekday && part !== undefined
      ? { first: at, last: at + 2, meaning: { kind: 'set', value: `${value}${part}` } }
      : { first: at, last: at + 1, meaning: { kind: 'set', value } };
  }
  for (let unitAt = at + 2; unitAt <= at + 4; unitAt += 1) {
    const unit = lexAt(scan, unitAt).unit;
    const amount = unit === undefined ? undefined : amountBefore(scan, unitAt);
    if (unit === undefined || amount === undefined || amount.first !== at + 1) continue;
    return { first: at, last: unitAt, meaning: { kind: 'set', value: durationValue(amount.amount, unit) } };
  }
  return undefined;
}

/** "twice a week", "three times per month", "once a year", "a day" after a count. */
function times(scan: Scan, at: number): Found | undefined {
  const per = textAt(scan, at + 1);
  if (per !== 'a' && per !== 'an' && per !== 'per' && per !== 'every' && per !== 'each') return undefined;
  const unit: Unit | undefined = lexAt(scan, at + 2).unit;
  if (unit === undefined || lexAt(scan, at + 2).plural) return undefined;
  const word = textAt(scan, at);
  if (word === 'once' || word === 'twice')
    return { first: at, last: at + 2, meaning: { kind: 'set', value: durationValue(1, unit) } };
  const count = lexAt(scan, at - 1);
  if (count.number === undefined && !count.some && scan.tokens[at - 1]?.kind !== 'number') return undefined;
  return { first: at - 1, last: at + 2, meaning: { kind: 'set', value: durationValue(1, unit) } };
}

/** "1,000 people a day", "3.4 million barrels a day": a counted noun and the unit it is counted by. */
function rate(scan: Scan, at: number): Found | undefined {
  const { unit, plural } = lexAt(scan, at + 1);
  if (unit === undefined || plural || unit === 'second' || !scan.language.counted.has(textAt(scan, at - 1)))
    return undefined;
  if (
    lexAt(scan, at - 1).unit !== undefined ||
    /^(more|or|no|ago|later|before|after)$/.test(textAt(scan, at - 1)) ||
    /^(ago|later|earlier|before|after)$/.test(textAt(scan, at + 2))
  )
    return undefined;
  return { first: at, last: at + 1, meaning: { kind: 'set', value: durationValue(1, unit) } };
}

/** What recurs: "every Friday", "monthly", "twice a week", "on Fridays", "annual". */
export const setReader: Reader = {
  name: 'set',
  on: (token) =>
    token.lex?.every === true ||
    token.lex?.set !== undefined ||
    token.lex?.weekday !== undefined ||
    token.text === 'a' ||
    token.text === 'times' ||
    token.text === 'weekends' ||
    token.text === 'once' ||
    token.text === 'twice' ||
    token.text === 'per',
  read: (scan, at): Found | undefined => {
    const token = scan.tokens[at];
    const lex = lexAt(scan, at);
    if (token === undefined) return undefined;
    if (lex.every) return every(scan, at);
    if (token.text === 'weekends')
      return textAt(scan, at - 1) === 'on' || textAt(scan, at - 1) === 'at'
        ? { first: at, last: at, meaning: { kind: 'set', value: 'XXXX-WXX-WE' } }
        : undefined;
    if (lex.set !== undefined)
      return token.capital && (scan.tokens[at + 1]?.capital === true || scan.tokens[at - 1]?.capital === true)
        ? undefined
        : { first: at, last: at, meaning: { kind: 'set', value: lex.set } };
    if (lex.weekday !== undefined && !lex.plural) {
      const part = PLURAL_PARTS.get(textAt(scan, at + 1));
      return part === undefined
        ? undefined
        : { first: at, last: at + 1, meaning: { kind: 'set', value: `XXXX-WXX-${lex.weekday}${part}` } };
    }
    if (lex.weekday !== undefined)
      return { first: at, last: at, meaning: { kind: 'set', value: `XXXX-WXX-${lex.weekday}` } };
    if (token.text === 'per') {
      const unit = lexAt(scan, at + 1).unit;
      if (unit === undefined || unit === 'second' || lexAt(scan, at + 1).plural) return undefined;
      return textAt(scan, at - 1) === 'times'
        ? undefined
        : { first: at, last: at + 1, meaning: { kind: 'set', value: durationValue(1, unit) } };
    }
    if (token.text === 'a') return rate(scan, at);
    return times(scan, at);
  },
};
