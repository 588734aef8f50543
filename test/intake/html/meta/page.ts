import { parseHtml } from '../../../../src/intake/html/index.ts';
import type { PageEvidence } from '../../../../src/intake/html/meta/evidence.ts';
import { gatherEvidence } from '../../../../src/intake/html/meta/gather.ts';
import { metadata, type PageMetadata, type PageSource } from '../../../../src/intake/html/meta/index.ts';

/** Parts of a made-up page; the headline is always the same. */
export interface PageParts {
  readonly lang?: string;
  readonly head?: string;
  readonly before?: string;
  readonly body?: string;
  readonly after?: string;
}

export const HEADLINE = 'Old bridge at Moorbeck is opened again';
export const ADDRESS = 'https://www.moorbeck-post.example/news/bridge';

/** The source of a page about a bridge. */
export function pageOf({ lang = 'en', head = '', before = '', body = '', after = '' }: PageParts): string {
  return `<!doctype html><html lang="${lang}"><head><title>${HEADLINE}</title>${head}</head><body>${before}<article>
<h1>${HEADLINE}</h1>${body}<p>The council had closed the bridge to lorries after a pier had sunk by a hand's breadth.</p>
</article>${after}</body></html>`;
}

/** A script of JSON-LD. */
export function linked(data: unknown): string {
  const source = typeof data === 'string' ? data : JSON.stringify(data);
  return `<script type="application/ld+json">${source}</script>`;
}

/** What the page says of itself. */
export function metaOf(html: string, source: PageSource = {}): PageMetadata {
  return metadata(parseHtml(html).document, source);
}

/** The evidence of a page, before anything is chosen. */
export function evidenceOf(html: string, url?: string): PageEvidence {
  return gatherEvidence(parseHtml(html).document, url);
}
