import { isCapital, isNumber, isShouted, isSmall } from './atoms.ts';
import { CLOSE, COMMA, DASHES, OPEN, QUOTES, SLASH, STOP } from './signs.ts';
import type { CutWords } from './words.ts';

/** From the block's start to the dash. */
const MOST_WORDS = 16;

/** "al", "ez", "de" inside a place's name. */
const isParticle = (shape: number): boolean => shape === 8 || shape === 9;

/**
 * The index of the dash that ends the dateline at a block's head, -1 where none stands there. A place in capitals ("BAGHDAD –"), or one that a
 * comma or bracket follows ("Deir ez-Zor, Syria, March 14 (Reuters) –"); between it and the dash words with capitals, numbers, commas and
 * a bracket, behind the dash a word with a capital or a quotation, not shouted as well. Treebanks have it as a sentence of its own (UD English EWT).
 */
export function datelineEnd(words: CutWords): number {
  const { count, end, firstShape, lastShape, shape, spaced, start } = words;
  if (count < 4 || !isCapital(firstShape[0] as number)) return -1;
  if ((end[0] as number) - (start[0] as number) < 3 && spaced[1] === 1) return -1;
  let open = false;
  let marked = false;
  let shouted = true;
  for (let i = 0; i < Math.min(count - 2, MOST_WORDS); i++) {
    const first = firstShape[i] as number;
    if (isDash(words, i) && spaced[i] === 1 && spaced[i + 1] === 1 && !open)
      return (shouted || marked) && storyFollows(words, i) ? i : -1;
    if (shape[i] === OPEN) open = true;
    else if (shape[i] === CLOSE) open = false;
    if (shape[i] === COMMA || shape[i] === OPEN || shape[i] === CLOSE) marked = true;
    else if (!marked) {
      const joins = spaced[i] === 0 && (isDash(words, i) || shape[i] === SLASH || lastShape[i] === STOP);
      if (!joins && !isCapital(first) && !isParticle(first)) return -1;
      if (!joins && spaced[i] === 1 && !isShouted(first)) shouted = false;
    } else if (!open && !isCapital(first) && !isNumber(first) && lastShape[i] !== STOP) return -1;
  }
  return -1;
}

/** Behind the dash: a word with a capital, or one in capitals and a small one ("UN officials"), perhaps quoted. */
function storyFollows({ firstShape }: CutWords, dash: number): boolean {
  const next = dash + (QUOTES.has(firstShape[dash + 1] as number) ? 2 : 1);
  const first = firstShape[next] as number;
  return isShouted(first) ? isSmall(firstShape[next + 1] as number) : isCapital(first);
}

const isDash = (words: CutWords, i: number): boolean =>
  DASHES.has(words.firstShape[i] as number) && DASHES.has(words.lastShape[i] as number);
