import { createHash } from 'node:crypto';
import { DocumentError } from '../../core/index.ts';
import { readAtom } from './atom.ts';
import { feedsOfPage } from './discover.ts';
import type { Feed, FeedItem, NotTaken, RawFeed, RawItem } from './feed.ts';
import { readFeedDate } from './feed-date.ts';
import { decodeFeed } from './feed-text.ts';
import { readJsonFeed } from './json-feed.ts';
import { type Element, elementsOf, type Mending, scanMarkup } from './markup.ts';
import { type Prefixes, prefixesOf, usualName } from './names.ts';
import { readRss } from './rss.ts';
import { readSitemap, readSitemapIndex } from './sitemap.ts';

/** What is known of a feed's bytes beside them. */
export interface FeedSource {
  /** What to call it in messages. */
  readonly name: string;
  /** The address it came from; relative ones in it are resolved against it. */
  readonly address?: string;
  readonly contentType?: string;
}

/** Elements that never hold one another: where an end is missing, the next one's begin stands for it. */
const RESTARTS: ReadonlySet<string> = new Set(['item', 'entry']);
/** In a sitemap pages do not hold one another either; in RSS an `url` stands inside an image. */
const SITEMAP_RESTARTS: ReadonlySet<string> = new Set(['url', 'sitemap']);

/** Most items of one feed; a sitemap may have 50,000 by its standard. */
const MOST_ITEMS = 50_000;

type Format = 'rss' | 'atom' | 'sitemap' | 'sitemap-index' | 'page';

