import {
  EMPTY_HASH,
  expandWord,
  extendHash,
  foldWord,
  type Gazetteer,
} from '../../lexicon/gazetteer/index.ts';
import { ARTICLES, HEAD_WORDS, INNER_WORDS } from './data/cue-words.ts';
import type { WrittenWord } from './words.ts';

/** A run of words that is a filed name, of a place or of a people. */
export interface NameMatch {
  /** Indices of the first and last word, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** The name's number in the gazetteer. */
  readonly key: number;
}

const LONGEST = 7;

/** True when the two words belong to one name as far as what stands between them goes. */
export function isJoined(word: WrittenWord): boolean {
  return word.gap === 'space' || word.gap === 'hyphen';
}

/**
 * True for an Arabic article before its noun: `al-Hol`, `al Hol`, `Ash Shaddadi`. In small letters with a space only
 * `al` and `el` are: `at` and `as` are English.
 */
export function isArticle(word: WrittenWord, next: WrittenWord): boolean {
  if (!ARTICLES.has(word.text.toLowerCase()) || !next.capital || word.owner) return false;
  if (next.gap === 'hyphen') return true;
  return next.gap === 'space' && (word.capital || word.text === 'al' || word.text === 'el');
}

function mayBegin(words: readonly WrittenWord[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.capital) return true;
  const next = words[at + 1];
  if (!next || !isJoined(next) || word.owner) return false;
  if (isArticle(word, next)) return true;
  return HEAD_WORDS.has(word.text) && word.text !== 'the';
}

/** True when a name is that of a place that the situation lists. */
function isOwn(key: number, gazetteer: Gazetteer): boolean {
  return gazetteer.home.length > 0 && gazetteer.hits(key).some((hit) => gazetteer.place(hit.place).listed);
}

/**
 * The longest filed name that begins at a word; null when none does. A name ends in a capitalised word, unless it
 * began in small letters as a situation's own region does (`eastern Syria`).
 */
export function nameAt(words: readonly WrittenWord[], at: number, gazetteer: Gazetteer): NameMatch | null {
  if (!mayBegin(words, at)) return null;
  let hash = EMPTY_HASH;
  let prefix = '';
  let found: NameMatch | null = null;
  for (let last = at; last < words.length && last - at < LONGEST; last++) {
    const word = words[last];
    if (!word || (last > at && !isJoined(word))) break;
    const folded = foldWord(word.text);
    const inside = last > at;
    const numeral = inside && /^\d/.test(word.text);
    const whole = prefix + folded;
    const key = word.capital || inside ? gazetteer.find(extendHash(hash, folded), whole) : -1;
    // In small letters only a situation's own places end: `al-Hol camp`, `Rabia crossing`.
    if (key >= 0 && (word.capital || numeral || isOwn(key, gazetteer))) {
      const start = words[at]?.start ?? 0;
      found = { first: at, last, start, end: word.end, folded: whole, key };
    }
    if (!word.capital && inside && !numeral && !INNER_WORDS.has(word.text)) {
      if (found?.last !== last && !/^(?:border|oil|gas|air|refugee|water)$/.test(word.text)) break;
    }
    const inner = word.owner ? `${folded}s ` : `${expandWord(folded, 0, 2)} `;
    hash = extendHash(hash, inner);
    prefix += inner;
  }
  const opened = words[at];
  if (found && opened && !opened.capital && HEAD_WORDS.has(opened.text)) {
    return isOwn(found.key, gazetteer) ? found : null;
  }
  return found;
}

/** All filed names of a text from left to right, longest first, none inside another. */
export function findNames(words: readonly WrittenWord[], gazetteer: Gazetteer): NameMatch[] {
  const found: NameMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = nameAt(words, at, gazetteer);
    if (!match) continue;
    found.push(match);
    at = match.last;
  }
  return found;
}
