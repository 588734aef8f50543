import { decodeEntities } from './entities.ts';

/** An element as it stands in a feed. Names are as written; offsets point into the text that was scanned. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  /** Between its tags: the raw source. */
  readonly innerStart: number;
  innerEnd: number;
  /** False where its end tag never came: the feed was cut there, or another element's end closed it. */
  closed: boolean;
}

/** What had to be mended to read the markup. */
export interface Mending {
  /** The text ends inside an element, a tag or a section. */
  cut: boolean;
  unclosed: number;
  strayEnds: number;
  strayMarks: number;
}

/** Elements deeper than this are read as text: no feed nests so, and attackers do. */
const DEEPEST = 128;

/** Fields of an item that hold words alone: another field that begins inside one shows that its end is missing. */
const LEAVES: ReadonlySet<string> = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'id',
  'updated',
  'published',
  'loc',
  'lastmod',
]);
const FIELDS: ReadonlySet<string> = new Set([
  ...LEAVES,
  'description',
  'summary',
  'content',
  'encoded',
  'author',
  'creator',
  'category',
]);

const NAME_START = /[A-Za-z_:\u0080-\uffff]/;

/** One tag's attributes: quoted, bare, or without a value. A name counts once. */
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

/** Finds a mark after a place, and remembers where there is none any more: each mark is sought through the text once. */
class Finder {
  readonly #text: string;
  readonly #none = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  after(mark: string, from: number): number {
    if (this.#none.has(mark)) return -1;
    const at = this.#text.indexOf(mark, from);
    if (at < 0) this.#none.add(mark);
    return at;
  }
}

/** Where a tag that begins at `from` ends: its `>`, outside quotes; -1 where another `<` or the end comes first. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at++) {
    const letter = text[at];
    if (letter === '<') return -1;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") {
      // A quote counts only where a value begins.
      if (/=\s*$/u.test(text.slice(Math.max(from, at - 8), at))) quote = letter;
    } else if (letter === '>') return at;
  }
  return -1;
}

/** A DOCTYPE's end: past its internal subset, which is not read. */
function doctypeEnd(text: string, from: number, find: Finder): number {
  const plain = find.after('>', from);
  const inside = plain < 0 ? -1 : text.slice(from, plain).indexOf('[');
  if (inside < 0) return plain;
  const subset = from + inside;
  const close = find.after(']', subset);
  const end = close < 0 ? -1 : find.after('>', close);
  // Entity declarations may hold "]" in quotes: the subset ends at a "]" that only spaces part from ">".
  let at = close;
  let last = end;
  while (at >= 0 && last >= 0 && text.slice(at + 1, last).trim() !== '' && at - subset < 65_536) {
    at = find.after(']', at + 1);
    last = at < 0 ? -1 : find.after('>', at);
  }
  return last;
}

/**
 * Reads markup into a tree, whatever state it is in: wrong nesting, ends that are missing, loose `<` and `&`, an end in
 * the middle. No entity is declared, no DTD read, nothing grows. Linear in the length of the text.
 * @param restarts  local names of elements that cannot hold one another: a new one closes an open one
 */
