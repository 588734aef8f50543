import type { MentionType, Span } from '../../core/index.ts';
import type { DatedCode, Period } from './period.ts';

/** An office held: `{ office: 'Prime Minister', of: 'irq' }`, from and to inclusive, with the public source of the fact. */
export interface Role extends Period {
  readonly office: string;
  /** The country or organisation: a lexicon id, as `irq` or `sdf`. */
  readonly of: string;
  readonly source?: string;
}

/** What the lexicon knows of an actor. Names are as written in prose; the first is the one shown. */
export interface LexiconEntry {
  readonly kind: 'entry';
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly type: MentionType;
  readonly codes: readonly DatedCode[];
  readonly roles: readonly Role[];
  /** Where the entry comes from, in the order of precedence. */
  readonly origin: 'extra' | 'situation' | 'general';
}

/**
 * How the words stand for the entry: by its `name`; by a `demonym` ("Iraqi", which names country and people alike); or by
 * the seat of a government (`capital`: "Baghdad" for the government of Iraq, unless it is meant as a place); by a leader's
 * `surname`, or by one so common that it counts only after a title (`titled-surname`).
 */
export type NameUse = 'name' | 'demonym' | 'capital' | 'surname' | 'titled-surname';

/** A name found in a text. Spans do not overlap; `codes` are those that hold at the date asked for. */
export interface NameHit extends Span {
  readonly entity: string;
  /** The entry's shown name. */
  readonly name: string;
  /** A capital is a `place`, a demonym a `group`, whatever the entry is. */
  readonly type: MentionType;
  readonly codes: readonly string[];
  readonly use: NameUse;
  /** Other entries with the same name, best first; [] when the name is unambiguous. */
  readonly others: readonly string[];
}

/** One name to match: the entry is given by its index in the matcher's list. */
export interface NameRecord {
  readonly words: string;
  readonly entry: number;
  readonly use: NameUse;
}
