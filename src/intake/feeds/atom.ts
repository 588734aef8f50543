import type { RawFeed, RawItem } from './feed.ts';
import { resolveAddress } from './links.ts';
import { type Element, elementsOf, wordsOf } from './markup.ts';
import { Names, type Prefixes } from './names.ts';
import { oneLine } from './plain-text.ts';
import { firstWords, fullest, markupOf } from './rss.ts';

/** The page that an entry is about: its `alternate` link, HTML before other kinds; the content's own source else. */
function linkOf(entry: Element, names: Names): { href: string; base: string | undefined } | undefined {
  const links = names
    .children(entry, 'link')
    .filter((link) => (link.attributes.get('rel') ?? 'alternate').toLowerCase() === 'alternate');
  const isHtml = (link: Element) => /html|^$/iu.test(link.attributes.get('type') ?? '');
  const link =
    links.find((one) => isHtml(one) && one.attributes.has('href')) ??
    links.find((one) => one.attributes.has('href'));
  const href = link?.attributes.get('href');
  if (href !== undefined) return { href, base: link?.attributes.get('xml:base') };
  // Atom 0.3 and feeds made by hand write the address between the tags.
  const words = links.map((one) => wordsOf(one).trim()).find((one) => one !== '');
  const origin = firstWords(entry, names, ['feedburner:origlink']) ?? words;
  if (origin !== undefined) return { href: origin, base: undefined };
  const content = names.child(entry, 'content');
  const source = content?.attributes.get('src');
  if (source !== undefined) return { href: source, base: content?.attributes.get('xml:base') };
  const id = firstWords(entry, names, ['id']);
  return id !== undefined && /^https?:\/\//iu.test(id) ? { href: id, base: undefined } : undefined;
}

function authorOf(entry: Element, names: Names): string | undefined {
  const author = names.child(entry, 'author');
  const named =
    author === undefined ? undefined : (firstWords(author, names, ['name']) ?? firstOwnWords(author));
  return oneLine(named ?? firstWords(entry, names, ['dc:creator']));
}

function firstOwnWords(element: Element): string | undefined {
  return elementsOf(element).length > 0 ? undefined : wordsOf(element);
}

function readEntry(entry: Element, names: Names, bases: readonly string[], text: string): RawItem {
  // Half an address leads elsewhere: of a cut entry only what is whole counts, but for its words.
  const sound: Element = {
    ...entry,
    children: entry.children.filter((child) => typeof child === 'string' || child.closed),
  };
  const link = linkOf(sound, names);
  const title = names.child(entry, 'title');
  const source = names.child(sound, 'source');
  return {
    id: firstWords(sound, names, ['id']),
    address: resolveAddress(link?.href, link?.base === undefined ? bases : [...bases, link.base]),
    title: title === undefined ? undefined : titleOf(title, text),
    published: firstWords(sound, names, ['published', 'issued', 'created', 'dc:date']),
    updated: firstWords(sound, names, ['updated', 'modified']),
    author: authorOf(sound, names),
    publisher: source === undefined ? undefined : oneLine(firstWords(source, names, ['title'])),
    language: entry.attributes.get('xml:lang'),
    text: fullest(entry, names, ['content', 'summary'], text),
    cut: !entry.closed && entry.innerEnd === text.length,
  };
}

/** A title of type text is no markup; feeds that forget to say `html` still write tags, which only look like prose. */
function titleOf(title: Element, text: string): string | undefined {
  return oneLine(markupOf(title, text));
}

/** Atom 0.3 and 1.0: every `entry`, wherever it stands. */
export function readAtom(
  root: Element,
  prefixes: Prefixes,
  text: string,
  address: string | undefined,
): RawFeed {
  const names = new Names(prefixes, 'atom');
  const feed = names.below(root, new Set(['feed']))[0] ?? root;
  const author = authorOf(feed, names);
  const outer = address === undefined ? [] : [address];
  return {
    kind: 'atom',
    title: oneLine(firstWords(feed, names, ['title'])),
    language: feed.attributes.get('xml:lang'),
    items: names.belowWithBases(root, new Set(['entry']), outer).map(({ element, bases }) => {
      const item = readEntry(element, names, bases, text);
      return item.author === undefined ? { ...item, author } : item;
    }),
  };
}
