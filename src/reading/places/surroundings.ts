import { PLACE_NOUNS, WHERE_WORDS } from './data/cue-words.ts';
import type { WeighedName } from './evidence.ts';
import type { WrittenWord } from './words.ts';

/** A name after another, as far as it may contain it. */
export interface Follower {
  readonly name: WeighedName;
  /** Words between the two. */
  readonly words: number;
  /** How the two are joined. */
  readonly link: 'comma' | 'in' | 'of' | 'chain' | 'near' | 'loose';
}

/** What stands around one occurrence of a name. */
export interface Surroundings {
  readonly followers: readonly Follower[];
  /** Names within four words before it: `Syrian`, `Ohio's`. */
  readonly before: readonly WeighedName[];
  /** True for `X is a town …`, `X, a village …`, `X (Arabic: …) is …`. */
  readonly defined: boolean;
  /** The name before it with nothing but a comma between: `Buffalo, New York`. */
  readonly contained?: WeighedName;
  /** The noun of kind that stands at the name: `New York state`, `the province of Anbar`; '' for none. */
  readonly hung: string;
  /** The kind of the names with which it stands in a list; '' for none. */
  readonly listKind: string;
  /** Nouns of kind that speak of it: `town`, `county`, `river`. */
  readonly nouns: readonly string[];
}

const WINDOW = 30;
const COPULAS = new Set(['is', 'was', 'are', 'were']);
const KIND_NOUNS = new Set([
  ...PLACE_NOUNS,
  'river',
  'lake',
  'mountain',
  'hill',
  'creek',
  'community',
  'cdp',
  'locality',
  'neighbourhood',
  'neighborhood',
  'suburb',
  'barangay',
  'comune',
  'department',
  'arrondissement',
  'hamlet',
  'seat',
]);

/** True when the copula at a word opens a definition: `is a small town`, `was the seat`, `is located`. */
function isDefinition(words: readonly WrittenWord[], copula: number): boolean {
  for (let at = copula + 1; at <= copula + 3; at++) {
    const word = words[at];
    if (!word || word.gap === 'stop') return false;
    if (/^(?:a|an|the|one|located|situated)$/.test(word.text)) return true;
  }
  return false;
}

const LEVELS: Readonly<Record<string, number>> = { country: 3, admin1: 2, admin2: 1 };

const levelOf = (name: WeighedName): number => LEVELS[name.candidates[0]?.place.kind ?? ''] ?? 0;

/** True when the second name goes on from the first as the next item of a list does. */
function follows(words: readonly WrittenWord[], name: WeighedName, next: WeighedName | undefined): boolean {
  if (!next) return false;
  const between = next.first - name.last - 1;
  if (between === 0) return words[next.first]?.gap === 'comma';
  return between === 1 && /^(?:and|or)$/.test(words[name.last + 1]?.text ?? '');
}

/**
 * The kind that a name shares with its neighbours in a list of names: `Mali, Niger, and Senegal`. Needs two commas or
 * an `and`; '' where there is no such list.
 */
function listKind(words: readonly WrittenWord[], names: readonly WeighedName[], at: number): string {
  const name = names[at];
  if (!name) return '';
  const others: WeighedName[] = [];
  for (let i = at; i > 0 && others.length < 3 && follows(words, names[i - 1] ?? name, names[i]); i--) {
    const other = names[i - 1];
    if (other) others.push(other);
  }
  for (let i = at; others.length < 6 && follows(words, names[i] ?? name, names[i + 1]); i++) {
    const other = names[i + 1];
    if (other) others.push(other);
  }
  const joined =
    /^(?:and|or)$/.test(words[name.last + 1]?.text ?? '') ||
    /^(?:and|or)$/.test(words[name.first - 1]?.text ?? '');
  if (others.length < (joined ? 1 : 2)) return '';
  const kinds = others.map((other) => other.candidates[0]?.place.kind ?? '');
  const kind = [...new Set(kinds)].find(
    (one) => kinds.filter((other) => other === one).length * 3 >= kinds.length * 2,
  );
  return kind ?? '';
}

