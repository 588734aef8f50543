import { DOMParser } from 'linkedom';
import { boundMarkup } from './markup.ts';
import type { PageDocument } from './nodes.ts';

/** A page as parsed once, for everybody who reads from it: body, dates, metadata. Nobody changes it. */
export interface ParsedPage {
  readonly document: PageDocument;
  /** The page's source as parsed: no deeper than 400 levels, without null bytes. */
  readonly html: string;
}

/**
 * Parses the source of a page, however broken. Scripts are never run, addresses never fetched; time and memory are
 * linear in the source, depth is bounded (see `boundMarkup`).
 * @throws DocumentError `too-large` for a page beyond the bounds
 */
export function parseHtml(source: string): ParsedPage {
  const html = boundMarkup(source);
  // A page without elements would leave no root; the parser's own default page has one.
  const parsed = new DOMParser().parseFromString(html === '...' ? '<p>...' : html, 'text/html');
  // linkedom's document has every member of PageDocument; its types name the browser's, which are not loaded here.
  return { document: parsed as unknown as PageDocument, html };
}
