import { type Document, DocumentError } from '../core/index.ts';
import { readBylines } from './byline.ts';
import { layOutPage } from './furniture.ts';

/** What the user says of a text that it may not say itself; each field outranks what the text says. */
export interface Stated {
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly example?: boolean;
  /** Of a row of event data: how its text is cut into cells, and the release that its file is of. */
  readonly row?: string;
  readonly release?: string;
}

/**
 * A pasted or plain text as a Document: the text frozen as it is, its furniture marked, its headline, date and
 * author read from the page where they stand there in full.
 * @throws DocumentError when there is nothing but white space
 */
export function takeText(text: string, stated: Stated = {}): Document {
  if (text.trim() === '') throw new DocumentError('empty', 'The text is empty.');
  const layout = layOutPage(text);
  const byline = readBylines(layout.bylines);
  const title = stated.title ?? layout.title?.text;
  const date = stated.date ?? byline.date;
  const author = stated.author ?? byline.author;
  return {
    kind: 'document',
    text,
    furniture: layout.furniture,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
    ...(stated.publisher === undefined ? {} : { publisher: stated.publisher }),
    ...(stated.url === undefined ? {} : { url: stated.url }),
    ...(stated.example === undefined ? {} : { example: stated.example }),
  };
}
