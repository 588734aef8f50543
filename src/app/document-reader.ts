import { basename } from 'node:path';
import type { Document, Reading } from '../core/index.ts';
import { type Refused, takeText } from '../intake/index.ts';
import type { LexiconLine } from '../lexicon/index.ts';
import type { ReadOptions } from '../reading/index.ts';
import { readBytes, standardInput } from './files.ts';
import { documentId } from './identity.ts';
import { lexiconLines, openReader } from './open-reader.ts';
import { builtInSituation } from './situation-folder.ts';
import { statedFields, takeBytes, takeOne } from './take-document.ts';

/** What is said of a text beside it; what is absent is read from the text where it stands there in full. */
export type StatedFields = Parameters<typeof statedFields>[0];

/** A text to read. `date` is the publication day, ISO 8601: without it relative times stay unresolved. */
export interface TextDocument extends StatedFields {
  /** The reading's id; default: the identity of the document (the hash of its address, else of its bytes). */
  readonly id?: string | undefined;
  readonly text: string;
}

/** Reads texts and files without keeping them. */
export interface DocumentReader {
  /** Version and model hash. */
  readonly id: string;
  /** @throws DocumentError for a text of nothing but white space */
  read(document: TextDocument, options?: ReadOptions): Promise<Reading>;
  /** A file, or `-` for standard input. */
  readFile(
    path: string,
    stated?: StatedFields,
    options?: ReadOptions,
  ): Promise<{ document: Document; reading: Reading }>;
  /**
   * All that a file holds, one after the other: a message and what is attached to it, the rows of a table. What cannot be
   * taken comes as its reason, in one sentence.
   */
  readAll(
    path: string,
    stated?: StatedFields,
    options?: ReadOptions,
  ): AsyncGenerator<
    { name: string; part?: string; note?: string; document: Document; reading: Reading } | Refused
  >;
}

export interface ReaderChoice {
  /** Contents of `models/` by file name; default: the model that comes with this package. */
  readonly model?: ReadonlyMap<string, Uint8Array>;
  /** More names: entries as in a line of a `--lexicon` file. */
  readonly lexicon?: readonly LexiconLine[];
  /** The folder of the situation whose names are known; default: the built-in one. */
  readonly situation?: string;
}

/**
 * Opens a reader: the model, the gazetteer, the lexicon and a situation's names.
 * @throws ModelError, SituationError, VedetteError, each one sentence
 */
export async function createReader(choice: ReaderChoice = {}): Promise<DocumentReader> {
  const reader = await openReader({ ...choice, situation: choice.situation ?? builtInSituation() });
  const idOf = (bytes: Uint8Array, document: Document) => documentId(bytes, document.url);
  return {
    id: reader.id,
    async read({ id, text, ...stated }, options = {}) {
      const document = takeText(text, statedFields(stated));
      return reader.read(document, { id: id ?? idOf(new TextEncoder().encode(text), document), ...options });
    },
    async readFile(path, stated = {}, options = {}) {
      const { bytes, name } = await load(path);
      const { document } = await takeOne(bytes, { name, stated: statedFields(stated) });
      return { document, reading: await reader.read(document, { id: idOf(bytes, document), ...options }) };
    },
    async *readAll(path, stated = {}, options = {}) {
      const { bytes, name } = await load(path);
      const { documents, refused } = await takeBytes(bytes, { name, stated: statedFields(stated) });
      for (const one of documents) {
        const { document, part, note } = one;
        const reading = await reader.read(document, { id: idOf(one.bytes, document), ...options });
        yield {
          name: one.name,
          ...(part === undefined ? {} : { part }),
          ...(note === undefined ? {} : { note }),
          document,
          reading,
        };
      }
      yield* refused;
    },
  };
}

async function load(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  return path === '-'
    ? { bytes: await standardInput(), name: 'Standard input' }
    : { bytes: await readBytes(path), name: basename(path) };
}

/** The same for the command line, where names come from files. */
export async function openDocumentReader(choice: {
  readonly situation?: string;
  readonly lexicon?: readonly string[];
}): Promise<DocumentReader> {
  const lexicon = await lexiconLines(choice.lexicon ?? []);
  return createReader({
    lexicon,
    ...(choice.situation === undefined ? {} : { situation: choice.situation }),
  });
}

/** Opens at the first call what every later call shares. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}

const sharedReader = once(() => createReader());

/** The short form of `createReader`: reads one text with the reader that this process shares. */
export async function read(document: TextDocument, options: ReadOptions = {}): Promise<Reading> {
  return (await sharedReader()).read(document, options);
}
