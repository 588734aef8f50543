import type { Tokens } from './tokens.ts';

/**
 * A number as its words give it, before units, bounds and what is counted. `first` and `last` are token indices.
 * `form`: a count, a place in a row, a part of a whole, a vague plural ("dozens"), a multiplication ("doubled").
 */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly form: 'count' | 'ordinal' | 'part' | 'vague' | 'times';
  readonly direction?: 'up' | 'down';
  /** The largest scale word in it (million), 1 when there is none: what a range's first number may borrow. */
  readonly scale: number;
  /** True for four bare digits: a year unless something says otherwise. */
  readonly yearLike: boolean;
  /** True when written in digits alone. */
  readonly digits: boolean;
  /** True when "a" or "an" opens it. */
  readonly article: boolean;
  /** True when one of its words lies in a span that was read as a time, or in an address. */
  readonly taken: boolean;
}

/** True when the token is a hyphen (`-`, non-breaking hyphen, or minus typed as one) that may stand inside a number word. */
export function isHyphen(tokens: Tokens, index: number): boolean {
  const { text } = tokens.at(index);
  return text === '-' || text === '‐' || text === '‑';
}

/** True for any dash that may join the ends of a range. */
export function isDash(tokens: Tokens, index: number): boolean {
  const { text } = tokens.at(index);
  return (
    isHyphen(tokens, index) || text === '–' || text === '−' || text === '~' || text === '〜' || text === '—'
  );
}

/** Index of the next token when it is on the same line of prose, else -1. */
export function follows(tokens: Tokens, index: number): boolean {
  return !tokens.at(index).broken;
}
