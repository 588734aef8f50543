/** How names are compared: tokens without titles, particles and diacritics; spelling variants; acronyms; known other names. */
import type { MentionType } from '../../core/index.ts';
import { countries } from './data/countries.ts';
import { nameParticles, nameSuffixes, titles } from './data/titles.ts';

/** A name as it is compared. `tokens` are folded and ordered; `all` is the folded surface, particles and all. */
export interface NameKey {
  readonly all: string;
  readonly tokens: readonly string[];
  readonly skeletons: readonly string[];
  /** Title words that stood before the name. */
  readonly titles: readonly string[];
  /** The surface is one word of two or more capitals, perhaps with full stops: SDF, U.N. */
  readonly acronym: string;
  /** Initials of the capitalised words, without particles and with "of the": SDF. */
  readonly initials: string;
  /** The country or body it is a name of, by its first name in the table; '' where none. */
  readonly known: string;
}

/** Lower case without diacritics, apostrophes and full stops. */
export function fold(text: string): string {
  // Most words have nothing to lose, and are folded often.
  if (/^[\w ,-]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’‘`ʿʾ]/g, '')
    .toLowerCase();
}

/**
 * What is left of a transliterated name when what varies is dropped: vowels after the first letter, doubled letters,
 * q/k, y/i, final h: "Mohammed", "Muhammad" → "mhmd"; "Sharaa", "Shara" → "shr". Too short to tell apart: ''.
 */
export function skeleton(token: string): string {
  const spelt = token
    .replace(/ph/g, 'f')
    .replace(/q|ck|kh/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh|th/g, 'd')
    .replace(/tz|ts/g, 'z')
    .replace(/c(?=[aou])/g, 'k')
    .replace(/h$/, '');
  const first = /^[aeiouy]/.test(spelt) ? 'a' : '';
  const bones = spelt.replace(/[aeiouyw]/g, '').replace(/(.)\1+/g, '$1');
  return bones.length + first.length >= 3 ? first + bones : '';
}

const known: ReadonlyMap<string, string> = new Map(
  countries.flatMap((row) => row.names.map((name) => [fold(name), row.name] as const)),
);
const capitals: ReadonlyMap<string, string> = new Map(countries.map((row) => [fold(row.capital), row.name]));

/** The country whose government a capital's name may stand for; '' where the name is no capital. */
export function capitalOf(key: NameKey): string {
  return capitals.get(key.all) ?? '';
}

/** Both may be people: neither was read as a place or a body. */
export function mayBePeople(a: MentionType, b: MentionType): boolean {
  return [a, b].every((type) => type === 'person' || type === 'other' || type === 'group');
}

/** @param words  the words of the name in order, as written, without the genitive */
export function keyOfName(words: readonly string[]): NameKey {
  // "U. S." and "S. F." are one word.
  const joined =
    words.length > 1 && words.every((word) => /^\p{Lu}\.?$/u.test(word)) ? [words.join('')] : words;
  const pieces = joined
    .flatMap((word) => word.split(/[-‐‑–/]/))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const folded = pieces.map(fold).filter((piece) => piece !== '');
  let start = 0;
  while (start < folded.length - 1 && titles.has(folded[start] ?? '')) start += 1;
  const named = folded.slice(start);
  const bare = named.filter((token) => !nameParticles.has(token) && !nameSuffixes.has(token));
  const tokens = bare.length > 0 ? bare : named;
  const all = named.join(' ').replace(/^the /, '');
  const single = joined.length === 1 ? (joined[0] ?? '') : '';
  const capitalsOnly = /^(?:\p{Lu}\.?){2,8}$/u.test(single) ? fold(single) : '';
  const initials = pieces
    .filter((piece) => /^\p{Lu}/u.test(piece))
    .map((piece) => fold(piece).charAt(0))
    .join('');
  return {
    all,
    tokens,
    skeletons: tokens.map(skeleton),
    titles: folded.slice(0, start),
    acronym: capitalsOnly,
    initials: initials.length >= 2 ? initials : '',
    known: known.get(all) ?? '',
  };
}

/** Same token, or spellings of one: equal skeletons and lengths that differ by at most three letters. */
export function sameToken(a: NameKey, i: number, b: NameKey, j: number): boolean {
  const x = a.tokens[i];
  const y = b.tokens[j];
  if (x === undefined || y === undefined) return false;
  if (x === y) return true;
  const bones = a.skeletons[i] ?? '';
  return (
    bones !== '' &&
    bones === b.skeletons[j] &&
    Math.abs(x.length - y.length) <= 3 &&
    x.length >= 4 &&
    y.length >= 4
  );
}

/** How two names compare. */
export interface NameMatch {
  readonly exact: boolean;
  readonly last: boolean;
  readonly first: boolean;
  /** Every token of the shorter is in the longer. */
  readonly within: boolean;
  readonly shared: number;
  readonly acronym: boolean;
  readonly known: boolean;
  /** Two people of one family name and different given names, or with numbers that differ. */
  readonly conflict: boolean;
}

function initialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Compares two names; person says whether both may be people, so that the first token is a given name. */
export function matchNames(a: NameKey, b: NameKey, person: boolean): NameMatch {
  const [few, many] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  let shared = 0;
  for (let i = 0; i < few.tokens.length; i++) {
    if (many.tokens.some((_, j) => sameToken(few, i, many, j))) shared += 1;
  }
  const last = sameToken(a, a.tokens.length - 1, b, b.tokens.length - 1);
  const first = sameToken(a, 0, b, 0) || (last && initialOf(a.tokens[0] ?? '', b.tokens[0] ?? ''));
  const within = few.tokens.length > 0 && shared === few.tokens.length;
  const numbers = (key: NameKey): string => key.tokens.filter((token) => /^\d/.test(token)).join(' ');
  const conflict =
    (person && last && !first && !within && a.tokens.length > 1 && b.tokens.length > 1) ||
    (numbers(a) !== '' && numbers(b) !== '' && numbers(a) !== numbers(b));
  const acronym =
    (a.acronym !== '' && a.acronym === b.initials && b.tokens.length > 1) ||
    (b.acronym !== '' && b.acronym === a.initials && a.tokens.length > 1);
  return {
    exact: a.all === b.all,
    last,
    first,
    within,
    shared,
    acronym,
    known: a.known !== '' && a.known === b.known,
    conflict,
  };
}
