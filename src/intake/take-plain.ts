import { type Document, DocumentError, type Furniture } from '../core/index.ts';
import { splitFrontMatter } from '../lexicon/index.ts';
import { decodeFile } from './decode.ts';
import { stripMarkdown } from './markdown/index.ts';
import { statedFields } from './stated-fields.ts';
import { type Stated, takeText } from './take-text.ts';
import type { Source, Taken } from './taken.ts';

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

/** A text without the marks of Markdown; code in it is marked, and its first heading is its headline. */
function takeMarked(body: string, said: Stated): Document {
  const { text, code, heading } = stripMarkdown(body);
  const title =
    said.title ?? (heading === undefined ? undefined : text.slice(heading.start, heading.end).trim());
  const document = takeText(text, { ...said, ...statedFields({ title }) });
  const noise = code.map(({ start, end }): Furniture => ({ start, end, kind: 'noise' }));
  const others = document.furniture.filter(
    ({ start, end }) => !code.some((one) => one.start < end && start < one.end),
  );
  return { ...document, furniture: [...others, ...noise].sort((a, b) => a.start - b.start) };
}

/**
 * Plain text, or Markdown: the head between two lines of hyphens is not part of it.
 * @throws DocumentError in one sentence for what is no text, or is empty
 */
export function takePlain(bytes: Uint8Array, source: Source, kind: 'text' | 'markdown'): Taken {
  const { name, url, contentType, stated = {} } = source;
  const { text: whole, note } = decodeFile(bytes, name, contentType === undefined ? {} : { contentType });
  const { meta, bodyStart } = splitFrontMatter(whole);
  const body = whole.slice(bodyStart);
  const empty = new DocumentError('empty', `${name} is empty.`, { name });
  if (body.trim() === '') throw empty;
  const said = { ...statedFields({ url }), ...statedInHead(meta), ...stated };
  const noted = note === undefined ? {} : { note };
  if (kind === 'text') return { kind, name, document: takeText(body, said), bytes, stated, ...noted };
  const document = takeMarked(body, said);
  if (document.text.trim() === '') throw empty;
  // Without its file's name, a later taking would not know it for Markdown.
  return { kind, name, document, bytes, stated, contentType: 'text/markdown', ...noted };
}
