import { isCapital, isNumber, isSmall } from './atoms.ts';
import { CLOSING, COLON, FINAL, OPENING, STOP } from './signs.ts';
import { mix } from './weights.ts';
import type { CutWords } from './words.ts';

/** How many features one decision has at most. */
export const END_FEATURES = 64;
const EDGE = 3;

/** What the left-to-right pass knows of the sentence so far. */
export interface SentenceSoFar {
  /** Words since the sentence began. */
  words: number;
  /** Straight or curly double quotes seen, modulo 2; round brackets open. */
  quotes: number;
  brackets: number;
  /** The quotation it stands in: 0 none, 1 opened where the sentence began, 2 inside the sentence, 3 in an earlier one. */
  quotation: number;
}

/**
 * Features of the question "does the sentence end after word `i`".
 * @param words  the words of one block
 * @param closes how far ahead a quotation mark closes, in classes (0 none)
 * @param out    receives the hashes; gives their count
 */
export function endFeatures(
  words: CutWords,
  i: number,
  soFar: SentenceSoFar,
  closes: number,
  out: Int32Array,
): number {
  const { hash, shape, spaced, last, lastShape } = words;
  const count = words.count;
  const at = (values: Int32Array, j: number) => (j < 0 || j >= count ? EDGE : (values[j] as number));
  const space = i + 1 < count ? (spaced[i + 1] as number) : 2;
  const a = at(hash, i);
  const b = at(hash, i + 1);
  const sa = at(shape, i);
  const sb = at(shape, i + 1);
  const p = at(hash, i - 1);
  const sp = at(shape, i - 1);
  const n = at(hash, i + 2);
  const sn = at(shape, i + 2);
  const la = at(last, i);
  const open = soFar.quotes | (Math.min(soFar.brackets, 1) << 1);
  const length =
    soFar.words < 3 ? soFar.words : soFar.words < 8 ? 4 : soFar.words < 20 ? 5 : soFar.words < 40 ? 6 : 7;
  const pair = mix(1, sa, mix(1, sb, space));
  let k = 0;
  out[k++] = mix(2, pair);
  out[k++] = mix(3, a, mix(3, sb, space));
  out[k++] = mix(4, sa, mix(4, b, space));
  out[k++] = mix(5, a, mix(5, b, space));
  out[k++] = mix(6, pair, sp);
  out[k++] = mix(7, pair, sn);
  out[k++] = mix(8, mix(8, pair, sp), sn);
  out[k++] = mix(9, mix(9, pair, p), 0);
  out[k++] = mix(10, mix(10, a, p), sb);
  out[k++] = mix(11, mix(11, a, b), sn);
  out[k++] = mix(12, mix(12, a, b), n);
  out[k++] = mix(13, mix(13, a, p), b);
  out[k++] = mix(14, mix(14, sa, b), sn);
  out[k++] = mix(15, mix(15, a, sb), sn);
  out[k++] = mix(16, pair, open);
  out[k++] = mix(17, mix(17, a, open), mix(17, sb, space));
  out[k++] = mix(18, mix(18, a, length), sb);
  out[k++] = mix(19, pair, length);
  out[k++] = mix(20, a, open);
  out[k++] = mix(21, b, space);
  out[k++] = mix(22, a, space);
  out[k++] = mix(23, mix(23, la, at(lastShape, i)), mix(23, sb, space));
  out[k++] = mix(24, mix(24, pair, sp), at(shape, i - 2));
  out[k++] = mix(25, mix(25, pair, sn), at(shape, i + 3));
  out[k++] = mix(26, mix(26, a, p), mix(26, sb, sn));
  out[k++] = mix(27, mix(27, p, at(hash, i - 2)), mix(27, a, sb));
  out[k++] = mix(28, mix(28, a, length), open);
  out[k++] = mix(29, at(words.cased, i), at(words.cased, i + 1));
  out[k++] = mix(30, at(words.cased, i + 1), sa);
  out[k++] = mix(31, mix(31, a, i + 1 < count ? 1 : 0), mix(31, Math.min(count - i, 3), length));
  out[k++] = mix(32, at(hash, soFar.words <= i ? i + 1 - soFar.words : 0), mix(32, sa, length));
  out[k++] = mix(33, mix(33, b, n), sa);
  out[k++] = mix(34, a, mix(34, b, mix(34, sp, sn)));
  const style = words.style;
  out[k++] = mix(35, pair, style);
  out[k++] = mix(36, mix(36, a, style), mix(36, sb, space));
  out[k++] = mix(37, mix(37, sa, style), mix(37, b, space));
  out[k++] = mix(38, mix(38, a, style), length);
  const rule = plainRule(words, i, space);
  out[k++] = mix(39, rule, style);
  out[k++] = mix(40, rule, pair);
  out[k++] = mix(41, rule, a);
  out[k++] = mix(42, rule, b);
  out[k++] = mix(43, mix(43, rule, open), style);
  out[k++] = mix(44, mix(44, rule, length), style);
  out[k++] = mix(45, rule, mix(45, sp, style));
  const quoted = soFar.quotation | (closes << 2);
  out[k++] = mix(46, rule, quoted);
  out[k++] = mix(47, pair, quoted);
  out[k++] = mix(48, mix(48, rule, quoted), length);
  out[k++] = mix(49, mix(49, rule, soFar.quotation), closes > 0 ? 1 : 0);
  return k;
}

