import { END_FEATURES, endFeatures, type SentenceSoFar } from './end-features.ts';
import { type LinearWeights, score } from './weights.ts';
import type { CutWords } from './words.ts';

/** Decides whether a sentence ends after word `i`; the trainer puts the gold answer in its place. */
export type EndDecision = (features: Int32Array, count: number, i: number) => boolean;

/** The trained decision. */
export function trainedEnd(weights: LinearWeights, above = 0): EndDecision {
  return (features, count) => score(weights, features, count) > above;
}

const QUOTE = 64 + 0x22;
const OPEN = 64 + 0x28;
const CLOSE = 64 + 0x29;

/** Index of the last word of each sentence of a block, in order; the block's last word is always among them. */
export function endSentences(words: CutWords, decide: EndDecision): number[] {
  const ends: number[] = [];
  const features = new Int32Array(END_FEATURES);
  const soFar: SentenceSoFar = { words: 0, quotes: 0, brackets: 0 };
  for (let i = 0; i < words.count; i++) {
    soFar.words++;
    const shape = words.shape[i] as number;
    if (shape === QUOTE) soFar.quotes ^= 1;
    else if (shape === OPEN) soFar.brackets++;
    else if (shape === CLOSE && soFar.brackets > 0) soFar.brackets--;
    const ended = i === words.count - 1 || decide(features, endFeatures(words, i, soFar, features), i);
    if (!ended) continue;
    ends.push(i);
    soFar.words = 0;
    soFar.quotes = 0;
    soFar.brackets = 0;
  }
  return ends;
}
