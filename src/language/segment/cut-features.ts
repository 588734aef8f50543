import type { Atoms } from './atoms.ts';
import { mix } from './weights.ts';

/** How many features one decision has at most. */
export const CUT_FEATURES = 40;
const EDGE = 3;

/**
 * Features of the question "does a word end between atom `i` and atom `i + 1`", which stand together without space.
 * @param soFar  hash of the word's atoms so far, and how many they are
 * @param chunk  first and last atom of the white-space-free chunk
 * @param out    receives the hashes; gives their count
 */
export function cutFeatures(
  atoms: Atoms,
  i: number,
  soFar: number,
  length: number,
  chunkFirst: number,
  chunkLast: number,
  out: Int32Array,
): number {
  const { hash, shape, cased } = atoms;
  // Inside [0, count) always; the edge value stands for "outside the chunk".
  const at = (values: Int32Array, j: number) =>
    j < chunkFirst || j > chunkLast ? EDGE : (values[j] as number);
  const a = at(hash, i);
  const b = at(hash, i + 1);
  const sa = at(shape, i);
  const sb = at(shape, i + 1);
  const p = at(hash, i - 1);
  const sp = at(shape, i - 1);
  const n = at(hash, i + 2);
  const sn = at(shape, i + 2);
  const sn2 = at(shape, i + 3);
  const n2 = at(hash, i + 3);
  const pair = mix(1, sa, sb);
  const inner = atoms.inner[i + 1] as number;
  const size = Math.min(length, 4);
  let k = 0;
  out[k++] = mix(2, pair, inner);
  out[k++] = mix(3, a, sb);
  out[k++] = mix(4, sa, b);
  out[k++] = mix(5, a, b);
  out[k++] = mix(6, pair, sp);
  out[k++] = mix(7, pair, sn);
  out[k++] = mix(8, mix(8, pair, sp), sn);
  out[k++] = mix(9, mix(9, a, b), p);
  out[k++] = mix(10, mix(10, a, b), n);
  out[k++] = mix(11, mix(11, a, b), sn);
  out[k++] = mix(12, mix(12, sa, b), n);
  out[k++] = mix(13, mix(13, b, n), n2);
  out[k++] = mix(14, soFar, b);
  out[k++] = mix(15, soFar, sb);
  out[k++] = mix(16, mix(16, soFar, b), sn);
  out[k++] = mix(17, mix(17, soFar, b), n);
  out[k++] = mix(18, mix(18, pair, size), sp);
  out[k++] = mix(19, mix(19, pair, sn), sn2);
  out[k++] = mix(20, mix(20, pair, sp), at(shape, i - 2));
  out[k++] = mix(21, at(cased, i), sb);
  out[k++] = mix(22, at(cased, i), at(cased, i + 1));
  out[k++] = mix(23, a, sn);
  out[k++] = mix(24, p, pair);
  out[k++] = mix(25, mix(25, p, b), sa);
  const position = (Math.min(i - chunkFirst, 3) << 3) | Math.min(chunkLast - i - 1, 3);
  out[k++] = mix(26, pair, position);
  out[k++] = mix(27, mix(27, at(shape, chunkFirst), at(shape, chunkLast)), pair);
  // What stands around the chunk: `etc.` before a small letter is one word, at the end of all it is, too.
  const after = chunkLast + 1 < atoms.count ? (shape[chunkLast + 1] as number) : EDGE;
  const before = chunkFirst > 0 ? (hash[chunkFirst - 1] as number) : EDGE;
  const left = Math.min(chunkLast - i - 1, 1);
  out[k++] = mix(28, mix(28, pair, after), left);
  out[k++] = mix(29, mix(29, a, b), mix(29, after, left));
  out[k++] = mix(30, mix(30, a, b), before);
  out[k++] = mix(31, b, before);
  out[k++] = mix(32, mix(32, a, b), chunkLast + 1 < atoms.count ? (hash[chunkLast + 1] as number) : EDGE);
  out[k++] = mix(33, chunkHash(atoms, chunkFirst, chunkLast), i - chunkFirst);
  out[k++] = mix(34, chunkShape(atoms, chunkFirst, chunkLast), i - chunkFirst);
  const ca = coarse(sa);
  const cb = coarse(sb);
  const around = mix(36, mix(36, coarse(sp), ca), mix(36, cb, coarse(sn)));
  out[k++] = mix(37, around, inner);
  out[k++] = mix(38, around, mix(38, coarse(at(shape, i - 2)), coarse(sn2)));
  out[k++] = mix(39, around, mix(39, position, coarse(after)));
  return k;
}

/** Letters of any case and length alike, digits alike. */
function coarse(shape: number): number {
  return shape < 8 ? shape : shape < 32 ? 8 : shape < 64 ? 32 : shape;
}

function chunkHash(atoms: Atoms, first: number, last: number): number {
  let h = 0;
  for (let j = first; j <= Math.min(last, first + 8); j++) h = mix(35, h, atoms.hash[j] as number);
  return h;
}

function chunkShape(atoms: Atoms, first: number, last: number): number {
  let h = 0;
  for (let j = first; j <= Math.min(last, first + 8); j++) h = mix(36, h, atoms.shape[j] as number);
  return h;
}
