import { isElement, isText, type PageDocument, type PageElement, type PageNode } from '../nodes.ts';
import type {
  AuthoredFact,
  BlockFact,
  LinkFact,
  MarkedFact,
  MetaFact,
  PageEvidence,
  Place,
} from './evidence.ts';
import { bestHeading } from './headline.ts';
import { INLINE, shortText } from './short-text.ts';

const MAX_METAS = 2_000;
const MAX_LINKS = 2_000;
const MAX_MARKED = 4_000;
const MAX_BLOCKS = 20_000;
const MAX_NAMES = 200;
const MAX_SCRIPT = 400_000;
const MAX_SCRIPTS_IN_ALL = 4_000_000;
const MAX_SAID = 2_000;

const UNSHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'select',
  'textarea',
  'iframe',
  'object',
  'rt',
  'rp',
]);
const ASIDE_TAGS = new Set(['nav', 'aside', 'footer']);
// "related-posts" "sidebar" "footer__bottom" | not "content" "article-header"
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:related|sidebar|side-?bar|teasers?|recommend(?:ed|ations?)?|popular|latest|trending|widgets?|menu|nav|navigation|navbar|footer|foot|breadcrumbs?|archives?|most-?read|mostread|more-(?:news|articles|stories)|promo|banner|adverts?|ads?|similar|newsletter|carousel|slider|ticker|upcoming|copyright|weather|calendar|read-?more|topstories|aside|verwandte|also)(?=$|[\s_-])/iu;
const COMMENT_NAMES =
  /(?:^|[\s_-])(?:comments?|disqus|respond|replies|reply|commentlist|comment-\w+|kommentare?|leserbriefe?)(?=$|[\s_-])/iu;
const DATED_NAMES =
  /date|time|publish|posted|byline|meta|datum|fecha|data(?:$|[\s_-])|dato|created|info|author|autor|dachzeile|credit|zeit|tarih/iu;
const MODIFIED_NAMES = /modif|updat|changed|revis|aktualis|lastmod/iu;
const AUTHORED_NAMES = /author|autor|byline|verfasser|redakteur|writer|yazar|auteur|contributor/iu;
const FLAT: Place = {
  isAside: false,
  isComment: false,
  isLink: false,
  isDated: false,
  isModified: false,
  isArticle: true,
};

const squeeze = (text: string): string =>
  (/\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();

/** The elements around the headline: their classes speak of the page, not of a part of it. */
function pathTo(node: PageNode | undefined): ReadonlySet<PageNode> {
  const path = new Set<PageNode>();
  for (let at: PageNode | null | undefined = node; at; at = at.parentNode) path.add(at);
  return path;
}

/** What an element adds to the place of all that stands in it. */
function placeIn(outer: Place, element: PageElement, onPath: boolean): Place {
  const tag = element.localName;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])(?=[A-Z])/gu, '$1-');
  const hasNames = names.length > 1;
  const isPart = tag !== 'html' && tag !== 'body';
  const itemprop = element.getAttribute('itemprop') ?? '';
  const said = isPart && (hasNames || itemprop !== '') ? `${names} ${itemprop}` : '';
  const isAside = !onPath && isPart && (ASIDE_TAGS.has(tag) || (hasNames && ASIDE_NAMES.test(names)));
  const isComment = !onPath && isPart && hasNames && COMMENT_NAMES.test(names);
  const isLink = tag === 'a';
  const isNew = tag === 'article' && !onPath;
  if (said === '' && !isAside && !isLink && !isNew) return outer;
  return {
    isAside: outer.isAside || isAside,
    isComment: outer.isComment || isComment,
    isLink: outer.isLink || isLink,
    isDated: (onPath ? false : outer.isDated) || DATED_NAMES.test(said),
    isModified: (onPath ? false : outer.isModified) || MODIFIED_NAMES.test(said),
    isArticle: outer.isArticle && !isNew,
  };
}

/** Collects page while the walk goes over the page; lines are closed where block elements begin and end. */
class Gatherer {
  readonly metas: MetaFact[] = [];
  readonly links: LinkFact[] = [];
  readonly jsonLd: string[] = [];
  readonly scripts: string[] = [];
  readonly marked: MarkedFact[] = [];
  readonly blocks: BlockFact[] = [];
  readonly names: AuthoredFact[] = [];
  readonly headings: string[] = [];
  title = '';
  headline = -1;
  private line: string[] = [];
  private linePlace: Place = FLAT;
  private lineTag = '';
  private scriptUnits = 0;

  private readonly headlineNode: PageNode | undefined;

  constructor(headlineNode: PageNode | undefined) {
    this.headlineNode = headlineNode;
  }

  enter(element: PageElement, place: Place): void {
    const tag = element.localName;
    if (!INLINE.has(tag)) this.endLine();
    if (element === this.headlineNode) this.headline = this.blocks.length;
    if (tag === 'meta') this.meta(element);
    else if (tag === 'link' || tag === 'a') this.link(element);
    else if (tag === 'script') this.script(element);
    else if (tag === 'title') this.title ||= shortText(element, 1_000);
    else if (tag === 'h1' && this.headings.length < 50) this.headings.push(shortText(element, 1_000));
    this.mark(element, place);
    this.name(element, place);
  }

  leave(element: PageElement): void {
    if (!INLINE.has(element.localName)) this.endLine();
  }

  text(said: string, place: Place, tag: string): void {
    if (this.line.length === 0) {
      if (said.trim() === '') return;
      this.linePlace = place;
      this.lineTag = tag;
    } else if (said.trim() !== '') this.linePlace = joinPlaces(this.linePlace, place);
    // Two figures of two elements are two: "28.09.19" and "12:44".
    const isGlued = /\d$/u.test(this.line.at(-1) ?? '') && /^\d/u.test(said);
    this.line.push(isGlued ? ` ${said}` : said);
  }

