import { ageBefore, isAgeBesideName, readAge } from './ages.ts';
import { type FoundUnit, readTimeUnit, readUnit, withDenominator } from './measure.ts';
import type { Measured } from './measured.ts';
import { type MoneyBefore, type MoneyContext, moneyAfter, settleMoney } from './money.ts';
import type { Numeral } from './numeral.ts';
import type { Tokens } from './tokens.ts';
import { scaleAfter } from './word-numbers.ts';

/** A number's unit and the tokens that number and unit take; `factor` multiplies the number ("bcm", "USD million"). */
export interface Attached {
  readonly first: number;
  readonly last: number;
  readonly unit: string;
  readonly unitKind: Measured['unitKind'];
  readonly measures: string;
  readonly factor: number;
}

/** True when a money code after an amount belongs to the next one: "rmb 10 usd 20". */
function isOwnMoney(tokens: Tokens, unitLast: number, last: number): boolean {
  const unit = tokens.at(unitLast);
  const isSingle = unitLast === last + 1 && !/s$/u.test(unit.text);
  return isSingle && tokens.at(unitLast + 1).kind === 'number' && !tokens.at(unitLast + 1).broken;
}

/** Money before the number: its own noun may follow ("$ 10 dollars"), and what it is per. */
function moneyFirst(
  tokens: Tokens,
  numeral: Numeral,
  money: MoneyBefore,
  after: FoundUnit | undefined,
): Attached {
  const { last } = numeral;
  const repeats = after?.kind === 'money' && after.scale === 1 && !isOwnMoney(tokens, after.last, last);
  const plain: FoundUnit = {
    code: money.code,
    last: repeats ? after.last : last,
    scale: 1,
    kind: 'money',
    measures: 'money',
  };
  const unit = withDenominator(tokens, plain);
  return {
    first: Math.min(numeral.first, money.first),
    last: unit.last,
    unit: unit.code,
    unitKind: 'money',
    measures: 'money',
    factor: money.scale,
  };
}

/** A unit after the number; a scale may follow money ("75 USD million"). */
function unitAfter(
  tokens: Tokens,
  numeral: Numeral,
  from: number,
  after: FoundUnit,
  context: MoneyContext,
): Attached {
  const unit = settleMoney(tokens, from, after, numeral.scale, context);
  const late =
    unit.kind === 'money' && numeral.scale === 1 ? scaleAfter(tokens, unit.last + 1, false) : undefined;
  const scaled = late !== undefined && !late.ordinal && late.value >= 1000;
  return {
    first: numeral.first,
    last: scaled ? unit.last + 1 : unit.last,
    unit: unit.code,
    unitKind: unit.kind,
    measures: unit.measures,
    factor: unit.scale * (scaled ? late.value : 1),
  };
}

/** Finds what a number measures: an age, money before or after it, a unit, a stretch of time, or nothing. */
export function attachUnit(
  tokens: Tokens,
  numeral: Numeral,
  money: MoneyBefore | undefined,
  context: MoneyContext,
): Attached {
  const bare: Attached = {
    first: numeral.first,
    last: numeral.last,
    unit: '',
    unitKind: 'none',
    measures: '',
    factor: 1,
  };
  const age = readAge(tokens, numeral);
  if (age !== undefined) return { ...bare, last: age.last, unit: age.unit, unitKind: 'age' };
  if (numeral.form === 'ordinal' || numeral.form === 'times') return bare;
  // "millions of dollars", "hundreds of kilometres", "half an hour": a word stands between number and unit.
  const link = tokens.at(numeral.last + 1).lower;
  const linked =
    numeral.form === 'vague' ? link === 'of' : numeral.form === 'part' && (link === 'a' || link === 'an');
  const from = linked ? numeral.last + 2 : numeral.last + 1;
  const after = moneyAfter(tokens, from) ?? readUnit(tokens, from);
  if (money !== undefined) return moneyFirst(tokens, numeral, money, after);
  if (after !== undefined) return unitAfter(tokens, numeral, from, withDenominator(tokens, after), context);
  const time = readTimeUnit(tokens, from);
  const opener = ageBefore(tokens, numeral.first);
  if (time !== undefined) {
    if (opener === undefined) return { ...bare, last: time.last, unit: time.unit, unitKind: 'time' };
    return { ...bare, first: opener, last: time.last, unit: `${time.unit} of age`, unitKind: 'age' };
  }
  if (opener !== undefined || isAgeBesideName(tokens, numeral)) {
    return { ...bare, first: opener ?? numeral.first, unit: 'year of age', unitKind: 'age' };
  }
  return bare;
}
