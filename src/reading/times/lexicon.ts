import type { DayPart, Direction, Edge, Season, Unit } from './types.ts';

/** All that one word can be in a temporal expression; a word may be several things ("second", "may", "march"). */
export interface Lex {
  readonly month?: number;
  readonly weekday?: number;
  /** The word is also something else: it needs a neighbour that makes it a month or weekday. */
  readonly doubtful?: boolean;
  readonly unit?: Unit;
  readonly plural?: boolean;
  readonly number?: number;
  readonly ordinal?: number;
  readonly season?: Season;
  readonly part?: DayPart;
  /** A part of the day that is a clock time: noon, midnight. */
  readonly clock?: number;
  readonly edge?: Edge;
  /** "last", "this", "next": how far from the anchor's own unit. */
  readonly shift?: Direction;
  /** The shift counts from the story's last date: "following", "previous". */
  readonly story?: boolean;
  /** Opens a window with an amount: "past six months", "coming weeks". */
  readonly window?: 'past' | 'next';
  /** A day by itself, in days from today. */
  readonly deictic?: number;
  /** A vague amount before a unit: "several", "few". */
  readonly some?: boolean;
  /** A decade by its name: "eighties" is 80. */
  readonly decade?: number;
  readonly every?: boolean;
  /** An adverb or adjective of recurrence: its TIMEX3 value. */
  readonly set?: string;
  /** "approximately", "more than", "nearly": belongs to the expression and leaves its value. */
  readonly approximate?: boolean;
  readonly preposition?: boolean;
  readonly zone?: string;
  /** First word of a phrase of the phrase tables. */
  readonly phrase?: boolean;
}

export type Lexicon = ReadonlyMap<string, Lex>;

/** One row of a phrase table: words as they stand in the text, lower case, and what they mean. */
export interface PhraseRow {
  readonly words: readonly string[];
  readonly ref: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  /** The words before which the phrase means something else: "now and then" is no "now". */
  readonly not?: readonly string[];
}

/** The data of one language: the whole of what changes when another language is read. */
export interface LanguageData {
  readonly words: Lexicon;
  readonly phrases: ReadonlyMap<string, readonly PhraseRow[]>;
  readonly tense: ReadonlyMap<string, TenseCue>;
  /** Nouns of what has happened, behind a date that names it. */
  readonly pastNouns: ReadonlySet<string>;
  /** Nouns that are counted: "2000 people" is no year. */
  readonly counted: ReadonlySet<string>;
  /** Words after which a number is no year: "resolution 2254". */
  readonly numbered: ReadonlySet<string>;
}

/**
 * What a word says of the direction of its clause. A `report` verb is past itself and silent on the clause that it
 * introduces; a `pledge` is past itself and puts what it pledges ahead: "agreed on Tuesday to meet on Friday".
 */
export type TenseCue = 'past' | 'future' | 'present' | 'report' | 'pledge';

/** Merges tables of single words into one lexicon; a word in two tables is both. */
export function mergeWords(tables: readonly (readonly (readonly [string, Lex])[])[]): Lexicon {
  const merged = new Map<string, Lex>();
  for (const table of tables) {
    for (const [word, lex] of table) merged.set(word, { ...merged.get(word), ...lex });
  }
  return merged;
}
