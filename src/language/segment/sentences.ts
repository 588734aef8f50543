import { certainEnd } from './certain-ends.ts';
import { END_FEATURES, endFeatures, regularEnd, type SentenceSoFar } from './end-features.ts';
import { type LinearWeights, score } from './weights.ts';
import type { CutWords } from './words.ts';

/**
 * How sure it is that a sentence ends after word `i`: above 0 it does. The trainer puts the gold answer in its place.
 * `regular` is what a grammar book says: 1 yes, -1 no, 0 nothing.
 */
export type EndDecision = (features: Int32Array, count: number, i: number, regular: number) => number;

/** The trained decision. */
export function trainedEnd(weights: LinearWeights, trust = TRUST): EndDecision {
  return (features, count, _, regular) => score(weights, features, count) + trust * regular;
}

/** How much the grammar book's answer counts beside the trained weights; set on training folds of edited text. */
const TRUST = 60;
const QUOTE = 64 + 0x22;
const OPEN = 64 + 0x28;
const CLOSE = 64 + 0x29;

/** Where a block's sentences end: index of each last word, in order; and after every word how sure that was. */
export interface SentenceEnds {
  readonly ends: readonly number[];
  /** One number a word, in the decision's units; ±Infinity where nothing had to be decided. */
  readonly margins: Float32Array;
}

/**
 * Decides where the sentences of a block end; the block's last word is always among the ends.
 * @param certain  what is not asked about; the trainer asks everywhere
 */
export function endSentences(words: CutWords, decide: EndDecision, certain = certainEnd): SentenceEnds {
  const ends: number[] = [];
  const margins = new Float32Array(words.count);
  const features = new Int32Array(END_FEATURES);
  const soFar: SentenceSoFar = { words: 0, quotes: 0, brackets: 0 };
  for (let i = 0; i < words.count; i++) {
    soFar.words++;
    const shape = words.shape[i] as number;
    if (shape === QUOTE) soFar.quotes ^= 1;
    else if (shape === OPEN) soFar.brackets++;
    else if (shape === CLOSE && soFar.brackets > 0) soFar.brackets--;
    const sure = i === words.count - 1 ? 1 : certain(words, i);
    const margin =
      sure !== 0
        ? sure * Number.POSITIVE_INFINITY
        : decide(features, endFeatures(words, i, soFar, features), i, regularEnd(words, i));
    margins[i] = margin;
    if (margin <= 0) continue;
    ends.push(i);
    soFar.words = 0;
    soFar.quotes = 0;
    soFar.brackets = 0;
  }
  return { ends, margins };
}
