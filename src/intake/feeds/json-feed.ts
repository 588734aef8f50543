import type { RawFeed, RawItem } from './feed.ts';
import { resolveAddress } from './links.ts';
import { oneLine, plainText } from './plain-text.ts';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  // An object of JSON has string keys; arrays have no field that is asked for.
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/**
 * The objects of a JSON array whose text may be cut or broken: each is parsed alone, one that is broken is told by
 * undefined. Linear.
 * @param from  behind the opening bracket
 */
function* objectsOf(text: string, from: number): Generator<unknown> {
  let depth = 0;
  let start = -1;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      at = stringEnd(text, at);
    } else if (letter === '{' || letter === '[') {
      if (depth === 0) start = at;
      depth++;
    } else if (letter === '}' || letter === ']') {
      depth--;
      if (depth < 0) return;
      if (depth === 0) yield parsed(text.slice(start, at + 1));
    }
  }
  if (depth > 0) yield undefined;
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Line ends inside strings are the common fault.
    try {
      return JSON.parse(text.replace(/[\n\r\t]/gu, ' '));
    } catch {
      return undefined;
    }
  }
}

function authorOf(item: Fields): string | undefined {
  const { authors } = item;
  const [first] = Array.isArray(authors) ? authors : [];
  const one: unknown = first ?? item.author;
  return oneLine(words(fieldsOf(one).name) ?? words(one));
}

function readItem(value: unknown, bases: readonly string[], author: string | undefined): RawItem {
  const item = fieldsOf(value);
  const html = words(item.content_html);
  const plain = words(item.content_text);
  const text = html === undefined ? plain : plainText(html);
  return {
    id: words(item.id),
    address: resolveAddress(words(item.url) ?? words(item.external_url) ?? addressIn(item.id), bases),
    title: oneLine(words(item.title)),
    published: words(item.date_published),
    updated: words(item.date_modified),
    author: authorOf(item) ?? author,
    language: words(item.language),
    text: text ?? words(item.summary),
  };
}

function addressIn(id: unknown): string | undefined {
  const said = words(id);
  return said !== undefined && /^https?:\/\//iu.test(said) ? said : undefined;
}

/**
 * JSON Feed 1 and 1.1; a feed that is cut or broken is read object by object.
 * @returns undefined for JSON that is no feed; `broken` counts objects that could not be read
 */
export function readJsonFeed(
  text: string,
  address: string | undefined,
): { readonly feed: RawFeed; readonly broken: number; readonly isMended: boolean } | undefined {
  const bases = address === undefined ? [] : [address];
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    whole = undefined;
  }
  if (whole !== undefined) {
    const fields = fieldsOf(whole);
    const { items } = fields;
    if (!Array.isArray(items)) return undefined;
    return { feed: feedOf(fields, items, bases), broken: 0, isMended: false };
  }
  const list = /"items"\s*:\s*\[/u.exec(text);
  if (list === null) return undefined;
  const items = [...objectsOf(text, list.index + list[0].length)];
  const head = (key: string) =>
    parsed(
      `"${new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`, 'u').exec(text.slice(0, list.index))?.[1] ?? ''}"`,
    );
  const fields = { title: head('title'), language: head('language'), home_page_url: head('home_page_url') };
  const sound = items.filter((item) => item !== undefined);
  return { feed: feedOf(fields, sound, bases), broken: items.length - sound.length, isMended: true };
}

function feedOf(fields: Fields, items: readonly unknown[], outer: readonly string[]): RawFeed {
  const home = words(fields.home_page_url);
  const bases = home === undefined ? outer : [...outer, home];
  const author = authorOf(fields);
  return {
    kind: 'json-feed',
    title: oneLine(words(fields.title)),
    language: words(fields.language),
    items: items.map((item) => readItem(item, bases, author)),
  };
}
