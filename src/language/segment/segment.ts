import type { Span } from '../../core/index.ts';
import { emptyAtoms, takeAtoms } from './atoms.ts';
import { takeBlocks } from './blocks.ts';
import { characterTable } from './characters.ts';
import { endSentences, trainedEnd } from './sentences.ts';
import type { SegmenterWeights } from './weights.ts';
import { cutWords, trainedCut } from './words.ts';

/** A sentence's span (first word's start to last word's end) and its words, in order, disjoint, never empty. */
export interface SegmentedSentence extends Span {
  readonly words: readonly Span[];
  /** After each word, how sure it was that a sentence ends there, in units of the segmenter's own; ±Infinity: not asked. */
  readonly margins: Float32Array;
}

/** Cuts texts into sentences and words as Universal Dependencies English (EWT, GUM) does. */
export interface Segmenter {
  /** The sentences of a text, block by block: memory does not grow with the text. */
  sentences(text: string, furniture?: readonly Span[]): Generator<SegmentedSentence>;
}

/** A segmenter over trained weights (`readSegmenterWeights`). It keeps work space between calls, but no state. */
export function createSegmenter(weights: SegmenterWeights, trust?: number): Segmenter {
  const table = characterTable();
  const cut = trainedCut(weights.cut);
  const ends = trainedEnd(weights.end, trust);
  return {
    *sentences(text, furniture = []) {
      for (const block of takeBlocks(text, furniture)) {
        const atoms = emptyAtoms(Math.max(16, (block.end - block.start) >> 2));
        takeAtoms(text, block.start, block.end, table, atoms);
        const words = cutWords(atoms, cut);
        let first = 0;
        const found = endSentences(words, ends);
        for (const last of found.ends) {
          const spans: Span[] = [];
          for (let w = first; w <= last; w++) {
            spans.push({ start: words.start[w] as number, end: words.end[w] as number });
          }
          yield {
            start: words.start[first] as number,
            end: words.end[last] as number,
            words: spans,
            margins: found.margins.subarray(first, last + 1),
          };
          first = last + 1;
        }
      }
    },
  };
}
