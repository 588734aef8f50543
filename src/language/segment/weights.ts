import { ModelError } from '../../core/index.ts';

/** A linear classifier over hashed features: `buckets` (a power of two) signed bytes and one scale. */
export interface LinearWeights {
  readonly values: Int8Array;
  readonly mask: number;
}

/** The two classifiers of the segmenter: where to cut between letters and signs, and where a sentence ends. */
export interface SegmenterWeights {
  readonly cut: LinearWeights;
  readonly end: LinearWeights;
}

const MAGIC = 0x31474553; // "SEG1", little-endian

/**
 * Reads `models/segmenter.bin`: magic `SEG1`, log2 of the bucket counts (two bytes, two of padding), then the bytes of
 * both tables. Written by training/segment.
 * @throws ModelError when the bytes are not such a file
 */
export function readSegmenterWeights(bytes: Uint8Array): SegmenterWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cutBits = bytes[4] ?? 99;
  const endBits = bytes[5] ?? 99;
  if (
    bytes.length < 8 ||
    view.getUint32(0, true) !== MAGIC ||
    bytes.length !== 8 + 2 ** cutBits + 2 ** endBits
  ) {
    throw new ModelError(
      'model-damaged',
      'segmenter.bin is not a segmenter of this version; run "npm ci" or fetch models/ again.',
      {
        file: 'segmenter.bin',
        bytes: bytes.length,
      },
    );
  }
  const table = (at: number, bits: number): LinearWeights => ({
    values: new Int8Array(bytes.buffer, bytes.byteOffset + at, 2 ** bits).slice(),
    mask: 2 ** bits - 1,
  });
  return { cut: table(8, cutBits), end: table(8 + 2 ** cutBits, endBits) };
}

/** The bytes of `segmenter.bin` for two tables. */
export function writeSegmenterWeights(weights: SegmenterWeights): Uint8Array {
  const { cut, end } = weights;
  const bytes = new Uint8Array(8 + cut.values.length + end.values.length);
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  bytes[4] = Math.log2(cut.values.length);
  bytes[5] = Math.log2(end.values.length);
  bytes.set(new Uint8Array(cut.values.buffer, cut.values.byteOffset, cut.values.length), 8);
  bytes.set(
    new Uint8Array(end.values.buffer, end.values.byteOffset, end.values.length),
    8 + cut.values.length,
  );
  return bytes;
}

/** Mixes a feature's template number and two values into one 32-bit hash. */
export function mix(template: number, a: number, b = 0): number {
  let h = Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return h ^ (h >>> 16);
}

/** The sum of the weights of `count` hashed features; above 0 means yes. */
export function score(weights: LinearWeights, features: Int32Array, count: number): number {
  let sum = 0;
  // Indices are masked into the table, so the reads are never undefined.
  for (let i = 0; i < count; i++) sum += weights.values[(features[i] as number) & weights.mask] as number;
  return sum;
}
