/** The coreference model's file: words with vectors, given names with their gender, and boosted trees. */

/** Width of a word's vector. */
const headerBytes = 8;
const magic = 0x31524356; // "VCR1", little endian

/**
 * Boosted regression trees. Node n is four numbers from 4n on: feature, threshold (read from `thresholds`, the same memory as
 * floats), left and right child; a child below 0 is a leaf, ~child its index in `leaf`.
 */
export interface Forest {
  /** Root of each tree: a node, or ~leaf for a tree of one leaf. */
  readonly roots: Int32Array;
  readonly nodes: Int32Array;
  readonly thresholds: Float32Array;
  readonly leaf: Float32Array;
}

export interface CoreferenceModel {
  readonly words: ReadonlyMap<string, number>;
  /** WordNet's class (lexicographer file) of each word's first noun sense, 0 where it is no noun. */
  readonly classes: Uint8Array;
  /** Unit vectors times 127, `dimensions` a word. */
  readonly vectors: Int8Array;
  readonly dimensions: number;
  /** Folded given name → share of bearers that are men, 0 to 1. */
  readonly givenNames: ReadonlyMap<string, number>;
  readonly forest: Forest;
  /** Names of the features the trees were trained on, in order. */
  readonly features: readonly string[];
  /** Added to the score of "refers to nothing before": above 0 fewer links. */
  readonly caution: number;
}

/** The file is not a coreference model, or is cut short. */
export class CoreferenceModelError extends Error {
  override readonly name = 'CoreferenceModelError';
}

interface Header {
  readonly words: string;
  readonly dimensions: number;
  readonly men: string;
  readonly women: string;
  readonly features: string[];
  readonly caution: number;
  readonly trees: number;
  readonly nodes: number;
  readonly leaves: number;
}

/**
 * Reads the model's bytes (little endian): magic, length of the header, header (JSON), then without gaps, each from a
 * multiple of 4: classes u8, vectors i8, roots i32, left i32, right i32, threshold f32, leaf f32, feature i16.
 * @throws CoreferenceModelError when the bytes are anything else
 */
export function loadCoreferenceModel(bytes: Uint8Array): CoreferenceModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerBytes || view.getUint32(0, true) !== magic) {
    throw new CoreferenceModelError('these bytes are not a coreference model');
  }
  const length = view.getUint32(4, true);
  if (headerBytes + length > bytes.byteLength)
    throw new CoreferenceModelError('the coreference model is cut short');
  // Written by training/coreference/pack.py; `models` are hashed before they are loaded.
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(headerBytes, headerBytes + length)),
  ) as Header;
  let at = headerBytes + length;
  const take = (size: number): ArrayBuffer => {
    at = Math.ceil(at / 4) * 4;
    if (at + size > bytes.byteLength) throw new CoreferenceModelError('the coreference model is cut short');
    // A copy: a Buffer's own slice would share memory that starts elsewhere.
    const copy = new Uint8Array(bytes.subarray(at, at + size)).buffer;
    at += size;
    return copy;
  };
  const words = header.words.split(' ');
  const given = [
    ...header.men.split(' ').map((name) => [name, 1] as const),
    ...header.women.split(' ').map((name) => [name, 0] as const),
  ];
  return {
    words: new Map(words.map((word, index) => [word, index])),
    classes: new Uint8Array(take(words.length)),
    vectors: new Int8Array(take(words.length * header.dimensions)),
    dimensions: header.dimensions,
    givenNames: new Map(given),
    forest: plantForest({
      roots: new Int32Array(take(4 * header.trees)),
      left: new Int32Array(take(4 * header.nodes)),
      right: new Int32Array(take(4 * header.nodes)),
      threshold: new Float32Array(take(4 * header.nodes)),
      leaf: new Float32Array(take(4 * header.leaves)),
      feature: new Int16Array(take(2 * header.nodes)),
    }),
    features: header.features,
    caution: header.caution,
  };
}

/** Puts what belongs to one node side by side: a step down a tree then touches one line of the cache, not four. */
function plantForest(flat: {
  readonly roots: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly threshold: Float32Array;
  readonly leaf: Float32Array;
  readonly feature: Int16Array;
}): Forest {
  const nodes = new Int32Array(4 * flat.left.length);
  const thresholds = new Float32Array(nodes.buffer);
  for (let node = 0; node < flat.left.length; node++) {
    nodes[4 * node] = flat.feature[node] ?? 0;
    thresholds[4 * node + 1] = flat.threshold[node] ?? 0;
    nodes[4 * node + 2] = flat.left[node] ?? -1;
    nodes[4 * node + 3] = flat.right[node] ?? -1;
  }
  return { roots: flat.roots, nodes, thresholds, leaf: flat.leaf };
}

/** Sum of the trees `from` to `to` (exclusive) for the row of features that begins at `start`. */
export function evaluate(
  forest: Forest,
  rows: Float32Array,
  start: number,
  from: number,
  to: number,
): number {
  const { roots, nodes, thresholds, leaf } = forest;
  let sum = 0;
  for (let tree = from; tree < to; tree++) {
    let node = roots[tree] ?? -1;
    while (node >= 0) {
      const at = 4 * node;
      const value = rows[start + (nodes[at] ?? 0)] ?? 0;
      node = nodes[value <= (thresholds[at + 1] ?? 0) ? at + 2 : at + 3] ?? -1;
    }
    sum += leaf[~node] ?? 0;
  }
  return sum;
}

/** Cosine of two words' vectors by index; 0 where either has none (index below 0). */
export function similarity(model: CoreferenceModel, a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { vectors, dimensions } = model;
  let dot = 0;
  for (let i = 0; i < dimensions; i++) {
    dot += (vectors[a * dimensions + i] ?? 0) * (vectors[b * dimensions + i] ?? 0);
  }
  return dot / (127 * 127);
}
