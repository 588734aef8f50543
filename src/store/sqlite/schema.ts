import type { Generated, Insertable } from 'kysely';

/** The tables, as kysely sees them. Booleans are 0 or 1, instants ISO 8601 text, JSON is text or gzip. */
export interface Tables {
  /** The bytes as gzip, by the SHA-256 of what they were; triggers refuse every change. */
  original: { sha256: string; bytes: Uint8Array; size: number };
  /** The log of captures; what follows `link` is read out of `entry` by SQLite. Triggers refuse every change. */
  capture: {
    number: number;
    entry: string;
    hash: string;
    link: string;
    kind: Generated<string>;
    sha256: Generated<string>;
    document: Generated<string | null>;
    asked: Generated<string | null>;
    final: Generated<string | null>;
  };
  /** `dataset` and `event` are null for all but rows of event data. */
  document: {
    id: string;
    url: string | null;
    example: number;
    added: string;
    dataset: string | null;
    event: string | null;
  };
  revision: {
    key: Generated<number>;
    document: string;
    revision: string;
    ordinal: number;
    newest: number;
    origin: string;
    stated: string;
    added: string;
    title: string | null;
    date: string | null;
    publisher: string | null;
    author: string | null;
    language: string;
    words: number;
    /** Null in no row: older rows were given theirs by a migration. */
    sha256: string;
    file_name: string | null;
    media_type: string | null;
  };
  reading: {
    revision: number;
    reader: string;
    is_read: number;
    json: Uint8Array;
    /** The text as read, gzip; null where it is the original bytes. Its hash is null where an older Vedette read it. */
    text: Uint8Array | null;
    text_sha256: string | null;
    /** Spans of the text that are not looked through, [[start, end], …] as JSON; null where there are none. */
    without: Generated<string | null>;
    sentences: number;
    mentions: number;
    times: number;
    places: number;
    quantities: number;
    statements: number;
    links: number;
    questions: number;
    notes: number;
  };
  mention: {
    revision: number;
    id: string;
    start: number;
    end: number;
    type: string;
    form: string;
    name: string;
    entity: string | null;
    chain: number;
  };
  statement: {
    revision: number;
    id: string;
    local: string;
    start: number;
    end: number;
    trigger_start: number;
    trigger_end: number;
    lemma: string;
    status: string;
    certainty: number;
    event_type: string | null;
    cameo: string | null;
    earliest: string | null;
    latest: string | null;
    place: string | null;
  };
  place: {
    revision: number;
    id: string;
    start: number;
    end: number;
    sentence_start: number;
    sentence_end: number;
    spot: string;
    name: string;
    lat: number;
    lon: number;
    country: string;
    admin1: string | null;
    geonames: number | null;
    uncertainty_km: number;
  };
  /** Sentences of newest revisions that hold a statement; `sentence_words` is their full-text index, kept by triggers. */
  sentence: { key: Generated<number>; revision: number; start: number; end: number; text: string };
  /** Statements of newest revisions, with all that queries ask for beside them; `parts` is a StatementParts as JSON. */
  statement_entry: {
    key: Generated<number>;
    revision: number;
    sentence: number;
    id: string;
    document: string;
    example: number;
    day: string | null;
    copy: string;
    start: number;
    end: number;
    trigger_start: number;
    trigger_end: number;
    status: string;
    certainty: number;
    type: string | null;
    earliest: string | null;
    latest: string | null;
    spot: string | null;
    country: string | null;
    dataset: string | null;
    parts: string;
  };
  /** `kind` is 'entity' or 'code'; values are lower case. */
  statement_party: { entry: number; role: string; kind: string; value: string };
  /**
   * What analysts said of statements, one row each time; the last row holds. `copy` is that of the statement when it was
   * marked, null where an older Vedette kept none and the statement has gone.
   */
  statement_mark: {
    key: Generated<number>;
    statement: string;
    verdict: string;
    by: string;
    at: string;
    copy: string | null;
    document: string | null;
  };
  /** `item_times` is a list of instants as JSON, newest first. */
  source_state: {
    source: string;
    etag: string | null;
    last_modified: string | null;
    last_attempt: string | null;
    last_success: string | null;
    last_item: string | null;
    last_error: string | null;
    failures: number;
    next_due: string | null;
    item_times: string;
  };
  source_attempt: {
    key: Generated<number>;
    source: string;
    at: string;
    outcome: string;
    status: number | null;
    items: number;
    note: string | null;
  };
}

export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
