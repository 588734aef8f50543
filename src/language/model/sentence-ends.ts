import type { Span } from '../../core/index.ts';
import type { SegmentedSentence } from '../segment/segment.ts';

/** Words to be read together, and after each word the segmenter's margin for an end there; without margins they are as given. */
export interface Stretch {
  readonly words: readonly Span[];
  readonly margins?: Float32Array;
}

/** An end with a margin below this is doubtful: the encoder, which sees both sides, is asked. */
export const DOUBT = 400;
/** No more words than this are put together: what a sentence costs grows faster than its length. */
const MOST_WORDS = 120;

/** Sentences as the segmenter parted them, those with a doubtful end together with what follows. */
export function* joinDoubtful(sentences: Iterable<SegmentedSentence>, doubt = DOUBT): Generator<Stretch> {
  let words: readonly Span[] = [];
  let margins: number[] = [];
  for (const sentence of sentences) {
    const doubtful = words.length > 0 && (margins.at(-1) ?? 0) < doubt;
    if (doubtful && words.length + sentence.words.length <= MOST_WORDS) {
      words = [...words, ...sentence.words];
      margins.push(...sentence.margins);
      continue;
    }
    if (words.length > 0) yield { words, margins: Float32Array.from(margins) };
    words = sentence.words;
    margins = [...sentence.margins];
  }
  if (words.length > 0) yield { words, margins: Float32Array.from(margins) };
}

/** How the two witnesses are weighed; fitted on the development parts of EWT and GUM. */
export interface EndWeights {
  readonly margin: number;
  readonly start: number;
  readonly bias: number;
}

export const END_WEIGHTS: EndWeights = { margin: 0.01, start: 1, bias: 0 };

/**
 * Where a stretch is to be cut: segmenter's margins and the encoder's log-odds that a word starts a sentence, together.
 * @param starts  log-odds for each word of the stretch
 * @returns index of the first word of every sentence but the first, in order
 */
export function cutsOf({ words, margins }: Stretch, starts: Float32Array, weights = END_WEIGHTS): number[] {
  const cuts: number[] = [];
  if (margins === undefined) return cuts;
  for (let w = 1; w < words.length; w++) {
    const margin = margins[w - 1] as number;
    const sum = weights.margin * margin + weights.start * (starts[w] as number) + weights.bias;
    if (sum > 0) cuts.push(w);
  }
  return cuts;
}
