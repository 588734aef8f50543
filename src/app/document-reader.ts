import { basename } from 'node:path';
import type { Document, Reading } from '../core/index.ts';
import { takeText } from '../intake/index.ts';
import type { ReadOptions } from '../reading/index.ts';
import { readBytes } from './files.ts';
import { documentId } from './identity.ts';
import { openReader } from './open-reader.ts';
import { builtInSituation } from './situation-folder.ts';
import { statedFields, takeBytes } from './take-document.ts';

type StatedFields = Parameters<typeof statedFields>[0];

/** Reads texts and files without keeping them. */
export interface DocumentReader {
  readonly id: string;
  readText(text: string, stated: StatedFields, options?: ReadOptions): Promise<Reading>;
  /** A file, or `-` for standard input. */
  readFile(
    path: string,
    stated: StatedFields,
    options?: ReadOptions,
  ): Promise<{ document: Document; reading: Reading }>;
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Opens a reader for the command line and the library.
 * @param choice.situation  whose names are known; default: the built-in situation
 */
export async function openDocumentReader(choice: {
  readonly situation?: string;
  readonly lexicon?: readonly string[];
}): Promise<DocumentReader> {
  const reader = await openReader({
    situation: choice.situation ?? builtInSituation(),
    lexicon: choice.lexicon ?? [],
  });
  const idOf = (bytes: Uint8Array, document: Document) => documentId(bytes, document.url);
  return {
    id: reader.id,
    async readText(text, stated, options = {}) {
      const document = takeText(text, statedFields(stated));
      return reader.read(document, { id: idOf(new TextEncoder().encode(text), document), ...options });
    },
    async readFile(path, stated, options = {}) {
      const bytes = path === '-' ? await standardInput() : await readBytes(path);
      const { document } = takeBytes(
        bytes,
        path === '-' ? 'Standard input' : basename(path),
        statedFields(stated),
      );
      return { document, reading: await reader.read(document, { id: idOf(bytes, document), ...options }) };
    },
  };
}