export function scanMarkup(
  text: string,
  restarts: ReadonlySet<string>,
): { readonly root: Element; readonly mending: Mending } {
  const root: Element = {
    name: '',
    attributes: new Map(),
    children: [],
    innerStart: 0,
    innerEnd: text.length,
    closed: true,
  };
  const mending: Mending = { cut: false, unclosed: 0, strayEnds: 0, strayMarks: 0 };
  const stack: Element[] = [root];
  const find = new Finder(text);
  const top = () => stack[stack.length - 1] ?? root;
  const say = (words: string) => {
    if (words !== '') top().children.push(words);
  };
  const close = (count: number, end: number, isClosed: boolean) => {
    for (let index = 0; index < count && stack.length > 1; index++) {
      const element = stack.pop();
      if (element === undefined) return;
      element.innerEnd = end;
      element.closed = isClosed && index === count - 1;
      if (!element.closed) mending.unclosed++;
    }
  };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) {
      say(decodeEntities(text.slice(at)));
      break;
    }
    say(decodeEntities(text.slice(at, open)));
    const next = text[open + 1] ?? '';
    if (text.startsWith('<![CDATA[', open)) {
      const { end, after } = sectionEnd(text, open + 9, find);
      if (after === text.length && end === text.length) mending.cut = true;
      say(text.slice(open + 9, end));
      at = after;
    } else if (text.startsWith('<!--', open)) {
      const end = find.after('-->', open + 4);
      if (end < 0) mending.strayMarks++;
      at = end < 0 ? open + 4 : end + 3;
    } else if (next === '?') {
      const end = find.after('?>', open);
      at = end < 0 ? open + 2 : end + 2;
    } else if (next === '!') {
      const end = /^<!doctype/iu.test(text.slice(open, open + 9))
        ? doctypeEnd(text, open, find)
        : find.after('>', open);
      at = end < 0 ? open + 2 : end + 1;
    } else if (next === '/' && NAME_START.test(text[open + 2] ?? '')) {
      const end = tagEnd(text, open);
      if (end < 0) {
        mending.strayMarks++;
        at = open + 2;
        if (text.indexOf('<', at) < 0) mending.cut = true;
        continue;
      }
      const name = text.slice(open + 2, end).trim();
      const depth = stack.findLastIndex((element) => element.name === name);
      if (depth > 0) close(stack.length - depth, open, true);
      else mending.strayEnds++;
      at = end + 1;
    } else if (NAME_START.test(next)) {
      const end = tagEnd(text, open);
      if (end < 0) {
        // A tag that the end of the text cuts is no text, but its element has begun; any other loose mark is text.
        if (text.indexOf('<', open + 1) < 0) {
          mending.cut = true;
          const name = /^[^\s/>]+/u.exec(text.slice(open + 1, open + 100))?.[0] ?? '';
          const end = text.length;
          top().children.push({
            name,
            attributes: new Map(),
            children: [],
            innerStart: end,
            innerEnd: end,
            closed: false,
          });
          break;
        }
        mending.strayMarks++;
        say('<');
        at = open + 1;
        continue;
      }
      const isEmpty = text[end - 1] === '/';
      const inside = text.slice(open + 1, isEmpty ? end - 1 : end);
      const name = /^[^\s/]+/u.exec(inside)?.[0] ?? '';
      const local = name.replace(/^.*:/u, '');
      if (FIELDS.has(local.toLowerCase()) && LEAVES.has(top().name.toLowerCase())) close(1, open, false);
      if (restarts.has(local)) {
        const depth = stack.findLastIndex((element) => element.name === name);
        if (depth > 0) close(stack.length - depth, open, false);
      }
      if (stack.length < DEEPEST) {
        const element: Element = {
          name,
          attributes: attributesOf(inside.slice(name.length)),
          children: [],
          innerStart: end + 1,
          innerEnd: end + 1,
          closed: true,
        };
        top().children.push(element);
        if (!isEmpty) stack.push(element);
      }
      at = end + 1;
    } else {
      mending.strayMarks++;
      say('<');
      at = open + 1;
    }
  }
  if (stack.length > 1) {
    mending.cut = true;
    close(stack.length - 1, text.length, false);
  }
  return { root, mending };
}

/**
 * A CDATA section's end. Where the end mark is missing, the next one belongs to a later section: then it ends where its
 * item does.
 */
function sectionEnd(text: string, from: number, find: Finder): { end: number; after: number } {
  const mark = find.after(']]>', from);
  const end = mark < 0 ? text.length : mark;
  const other = text.indexOf('<![CDATA[', from);
  if (other >= 0 && other < end) {
    const item = text
      .slice(from, other)
      .search(/<\/(?:item|entry|description|content:encoded|title|summary|content)>/u);
    if (item >= 0) return { end: from + item, after: from + item };
  }
  return mark < 0 ? { end: text.length, after: text.length } : { end: mark, after: mark + 3 };
}

/** The element children of an element. */
export function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string');
}

/** The words inside an element and all below it. */
export function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
