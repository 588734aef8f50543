import { certainEnds } from './certain-ends.ts';
import { END_FEATURES, endFeatures, regularEnd, type SentenceSoFar } from './end-features.ts';
import { CLOSE, OPEN, QUOTE } from './signs.ts';
import { type LinearWeights, score } from './weights.ts';
import type { CutWords } from './words.ts';

/**
 * How sure it is that a sentence ends after word `i`: above 0 it does. The trainer puts the gold answer in its place.
 * `regular` is what a grammar book says: 2 surely, 1 yes, 0 nothing, -1 no, -2 surely not.
 */
export type EndDecision = (features: Int32Array, count: number, i: number, regular: number) => number;

/** The trained decision. */
export function trainedEnd(weights: LinearWeights, trust = TRUST): EndDecision {
  const counts = [-SURE_NOT, -trust, 0, trust, SURE];
  return (features, count, _, regular) => score(weights, features, count) + (counts[regular + 2] as number);
}

/** How much the grammar book's answer counts beside the trained weights; set on training folds of edited text. */
const TRUST = 60;
/** The same where the grammar book is sure; the encoder may still overrule a sure no. */
const SURE = 500;
const SURE_NOT = 300;

/** Of every word: 1 a quotation mark that opens, -1 one that closes, 0 no such mark; spaces around it tell. */
function quoteSigns(words: CutWords): Int8Array {
  const signs = new Int8Array(words.count);
  let open = false;
  for (let i = 0; i < words.count; i++) {
    if (words.shape[i] !== QUOTE) continue;
    const before = i === 0 || words.spaced[i] !== 0;
    const after = i + 1 === words.count || words.spaced[i + 1] !== 0;
    open = before === after ? !open : before;
    signs[i] = open ? 1 : -1;
  }
  return signs;
}

/** How far ahead the next quotation mark is that closes, in classes: 0 none before one that opens, 1 next word, 2 within 12, 3 within 60, 4 farther. */
function closesAhead(signs: Int8Array): Uint8Array {
  const classes = new Uint8Array(signs.length);
  let at = -1;
  for (let i = signs.length - 1; i >= 0; i--) {
    if (at >= 0) classes[i] = at === i + 1 ? 1 : at - i <= 12 ? 2 : at - i <= 60 ? 3 : 4;
    if (signs[i] === -1) at = i;
    else if (signs[i] === 1) at = -1;
  }
  return classes;
}

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
export function endSentences(words: CutWords, decide: EndDecision, certain = certainEnds): SentenceEnds {
  const ends: number[] = [];
  const margins = new Float32Array(words.count);
  const features = new Int32Array(END_FEATURES);
  const soFar: SentenceSoFar = { words: 0, quotes: 0, brackets: 0, quotation: 0 };
  const signs = quoteSigns(words);
  const closes = closesAhead(signs);
  const certainAfter = certain(words);
  for (let i = 0; i < words.count; i++) {
    soFar.words++;
    const shape = words.shape[i] as number;
    const sign = signs[i] as number;
    if (sign !== 0) soFar.quotes ^= 1;
    if (sign === 1) soFar.quotation = soFar.words === 1 ? 1 : 2;
    else if (sign === -1) soFar.quotation = 0;
    else if (shape === OPEN) soFar.brackets++;
    else if (shape === CLOSE && soFar.brackets > 0) soFar.brackets--;
    const sure = i === words.count - 1 ? 1 : certainAfter(i, soFar);
    const margin =
      sure !== 0
        ? sure * Number.POSITIVE_INFINITY
        : decide(
            features,
            endFeatures(words, i, soFar, closes[i] as number, features),
            i,
            regularEnd(words, i, soFar),
          );
    margins[i] = margin;
    if (margin <= 0) continue;
    ends.push(i);
    soFar.words = 0;
    soFar.quotes = 0;
    soFar.brackets = 0;
    if (soFar.quotation !== 0) soFar.quotation = 3;
  }
  return { ends, margins };
}
