import { ENGLISH_FUNCTION_WORDS, FRENCH_FUNCTION_WORDS, SURE_WORDS } from './function-words.ts';
import { isKurdish } from './kurdish.ts';

/** What language a text is in. */
export interface RecognisedLanguage {
  /** ISO 639-1; `und` where the text has no letters, or a script that was not made out. */
  readonly language: string;
  /** False where the text is too short or odd to tell; then `en` is the answer for Latin letters. */
  readonly reliable: boolean;
}

/** How far the best other language must stand above English to be believed, by words in the sample (measured: README). */
const MARGINS: readonly (readonly [fewerWords: number, margin: number])[] = [
  [4, 0.3],
  [12, 0.15],
  [Number.POSITIVE_INFINITY, 0.02],
];
const SLICES = 8;
const SLICE = 500;
/** `eld` looks at 1,000 characters and no more: so many go in, from all over the text. */
const ELD_SLICE = 124;

/**
 * Tells a text's language from up to 4,000 characters spread over it. English prose is told by its function words;
 * Kurdish by its letters
 * and words; everything else by `eld` (n-grams, 60 languages), which is loaded only then.
 * A headline is English unless another language is well above it: an English headline is never refused.
 * @throws never
 */
export async function recogniseLanguage(text: string): Promise<RecognisedLanguage> {
  const sample = takeSample(text, SLICE).replace(/https?:\S+|\S+@\S+/gu, ' ');
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]{0,40}/gu) ?? [];
  if (words.length === 0) return { language: 'und', reliable: false };
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word)).length;
  const isLatin = latin >= 0.5 * words.length;
  if (isLatin && isPlainlyEnglish(words)) return { language: 'en', reliable: true };
  if (isLatin && isTooLittle(sample) && !isKurdish(words)) return { language: 'en', reliable: false };
  if (isKurdish(words)) return { language: 'ku', reliable: true };
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(takeSample(text, ELD_SLICE));
  if (!isLatin) {
    const known = found.language !== '' && found.language !== 'en';
    return { language: known ? found.language : 'und', reliable: known };
  }
  const scores = found.getScores();
  const margin = (scores[found.language] ?? 0) - (scores.en ?? 0);
  const needed = MARGINS.find(([fewerWords]) => words.length < fewerWords)?.[1] ?? 0;
  if (['en', 'fr'].includes(found.language) && isRatherFrench(words))
    return { language: 'fr', reliable: true };
  if (found.language === 'en') return { language: 'en', reliable: words.length >= 4 };
  if (found.language !== '' && margin > needed) return { language: found.language, reliable: true };
  return { language: 'en', reliable: false };
}

/** A few words, or hardly more than names, without a letter that English lacks: nothing to tell a language by. */
function isTooLittle(sample: string): boolean {
  if (/[^\p{ASCII}\p{P}\p{S}\p{Zs}\s]/u.test(sample)) return false;
  const words = sample.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words.length < 4 || words.filter((word) => /^\p{Ll}/u.test(word)).length < 3;
}

/** The whole of a short text; of a long one, slices from its beginning to its end. */
function takeSample(text: string, slice: number): string {
  if (text.length <= SLICES * slice) return text;
  const step = Math.floor((text.length - slice) / (SLICES - 1));
  return Array.from({ length: SLICES }, (_, i) => text.slice(i * step, i * step + slice)).join(' ');
}

function isPlainlyEnglish(words: readonly string[]): boolean {
  const sure = new Set<string>();
  let grammar = 0;
  for (const word of words) {
    if (ENGLISH_FUNCTION_WORDS.has(word)) grammar++;
    if (SURE_WORDS.has(word)) sure.add(word);
  }
  return sure.size >= 3 && grammar >= 0.2 * words.length;
}

/** Two words of French grammar at least, and more than of English: "l'" and "d'" before a word are such. */
function isRatherFrench(words: readonly string[]): boolean {
  const french = words.filter(
    (word) => FRENCH_FUNCTION_WORDS.has(word) || /^(?:[cdjlmnst]|qu)['’]/u.test(word),
  );
  const english = words.filter((word) => ENGLISH_FUNCTION_WORDS.has(word));
  return french.length >= 2 && french.length > english.length;
}
