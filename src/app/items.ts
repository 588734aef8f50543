import { basename, relative } from 'node:path';
import { HEADER_DATE_RULE, type Refused, type Stated } from '../intake/index.ts';
import type { NewCapture } from '../store/index.ts';
import { readBytes } from './files.ts';
import { type Taken, takeBytes } from './take-document.ts';

/** What became of one document: `revised` is a known page with other bytes, `restated` a known one of which more is stated. */
export type Outcome = 'added' | 'revised' | 'known' | 'restated' | 'failed';

/** `item` is the name of the item that held it, where that held several; `code` and `reason` say why it was refused. */
export interface Result {
  readonly name: string;
  readonly outcome: Outcome;
  readonly item?: string;
  readonly id?: string;
  readonly code?: string;
  readonly reason?: string;
  /** What was noticed while it was taken, for the user: see {@link noteOf}. */
  readonly note?: string;
}

/** What the one who took bytes knows of the taking; the rest is filled in: kind and name from the item, the instant, the tool. */
export type CaptureFacts = Partial<Omit<NewCapture, 'tool'>>;

/**
 * One document. `identity`: the address that says which document it is, where it is not the document's own (a row's
 * "gdelt:1234"). Its bytes, name, content type and what is stated must give the same document again.
 */
export interface Single extends Taken {
  readonly capture?: CaptureFacts;
  readonly identity?: string;
}

/**
 * All that one file, page, feed or table holds: the bytes, kept once, then its documents one after the other. One with a
 * `part` stands within the bytes; one without is the bytes. What is refused is told beside or in between.
 */
export interface Whole {
  readonly bytes: Uint8Array;
  readonly capture?: CaptureFacts;
  readonly documents: Iterable<Single | Refused> | AsyncIterable<Single | Refused>;
  readonly refused?: readonly Refused[];
  /** How many documents there are, where they are not in a list; for the time left. */
  readonly count?: number;
}

export type Loaded = Single | Whole;

export function isWhole(loaded: Loaded): loaded is Whole {
  return 'documents' in loaded;
}

export function isRefused(one: Single | Refused): one is Refused {
  return 'reason' in one;
}

/** One thing to add: its bytes are loaded when its turn comes. */
export interface Item {
  readonly name: string;
  readonly origin: string;
  /** @param report  told of long work within the item: pages done, of how many */
  readonly load: (report?: (done: number, total: number) => void) => Promise<Loaded>;
}

/** A file of the user's as an item; `base` shortens its name. */
export function fileItem(path: string, base: string, stated: Stated): Item {
  const name = relative(base, path) || basename(path);
  return {
    name,
    origin: `file:${basename(path)}`,
    load: async (report) => {
      const bytes = await readBytes(path);
      return { bytes, ...(await takeBytes(bytes, { name, stated, report })) };
    },
  };
}

/** What a user should know of how a document was taken: what its decoder noticed, and a day that only its server says. */
export function noteOf({ note, dateRule }: Pick<Single, 'note' | 'dateRule'>): string | undefined {
  const day =
    dateRule === HEADER_DATE_RULE
      ? 'The page says no day of its own; its day is that of its last change, as its server gives it (Last-Modified).'
      : undefined;
  const notes = [note, day].filter((one) => one !== undefined);
  return notes.length === 0 ? undefined : notes.join(' ');
}

/** A refusal as a result. */
export function refusal(
  name: string,
  { code, reason }: { code: string; reason: string },
  item?: string,
): Result {
  return { name, outcome: 'failed', ...(item === undefined ? {} : { item }), code, reason };
}
