import { boundMarkup } from './markup.ts';
import type { PageDocument } from './nodes.ts';
import { growTree } from './tree.ts';

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
  return { document: growTree(html), html };
}
