import { type Line, splitLines } from '../../../src/intake/lines.ts';

/** A text by its lines, each with its answer: 1 furniture, 0 the article's own, -1 not asked. */
export interface Sample {
  readonly lines: readonly string[];
  readonly gaps: readonly boolean[];
  readonly labels: readonly number[];
  /** Of each line, where it comes from: "menu", "crosshead", "page" … */
  readonly classes: readonly string[];
  readonly weight: number;
  readonly fold: number;
}

export const FOLDS = 4;

/** The lines of a sample as intake splits its text. */
export function linesOf(sample: Sample): Line[] {
  let text = '';
  sample.lines.forEach((line, index) => {
    text += `${sample.gaps[index] === true && index > 0 ? '\n' : ''}${line}\n`;
  });
  const lines = splitLines(text);
  if (lines.length !== sample.lines.length) throw new RangeError('A line of a sample is blank or holds a break.');
  return lines;
}

/** FNV-1a: a fold that depends on the words alone. */
export function foldOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return (hash >>> 7) % FOLDS;
}
