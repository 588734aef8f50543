import type { Document } from '../core/index.ts';
import type { Kind } from './sniff.ts';
import type { Stated } from './take-text.ts';

/** What is known of bytes before they are looked at. */
export interface Source {
  /** What to call them in messages: a file's name. Its ending decides between kinds of plain text only. */
  readonly name: string;
  /** As a server or a message gave it; a hint that the bytes overrule. */
  readonly contentType?: string | undefined;
  /** The address they were fetched from; `stated.url` outranks it. */
  readonly url?: string | undefined;
  /** Of the response that brought them, by lower-case name: what a page does not say of itself. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly stated?: Stated | undefined;
  /** Told of long work within one file: pages done, of how many. */
  readonly report?: ((done: number, total: number) => void) | undefined;
}

/** A document with the bytes it was taken from: a file, or a part of one such as a message's attachment. */
export interface Taken {
  readonly kind: Kind | 'row';
  /** The source's name; for a part, that of the part. */
  readonly name: string;
  /** Where in the file it stands: "attachment 2", "row 17"; absent for the file itself. */
  readonly part?: string;
  readonly document: Document;
  readonly bytes: Uint8Array;
  /** What to give as {@link Source.contentType} when these bytes are taken again, so that the same document comes of them. */
  readonly contentType?: string;
  readonly stated: Stated;
  /** The rule that found the day of a page, in words ("JSON-LD datePublished"); absent where it is stated, or none. */
  readonly dateRule?: string;
  /** What the decoder noticed, in a sentence or two for the user: an encoding that was guessed, bytes that were replaced. */
  readonly note?: string;
  /** The record that a row of event data is, by its publisher's number: its identity where it has no address. */
  readonly identity?: string;
}

/** Something inside a file that could not be taken, in one sentence. */
export interface Refused {
  readonly name: string;
  readonly reason: string;
}

/**
 * All that one file holds: a document, then what comes with it (attachments, forwarded messages), each a document of
 * its own; or one for each row of a table. What could not be taken is told, never dropped silently.
 */
export interface TakenFile {
  readonly documents: readonly Taken[];
  readonly refused: readonly Refused[];
}
