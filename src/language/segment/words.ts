import type { Atoms } from './atoms.ts';
import { certainCut } from './certain-cuts.ts';
import { CUT_FEATURES, cutFeatures } from './cut-features.ts';
import { type LinearWeights, mix, score } from './weights.ts';

/** The words of one block as parallel arrays, `count` long; same meaning as in {@link Atoms}. */
export interface CutWords {
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  cased: Int32Array;
  shape: Int32Array;
  /** Shape of the word's first atom. */
  firstShape: Int32Array;
  /** Hash and shape of the word's last atom. */
  last: Int32Array;
  lastShape: Int32Array;
  spaced: Uint8Array;
  /** How the block is written: 1 carelessly (see {@link Atoms}), plus 2 where its last word is no sign: a headline, a list. */
  style: number;
}

/** Decides whether a word ends after atom `i`; the trainer puts the gold answer in its place. */
export type CutDecision = (features: Int32Array, count: number, i: number) => boolean;

/** The trained decision. */
export function trainedCut(weights: LinearWeights): CutDecision {
  return (features, count) => score(weights, features, count) > 0;
}

/** Room for `capacity` words. */
export function emptyWords(capacity: number): CutWords {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    cased: new Int32Array(capacity),
    shape: new Int32Array(capacity),
    firstShape: new Int32Array(capacity),
    last: new Int32Array(capacity),
    lastShape: new Int32Array(capacity),
    spaced: new Uint8Array(capacity),
    style: 0,
  };
}

/** A word never is longer than this many atoms or units, whatever the weights say: work stays linear on any input. */
const MAX_ATOMS = 64;
const MAX_UNITS = 4096;

/**
 * Joins atoms into words, left to right; white space always parts.
 * @param certain  what is not asked about
 */
export function cutWords(atoms: Atoms, decide: CutDecision, certain = certainCut): CutWords {
  const words = emptyWords(atoms.count);
  const features = new Int32Array(CUT_FEATURES);
  let chunkFirst = 0;
  while (chunkFirst < atoms.count) {
    let chunkLast = chunkFirst;
    while (chunkLast + 1 < atoms.count && atoms.spaced[chunkLast + 1] === 0) chunkLast++;
    let first = chunkFirst;
    let soFar = mix(40, 0, atoms.hash[first] as number);
    for (let i = chunkFirst; i <= chunkLast; i++) {
      const sure = i === chunkLast ? 1 : certain(atoms, i, chunkFirst, chunkLast);
      let cut = sure > 0;
      if (sure === 0) {
        const count = cutFeatures(atoms, i, soFar, i - first + 1, chunkFirst, chunkLast, features);
        cut = decide(features, count, i);
        const long = (atoms.end[i + 1] as number) - (atoms.start[first] as number) > MAX_UNITS;
        if (i - first + 1 >= MAX_ATOMS || long) cut = true;
      }
      if (cut) {
        addWord(atoms, first, i, soFar, words);
        first = i + 1;
        if (i < chunkLast) soFar = mix(40, 0, atoms.hash[first] as number);
      } else soFar = mix(40, soFar, atoms.hash[i + 1] as number);
    }
    chunkFirst = chunkLast + 1;
  }
  const lastShape = words.count > 0 ? (words.lastShape[words.count - 1] as number) : 0;
  words.style = (atoms.careless ? 1 : 0) | (lastShape < 64 ? 2 : 0);
  return words;
}

function addWord(atoms: Atoms, first: number, last: number, soFar: number, words: CutWords): void {
  const w = words.count++;
  let shape = atoms.shape[first] as number;
  let cased = mix(42, 0, atoms.cased[first] as number);
  for (let j = first + 1; j <= last; j++) {
    if (j < first + 4) shape = mix(41, shape, atoms.shape[j] as number);
    cased = mix(42, cased, atoms.cased[j] as number);
  }
  words.start[w] = atoms.start[first] as number;
  words.end[w] = atoms.end[last] as number;
  words.hash[w] = soFar;
  words.cased[w] = cased;
  words.shape[w] = shape;
  words.firstShape[w] = atoms.shape[first] as number;
  words.last[w] = atoms.hash[last] as number;
  words.lastShape[w] = atoms.shape[last] as number;
  words.spaced[w] = atoms.spaced[first] as number;
}
