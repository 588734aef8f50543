import { DocumentError } from '../core/index.ts';
import { plainText } from './feeds/plain-text.ts';
import { metadata, parseHtml } from './html/index.ts';
import { statedFields } from './stated-fields.ts';
import { takeText } from './take-text.ts';
import type { Source, TakenFile } from './taken.ts';

/**
 * A page's source as a document: its lines of text with what is not the article marked, and what it says of itself.
 * @throws DocumentError in one sentence for a page without text, or beyond the bounds
 */
export function takePage(
  bytes: Uint8Array,
  source: string,
  { name, url, stated = {} }: Source,
  kind: 'html' | 'mhtml',
): TakenFile {
  const page = parseHtml(source);
  const { title, author, publisher, published, canonical } = metadata(page.document, {
    url: stated.url ?? url,
  });
  const text = plainText(page.html).split('\n').join('\n\n');
  if (text.trim() === '') throw new DocumentError('empty', `${name} holds no text.`, { name });
  const said = statedFields({
    title: title?.value,
    author: author?.value,
    publisher: publisher?.value,
    date: published?.value,
    url: canonical?.value ?? url,
  });
  const document = takeText(text, { ...said, ...stated });
  return { documents: [{ kind, name, document, bytes, stated }], refused: [] };
}
