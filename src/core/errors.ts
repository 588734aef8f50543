/**
 * A failure that has one clear sentence for the user: what happened, and what to do.
 * Surfaces print `message` alone (and the stack under `--debug`); `code` is stable and goes out in JSON.
 */
export class VedetteError extends Error {
  override readonly name: string = 'VedetteError';
  readonly code: string;
  /** What the message is about, as fields: a path, a line, a page, a value. */
  readonly evidence: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, evidence: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.code = code;
    this.evidence = evidence;
  }
}

/** The text or file handed in cannot be read as a document. */
export class DocumentError extends VedetteError {
  override readonly name = 'DocumentError';
}

/** A situation's YAML, a lexicon line or a setting is not as its schema says; the message names file and line. */
export class SituationError extends VedetteError {
  override readonly name = 'SituationError';
}

/** The store cannot be opened, is of another version, or refuses a write; nothing acknowledged is lost. */
export class StoreError extends VedetteError {
  override readonly name = 'StoreError';
}

/** An address is refused, or what it leads to cannot be had: `code` says which, the message in one sentence why. */
export class FetchError extends VedetteError {
  override readonly name = 'FetchError';
}

/** The model or an index is missing, cut short, or not the one its manifest names. */
export class ModelError extends VedetteError {
  override readonly name = 'ModelError';
}
