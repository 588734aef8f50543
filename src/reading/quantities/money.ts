import {
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  JOINED_DOLLAR_PREFIXES,
  MONEY_ABBREVIATIONS,
  POUND_NOUNS,
  SMALL_CODES,
  WORDLIKE_CODES,
} from './data/currencies.ts';
import { type FoundUnit, overJoint } from './measure.ts';
import type { Token, Tokens } from './tokens.ts';
import { CURRENCY_CODES, CURRENCY_LAST_WORD } from './unit-lexicon.ts';

/** What decides for a bare noun or sign: the source's or text's country (ISO 3166 alpha-2) and its currency (ISO 4217). */
export interface MoneyContext {
  readonly country?: string;
  readonly currency?: string;
}

/** A currency code at a token: `IQD`, `usd`; with `scale` 1e6 for `MUSD`. */
export function readCode(token: Token): { code: string; scale: number } | undefined {
  if (token.kind !== 'word' || token.text.length < 3 || token.text.length > 4) return undefined;
  if (token.text.length === 3) {
    if (CURRENCY_CODES.has(token.text) && !WORDLIKE_CODES.has(token.text))
      return { code: token.text, scale: 1 };
    if (SMALL_CODES.has(token.lower)) return { code: token.lower.toUpperCase(), scale: 1 };
    if (token.lower === 'rmb') return { code: 'CNY', scale: 1 };
    return token.text === 'BTC' || token.text === 'XBT' ? { code: 'BTC', scale: 1 } : undefined;
  }
  const rest = token.text.slice(1);
  const scale = { M: 1e6, m: 1e6, K: 1e3, k: 1e3, T: 1e3, B: 1e9, b: 1e9 }[token.text[0] ?? ''];
  return scale !== undefined && CURRENCY_CODES.has(rest) ? { code: rest, scale } : undefined;
}

/** The currency that a shared noun stands for here: by the context's currency, else by its country; else the noun. */
export function resolveNoun(noun: string, context: MoneyContext): string | undefined {
  const { currency, country } = context;
  if (currency !== undefined && CURRENCY_LAST_WORD.get(currency) === noun) return currency;
  if (country === undefined) return undefined;
  for (const [code, last] of CURRENCY_LAST_WORD) {
    if (last === noun && code.startsWith(country)) return code;
  }
  return noun === 'lira' && (country === 'SY' || country === 'LB')
    ? resolveNoun('pound', context)
    : undefined;
}

/** What stands before a number and says which money it is. `first` is its first token. */
export interface MoneyBefore {
  readonly first: number;
  readonly code: string;
  readonly scale: number;
}

function dollarBefore(tokens: Tokens, sign: number, context: MoneyContext): MoneyBefore {
  const prefix = tokens.at(sign - 1);
  const ownDollar =
    resolveNoun('dollar', { ...(context.currency ? { currency: context.currency } : {}) }) ?? 'USD';
  if (tokens.at(sign).broken || prefix.kind !== 'word') return { first: sign, code: ownDollar, scale: 1 };
  const joined = tokens.at(sign).joined;
  const code =
    (joined && Object.hasOwn(JOINED_DOLLAR_PREFIXES, prefix.text)
      ? JOINED_DOLLAR_PREFIXES[prefix.text]
      : undefined) ??
    (Object.hasOwn(DOLLAR_PREFIXES, prefix.lower) ? DOLLAR_PREFIXES[prefix.lower] : undefined) ??
    (joined ? readCode(prefix)?.code : undefined);
  return code === undefined
    ? { first: sign, code: ownDollar, scale: 1 }
    : { first: sign - 1, code, scale: 1 };
}

