import { isCapital, isNumber, isSmall } from './atoms.ts';
import { LONGEST_FOOTNOTE } from './certain-cuts.ts';
import type { SentenceSoFar } from './end-features.ts';
import { CLOSING, FINAL, SQUARE_CLOSE, SQUARE_OPEN } from './signs.ts';
import { BEGINS } from './word-hashes.ts';
import type { CutWords } from './words.ts';

/** A number after fewer words than this is a list's. */
const LEAST_BEFORE_FOOTNOTE = 3;

/** Notes belong to the sentence that they stand behind: 1 after the note, -1 before it, else 0. */
export function footnoteEnd(words: CutWords, i: number, soFar: SentenceSoFar): number {
  if (soFar.words <= LEAST_BEFORE_FOOTNOTE) return 0;
  return isFootnote(words, i) ? 1 : isFootnote(words, i + 1) ? -1 : referenceEnd(words, i);
}

/** A footnote's number after the sentence's end: "… cheap.3 Officials", "… cheap. 3 The officials". */
function isFootnote(words: CutWords, i: number): boolean {
  const { hash, shape, firstShape } = words;
  const number = shape[i] as number;
  if (i < 2 || i + 2 >= words.count || !isNumber(number) || number > LONGEST_FOOTNOTE) return false;
  if (!hasEnded(words, i - 1) || !isCapital(firstShape[i + 1] as number)) return false;
  if (words.spaced[i] === 0) return isSmall(firstShape[i - 2] as number);
  return BEGINS.has(hash[i + 1] as number) && isSmall(firstShape[i + 2] as number);
}

/** Around references in brackets after a final sign: "… fled.[2][3] Russia …". */
function referenceEnd(words: CutWords, i: number): number {
  if (isReference(words, i + 1) && (hasEnded(words, i) || isReference(words, i - 2))) return -1;
  if (!isReference(words, i - 2) || !isCapital(words.firstShape[i + 1] as number)) return 0;
  let first = i - 2;
  while (isReference(words, first - 3)) first -= 3;
  return hasEnded(words, first - 1) ? 1 : 0;
}

/** A final sign at word `i`, or a closing one with a final sign before it. */
function hasEnded({ shape, lastShape }: CutWords, i: number): boolean {
  const sign = shape[i] as number;
  return FINAL.has(sign) || (CLOSING.has(sign) && FINAL.has(lastShape[i - 1] as number));
}

/** "[3]" at word `i`. */
function isReference({ shape, count }: CutWords, i: number): boolean {
  return (
    i > 0 &&
    i + 2 < count &&
    shape[i] === SQUARE_OPEN &&
    isNumber(shape[i + 1] as number) &&
    shape[i + 2] === SQUARE_CLOSE
  );
}
