import type { RawFeed, RawItem } from './feed.ts';
import { resolveAddress } from './links.ts';
import { type Element, elementsOf, wordsOf } from './markup.ts';
import { Names, type Prefixes } from './names.ts';
import { oneLine, plainText } from './plain-text.ts';

/** What markup an element holds: written out where it is escaped or in CDATA, its source where it is loose. */
export function markupOf(element: Element, text: string): string {
  const isLoose = elementsOf(element).length > 0;
  return isLoose
    ? text.slice(element.innerStart, element.innerEnd).replaceAll(/<!\[CDATA\[|\]\]>/gu, '')
    : wordsOf(element);
}

/** The value of the first of these children that says something. */
export function firstWords(item: Element, names: Names, wanted: readonly string[]): string | undefined {
  for (const name of wanted) {
    for (const child of names.children(item, name)) {
      const words = wordsOf(child).trim();
      if (words !== '') return words;
    }
  }
  return undefined;
}

/** "desk@example.org (The Desk)" is "The Desk"; an address alone names nobody. */
export function authorOf(said: string | undefined): string | undefined {
  const words = oneLine(said);
  const named =
    words === undefined ? undefined : (/^[^\s()@]+@[^\s()@]+\s*\(([^()]+)\)$/u.exec(words)?.[1] ?? words);
  return named === undefined || /^[^\s@]+@[^\s@]+$/u.test(named) ? undefined : named;
}

/** The longest of these texts: feeds give a teaser and the whole under several names. */
export function fullest(
  item: Element,
  names: Names,
  wanted: readonly string[],
  text: string,
): string | undefined {
  const texts = wanted
    .flatMap((name) => names.children(item, name))
    .map((child) => plainText(markupOf(child, text)));
  const longest = texts.reduce((best, one) => (one.length > best.length ? one : best), '');
  return longest === '' ? undefined : longest;
}

/** Of an item's own elements, those that a cut has not touched: half an address leads elsewhere. */
function whole(item: Element): Element {
  return { ...item, children: item.children.filter((child) => typeof child === 'string' || child.closed) };
}

function linkOf(item: Element, names: Names): string | undefined {
  const said = firstWords(item, names, ['feedburner:origlink', 'link']);
  if (said !== undefined) return said;
  const links = [...names.children(item, 'atom:link'), ...names.children(item, 'link')];
  const alternate = links.find((link) => (link.attributes.get('rel') ?? 'alternate') === 'alternate');
  const pointed =
    alternate?.attributes.get('href') ??
    (alternate === undefined ? undefined : names.attribute(alternate, 'rdf:resource'));
  if (pointed !== undefined) return pointed;
  const guid = names.child(item, 'guid');
  if (guid !== undefined && guid.attributes.get('ispermalink')?.toLowerCase() !== 'false') {
    const words = wordsOf(guid).trim();
    if (/^https?:\/\//iu.test(words)) return words;
  }
  const about = names.attribute(item, 'rdf:about');
  return about !== undefined && /^https?:\/\//iu.test(about) ? about : undefined;
}

function readItem(item: Element, names: Names, bases: readonly string[], text: string): RawItem {
  const sound = whole(item);
  const title = names.child(item, 'title') ?? names.child(item, 'media:title');
  const source = names.child(sound, 'source');
  return {
    id: firstWords(sound, names, ['guid', 'dc:identifier']) ?? names.attribute(item, 'rdf:about'),
    address: resolveAddress(linkOf(sound, names), bases),
    title: title === undefined ? undefined : oneLine(markupOf(title, text)),
    published: firstWords(sound, names, [
      'pubdate',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'atom:published',
      'published',
      'date',
    ]),
    updated: firstWords(sound, names, ['atom:updated', 'dcterms:modified', 'updated', 'lastbuilddate']),
    author: authorOf(firstWords(sound, names, ['dc:creator', 'author', 'itunes:author'])),
    publisher: source === undefined ? undefined : oneLine(wordsOf(source)),
    language: firstWords(sound, names, ['dc:language']) ?? item.attributes.get('xml:lang'),
    text: fullest(
      item,
      names,
      ['content:encoded', 'description', 'content', 'summary', 'xhtml:body', 'body'],
      text,
    ),
    cut: !item.closed && item.innerEnd === text.length,
  };
}

/** RSS 0.9 to 2.0 and RDF: every `item`, wherever it stands. */
export function readRss(
  root: Element,
  prefixes: Prefixes,
  text: string,
  address: string | undefined,
): RawFeed {
  const names = new Names(prefixes, '');
  const [channel] = names.below(root, new Set(['channel']));
  const head = channel ?? root;
  const own = firstWords(head, names, ['link']);
  const home = resolveAddress(own, address === undefined ? [] : [address]);
  // Relative addresses are meant from the site's own address, where the feed gives one.
  const outer = [address, home].filter((one) => one !== undefined);
  const items = names.belowWithBases(root, new Set(['item']), outer);
  const ttl = Number(firstWords(head, names, ['ttl']));
  return {
    kind: 'rss',
    title: oneLine(firstWords(head, names, ['title'])),
    language: firstWords(head, names, ['language', 'dc:language']) ?? head.attributes.get('xml:lang'),
    items: items.map(({ element, bases }) => readItem(element, names, bases, text)),
    everyMinutes: ttl > 0 && Number.isFinite(ttl) ? ttl : undefined,
  };
}
