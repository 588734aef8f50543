import { DATASETS, type Status } from '../core/index.ts';

/**
 * What a statement must be, as the store evaluates it: a query whose tracks, places and codes have been resolved.
 * - `party`: a source or target whose chain carries one of the entity ids, or a code that begins with one of `codes`; both
 *   lower case. `spots` are keys of places, `countries` ISO 3166-1 alpha-2; `phrases` are words in a row of the sentence.
 * - `dataset`: rows of these sets of event data.
 * - `since`, `until`: year, month or day, both ends counted; the statement's own time where it has one, else the day of
 *   publication; a statement without either is in neither.
 */
export type StatementCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly StatementCondition[] }
  | { readonly kind: 'not'; readonly of: StatementCondition }
  | {
      readonly kind: 'party';
      readonly roles: readonly ('source' | 'target')[];
      readonly entities: readonly string[];
      readonly codes: readonly string[];
    }
  | { readonly kind: 'ids' | 'status' | 'type' | 'dataset'; readonly values: readonly string[] }
  | { readonly kind: 'place'; readonly spots: readonly string[]; readonly countries: readonly string[] }
  | { readonly kind: 'words'; readonly phrases: readonly string[] }
  | { readonly kind: 'since' | 'until'; readonly date: string };

/** What texts say, and no row of event data: as a condition of statements and of documents. */
export const NO_ROWS = {
  kind: 'not',
  of: { kind: 'dataset', values: DATASETS },
} as const satisfies StatementCondition;

/** A voice, a participant or a time as its text names it, kept beside the statement so that lists need no reading. */
export interface StatementParts {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** Outermost first; `name` is absent for an unnamed voice. */
  readonly voices: readonly {
    readonly kind: 'author' | 'named' | 'unnamed';
    readonly name?: string;
    readonly verb?: string;
    readonly stance: string;
  }[];
  readonly cue?: { readonly words: string; readonly rule: string };
  readonly time?: {
    readonly words: string;
    readonly value: string;
    readonly earliest?: string;
    readonly latest?: string;
  };
  readonly place?: { readonly name: string; readonly country: string; readonly spot: string };
}

/** Where one copy of a statement stands. */
export interface StatementCopy {
  readonly id: string;
  readonly document: string;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly example: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * What an analyst said of a statement. `on` says that it was said of another one whose sentence is word for word the same:
 * in another document or place, or in an earlier revision of this page.
 */
export interface StatementMark {
  readonly verdict: 'wrong' | 'right';
  readonly by: string;
  readonly at: string;
  readonly on?: 'copy' | 'earlier-revision';
}

/**
 * One statement with all that is literally the same sentence: the copy published first stands for the rest, and `copies`
 * (itself first) lists them, at most {@link COPIES_SHOWN}; `documents` is how many documents say so. Spans are of the
 * document's text; `sentence.text` is the slice of its span.
 */
export interface StatementRecord extends StatementCopy, StatementParts {
  readonly trigger: { readonly start: number; readonly end: number };
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string };
  readonly status: Status;
  readonly certainty: number;
  readonly type?: string;
  readonly documents: number;
  readonly copies: readonly StatementCopy[];
  readonly mark?: StatementMark;
}

/** Most copies that are listed with a statement. */
export const COPIES_SHOWN = 50;

/** `ahead`: only those whose time ends on or after the day of publication and between `from` and `to`, in order of time. */
export interface StatementQuery {
  readonly where: StatementCondition;
  readonly examples?: boolean;
  /** Days between which the first copy that the query finds was published, years and months too, both ends counted. */
  readonly published?: { readonly from?: string; readonly to?: string };
  /** False leaves out what is marked wrong. */
  readonly wrong?: boolean;
  readonly ahead?: { readonly from?: string; readonly to?: string };
  readonly offset?: number;
  readonly limit?: number;
}

/** Statements of one day of publication and status, copies counted once; `day` is absent without a date. */
export interface StatementCount {
  readonly day?: string;
  readonly status: Status;
  readonly reports: number;
}

/** A name under which texts place something. */
export interface NamedSpot {
  readonly spot: string;
  readonly name: string;
  readonly geonames?: number;
  readonly lat: number;
  readonly lon: number;
}
