import type { FeedLink, RawFeed } from './feed.ts';
import { resolveAddress } from './links.ts';
import type { Element } from './markup.ts';
import { Names, type Prefixes } from './names.ts';
import { oneLine } from './plain-text.ts';
import { firstWords } from './rss.ts';

/** Sitemaps (sitemaps.org 0.9) with the extension for news: a page an `url`, with title and day where it is news. */
export function readSitemap(
  root: Element,
  prefixes: Prefixes,
  text: string,
  address: string | undefined,
): RawFeed {
  const names = new Names(prefixes, '');
  const bases = address === undefined ? [] : [address];
  const items = names.below(root, new Set(['url'])).map((page) => {
    const sound: Element = {
      ...page,
      children: page.children.filter((child) => typeof child === 'string' || child.closed),
    };
    const news = names.child(sound, 'news:news');
    const publication = news === undefined ? undefined : names.child(news, 'news:publication');
    const said = (name: string) => (news === undefined ? undefined : firstWords(news, names, [name]));
    const loc = firstWords(sound, names, ['loc']);
    return {
      id: loc,
      address: resolveAddress(loc, bases),
      title: oneLine(said('news:title')),
      published: said('news:publication_date'),
      updated: firstWords(sound, names, ['lastmod']),
      publisher:
        publication === undefined ? undefined : oneLine(firstWords(publication, names, ['news:name'])),
      language: publication === undefined ? undefined : firstWords(publication, names, ['news:language']),
      cut: !page.closed && page.innerEnd === text.length,
    };
  });
  return { kind: 'sitemap', items };
}

/** The sitemaps of a sitemap index, in their order. */
export function readSitemapIndex(root: Element, prefixes: Prefixes, address: string | undefined): RawFeed {
  const names = new Names(prefixes, '');
  const bases = address === undefined ? [] : [address];
  const links = names.below(root, new Set(['sitemap'])).flatMap((one): FeedLink[] => {
    const loc = resolveAddress(
      names.children(one, 'loc').some((child) => child.closed) ? firstWords(one, names, ['loc']) : undefined,
      bases,
    );
    const changed = firstWords(one, names, ['lastmod']);
    return loc === undefined ? [] : [{ address: loc, ...(changed === undefined ? {} : { changed }) }];
  });
  return { kind: 'sitemap-index', items: [], links };
}
