import { isElement, isText, type PageElement, type PageNode } from './nodes.ts';

/** What a page says of itself outside its text, as far as the body's reader needs it. */
export interface PageFacts {
  /** Of the title element, the sharing headline and the first h1: without white space at the ends, never empty. */
  readonly titles: readonly string[];
  /** Summaries from the page's head. */
  readonly descriptions: readonly string[];
  /** The article's text as structured data gives it; '' where it does not. */
  readonly structuredBody: string;
  /** The page's own language tag, lower case. */
  readonly language?: string;
}

const TITLE_NAMES = new Set(['og:title', 'twitter:title', 'title', 'headline', 'dc.title', 'parsely-title']);
const SUMMARY_NAMES = new Set(['og:description', 'twitter:description', 'description', 'dc.description']);

/** Structured data longer than this is a catalogue, not an article. */
const MAX_STRUCTURED_UNITS = 2_000_000;

/** The value of `"articleBody": "…"` in structured data, without reading the rest of it: it is often broken. */
function structuredBodyOf(json: string): string {
  const at = json.indexOf('"articleBody"');
  if (at < 0 || json.length > MAX_STRUCTURED_UNITS) return '';
  const open = at + (/^"articleBody"\s{0,100}:\s{0,100}/u.exec(json.slice(at, at + 220))?.[0].length ?? 0);
  if (open === at || json[open] !== '"') return '';
  let close = open + 1;
  while (close < json.length && json[close] !== '"') close += json[close] === '\\' ? 2 : 1;
  const value = json.slice(open, close + 1).replace(/[\n\r\t]/g, ' ');
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === 'string' ? text.replace(/<[^<>]{0,300}>/g, ' ') : '';
  } catch {
    return '';
  }
}

/** The text of one element, without recursion; at most 4,000 code units. */
export function shortText(element: PageElement): string {
  const pieces: string[] = [];
  let units = 0;
  let node: PageNode | null = element.firstChild;
  while (node && node !== element && units < 4000) {
    if (isText(node) && node.nodeValue !== null) {
      pieces.push(node.nodeValue);
      units += node.nodeValue.length;
    }
    if (node.firstChild) node = node.firstChild;
    else {
      while (node && node !== element && !node.nextSibling) node = node.parentNode;
      node = node === element || node === null ? null : node.nextSibling;
    }
  }
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}

/** Reads title, summary and structured data of a page. Never throws on a broken one. */
export function readFacts(root: PageElement): PageFacts {
  const titles: string[] = [];
  const descriptions: string[] = [];
  let structuredBody = '';
  const keep = (list: string[], value: string | null): void => {
    const text = value?.replace(/\s+/gu, ' ').trim() ?? '';
    if (text !== '' && text.length < 2000 && !list.includes(text) && list.length < 8) list.push(text);
  };
  for (const meta of root.getElementsByTagName('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    if (TITLE_NAMES.has(name)) keep(titles, meta.getAttribute('content'));
    else if (SUMMARY_NAMES.has(name)) keep(descriptions, meta.getAttribute('content'));
  }
  for (const title of root.getElementsByTagName('title')) keep(titles, shortText(title));
  const h1s = root.getElementsByTagName('h1');
  if (h1s.length === 1 && h1s[0]) keep(titles, shortText(h1s[0]));
  for (const script of root.getElementsByTagName('script')) {
    if (structuredBody !== '' || !/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    let child: PageNode | null = script.firstChild;
    for (; child && structuredBody === ''; child = child.nextSibling) {
      structuredBody = structuredBodyOf(child.nodeValue ?? '');
    }
  }
  const language = isElement(root) ? root.getAttribute('lang')?.trim().toLowerCase() : undefined;
  return { titles, descriptions, structuredBody, ...(language ? { language } : {}) };
}
