import type { Reading, Span } from '../../core/index.ts';
import { sentenceAt, sentenceBefore } from './sentence.ts';

/** Words that are chosen together; `index` is the sentence's, −1 where they are none. */
export interface Chosen {
  readonly span: Span;
  readonly index: number;
}

/**
 * What is chosen with the character `at`: its sentence; else the stretch of furniture; else, in a blank beside a
 * sentence, that sentence; else the line (a headline, a text that is not read).
 */
export function chosenAt(reading: Reading, text: string, at: number): Chosen {
  const { sentences, furniture } = reading;
  const index = sentenceAt(sentences, at);
  const own = sentences[index];
  if (own !== undefined) return { span: { start: own.start, end: own.end }, index };
  const aside = furniture.find(({ start, end }) => start <= at && at < end);
  if (aside !== undefined) return { span: { start: aside.start, end: aside.end }, index: -1 };

  const before = sentenceBefore(sentences, at);
  const isBlank = (from: number, to: number) => /^[^\S\n]*$/.test(text.slice(from, to));
  for (const near of [before, before + 1]) {
    const sentence = sentences[near];
    if (sentence === undefined) continue;
    const isBeside = near === before ? isBlank(sentence.end, at) : isBlank(at, sentence.start);
    if (isBeside) return { span: { start: sentence.start, end: sentence.end }, index: near };
  }
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { span: { start, end: end < 0 ? text.length : end }, index: -1 };
}
