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

/** An element with the addresses that relative ones in it are resolved against, outermost first. */
export interface Based {
  readonly element: Element;
  readonly bases: readonly string[];
}

/** Reads the children of elements by their usual names. */
export class Names {
  readonly #prefixes: Prefixes;
  readonly #format: '' | 'atom';
  readonly #known = new Map<string, string>();

  constructor(prefixes: Prefixes, format: '' | 'atom') {
    this.#prefixes = prefixes;
    this.#format = format;
  }

  of(element: Element): string {
    return this.#usual(element.name);
  }

  /** The value of an attribute by its usual name, as `rdf:about`. */
  attribute(element: Element, name: string): string | undefined {
    for (const [key, value] of element.attributes) if (this.#usual(key) === name) return value;
    return undefined;
  }

  #usual(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const usual = usualName(name, this.#prefixes, this.#format);
    // Feeds use a few dozen names; one with more is an attack, and is read all the same.
    if (this.#known.size < 1000) this.#known.set(name, usual);
    return usual;
  }

  children(element: Element, name: string): Element[] {
    return elementsOf(element).filter((child) => this.of(child) === name);
  }

  child(element: Element, name: string): Element | undefined {
    return elementsOf(element).find((child) => this.of(child) === name);
  }

  /** Elements of these names anywhere below, outermost ones only, in the order of the text. */
  below(element: Element, names: ReadonlySet<string>): Element[] {
    return this.belowWithBases(element, names, []).map((found) => found.element);
  }

  /** The same, each with the bases that `xml:base` gives it, outermost first, its own included. */
  belowWithBases(element: Element, names: ReadonlySet<string>, bases: readonly string[]): Based[] {
    return elementsOf(element).flatMap((child) => {
      const own = child.attributes.get('xml:base');
      const here = own === undefined ? bases : [...bases, own];
      return names.has(this.of(child))
        ? [{ element: child, bases: here }]
        : this.belowWithBases(child, names, here);
    });
  }
}
