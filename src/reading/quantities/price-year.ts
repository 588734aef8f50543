import type { Measured } from './measured.ts';
import type { Numeral } from './numeral.ts';
import type { Tokens } from './tokens.ts';

/**
 * The year whose money is meant: "250 billion in 2010 dollars", "in constant 2015 US dollars". The year's own number is
 * not a quantity, so only its words are looked at; money that is named there is the amount's unit.
 */
export function priceYear(tokens: Tokens, item: Measured): Measured {
  if (item.unitKind !== 'money' && item.unitKind !== 'none') return item;
  if (item.form !== 'count' || tokens.at(item.last + 1).lower !== 'in') return item;
  let at = item.last + 2;
  if (/^(constant|real|current)$/u.test(tokens.at(at).lower)) at++;
  const { literal } = tokens.at(at);
  const year = literal?.plain === true ? (literal.value ?? 0) : 0;
  if (year < 1900 || year > 2100) return item;
  at++;
  if (tokens.at(at).lower === 'us') at++;
  const noun = tokens.at(at).lower;
  const isDollar = noun === 'dollars';
  if (!isDollar && noun !== 'prices' && noun !== 'euros') return item;
  if (item.unitKind === 'none' && noun === 'prices') return item;
  const unit = item.unitKind === 'money' ? item.unit : isDollar ? 'USD' : 'EUR';
  return { ...item, last: at, unit, unitKind: 'money', measures: 'money', year };
}

/** True for the year itself in "in 2010 dollars": it is not an amount of two thousand and ten. */
export function isPriceYear(tokens: Tokens, { yearLike, value, first, last }: Numeral): boolean {
  if (!yearLike || value < 1900 || value > 2100) return false;
  const after = tokens.at(last + 1).lower === 'us' ? tokens.at(last + 2).lower : tokens.at(last + 1).lower;
  if (after !== 'dollars' && after !== 'prices' && after !== 'euros') return false;
  return /^(in|constant|real|current|at)$/u.test(tokens.at(first - 1).lower);
}
