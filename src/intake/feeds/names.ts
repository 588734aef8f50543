import { type Element, elementsOf } from './markup.ts';

/** Usual prefix of a namespace: by a piece of its address, since feeds write it with and without its ending. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom|^https?:\/\/purl\.org\/atom\/ns/iu, 'atom'],
  [/^https?:\/\/purl\.org\/dc\/elements/iu, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms/iu, 'dcterms'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/iu, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication/iu, 'sy'],
  [
    /^https?:\/\/(?:purl\.org\/rss\/1\.0\/?$|my\.netscape\.com|backend\.userland\.com|blogs\.law\.harvard)/iu,
    '',
  ],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/iu, 'rdf'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/iu, 'media'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news/iu, 'news'],
  [/^https?:\/\/www\.sitemaps\.org\/schemas\/sitemap|^https?:\/\/www\.google\.com\/schemas\/sitemap\//iu, ''],
  [/^https?:\/\/rssnamespace\.org\/feedburner/iu, 'feedburner'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/iu, 'xhtml'],
];

/** How a feed's own prefixes read in the usual ones. */
export type Prefixes = ReadonlyMap<string, string>;

/** Collects what each prefix of a tree stands for; the first declaration holds for the whole feed. */
export function prefixesOf(root: Element): Prefixes {
  const found = new Map<string, string>();
  const visit = (element: Element) => {
    for (const [name, value] of element.attributes) {
      if (!name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      const usual = NAMESPACES.find(([pattern]) => pattern.test(value))?.[1];
      if (usual !== undefined && !found.has(prefix)) found.set(prefix, usual);
    }
    for (const child of elementsOf(element)) visit(child);
  };
  visit(root);
  return found;
}

/** An element's name with its usual prefix, in lower case: `rss:Item` and `item` are one. */
export function usualName(name: string, prefixes: Prefixes, format: '' | 'atom'): string {
  const lower = name.toLowerCase();
  const colon = lower.indexOf(':');
  if (colon < 0) return lower;
  const prefix = lower.slice(0, colon);
  const usual = prefixes.get(prefix) ?? (['rss', 'rss1'].includes(prefix) ? '' : prefix);
  const local = lower.slice(colon + 1);
  return usual === '' || usual === format ? local : `${usual}:${local}`;
}

/** Reads the children of elements by their usual names. */
export class Names {
  readonly #prefixes: Prefixes;
  readonly #format: '' | 'atom';

  constructor(prefixes: Prefixes, format: '' | 'atom') {
    this.#prefixes = prefixes;
    this.#format = format;
  }

  of(element: Element): string {
    return usualName(element.name, this.#prefixes, this.#format);
  }

  children(element: Element, name: string): Element[] {
    return elementsOf(element).filter((child) => this.of(child) === name);
  }

  child(element: Element, name: string): Element | undefined {
    return elementsOf(element).find((child) => this.of(child) === name);
  }

  /** Elements of these names anywhere below, outermost ones only, in the order of the text. */
  below(element: Element, names: ReadonlySet<string>): Element[] {
    return elementsOf(element).flatMap((child) =>
      names.has(this.of(child)) ? [child] : this.below(child, names),
    );
  }
}
