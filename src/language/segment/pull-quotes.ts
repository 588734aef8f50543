import { isCapital } from './atoms.ts';
import { DASHES, FINAL, QUOTE } from './signs.ts';
import type { CutWords } from './words.ts';

/** Longer ones are left to the sentence ends inside them: nobody parses a sentence of two hundred words. */
const MAX_WORDS = 60;
const MAX_SPEAKER = 14;

/**
 * A block that is a quotation set apart with its speaker behind it (`"A. B." – Name, office`, `A. B. — Name`): the index of the first word
 * from which on it is one sentence to the block's end, as GUM has it; the block's length where it is none.
 */
export function pullQuote(words: CutWords): number {
  const { count, shape, firstShape } = words;
  if (count > MAX_WORDS || FINAL.has(shape[count - 1] as number)) return count;
  const quoted = shape[0] === QUOTE;
  let end = -1;
  for (let i = count - 3; i > 2 && end < 0; i--) {
    if (FINAL.has(shape[i] as number)) end = shape[i + 1] === QUOTE ? i + 1 : i;
  }
  if (end < 0) return count;
  const dashed = DASHES.has(shape[end + 1] as number);
  const speaker = dashed ? end + 2 : end + 1;
  const named = speaker < count && isCapital(firstShape[speaker] as number) && count - speaker <= MAX_SPEAKER;
  if (!named || !(dashed || (quoted && shape[end] === QUOTE))) return count;
  if (quoted) return 0;
  let first = end;
  while (first > 0 && !FINAL.has(shape[first - 1] as number)) first--;
  return first;
}
