/**
 * Letters that canonical decomposition leaves whole, and what they are folded to.
 * Source: the Latin letters that GeoNames uses in names and that NFD does not split.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ɛ: 'e',
  ɔ: 'o',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ۆ: 'و',
  ة: 'ه',
  ە: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڕ: 'ر',
  ڵ: 'ل',
  ء: '',
  ـ: '',
};

/** Short words that stand for a longer one at the start of a name: `St. Marc`, `Mt. Hermon`, `Ft. Hood`. */
const SHORT_WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };

const DROPPED = /[\p{M}'’‘`´ʼʻʽʾʿ′.ʹʺ]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What a character (composed) is folded to; ' ' for what parts words. */
function foldCharacter(upper: string): string {
  const char = upper.toLowerCase();
  const whole = LETTERS[char];
  if (whole !== undefined) return whole;
  let out = '';
  for (const part of char.normalize('NFD')) {
    if (DROPPED.test(part)) continue;
    out += LETTERS[part] ?? (LETTER_OR_DIGIT.test(part) ? part : ' ');
  }
  return out;
}

/** The folds of the characters that names are mostly made of, worked out once: U+0000 to U+1FFF. */
const FOLDED: readonly string[] = Array.from({ length: 0x2000 }, (_, code) =>
  foldCharacter(String.fromCharCode(code)),
);

function foldCharacters(text: string): string {
  let out = '';
  for (const char of text.normalize('NFC')) out += FOLDED[char.codePointAt(0) ?? 0] ?? foldCharacter(char);
  return out;
}

/**
 * Folds one word (no spaces, no hyphens) to the form under which names are filed: lower case, no marks, no
 * apostrophes, no full stops (`U.S.` and `US` are one, `al‑Ḥasakah’s` must have lost its `’s` before).
 * Arabic loses its vowel signs and the hamza's seat; the letters of Persian and Kurdish are those of Arabic.
 */
export function foldWord(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length && plain; i++) {
    const code = word.charCodeAt(i);
    plain = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  }
  return plain ? word.toLowerCase() : foldCharacters(word).replaceAll(' ', '');
}

/**
 * Folds a whole name: each word as {@link foldWord}, one space between words, `St` read as `Saint`.
 * @returns '' when the name has no letter or digit
 */
export function foldName(name: string): string {
  const words = foldCharacters(name).split(' ').filter(Boolean);
  return words.map((word, i) => expandWord(word, i, words.length)).join(' ');
}

/** `st` before another word is `saint`; anything else is itself. Takes and gives folded words. */
export function expandWord(word: string, index: number, count: number): string {
  return index < count - 1 ? (SHORT_WORDS[word] ?? word) : word;
}

const ARABIC_ARTICLE = 'ال';

/** The folded Arabic-script name without the definite article of each word; null when it has none. */
export function withoutArabicArticle(folded: string): string | null {
  if (!folded.includes(ARABIC_ARTICLE)) return null;
  const bare = folded
    .split(' ')
    .map((word) => (word.startsWith(ARABIC_ARTICLE) && word.length > 4 ? word.slice(2) : word))
    .join(' ');
  return bare === folded ? null : bare;
}

/** True for a letter of the Arabic script (Arabic, Persian, Kurdish). */
export function isArabicScript(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x600 && code <= 0x6ff;
}