const ROOTS: readonly (readonly [string, Format])[] = [
  ['rss', 'rss'],
  ['rdf:rdf', 'rss'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
  ['urlset', 'sitemap'],
  ['sitemapindex', 'sitemap-index'],
  ['html', 'page'],
  ['channel', 'rss'],
];

/** What kind of feed a tree is: by its root, else by what stands in it. */
function formatOf(root: Element, prefixes: Prefixes): Format | undefined {
  const inside = new Set<string>();
  const visit = (element: Element, depth: number) => {
    for (const child of elementsOf(element)) {
      inside.add(usualName(child.name, prefixes, ''));
      if (depth < 3) visit(child, depth + 1);
    }
  };
  const top = elementsOf(root).map((element) => usualName(element.name, prefixes, ''));
  const known = ROOTS.find(([name]) => top.includes(name));
  if (known !== undefined) return known[1];
  visit(root, 0);
  const deeper = ROOTS.find(([name]) => inside.has(name));
  if (deeper !== undefined) return deeper[1];
  if (inside.has('item')) return 'rss';
  if (inside.has('entry') || inside.has('atom:entry')) return 'atom';
  return inside.has('head') || inside.has('body') || inside.has('link') ? 'page' : undefined;
}

function mendedOf(mending: Mending, isPage: boolean): string[] {
  if (isPage) return [];
  return [
    ...(mending.cut ? ['it is cut off before its end'] : []),
    ...(mending.unclosed > 0 && !mending.cut ? [`${mending.unclosed} elements are not closed`] : []),
    ...(mending.strayEnds > 0 ? [`${mending.strayEnds} ends stand without a begin`] : []),
    ...(mending.strayMarks > 0 ? [`${mending.strayMarks} loose marks were read as text`] : []),
  ];
}

function readMarkup(
  text: string,
  address: string | undefined,
): { feed: RawFeed; mended: string[] } | undefined {
  const isSitemap = /<(?:[a-z]+:)?(?:urlset|sitemapindex)\b/iu.test(text.slice(0, 65_536));
  const { root, mending } = scanMarkup(text, isSitemap ? SITEMAP_RESTARTS : RESTARTS);
  const prefixes = prefixesOf(root);
  switch (formatOf(root, prefixes)) {
    case 'rss':
      return { feed: readRss(root, prefixes, text, address), mended: mendedOf(mending, false) };
    case 'atom':
      return { feed: readAtom(root, prefixes, text, address), mended: mendedOf(mending, false) };
    case 'sitemap':
      return { feed: readSitemap(root, prefixes, text, address), mended: mendedOf(mending, false) };
    case 'sitemap-index':
      return { feed: readSitemapIndex(root, prefixes, address), mended: mendedOf(mending, false) };
    case 'page':
      return { feed: { kind: 'page', items: [], links: feedsOfPage(root, address) }, mended: [] };
    default:
      return undefined;
  }
}

function madeId({ title, published, text }: RawItem): string {
  const sum = createHash('sha256').update(`${title ?? ''}\0${published ?? ''}\0${text ?? ''}`);
  return `made:${sum.digest('hex').slice(0, 32)}`;
}

/** Fields that say something; the rest is left out. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // What is undefined has been dropped: the type says no more than that.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function check(raw: RawFeed): { items: FeedItem[]; notTaken: NotTaken[] } {
  const items: FeedItem[] = [];
  const notTaken: NotTaken[] = [];
  const seen = new Map<string, number>();
  for (const [index, item] of raw.items.entries()) {
    const position = index + 1;
    const { address, title, text } = item;
    const cut = item.cut ?? false;
    if (items.length >= MOST_ITEMS) {
      notTaken.push({ position, reason: `more than ${MOST_ITEMS} items` });
    } else if (address === undefined && (cut || text === undefined) && (cut || title === undefined)) {
      notTaken.push({
        position,
        reason: cut ? 'the feed is cut off inside it' : 'it has neither an address nor words',
      });
    } else {
      const id = (item.id === '' ? undefined : item.id) ?? address ?? madeId(item);
      const key = `${id}\0${address ?? ''}`;
      const first = seen.get(key);
      if (first !== undefined) {
        notTaken.push({ position, reason: `it stands at place ${first} already` });
        continue;
      }
      seen.set(key, position);
      items.push({
        position,
        id,
        cut,
        ...present({
          address,
          title,
          published: readFeedDate(item.published),
          updated: readFeedDate(item.updated),
          author: item.author,
          publisher: item.publisher,
          language: item.language ?? raw.language,
          text,
        }),
      });
    }
  }
  return { items, notTaken };
}

/**
 * Reads the bytes of a feed of any kind: RSS 0.9 to 2.0, RDF, Atom, JSON Feed, sitemaps and their index, also packed
 * with gzip, wrongly encoded, badly formed or cut in the middle. A page gives the feeds that it names. Every item is
 * taken or told in `notTaken`. No entity is expanded but characters', nothing is fetched.
 * @throws DocumentError in one sentence for what is no feed
 */
export function takeFeed(bytes: Uint8Array, source: FeedSource): Feed {
  const { name, address } = source;
  if (bytes.length === 0) throw new DocumentError('empty', `${name} is empty.`, { name });
  const { text, note } = decodeFeed(bytes, name, source.contentType);
  const mended = note === undefined ? [] : [note];
  let raw: RawFeed | undefined;
  let broken = 0;
  if (/^\s*[{[]/u.test(text)) {
    const read = readJsonFeed(text, address);
    raw = read?.feed;
    broken = read?.broken ?? 0;
    if (read?.isMended) mended.push('it is no valid JSON; read item by item');
  } else {
    const read = readMarkup(text, address);
    raw = read?.feed;
    mended.push(...(read?.mended ?? []));
  }
  if (raw === undefined) {
    throw new DocumentError('no-feed', `${name} is no feed: neither RSS, Atom, JSON Feed nor a sitemap.`, {
      name,
    });
  }
  const { items, notTaken } = check(raw);
  const lost = Array.from({ length: broken }, (_, index) => ({
    position: raw.items.length + index + 1,
    reason: 'it is broken or cut off',
  }));
  const { kind, title, language, everyMinutes } = raw;
  return {
    kind,
    items,
    notTaken: [...notTaken, ...lost],
    found: raw.items.length + broken,
    links: raw.links ?? [],
    mended,
    ...present({ title, language, everyMinutes }),
  };
}
