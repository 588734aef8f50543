import { DocumentError } from '../core/index.ts';
import { type Decoded, type DecodeHints, decodeBytes } from './encodings/index.ts';

/** The largest single document, in bytes; a longer file is almost always an archive or a dump of many texts. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** First bytes of formats that are no plain text, with the word a person would use for each. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or Office document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

function signatureOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))?.[1];
}

/**
 * Refuses what is too large for one document, before it is loaded.
 * @param size  bytes
 * @throws DocumentError with the limit and the remedy
 */
export function checkSize(size: number, name: string): void {
  if (size <= MAX_DOCUMENT_BYTES) return;
  throw new DocumentError(
    'too-large',
    `${name} has ${Math.ceil(size / 1048576)} MB; one document may have ${MAX_DOCUMENT_BYTES / 1048576} MB. Split it into its texts.`,
    { name, bytes: size },
  );
}

/**
 * Turns the bytes of a text file into its text, whatever encoding it is in; see `decodeBytes` for how that is told.
 * @param bytes  the whole file
 * @param name   what to call it in messages
 * @throws DocumentError for an empty, too large or binary file, in one sentence with the remedy
 */
export function decodeFile(bytes: Uint8Array, name: string, hints: DecodeHints = {}): Decoded {
  if (bytes.length === 0) throw new DocumentError('empty', `${name} is empty.`, { name });
  checkSize(bytes.length, name);
  const signature = signatureOf(bytes);
  if (signature !== undefined) {
    throw new DocumentError(
      'not-text',
      `${name} is ${signature}; this version reads plain text. Save or paste its text instead.`,
      { name },
    );
  }
  const decoded = decodeBytes(bytes, hints);
  if (bytes.includes(0) && !decoded.encoding.startsWith('utf-16')) {
    throw new DocumentError('binary', `${name} is a binary file, not text.`, { name });
  }
  return decoded;
}

/** The text alone of `decodeFile`. */
export function decodeText(bytes: Uint8Array, name: string, hints: DecodeHints = {}): string {
  return decodeFile(bytes, name, hints).text;
}

/** True for text that is a page's source rather than its text. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(text.slice(0, 2048)); // "<!DOCTYPE html>" "<html lang=en>" | not "<3 html"
}
