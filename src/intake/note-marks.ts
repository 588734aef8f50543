import type { Furniture } from '../core/index.ts';

// "effort.¹ According" "it.”²,³ Later" | not "km²" "agreed³ that"
const AFTER_SENTENCE = /(?<=[.!?…؟۔][”"'’)\]»]{0,3})[¹²³⁰⁴-⁹]{1,4}(?:,[¹²³⁰⁴-⁹]{1,4}){0,8}(?=\s|$)/gu;

/**
 * Marks of notes that stand after the end of a sentence: set aside, so that the sentence ends before them. Within a
 * sentence they stay, for nothing may part it.
 */
export function noteMarks(text: string): Furniture[] {
  return [...text.matchAll(AFTER_SENTENCE)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
    kind: 'running',
  }));
}