/** Money before the number at `index`: a sign with its prefix, a code, or "dollar" ("USD 200", "C$ 1.34", "MAUD 60"). */
export function moneyBefore(tokens: Tokens, index: number, context: MoneyContext): MoneyBefore | undefined {
  if (tokens.at(index).broken) return undefined;
  const before = tokens.at(index - 1);
  if (before.text === '$') return dollarBefore(tokens, index - 1, context);
  const sign = Object.hasOwn(CURRENCY_SIGNS, before.text) ? CURRENCY_SIGNS[before.text] : undefined;
  if (sign !== undefined && before.text !== '¢') {
    const shared =
      before.text === '£'
        ? resolveNoun('pound', context.currency ? { currency: context.currency } : {})
        : undefined;
    return { first: index - 1, code: shared ?? sign, scale: 1 };
  }
  if (before.text === '.' && before.joined && tokens.at(index - 2).text === 'Rs') {
    return { first: index - 2, code: 'INR', scale: 1 };
  }
  if (before.kind !== 'word' || before.taken) return undefined;
  const code = readCode(before);
  if (code !== undefined) return { first: index - 1, ...code };
  if (Object.hasOwn(MONEY_ABBREVIATIONS, before.text)) {
    return { first: index - 1, code: MONEY_ABBREVIATIONS[before.text] ?? '', scale: 1 };
  }
  return before.lower === 'dollar' && !tokens.at(index).joined
    ? { first: index - 1, code: 'USD', scale: 1 }
    : undefined;
}

/** Money after a number: a sign that does not open the next amount, or a code: "10 €", "115USD", "48.5 MGBP", "75 USD million". */
export function moneyAfter(tokens: Tokens, index: number): FoundUnit | undefined {
  const at = overJoint(tokens, index);
  const token = tokens.at(at);
  if (token.broken) return undefined;
  const next = tokens.at(at + 1);
  const opens = next.kind === 'number' && next.joined;
  const unit = (code: string, last: number, scale: number): FoundUnit => ({
    code,
    last,
    scale,
    kind: 'money',
    measures: 'money',
  });
  const sign = Object.hasOwn(CURRENCY_SIGNS, token.text) ? CURRENCY_SIGNS[token.text] : undefined;
  if (sign !== undefined) return opens ? undefined : unit(sign, at, 1);
  if (/^(us|c|a|hk|nz)$/iu.test(token.text) && next.text === '$' && tokens.at(at + 2).kind !== 'number') {
    return unit(DOLLAR_PREFIXES[token.lower] ?? 'AUD', at + 1, 1);
  }
  if (token.kind !== 'word' || opens) return undefined;
  const code = readCode(token);
  return code === undefined ? undefined : unit(code.code, at, code.scale);
}

/**
 * Decides what a noun of money means: "dinars" in an Iraqi text are IQD; "pounds" are money with a scale, a country's
 * word or the context's, and a weight otherwise.
 */
export function settleMoney(
  tokens: Tokens,
  index: number,
  unit: FoundUnit,
  scale: number,
  context: MoneyContext,
): FoundUnit {
  const first = tokens.at(overJoint(tokens, index)).lower;
  if (unit.measures === 'mass' && POUND_NOUNS.has(first)) {
    const own = resolveNoun('pound', context);
    const ofGoods = tokens.at(unit.last + 1).lower === 'of';
    if (ofGoods || (own === undefined && scale < 1e6)) return unit;
    return { ...unit, code: unit.code.replace('lb', own ?? 'GBP'), kind: 'money', measures: 'money' };
  }
  if (unit.kind !== 'money') return unit;
  const [noun = '', ...below] = unit.code.split('/');
  const lower =
    noun === 'USD' && /^dollars?$/u.test(first)
      ? 'dollar'
      : noun === 'INR' && /^rupees?$/u.test(first)
        ? 'rupee'
        : noun;
  const own =
    lower === lower.toLowerCase()
      ? resolveNoun(
          lower,
          lower === 'dollar' ? { ...(context.currency ? { currency: context.currency } : {}) } : context,
        )
      : undefined;
  return own === undefined ? unit : { ...unit, code: [own, ...below].join('/') };
}
