import type { Reading } from '../core/index.ts';
import type { PlaceDays, PlaceQuery, PlaceRecord, PlaceReport } from './places.ts';
import type {
  NamedSpot,
  StatementCondition,
  StatementCount,
  StatementMark,
  StatementQuery,
  StatementRecord,
} from './statements.ts';

/** One document to keep: the original bytes, what is said of them, and what was read in them. */
export interface NewDocument {
  readonly document: string;
  readonly revision: string;
  readonly bytes: Uint8Array;
  /** Where it came from: a path, `paste`, or `situation:` and the file's name. */
  readonly origin: string;
  readonly example: boolean;
  readonly url?: string;
  /** What the user stated beside the text; kept apart from what the text says, and given again at a re-reading. */
  readonly stated: Readonly<Record<string, string>>;
  /** ISO 8601 instant of the taking. */
  readonly added: string;
  readonly words: number;
  /** The text that the reading's spans point into. */
  readonly text: string;
  readonly reading: Reading;
  /** Stable id of each statement of the reading, in its order. */
  readonly statements: readonly string[];
}

/** The lists of a reading that are counted, in the order of its schema. */
export const COUNTED = [
  'sentences',
  'mentions',
  'times',
  'places',
  'quantities',
  'statements',
  'links',
  'questions',
  'notes',
] as const;

export type DocumentCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** What the store knows of one document: its newest revision, without text and reading. */
export interface DocumentRecord {
  readonly id: string;
  readonly revision: string;
  readonly revisions: number;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly origin: string;
  readonly example: boolean;
  readonly language: string;
  readonly read: boolean;
  readonly reader: string;
  readonly added: string;
  readonly words: number;
  readonly stated: Readonly<Record<string, string>>;
  readonly counts: DocumentCounts;
}

export const DOCUMENT_SORTS = [
  'title',
  'date',
  'publisher',
  'added',
  'words',
  'statements',
  'mentions',
  'times',
  'places',
  'quantities',
] as const;
export type DocumentSort = (typeof DOCUMENT_SORTS)[number];

export interface DocumentQuery {
  /** Words that must all stand in title, publisher, author, date or address; case does not count. */
  readonly words?: readonly string[];
  readonly examples?: boolean;
  readonly sort?: DocumentSort;
  readonly descending?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

/** How much is kept; `from` and `to` are the first and last publication day, absent where no document has one. */
export interface StoreTotals {
  readonly documents: number;
  readonly examples: number;
  readonly statements: number;
  readonly mentions: number;
  readonly from?: string;
  readonly to?: string;
}

/**
 * Append-only persistence, asynchronous over every implementation. What `add` has acknowledged survives a kill;
 * a revision is never overwritten, a reading is replaced only by a newer reader's.
 * Every method throws StoreError with one sentence when the disk or the file fails.
 */
export interface Store {
  /** Which of these (document, revision) pairs are there already, as `document/revision`. */
  known(
    pairs: readonly { readonly document: string; readonly revision: string }[],
  ): Promise<ReadonlySet<string>>;
  /** Keeps all of them in one transaction, or none. A pair that is known gets the new reading and what is stated. */
  add(documents: readonly NewDocument[]): Promise<void>;
  list(
    query: DocumentQuery,
  ): Promise<{ readonly total: number; readonly documents: readonly DocumentRecord[] }>;
  /** Documents whose id begins with `prefix`, at most two: enough to tell none, one and several apart. */
  find(prefix: string): Promise<readonly DocumentRecord[]>;
  /** The newest revision's original bytes; undefined for an unknown document. */
  original(document: string): Promise<Uint8Array | undefined>;
  reading(document: string): Promise<Reading | undefined>;
  /** Documents whose newest revision was read by another reader than this, oldest first. */
  stale(reader: string): Promise<readonly DocumentRecord[]>;
  totals(query?: { readonly examples?: boolean }): Promise<StoreTotals>;
  /** Every spot that the newest revisions name, ordered by its key. */
  places(query?: PlaceQuery): Promise<readonly PlaceRecord[]>;
  placeDays(query?: PlaceQuery): Promise<PlaceDays>;
  /** Of one spot: statements located there, then sentences that only name it; newest first. `total` is 0 past the end. */
  placeReports(
    spot: string,
    query?: PlaceQuery & { readonly offset?: number; readonly limit?: number },
  ): Promise<{ readonly total: number; readonly reports: readonly PlaceReport[] }>;
  /**
   * Statements of the newest revisions, exact copies as one. Newest first and, within a document, in the order of its
   * text; those `ahead` in the order of their time. `waiting` documents are still to be read again before they are found.
   */
  statements(query: StatementQuery): Promise<{
    readonly total: number;
    readonly waiting: number;
    readonly statements: readonly StatementRecord[];
  }>;
  /** How many statements there are by day of publication and status, in order of both. */
  statementCounts(
    query: Pick<StatementQuery, 'where' | 'examples' | 'wrong'>,
  ): Promise<readonly StatementCount[]>;
  /** Every name that texts give to a spot at which a statement is. */
  statementSpots(): Promise<readonly NamedSpot[]>;
  /** For each of these statements, in their order, which of the conditions it meets. */
  statementMatches(
    statements: readonly string[],
    conditions: readonly StatementCondition[],
  ): Promise<readonly (readonly boolean[])[]>;
  /** Adds what an analyst says of a statement and its copies; nothing is overwritten. False for an unknown statement. */
  markStatement(statement: string, mark: StatementMark): Promise<boolean>;
  /** All marks of a statement, oldest first. */
  statementMarks(statement: string): Promise<readonly StatementMark[]>;
  close(): Promise<void>;
}
