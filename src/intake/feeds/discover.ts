import type { FeedLink } from './feed.ts';
import { resolveAddress } from './links.ts';
import { type Element, elementsOf } from './markup.ts';
import { oneLine } from './plain-text.ts';

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/(?:feed\+)?json|text\/xml|application\/xml)\b/iu;

/**
 * The feeds that a page names in its head: `<link rel="alternate" type="application/rss+xml" href>`, in their order,
 * each once; those of comments last.
 */
export function feedsOfPage(root: Element, address: string | undefined): FeedLink[] {
  const found = new Map<string, FeedLink>();
  let bases = address === undefined ? [] : [address];
  const visit = (element: Element) => {
    for (const child of elementsOf(element)) {
      const name = child.name.toLowerCase();
      const said = (key: string) => child.attributes.get(key) ?? '';
      if (name === 'base' && said('href') !== '') bases = [...bases, said('href')];
      if (name === 'link') {
        const rel = said('rel').toLowerCase().split(/\s+/u);
        const isFeed = rel.includes('feed') || (rel.includes('alternate') && FEED_TYPE.test(said('type')));
        const feed = isFeed ? resolveAddress(said('href'), bases) : undefined;
        const title = oneLine(said('title'));
        if (feed !== undefined && !found.has(feed))
          found.set(feed, { address: feed, ...(title === undefined ? {} : { title }) });
      }
      visit(child);
    }
  };
  visit(root);
  const isComments = (link: FeedLink) => /comments?\b/iu.test(`${link.address} ${link.title ?? ''}`);
  return [...found.values()].sort((a, b) => Number(isComments(a)) - Number(isComments(b)));
}
