import type { Lex, Lexicon } from '../lexicon.ts';
import type { Reader } from '../scan.ts';
import type { Token } from '../tokens.ts';

/** A reader with its place in the list of all readers. */
export interface Listed {
  readonly reader: Reader;
  readonly order: number;
}

/** Which readers run on a token, looked up instead of asked: the tests of all readers are run once, on the words. */
export interface Dispatch {
  readonly byWord: ReadonlyMap<string, readonly Listed[]>;
  /** By count of digits; numbers of more digits have none. */
  readonly byDigits: readonly (readonly Listed[])[];
}

function sample(text: string, kind: Token['kind'], digits: number, lex: Lex | undefined): Token {
  return {
    start: 0,
    end: text.length,
    kind,
    text,
    number: digits === 0 ? Number.NaN : 1,
    digits,
    spaced: true,
    capital: false,
    lex,
  };
}

/**
 * Builds the table from the readers' own tests. A reader's `on` may look at a token's kind, text, count of digits and
 * entry, and at nothing else.
 */
export function dispatchOf(readers: readonly Reader[], words: Lexicon, special: readonly string[]): Dispatch {
  const listed = readers.map((reader, order): Listed => ({ reader, order }));
  const on = (token: Token): readonly Listed[] => listed.filter(({ reader }) => reader.on(token));
  const byWord = new Map<string, readonly Listed[]>();
  for (const text of [...words.keys(), ...special]) {
    const fitting = on(sample(text, 'word', 0, words.get(text)));
    if (fitting.length > 0) byWord.set(text, fitting);
  }
  return {
    byWord,
    byDigits: Array.from({ length: 10 }, (_, digits) => on(sample('1', 'number', digits, undefined))),
  };
}
