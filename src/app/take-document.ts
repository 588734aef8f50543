import { type Document, DocumentError } from '../core/index.ts';
import { decodeText, looksLikeHtml, type Stated, takeText } from '../intake/index.ts';
import { splitFrontMatter } from '../lexicon/index.ts';

/** A document with the bytes it was taken from. */
export interface Taken {
  readonly document: Document;
  readonly bytes: Uint8Array;
  readonly stated: Stated;
}

/** Drops what is undefined or blank, so that an empty form field says nothing. */
export function statedFields(fields: { readonly [Name in keyof Stated]?: Stated[Name] | undefined }): Stated {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** What a file's head says of its text, where it says it as a string (an unquoted date is one too). */
function statedInHead(meta: Readonly<Record<string, unknown>>): Stated {
  const word = (name: string) => (typeof meta[name] === 'string' ? meta[name] : undefined);
  return statedFields({
    title: word('title'),
    date: word('date'),
    publisher: word('publisher'),
    author: word('author'),
    url: word('url'),
    example: meta.example === true ? true : undefined,
  });
}

/**
 * The bytes of a text file as a document; what the user states outranks what the file's head says, and that what the
 * text says. The head between two lines of hyphens is not part of the text.
 * @throws DocumentError in one sentence for what cannot be read as text
 */
export function takeBytes(bytes: Uint8Array, name: string, stated: Stated = {}): Taken {
  const whole = decodeText(bytes, name);
  if (looksLikeHtml(whole)) {
    throw new DocumentError(
      'html',
      `${name} is a page's HTML; this version reads its text. Copy the page's text from the browser, or paste it in the app.`,
      { name },
    );
  }
  const { meta, bodyStart } = splitFrontMatter(whole);
  const text = whole.slice(bodyStart);
  if (text.trim() === '') throw new DocumentError('empty', `${name} is empty.`, { name });
  return { document: takeText(text, { ...statedInHead(meta), ...stated }), bytes, stated };
}
