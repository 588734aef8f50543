import type { Span } from './span.ts';

/** One word of a text in the form in which words are looked up, and where it stands. */
export interface SearchWord extends Span {
  readonly word: string;
}

/** Runs of letters, digits and the marks on them, with the signs of no width that may stand within one. */
const WORDS =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|(?:\u00ad|\u200b|\u200d|\u200e|\u200f|\u2060)(?=[\p{L}\p{N}\p{M}]))*/gu;

/** Letters of Arabic script that writers and keyboards use for one another, beyond what decomposing unites. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['\u0671', '\u0627'], // alef wasla
  ['\u0649', '\u064a'], // alef maqsura: yeh
  ['\u06cc', '\u064a'], // yeh of Persian and Kurdish
  ['\u06a9', '\u0643'], // kaf of Persian and Kurdish
  ['\u0629', '\u0647'], // teh marbuta: heh
  ['\u06c1', '\u0647'],
  ['\u06d5', '\u0647'], // ae of Kurdish
  ['\u0640', ''], // tatweel
  ['\u0131', 'i'], // dotless i
  ['\u00f8', 'o'],
  ['\u0111', 'd'],
  ['\u0142', 'l'],
  ['\u00df', 'ss'],
  ['\u00e6', 'ae'],
  ['\u0153', 'oe'],
]);
const ALIKE_LETTERS = new RegExp(`[${[...ALIKE.keys()].join('')}]`, 'gu');

/**
 * A word as it is looked up: case, accents, vowel signs and tatweel aside, forms of one letter as one. Transliteration's
 * hamza and ayn (ʾ, ʿ) fall away. "al-Ḥasakah" has the words al and hasakah; "الحَسَكَة" and "الحسكه" are one word.
 */
function foldWord(word: string): string {
  // Most words are plain, and this is done for every word of every text.
  if (/^[a-z0-9]+$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ALIKE_LETTERS, (letter) => ALIKE.get(letter) ?? letter)
    .replace(/[\p{M}\p{Cf}\u02b0-\u02ff]+|[^\p{L}\p{N}]+/gu, '');
}

/**
 * The words of a text in its order, each folded; what is no word (signs, blanks) is left out. Spans are UTF-16 offsets.
 * Limit: a script without blanks between its words gives one word a run.
 */
export function* searchWords(text: string): Generator<SearchWord> {
  for (const match of text.matchAll(WORDS)) {
    const word = foldWord(match[0]);
    if (word !== '') yield { word, start: match.index, end: match.index + match[0].length };
  }
}

/** Words that are to stand in a row; of the last one only its beginning where `isPrefix`. */
export interface SearchPhrase {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** What a value of `text:` looks for: its words in a row; a `*` at its end stands for any ending of the last. */
export function searchPhrase(value: string): SearchPhrase {
  return { words: [...searchWords(value)].map(({ word }) => word), isPrefix: value.trimEnd().endsWith('*') };
}

/**
 * Where the phrases stand in the text, outside the spans of `without`, in the order of their ends.
 * @param without  spans in the text's order that do not overlap
 */
export function findPhrases(
  text: string,
  phrases: readonly SearchPhrase[],
  without: readonly Span[],
): Span[] {
  const found: Span[] = [];
  const longest = Math.max(0, ...phrases.map(({ words }) => words.length));
  const last: SearchWord[] = [];
  let skipped = 0;
  for (const word of searchWords(text)) {
    while ((without[skipped]?.end ?? Number.POSITIVE_INFINITY) <= word.start) skipped++;
    if ((without[skipped]?.start ?? Number.POSITIVE_INFINITY) < word.end) {
      last.length = 0;
      continue;
    }
    last.push(word);
    if (last.length > longest) last.shift();
    const hit = phrases.find((phrase) => endsWith(last, phrase));
    const first = hit === undefined ? undefined : last[last.length - hit.words.length];
    if (first !== undefined) found.push({ start: first.start, end: word.end });
  }
  return found;
}

function endsWith(words: readonly SearchWord[], { words: wanted, isPrefix }: SearchPhrase): boolean {
  if (wanted.length === 0 || wanted.length > words.length) return false;
  const from = words.length - wanted.length;
  return wanted.every((want, index) => {
    const { word } = words[from + index] ?? { word: '' };
    return isPrefix && index === wanted.length - 1 ? word.startsWith(want) : word === want;
  });
}
