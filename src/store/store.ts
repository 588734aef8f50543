import type { Reading } from '../core/index.ts';
import type { CaptureQuery, CaptureRecord, KeptBytes, LogLine, NewCapture } from './captures.ts';
import type { DocumentCondition, SearchedText } from './document-condition.ts';
import type { PlaceDays, PlaceQuery, PlaceRecord, PlaceReport } from './places.ts';
import type { SourceAttempt, SourceState } from './sources.ts';
import type {
  NamedSpot,
  StatementCondition,
  StatementCount,
  StatementMark,
  StatementQuery,
  StatementRecord,
} from './statements.ts';

/** One document to keep: the original bytes, what is said of them, and what was read in them. */
export interface NewDocument extends DocumentReading {
  readonly bytes: Uint8Array;
  /** How the bytes came in. */
  readonly capture: NewCapture;
  /** Where it came from: a path, `paste`, or `situation:` and the file's name. */
  readonly origin: string;
  readonly example: boolean;
  readonly url?: string;
  /** ISO 8601 instant of the taking. */
  readonly added: string;
}

/** What a reader found in a revision whose bytes are kept. */
export interface DocumentReading {
  readonly document: string;
  readonly revision: string;
  /** What the user stated beside the text; kept apart from what the text says, and given again at a re-reading. */
  readonly stated: Readonly<Record<string, string>>;
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
  /** How many revisions there are. */
  readonly revisions: number;
  /** SHA-256 of the original bytes, 64 hex digits, and how many bytes there are. */
  readonly sha256: string;
  readonly size: number;
  /** What the bytes were called and what they were said to be when they were taken; given again at a re-reading. */
  readonly name?: string;
  readonly mediaType?: string;
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

/** One revision of a document, oldest first 1; `newest` is the one that was captured last. */
export interface RevisionRecord extends DocumentRecord {
  readonly ordinal: number;
  readonly newest: boolean;
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
  /** Absent: all but rows of event data, which are listed only where a condition names their set. */
  readonly where?: DocumentCondition;
  readonly examples?: boolean;
  readonly sort?: DocumentSort;
  readonly descending?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

/** Where a document stands: its newest revision, and what was stated of it. */
export interface Standing {
  readonly revision: string;
  readonly stated: Readonly<Record<string, string>>;
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
  /**
   * Keeps all of them in one transaction, or none. A pair that is known gets the new reading and what is stated, and
   * becomes the document's newest revision again. Each taking enters the log of captures; one that differs from an
   * earlier one in time alone does not, but for fetches.
   */
  add(documents: readonly NewDocument[]): Promise<void>;
  /** Keeps bytes that are no document of their own, and the takings of known ones; all in one transaction, or none. */
  keep(bytes: readonly KeptBytes[]): Promise<void>;
  /** Gives revisions a new reading, all or none; what is kept of them besides stays. Unknown ones are passed over. */
  reread(readings: readonly DocumentReading[]): Promise<void>;
  list(
    query: DocumentQuery,
  ): Promise<{ readonly total: number; readonly documents: readonly DocumentRecord[] }>;
  /** Documents whose id begins with `prefix`, at most two: enough to tell none, one and several apart. */
  find(prefix: string): Promise<readonly DocumentRecord[]>;
  /** Where each of these documents stands; those that are not kept are left out. */
  standing(documents: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** The documents that tell of one event of a data set, oldest first, at most 200, and how many there are. */
  eventRows(
    dataset: string,
    event: string,
  ): Promise<{ readonly documents: readonly string[]; readonly total: number }>;
  /** A document's revisions, oldest first; [] for an unknown document. */
  revisions(document: string): Promise<readonly RevisionRecord[]>;
  /** The original bytes of a revision, else of the newest; undefined for an unknown one. */
  original(document: string, revision?: string): Promise<Uint8Array | undefined>;
  /** The bytes with this SHA-256 (64 hex digits). */
  bytes(sha256: string): Promise<Uint8Array | undefined>;
  reading(document: string, revision?: string): Promise<Reading | undefined>;
  /** The text that the reading's spans point into; undefined where an older Vedette kept none beside the bytes. */
  text(document: string, revision?: string): Promise<string | undefined>;
  /** The newest texts of these documents, to look through; those whose text is not kept are left out. */
  texts(documents: readonly string[]): Promise<ReadonlyMap<string, SearchedText>>;
  /** Entries of the log of captures, in their order. */
  captures(query?: CaptureQuery): Promise<readonly CaptureRecord[]>;
  /** The log as it is kept, in order, from after an entry's number; at most `limit` lines. */
  log(after: number, limit: number): Promise<readonly LogLine[]>;
  /** How much there is to verify, and the last link of the chain. */
  holdings(): Promise<{
    readonly originals: number;
    readonly bytes: number;
    readonly captures: number;
    readonly revisions: number;
    readonly head: string;
  }>;
  /** Which originals are kept, by their SHA-256 in order, from after one; at most `limit`. */
  originals(
    after: string,
    limit: number,
  ): Promise<readonly { readonly sha256: string; readonly size: number }[]>;
  /** Every revision, in the order of coming in, from after a key; at most `limit`. */
  everyRevision(
    after: number,
    limit: number,
  ): Promise<readonly { readonly key: number; readonly record: RevisionRecord }[]>;
  /** Stable ids of a revision's statements, in the order of its reading. */
  statementIds(document: string, revision: string): Promise<readonly string[]>;
  /** What the database's own check of its file finds, a line each; [] where all is sound. */
  check(): Promise<readonly string[]>;
  /** What polling knows of every source, by its name. */
  sources(): Promise<readonly SourceState[]>;
  source(source: string): Promise<SourceState | undefined>;
  /** Replaces what is known of a source and adds the attempt that found it, in one transaction. */
  keepSource(state: SourceState, attempt?: SourceAttempt): Promise<void>;
  /** The attempts at a source, newest first. */
  sourceAttempts(source: string, limit: number): Promise<readonly SourceAttempt[]>;
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
  /** How many statements there are by day of publication and status, in order of both, and the newest of them. */
  statementSummary(
    query: Pick<StatementQuery, 'where' | 'examples' | 'wrong'>,
    newest: number,
  ): Promise<{ readonly counts: readonly StatementCount[]; readonly newest: readonly StatementRecord[] }>;
  /** Differs from an earlier answer of this handle once anything that is kept has changed, by whomever. */
  version(): Promise<string>;
  /** The documents of which a statement meets the query, in order of their ids. */
  statementDocuments(query: Pick<StatementQuery, 'where' | 'examples'>): Promise<readonly string[]>;
  /** Every name that texts give to a spot at which a statement is. */
  statementSpots(): Promise<readonly NamedSpot[]>;
  /** For each of these statements, in their order, which of the conditions it meets. */
  statementMatches(
    statements: readonly string[],
    conditions: readonly StatementCondition[],
  ): Promise<readonly (readonly boolean[])[]>;
  /**
   * Adds what an analyst says of a statement, its copies, and the same sentence in later revisions; nothing is overwritten.
   * False for an unknown statement.
   */
  markStatement(statement: string, mark: StatementMark): Promise<boolean>;
  /** What holds of each of these statements, where an analyst has said anything of them. */
  statementMarksOf(statements: readonly string[]): Promise<ReadonlyMap<string, StatementMark>>;
  /** All marks that hold or held for a statement, those of its copies and earlier revisions too, oldest first. */
  statementMarks(statement: string): Promise<readonly StatementMark[]>;
  close(): Promise<void>;
}