  endLine(): void {
    if (this.line.length === 0) return;
    const text = squeeze(this.line.join(''));
    this.line = [];
    if (text !== '' && this.blocks.length < MAX_BLOCKS)
      this.blocks.push({ ...this.linePlace, text, tag: this.lineTag });
  }

  private meta(element: PageElement): void {
    const content = element.getAttribute('content');
    if (content === null || content === '' || this.metas.length >= MAX_METAS) return;
    const said = content.slice(0, MAX_SAID);
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) this.metas.push({ name, content: said });
    }
  }

  private link(element: PageElement): void {
    const rel = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
      .trim()
      .toLowerCase();
    const href = element.getAttribute('href');
    if (rel === '' || href === null || href.length > MAX_SAID || this.links.length >= MAX_LINKS) return;
    if (element.localName === 'a' && !/author|canonical|publisher/u.test(rel)) return;
    this.links.push({ rel, href, text: shortText(element, 200) });
  }

  private script(element: PageElement): void {
    const source = element.textContent ?? '';
    if (source === '' || this.scriptUnits > MAX_SCRIPTS_IN_ALL) return;
    this.scriptUnits += Math.min(source.length, MAX_SCRIPT);
    const isJsonLd = /ld\+json/iu.test(element.getAttribute('type') ?? '');
    (isJsonLd ? this.jsonLd : this.scripts).push(source.slice(0, MAX_SCRIPT));
  }

  /** An element that itself is called an author's, by class, id, `rel` or `itemprop`. */
  private name(element: PageElement, place: Place): void {
    if (this.names.length >= MAX_NAMES || !isAuthored(element)) return;
    this.names.push({
      ...place,
      text: shortText(element, 200),
      block: this.blocks.length,
    });
  }

  private mark(element: PageElement, place: Place): void {
    const tag = element.localName;
    const itemprop = element.getAttribute('itemprop')?.trim().toLowerCase() ?? '';
    const stamp =
      element.getAttribute('datetime') ??
      (tag === 'meta' ? null : element.getAttribute('content')) ??
      (tag === 'abbr' || tag === 'span' ? element.getAttribute('title') : null);
    if (tag === 'meta' ? itemprop === '' : tag !== 'time' && itemprop === '' && stamp === null) return;
    if (this.marked.length >= MAX_MARKED) return;
    this.marked.push({
      ...place,
      tag,
      itemprop,
      said: (tag === 'meta' ? (element.getAttribute('content') ?? '') : (stamp ?? '')).slice(0, MAX_SAID),
      text: shortText(element, 300),
      pubdate: element.hasAttribute('pubdate'),
      block: this.blocks.length,
    });
  }
}

function isAuthored(element: PageElement): boolean {
  if (element.localName === 'meta' || element.localName === 'body' || element.localName === 'html')
    return false;
  const names = ['class', 'id', 'rel', 'itemprop'].map((name) => element.getAttribute(name) ?? '').join(' ');
  return names.length > 3 && AUTHORED_NAMES.test(names.slice(0, 400));
}

function joinPlaces(a: Place, b: Place): Place {
  if (a === b) return a;
  return {
    isAside: a.isAside || b.isAside,
    isComment: a.isComment || b.isComment,
    isLink: a.isLink && b.isLink,
    isDated: a.isDated || b.isDated,
    isModified: a.isModified && b.isModified,
    isArticle: a.isArticle && b.isArticle,
  };
}

/**
 * Walks a parsed page once and gathers what it says of itself.
 * @param document  as `parseHtml` gives it; not changed
 * @returns page in page order; amounts are bounded (2,000 metas, 20,000 lines …), the rest is not read
 * @throws never
 */
export function gatherEvidence(document: PageDocument, url?: string): PageEvidence {
  const root = document.documentElement;
  const headlineNode = bestHeading(document);
  const onPath = pathTo(headlineNode);
  const gatherer = new Gatherer(headlineNode);
  const places: Place[] = [FLAT];
  let node: PageNode | null = root;
  while (node !== null) {
    const place: Place = places.at(-1) ?? FLAT;
    let isOpen = false;
    if (isElement(node)) {
      const inner = placeIn(place, node, onPath.has(node));
      gatherer.enter(node, inner);
      isOpen = !UNSHOWN.has(node.localName) && node.localName !== 'title' && node.firstChild !== null;
      if (isOpen) places.push(inner);
      else gatherer.leave(node);
    } else if (isText(node)) {
      const parent: PageNode | null = node.parentNode;
      gatherer.text(node.nodeValue ?? '', place, parent === null ? '' : parent.nodeName.toLowerCase());
    }
    if (isOpen) {
      node = node.firstChild;
      continue;
    }
    let next: PageNode | null = node.nextSibling;
    while (next === null) {
      node = node.parentNode;
      if (node === null || !isElement(node)) break;
      places.pop();
      gatherer.leave(node);
      if (node === root) break;
      next = node.nextSibling;
    }
    node = next;
  }
  gatherer.endLine();
  const { metas, links, jsonLd, scripts, marked, blocks, headings, title, headline, names } = gatherer;
  const lang = root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? undefined;
  const shown = headlineNode === undefined ? '' : shortText(headlineNode, 1_000);
  return {
    url,
    lang,
    title,
    metas,
    links,
    jsonLd,
    scripts,
    marked,
    blocks,
    names,
    headline,
    shown,
    headings,
  };
}