/** True when a comma joins two items of a list, and not a place and what contains it. */
function isListed(words: readonly WrittenWord[], names: readonly WeighedName[], at: number): boolean {
  const name = names[at];
  if (!name) return false;
  const level = levelOf(name);
  const next = names[at + 1];
  const before = names[at - 2];
  const previous = names[at - 1];
  if (level > 0 && next && follows(words, name, next) && levelOf(next) === level) return true;
  return (
    level > 0 &&
    !!before &&
    !!previous &&
    follows(words, before, previous) &&
    levelOf(before) === level &&
    levelOf(previous) === level
  );
}

/**
 * Looks around an occurrence of a name: the words from `first` to `last`. `names` are all names of the text in order;
 * those that overlap the occurrence are passed over. Looks no further than the end of the sentence.
 */
export function lookAround(
  words: readonly WrittenWord[],
  first: number,
  last: number,
  names: readonly WeighedName[],
): Surroundings {
  const followers: Follower[] = [];
  const nouns: string[] = [];
  let defined = false;
  let end = last + 1;
  const nextWord = words[last + 1];
  let depth = 0;
  for (; end < words.length && end <= last + WINDOW; end++) {
    const word = words[end];
    if (!word || (word.gap === 'stop' && end > last)) break;
    const lower = word.text.toLowerCase();
    if (end <= last + 14 && COPULAS.has(lower) && isDefinition(words, end)) defined = true;
    if (KIND_NOUNS.has(lower) && !word.capital && nouns.length < 3 && depth === 0) nouns.push(lower);
    if (lower === 'in' || lower === 'of') depth += nouns.length > 0 ? 1 : 0;
  }
  if (nouns.length === 0) defined = false;
  if (nextWord?.gap === 'comma' && /^(?:a|an|the)$/.test(nextWord.text) && nouns.length > 0) defined = true;
  for (let at = indexAfter(names, last); at < names.length; at++) {
    const name = names[at];
    if (!name || name.first >= end) break;
    const opening = words[name.first];
    const before = words[name.first - 1];
    const previous = followers.at(-1);
    const beforeText = before?.text.toLowerCase() ?? '';
    let link: Follower['link'] = 'loose';
    if (/^(?:and|or)$/.test(words[last + 1]?.text ?? '')) link = 'loose';
    else if (previous && opening?.gap === 'comma' && previous.name.last === name.first - 1) link = 'chain';
    else if (opening?.gap === 'comma' && name.first === last + 1)
      link = isListed(words, names, at) ? 'loose' : 'comma';
    else if (opening?.gap === 'bracket' && name.first === last + 1) link = 'comma';
    else if (beforeText === 'in' || beforeText === 'within') link = 'in';
    else if (beforeText === 'of') link = 'of';
    else if (WHERE_WORDS.has(beforeText)) link = 'near';
    else if (beforeText === 'the') {
      const two = words[name.first - 2]?.text.toLowerCase();
      link = two === 'in' ? 'in' : two === 'of' ? 'of' : 'loose';
    }
    followers.push({ name, words: name.first - last - 1, link });
    if (followers.length >= 6) break;
  }
  const before: WeighedName[] = [];
  for (let at = indexAfter(names, last) - 1; at >= 0; at--) {
    const name = names[at];
    if (!name) break;
    if (name.last >= first) continue;
    if (name.last < first - 4) break;
    before.push(name);
  }
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    const word = words[at + 1]?.gap === 'stop' ? undefined : words[at];
    if (!word) break;
    const lower = word.text.toLowerCase();
    if (KIND_NOUNS.has(lower) && (at === first - 1 || words[at + 1]?.text === 'of')) nouns.push(lower);
  }
  const after = nextWord?.gap === 'space' && !words[last]?.owner ? nextWord.text.toLowerCase() : '';
  const ahead = words[first]?.gap === 'space' ? (words[first - 1]?.text.toLowerCase() ?? '') : '';
  const kindOf = ahead === 'of' ? (words[first - 2]?.text.toLowerCase() ?? '') : ahead;
  const hung = KIND_NOUNS.has(after) ? after : KIND_NOUNS.has(kindOf) ? kindOf : '';
  const self = indexAfter(names, last) - 1;
  const listed = names[self]?.last === last ? listKind(words, names, self) : '';
  const previous = before[0];
  const contained =
    previous?.last === first - 1 && words[first]?.gap === 'comma' && listed === '' ? previous : undefined;
  return { followers, before, defined, nouns, hung, listKind: listed, ...(contained && { contained }) };
}

/** The index of the first name that begins behind a word. */
function indexAfter(names: readonly WeighedName[], word: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.first ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}
