import { overlaps, type Span } from '../../core/index.ts';
import { foldName, foldWord } from '../../lexicon/gazetteer/index.ts';
import { COMMON_WORDS } from './data/common-words.ts';
import { ARTICLES, PLACE_NOUNS, TITLES, UNIT_WORDS, WHERE_WORDS } from './data/cue-words.ts';
import { GIVEN_NAMES } from './data/person-names.ts';
import type { WeighedName } from './evidence.ts';
import { isArticle, isJoined } from './find-names.ts';
import type { WrittenWord } from './words.ts';

/** A span that the text itself says is a place, though no list has its name. */
export interface UnlistedName extends Span {
  readonly first: number;
  readonly last: number;
  readonly folded: string;
}

const LONGEST = 4;
/** Spellings this far off are still taken for a place's name, behind `in` and the like, and behind `to` or `of`. */
const SOUND_LIMIT = 0.52;
const SOUND_LIMIT_WEAK = 0.2;

/** Nouns that make the name behind `of` a place of that kind. */
const OF_NOUNS = new Set([
  'village',
  'villages',
  'town',
  'towns',
  'city',
  'hamlet',
  'province',
  'district',
  'governorate',
  'neighborhood',
  'neighbourhood',
  'suburb',
  'municipality',
  'commune',
  'subdistrict',
]);
/** Nouns behind a name that make it a place where `in` or `from` stands before it. */
const AFTER_NOUNS = new Set([
  'province',
  'district',
  'village',
  'governorate',
  'county',
  'subdistrict',
  'neighborhood',
  'neighbourhood',
  'island',
  'region',
  'municipality',
  'commune',
  'town',
  'slums',
  'suburb',
]);

/** Titles with which names of places begin as well as those of persons: `Abu Ghraib`, `Umm Qasr`. */
const NAME_TITLES = new Set(['abu', 'umm']);

function isPlain(word: WrittenWord): boolean {
  const folded = foldWord(word.text);
  if (NAME_TITLES.has(folded)) return word.capital;
  return (
    word.capital &&
    !COMMON_WORDS.has(folded) &&
    !GIVEN_NAMES.has(folded) &&
    !TITLES.has(folded) &&
    !/\d/.test(word.text)
  );
}

/**
 * The run of capitalised words that begins at a word, with Arabic articles before and in it: its last index; −1 when
 * there is none or it is too long.
 */
function runFrom(words: readonly WrittenWord[], first: number): number {
  const opening = words[first];
  if (!opening) return -1;
  const second = words[first + 1];
  const article = second !== undefined && isArticle(opening, second);
  const head = article ? second : opening;
  if (!head || (article && !isJoined(head)) || !isPlain(head)) return -1;
  let last = article ? first + 1 : first;
  for (; !words[last]?.owner; last++) {
    const next = words[last + 1];
    if (!next || !isJoined(next)) break;
    if (next.capital) continue;
    const after = words[last + 2];
    if (!ARTICLES.has(next.text) || !after?.capital || after.gap !== 'hyphen') break;
  }
  return last - first < LONGEST ? last : -1;
}

/**
 * Names of no list that the words around them show to be places: `the village of Kogelo`, `in Wedza district`,
 * `in Kogelo, Nyanza`; and, behind a preposition of place, those for which `sounds` says that they are a listed name
 * in another spelling. `names` are the filed names taken for places, in order; runs that touch one, or
 * a body's name, are passed over.
 */
export function unlistedNames(
  words: readonly WrittenWord[],
  names: readonly WeighedName[],
  bodies: readonly Span[],
  text: string,
  sounds: (folded: string, within: number) => boolean,
): UnlistedName[] {
  const covered = new Map<number, WeighedName>();
  for (const name of names) for (let i = name.first; i <= name.last; i++) covered.set(i, name);
  const found: UnlistedName[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before || word.gap !== 'space' || before.owner || covered.has(at)) continue;
    const last = runFrom(words, at);
    if (last < 0) continue;
    const preposition = before.text.toLowerCase();
    const noun = words[at - 2]?.text.toLowerCase() ?? '';
    const after = words[last + 1];
    const following = covered.get(last + 1);
    const named =
      (preposition === 'of' && OF_NOUNS.has(noun) && before.gap === 'space') ||
      ((preposition === 'called' || preposition === 'named') && PLACE_NOUNS.has(noun));
    const where = WHERE_WORDS.has(preposition);
    const hung =
      where && after?.gap === 'space' && !words[last]?.owner && AFTER_NOUNS.has(after.text.toLowerCase());
    const held =
      where &&
      after?.gap === 'comma' &&
      following?.first === last + 1 &&
      following.candidates.some((c) => c.place.kind === 'admin1' || c.place.kind === 'country');
    const followed = after?.gap === 'space' && PLACE_NOUNS.has(after.text.toLowerCase());
    const unit = last > at && UNIT_WORDS.has(words[last]?.text.toLowerCase() ?? '') && where;
    let clear = true;
    for (let i = at; i <= last; i++) if (covered.has(i)) clear = false;
    const end = words[last]?.end ?? word.end;
    const folded = clear ? foldName(text.slice(word.start, end)) : '';
    const weak = preposition === 'to' || preposition === 'of' || preposition === 'and';
    const placed = where || (preposition === 'of' && PLACE_NOUNS.has(noun)) || followed;
    const taken = bodies.some((body) => overlaps(body, { start: word.start, end }));
    if (
      clear &&
      !taken &&
      (named ||
        hung ||
        held ||
        unit ||
        (placed && sounds(folded, SOUND_LIMIT)) ||
        (weak && sounds(folded, SOUND_LIMIT_WEAK)))
    ) {
      found.push({ first: at, last, start: word.start, end, folded });
    }
    at = last;
  }
  return found;
}
