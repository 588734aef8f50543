import { certainEnd } from './certain-ends.ts';
import { END_FEATURES, endFeatures, regularEnd, type SentenceSoFar } from './end-features.ts';
import { type LinearWeights, score } from './weights.ts';
import type { CutWords } from './words.ts';

/**
 * Decides whether a sentence ends after word `i`; the trainer puts the gold answer in its place. `regular` is what a
 * grammar book says: 1 yes, -1 no, 0 nothing.
 */
export type EndDecision = (features: Int32Array, count: number, i: number, regular: number) => boolean;

/** The trained decision. */
export function trainedEnd(weights: LinearWeights, trust = TRUST): EndDecision {
  return (features, count, _, regular) => score(weights, features, count) + trust * regular > 0;
}

/** How much the grammar book's answer counts beside the trained weights; set on training folds of edited text. */
const TRUST = 60;
const QUOTE = 64 + 0x22;
const OPEN = 64 + 0x28;
const CLOSE = 64 + 0x29;

/**
 * Index of the last word of each sentence of a block, in order; the block's last word is always among them.
 * @param certain  what is not asked about; the trainer asks everywhere
 */
export function endSentences(words: CutWords, decide: EndDecision, certain = certainEnd): number[] {
  const ends: number[] = [];
  const features = new Int32Array(END_FEATURES);
  const soFar: SentenceSoFar = { words: 0, quotes: 0, brackets: 0 };
  for (let i = 0; i < words.count; i++) {
    soFar.words++;
    const shape = words.shape[i] as number;
    if (shape === QUOTE) soFar.quotes ^= 1;
    else if (shape === OPEN) soFar.brackets++;
    else if (shape === CLOSE && soFar.brackets > 0) soFar.brackets--;
    const sure = i === words.count - 1 ? 1 : certain(words, i);
    const ended =
      sure > 0 ||
      (sure === 0 && decide(features, endFeatures(words, i, soFar, features), i, regularEnd(words, i)));
    if (!ended) continue;
    ends.push(i);
    soFar.words = 0;
    soFar.quotes = 0;
    soFar.brackets = 0;
  }
  return ends;
}
