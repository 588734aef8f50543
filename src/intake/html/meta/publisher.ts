import type { PageEvidence } from './evidence.ts';
import { type Found, found } from './found.ts';
import { wordOverlap } from './headline.ts';
import { isArticleNode, type LinkedNode, textOf } from './json-ld.ts';
import { cleanText } from './title.ts';

const MAX_NAME = 100;

function usable(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const name = cleanText(said)
    .replace(/^https?:\/\//u, '')
    .replace(/\/$/u, '');
  return name.length < 2 || name.length > MAX_NAME ? undefined : name;
}

/** The site's own name as the page's head gives it. */
export function readSiteName(page: PageEvidence, nodes: readonly LinkedNode[]): Found | undefined {
  const meta = page.metas.find(
    ({ name, content }) => name === 'og:site_name' && usable(content) !== undefined,
  );
  if (meta !== undefined) return found(usable(meta.content), 'meta og:site_name', meta.content);
  const site = nodes.find(
    ({ types, members }) => types.includes('WebSite') && usable(textOf(members.name)) !== undefined,
  );
  return found(usable(textOf(site?.members.name)), 'JSON-LD WebSite', textOf(site?.members.name));
}

/**
 * Who publishes the page: the site's name, the publisher of its JSON-LD or meta, else the host of its address.
 * @returns undefined for a page without any of them
 */
export function readPublisher(page: PageEvidence, nodes: readonly LinkedNode[]): Found | undefined {
  const site = readSiteName(page, nodes);
  if (site !== undefined) return site;
  const article = nodes.find((node) => isArticleNode(node) && node.members.publisher !== undefined);
  const id = (article?.members.publisher as { '@id'?: unknown } | undefined)?.['@id']; // any JSON; a member that is none reads as undefined
  const said =
    textOf(article?.members.publisher) ??
    // The reference is itself a node under the same id, without a name.
    textOf(
      nodes.find(
        ({ members }) => members['@id'] === id && id !== undefined && textOf(members.name) !== undefined,
      )?.members.name,
    );
  const linked = found(usable(said), 'JSON-LD publisher', said);
  if (linked !== undefined) return linked;
  for (const name of [
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'citation_publisher',
    'article:publisher',
    'application-name',
  ]) {
    const meta = page.metas.find(
      (one) =>
        one.name === name && !/^https?:/u.test(one.content) && wordOverlap(one.content, page.shown) < 0.5,
    );
    const value = found(usable(meta?.content), `meta ${name}`, meta?.content);
    if (value !== undefined) return value;
  }
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/iu.exec(page.url ?? '')?.[1]?.toLowerCase();
  return found(host?.replace(/^(?:www|m|amp|mobile)\./u, ''), 'address', page.url);
}
