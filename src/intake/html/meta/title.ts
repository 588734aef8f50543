import { decodeEntities } from '../../feeds/entities.ts';
import type { PageEvidence } from './evidence.ts';
import { type Found, found } from './found.ts';
import { wordOverlap } from './headline.ts';
import { isArticleNode, type LinkedNode, textOf } from './json-ld.ts';

const MAX_TITLE = 500;

/** White space squeezed, entities that a page wrote twice written out, marks of direction at the ends off. */
export function cleanText(said: string): string {
  return decodeEntities(said)
    .replace(/<[^<>]{0,200}>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

// " | " " - " " – " " :: " " » " | not "well-known" "2019-20"
const JOINT = /\s+(?:\||[-–—•·»«]|::|\/)\s+|\s*\|\s*/u;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function isSiteName(part: string, names: readonly string[]): boolean {
  const own = letters(part);
  return (
    own !== '' &&
    names.some((name) => name.length > 1 && (own.includes(name) || (own.length > 2 && name.includes(own))))
  );
}

/**
 * A title without the site's name at either end: "Border reopens | Example News" is "Border reopens".
 * @param names  what the site is called: its name, the parts of its address
 */
export function withoutSite(title: string, names: readonly string[]): string {
  const known = names.map(letters).filter((name) => name.length > 1);
  const parts = title.split(JOINT).filter((part) => part.trim() !== '');
  if (parts.length < 2) return title;
  let [first, last] = [0, parts.length];
  while (last - first > 1 && isSiteName(parts[last - 1] ?? '', known)) last--;
  while (last - first > 1 && isSiteName(parts[first] ?? '', known)) first++;
  if (first === 0 && last === parts.length) return title;
  const start = title.indexOf(parts[first] ?? '');
  const end = title.lastIndexOf(parts[last - 1] ?? '') + (parts[last - 1] ?? '').length;
  return title.slice(start, end).trim();
}

/** What the site may be called within its titles: its name, and the labels of its address but the last. */
export function siteNames(page: PageEvidence, siteName: string | undefined): string[] {
  const host = /^[a-z]+:\/\/([^/?#:]+)/iu.exec(page.url ?? '')?.[1] ?? '';
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 2 && label !== 'www');
  return [...(siteName === undefined ? [] : [siteName]), ...labels];
}

/**
 * The headline: as shown on the page where the page's head agrees, else as told to machines, else the title without
 * the site's name.
 */
export function readTitle(
  page: PageEvidence,
  nodes: readonly LinkedNode[],
  siteName: string | undefined,
): Found | undefined {
  const names = siteNames(page, siteName);
  const meta = (name: string): string | undefined => page.metas.find((one) => one.name === name)?.content;
  const strip = (said: string | undefined): string | undefined =>
    said === undefined ? undefined : withoutSite(cleanText(said), names).slice(0, MAX_TITLE);
  const linked = nodes.find(
    (node) => isArticleNode(node) && textOf(node.members.headline) !== undefined && node.depth < 3,
  );
  const told: readonly (readonly [string, string | undefined])[] = [
    ['meta og:title', meta('og:title')],
    ['JSON-LD headline', textOf(linked?.members.headline)],
    ['meta twitter:title', meta('twitter:title')],
    ['title element', page.title],
  ];
  const heads = told.flatMap(([rule, said]) => found(strip(said), rule, said) ?? []);
  const shown = cleanText(page.shown).slice(0, MAX_TITLE);
  // A kicker or a licence within the heading: what is told is the headline itself.
  const inner = heads.find(
    ({ value }) =>
      value.split(' ').length >= 3 && value.length < shown.length && letters(shown).includes(letters(value)),
  );
  if (inner !== undefined) return inner;
  const agrees = heads.some(({ value }) => wordOverlap(value, shown) >= 0.6);
  const isLong = shown.split(' ').length >= 3 || letters(heads[0]?.value ?? '') === letters(shown);
  if (shown !== '' && ((agrees && isLong && !isSiteName(shown, names)) || heads.length === 0))
    return found(shown, 'headline', page.shown);
  return heads[0];
}
