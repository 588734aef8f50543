import {
  createSegmenter,
  readSegmenterWeights,
  type SegmentedSentence,
} from '../../../src/language/index.ts';
import { modelFiles } from '../model-files.ts';

const segmenter = createSegmenter(
  readSegmenterWeights(modelFiles().get('segmenter.bin') ?? new Uint8Array()),
);

/** Sentences of a text by the repository's own weights. */
export function sentencesOf(
  text: string,
  furniture: readonly { start: number; end: number }[] = [],
): SegmentedSentence[] {
  return [...segmenter.sentences(text, furniture)];
}

/** Sentences as strings of words with `|` between them. */
export function cut(text: string): string[] {
  return sentencesOf(text).map(({ words }) =>
    words.map(({ start, end }) => text.slice(start, end)).join('|'),
  );
}