/** A colon after so many words or fewer may end a label ("Abstract: In this article …"). */
const LABEL = 6;

/**
 * What a grammar book says: 8 and more where a final sign (16: and closing quotes or brackets) stands before space and a word
 * that can begin a sentence (2), 4 for a word that ends in a full stop, 1 for a small letter next.
 */
function plainRule(words: CutWords, i: number, space: number): number {
  const shape = words.shape[i] as number;
  let final = 0;
  if (FINAL.has(shape) || (words.lastShape[i] !== STOP && FINAL.has(words.lastShape[i] as number))) final = 8;
  else if (CLOSING.has(shape) && i > 0 && FINAL.has(words.lastShape[i - 1] as number)) final = 16;
  else if (words.lastShape[i] === STOP) final = 4;
  const next = i + 1 < words.count ? (words.firstShape[i + 1] as number) : 0;
  const small = isSmall(next);
  const begins = (next >= 12 && next < 40) || OPENING.has(next);
  return final | (begins ? 2 : 0) | (small ? 1 : 0) | (space === 0 ? 32 : 0);
}

/**
 * What a grammar book says without learning: 2 where a final sign by itself stands outside quotations before a word with a capital, 1 where
 * one stands before space and what can begin a sentence, -1 where no sign of an end is there, -2 after a colon in edited text, else 0.
 */
export function regularEnd(words: CutWords, i: number, soFar: SentenceSoFar): number {
  const rule = plainRule(words, i, i + 1 < words.count ? (words.spaced[i + 1] as number) : 1);
  if (rule === 10) return isPlainEnd(words, i, soFar) ? 2 : 1;
  if (rule === 18) return 1;
  if ((words.style & 1) === 0 && words.shape[i] === COLON && soFar.words > LABEL) return -2;
  const abbreviated = (rule & 4) !== 0 && (rule & 1) !== 0;
  return (rule & 28) === 0 || abbreviated ? -1 : 0;
}

/** No quotation, no number of a heading or list ("4. Results"), and a capital next, or a number after a question. */
function isPlainEnd(words: CutWords, i: number, soFar: SentenceSoFar): boolean {
  if (soFar.quotation !== 0 || i === 0) return false;
  if (soFar.words <= 2 && isNumber(words.lastShape[i - 1] as number)) return false;
  const next = words.firstShape[i + 1] as number;
  if (OPENING.has(next)) return i + 2 < words.count && isCapital(words.firstShape[i + 2] as number);
  return isCapital(next) || words.shape[i] !== STOP;
}
