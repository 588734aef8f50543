import type { Span } from '../../src/core/index.ts';
import type { GoldDocument } from './conllu.ts';
import { type Counts, countShared, noCounts } from './f1.ts';

/** A sentence and its words, as spans of the text. */
export type CutSentence = Span & { readonly words: readonly Span[] };

/**
 * Words and sentences of raw text, as the CoNLL 2018 scorer counts them: a word or sentence is right when its span is.
 * (There, words inside a multi-word token are matched by form; in these treebanks their forms are sub-spans, which
 * makes spans the same thing.)
 */
export async function scoreSegmentation(
  documents: readonly GoldDocument[],
  segment: (text: string) => Iterable<CutSentence> | Promise<Iterable<CutSentence>>,
): Promise<{ readonly words: Counts; readonly sentences: Counts }> {
  const words = noCounts();
  const sentences = noCounts();
  for (const document of documents) {
    const found = [...(await segment(document.text))];
    const key = (span: { start: number; end: number }) => `${span.start}-${span.end}`;
    countShared(document.sentences.map(key), found.map(key), sentences);
    countShared(
      document.sentences.flatMap((sentence) => sentence.words.map(key)),
      found.flatMap((sentence) => sentence.words.map(key)),
      words,
    );
  }
  return { words, sentences };
}
