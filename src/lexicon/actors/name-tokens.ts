import { FREE_ARTICLES, HYPHENED_ARTICLES, SPELLINGS } from './data/spellings.ts';

/** How a token is written: 0 begins in lower case or with a digit, 1 with a capital, 2 is all capitals. */
export type Caps = 0 | 1 | 2;

/** A word of running text for name matching; offsets are UTF-16 code units. `plain`: ASCII letters and digits only. */
export interface NameToken {
  start: number;
  end: number;
  caps: Caps;
  plain: boolean;
  /** Letters joined by full stops, as in `U.S.`; `end` then covers the last stop. */
  dotted: boolean;
}

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const GLUE = 4;
const APOSTROPHE = 5;

const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;
const MARK_OR_NUMBER = /[\p{M}\p{N}]/u;

function classOfAscii(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  return code === 39 || code === 96 ? APOSTROPHE : OTHER;
}

const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => classOfAscii(code));

function classOfWide(text: string, at: number, code: number): number {
  // Soft hyphen, zero-width characters and modifier apostrophes join what stands around them.
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return GLUE;
  if (code >= 0x2b9 && code <= 0x2bf) return GLUE;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0xb4) return APOSTROPHE;
  if (code < 0xc0) return OTHER;
  if (code >= 0xdc00 && code <= 0xdfff) {
    const pair = at > 0 ? (text.codePointAt(at - 1) ?? 0) : 0;
    return pair > 0xffff && LETTER.test(String.fromCodePoint(pair)) ? GLUE : OTHER;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (LETTER.test(character)) return CAPITAL.test(character) ? UPPER : LOWER;
  return MARK_OR_NUMBER.test(character) ? GLUE : OTHER;
}

/** Past the end of the text there is nothing that a word is made of. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] ?? OTHER) : classOfWide(text, at, code);
}

function isWordClass(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === DIGIT;
}

/**
 * Finds the next word at or after `from` and writes it into `into`.
 * Hyphens, spaces and punctuation separate; an apostrophe between letters joins (`Sana'a`) save before a lone `s`.
 * @returns false at the end of the text
 */
export function nextToken(text: string, from: number, into: NameToken): boolean {
  const length = text.length;
  let at = from;
  let kind = OTHER;
  for (; at < length; at++) {
    kind = classAt(text, at);
    if (isWordClass(kind)) break;
  }
  if (at >= length) return false;
  into.start = at;
  let capitals = 0;
  let smalls = 0;
  let plain = true;
  const first = kind;
  for (; at < length; at++) {
    kind = classAt(text, at);
    if (kind === UPPER) capitals++;
    else if (kind === LOWER) smalls++;
    else if (kind === APOSTROPHE) {
      if (!isInnerApostrophe(text, at)) break;
      plain = false;
    } else if (kind === GLUE) plain = false;
    else if (kind === OTHER) break;
    if (plain && text.charCodeAt(at) >= 128) plain = false;
  }
  into.end = at;
  // "iSrael": a capital anywhere but after an apostrophe tells of a name.
  const isSmall = first !== UPPER && (capitals === 0 || !plain);
  into.caps = isSmall ? 0 : smalls === 0 ? 2 : 1;
  into.plain = plain;
  into.dotted = false;
  if (capitals === 1 && smalls === 0 && at === into.start + 1) extendDotted(text, into);
  return true;
}

/** True for the apostrophe of `Sana'a` and `N'Djamena`; not for the possessive of `Iraq's`. */
function isInnerApostrophe(text: string, at: number): boolean {
  const next = at + 1 < text.length ? classAt(text, at + 1) : OTHER;
  if (next !== LOWER && next !== UPPER) return false;
  const letter = text.charCodeAt(at + 1);
  if (letter !== 115 && letter !== 83) return true;
  const after = at + 2 < text.length ? classAt(text, at + 2) : OTHER;
  return isWordClass(after);
}

function extendDotted(text: string, into: NameToken): void {
  let at = into.end;
  while (
    text.charCodeAt(at) === 46 &&
    at + 1 < text.length &&
    classAt(text, at + 1) === UPPER &&
    !(at + 2 < text.length && isWordClass(classAt(text, at + 2)))
  ) {
    at += 2;
  }
  if (at === into.end) return;
  into.end = text.charCodeAt(at) === 46 ? at + 1 : at;
  into.plain = false;
  into.dotted = true;
}

const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const CANONICAL: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap((row) => row.map((spelling): [string, string] => [spelling, row[0] ?? spelling])),
);
const HYPHENED = new Set(HYPHENED_ARTICLES);
const FREE = new Set(FREE_ARTICLES);

/** All spellings matched under the same key as `key`, itself among them. */
export function spellingsOf(key: string): readonly string[] {
  return SPELLINGS.find((row) => row[0] === key) ?? [key];
}

/**
 * The key a token is matched under: lower case, without diacritics, joiners, apostrophes and full stops; the Arabic
 * article in any of its forms is `al`; known spellings of one given name share a key.
 */
export function keyOf(text: string, token: NameToken): string {
  let word = text.slice(token.start, token.end);
  if (!token.plain) {
    word = word.normalize('NFD').replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Nd}]/gu, '');
  }
  word = word.toLowerCase();
  if (!token.plain) word = word.replace(/[ıłøßđðæœþ]/gu, (letter) => FOLDED[letter] ?? letter);
  if (word.length <= 3 && isArticle(text, token, word)) return 'al';
  return CANONICAL.get(word) ?? word;
}

function isArticle(text: string, token: NameToken, word: string): boolean {
  const next = text.charCodeAt(token.end);
  if (isHyphen(next)) return HYPHENED.has(word);
  if (!FREE.has(word) || !isSpace(next)) return false;
  return classAt(text, token.end + 1) === UPPER;
}

/** Hyphens that may stand inside a name. */
export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011 || code === 0x2013;
}

/** White space that may stand inside a name. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/**
 * True when what stands between two tokens may stand inside one name: one hyphen, or white space with at most one line
 * break and one `&`, after an optional possessive apostrophe. Full stops only after `St`.
 */
export function joins(text: string, previous: NameToken, start: number): boolean {
  let at = previous.end;
  if (start - at > 12) return false;
  if (start - at === 1 && (isHyphen(text.charCodeAt(at)) || text.charCodeAt(at) === 95)) return true;
  if (start < text.length && classAt(text, at) === APOSTROPHE) {
    at++;
    if (at === start) return true;
  } else if (text.charCodeAt(at) === 46 && isSaint(text, previous)) at++;
  let breaks = 0;
  let ampersands = 0;
  for (; at < start; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (++breaks > 1) return false;
    } else if (code === 38) {
      if (++ampersands > 1) return false;
    } else if (!isSpace(code) && code !== 13) return false;
  }
  return true;
}

/** "St. Lucia", "George H. W. Bush": the stop shortens a word of the name. */
function isSaint(text: string, token: NameToken): boolean {
  if (token.end - token.start === 1) return CAPITAL.test(text.charAt(token.start));
  return token.end - token.start === 2 && text.slice(token.start, token.end) === 'St';
}
