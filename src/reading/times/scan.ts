import type { LanguageData, Lex } from './lexicon.ts';
import type { EventIndex } from './named-event-index.ts';
import type { Token } from './tokens.ts';
import type { Found, Refused } from './types.ts';

/** What a reader sees: the tokens of the text, the language's data and the events that may be named. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly language: LanguageData;
  readonly events: EventIndex;
  /** True where 3/4/2025 is 4 March by the source's country or the text's own dates, false where 3 April. */
  readonly monthFirst: boolean | undefined;
  /** Readers put here what looks like a time and cannot be one. */
  readonly refuse: (refused: Refused) => void;
}

/** One phenomenon: the words that set it off and how it is read from there. */
export interface Reader {
  readonly name: string;
  /** Cheap test of one token; the reader runs only where it holds. */
  readonly on: (token: Token) => boolean;
  /** Reads at token `at`, looking left and right; undefined when it is not one. */
  readonly read: (scan: Scan, at: number) => Found | readonly Found[] | undefined;
}

const NOTHING: Lex = {};

/** The entry of a token; an empty one beyond the text or for other words. */
export function lexAt(scan: Scan, at: number): Lex {
  return scan.tokens[at]?.lex ?? NOTHING;
}

/** The text of a token, lower case; '' beyond the text. */
export function textAt(scan: Scan, at: number): string {
  return scan.tokens[at]?.text ?? '';
}

/** True when a token starts right where the one before it ends. */
export function joined(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  return token !== undefined && at > 0 && !token.spaced;
}

const HYPHENS: ReadonlySet<string> = new Set(['-', '–', '—', '‐', '‑', '−', '~']);

/** True for a hyphen or dash of any width. */
export function isDash(text: string): boolean {
  return HYPHENS.has(text);
}

/** True for either apostrophe. */
export function isApostrophe(text: string): boolean {
  return text === "'" || text === '’' || text === '‘';
}

const WHOLE: ReadonlySet<string> = new Set(['may', 'june', 'july']);

/** Index of the token after a word, over the full stop of a short form ("Sept. 30"); `at` is the one after the word. */
export function overStop(scan: Scan, at: number): number {
  const word = textAt(scan, at - 1);
  const isShort = word.length <= 5 && !WHOLE.has(word) && word !== 'march' && word !== 'april';
  return isShort && textAt(scan, at) === '.' && joined(scan, at) ? at + 1 : at;
}

/** A year in four digits, 1000–2199, ungrouped; undefined otherwise. */
export function yearAt(scan: Scan, at: number): number | undefined {
  const token = scan.tokens[at];
  if (token === undefined || token.digits !== 4) return undefined;
  return token.number >= 1000 && token.number <= 2199 ? token.number : undefined;
}
