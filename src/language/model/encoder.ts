import { isShouted, SHOUTED } from './case-class.ts';
import type { Encoding } from './encoding.ts';
import type { Labels } from './labels.ts';
import { type Session, wholeNumbers } from './session.ts';
import { FEATURES, type WordInput } from './word-inputs.ts';
import type { Vocabulary } from './word-pieces.ts';

/** Puts one sentence (or part) of at most `MOST_PIECES` pieces through the encoder. */
export type Encode = (words: readonly WordInput[]) => Promise<Encoding>;

/** Above this many pieces a sentence is read in parts: time grows with the square of the length. */
export const MOST_PIECES = 250;

export function createEncode(session: Session, labels: Labels, vocabulary: Vocabulary): Encode {
  return async (words) => {
    let count = 2;
    for (const word of words) count += word.pieces.length;
    const total = words.length;
    // Two 32-bit slots a number: these are int64 inputs, and BigInts would cost an allocation each.
    const pieces = new Int32Array(count * 2);
    const cases = new Int32Array(count * 2);
    const first = new Int32Array(total * 2);
    const last = new Int32Array(total * 2);
    const features = new Int32Array(total * FEATURES * 2);
    const shouted = isShouted(words.map((word) => word.caseClass)) ? SHOUTED : 0;
    pieces[0] = vocabulary.first;
    let at = 1;
    for (let w = 0; w < total; w++) {
      const word = words[w] as WordInput;
      first[w * 2] = at;
      for (const piece of word.pieces) {
        pieces[at * 2] = piece;
        cases[at * 2] = word.caseClass + shouted;
        at++;
      }
      last[w * 2] = at - 1;
      for (let f = 0; f < FEATURES; f++) features[(w * FEATURES + f) * 2] = word.features[f] as number;
    }
    pieces[at * 2] = vocabulary.last;
    const { states } = await session.run(
      {
        pieces: wholeNumbers(pieces, [count]),
        cases: wholeNumbers(cases, [count]),
        first: wholeNumbers(first, [total]),
        last: wholeNumbers(last, [total]),
        features: wholeNumbers(features, [total, FEATURES]),
      },
      ['states'],
    );
    // The file is checked by its hash; its only output is float32.
    return { states: states?.data as Float32Array, width: labels.stateWidth };
  };
}

/**
 * Cuts a long sentence into parts of at most `MOST_PIECES` pieces: after the last comma, semicolon, colon, dash or closing
 * bracket in the second half of what fits, else after the last word that fits.
 * @returns index after the last word of each part
 */
export function partEnds(inputs: readonly WordInput[], forms: readonly string[]): number[] {
  const ends: number[] = [];
  let from = 0;
  while (from < inputs.length) {
    let pieces = 2;
    let to = from;
    let mark = 0;
    while (to < inputs.length) {
      pieces += inputs[to]?.pieces.length ?? 0;
      if (pieces > MOST_PIECES) break;
      to++;
      if (pieces > MOST_PIECES / 2 && /^[,;:)\]—–.!?-]/.test(forms[to - 1] ?? '')) mark = to;
    }
    const end = to >= inputs.length ? to : mark || Math.max(to, from + 1);
    ends.push(end);
    from = end;
  }
  return ends;
}
