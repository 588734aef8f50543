import type { Document } from '../core/index.ts';
import { metadata, parseHtml, takeHtml } from './html/index.ts';
import { statedFields } from './stated-fields.ts';
import type { Source, TakenFile } from './taken.ts';

/**
 * A page's source as a document: its lines of text with what is not the article marked, and what it says of itself.
 * What the user states outranks what the page says.
 * @throws DocumentError in one sentence for a page without text, or beyond the bounds
 */
export function takePage(
  bytes: Uint8Array,
  source: string,
  { name, url, headers, stated = {} }: Source,
  kind: 'html' | 'mhtml',
): TakenFile {
  const page = parseHtml(source);
  const { title, author, publisher, published, canonical } = metadata(page.document, {
    url: stated.url ?? url,
    headers,
  });
  const { text, furniture, headline } = takeHtml(page.document, name);
  const said = statedFields({
    title: title?.value ?? headline,
    author: author?.value,
    publisher: publisher?.value,
    date: published?.value,
    url: canonical?.value ?? url,
  });
  const document: Document = { kind: 'document', text, furniture: [...furniture], ...said, ...stated };
  const rule = stated.date === undefined ? published?.rule : undefined;
  const dateRule = rule === undefined ? {} : { dateRule: rule };
  return { documents: [{ kind, name, document, bytes, stated, ...dateRule }], refused: [] };
}
