import type { LinearWeights } from '../../src/language/segment/weights.ts';

/** Yes/no examples as hashed features, `width` slots each; `counts` says how many of them are used. */
export class Examples {
  readonly width: number;
  features: Int32Array;
  counts: Uint8Array;
  answers: Uint8Array;
  weights: Float32Array;
  size = 0;

  constructor(width: number) {
    this.width = width;
    this.features = new Int32Array(width * 1024);
    this.counts = new Uint8Array(1024);
    this.answers = new Uint8Array(1024);
    this.weights = new Float32Array(1024);
  }

  add(features: Int32Array, count: number, answer: boolean, weight = 1): void {
    if (this.size === this.counts.length) {
      const twice = <T extends Int32Array | Uint8Array | Float32Array>(old: T, empty: T): T => {
        empty.set(old);
        return empty;
      };
      this.features = twice(this.features, new Int32Array(this.features.length * 2));
      this.counts = twice(this.counts, new Uint8Array(this.counts.length * 2));
      this.answers = twice(this.answers, new Uint8Array(this.answers.length * 2));
      this.weights = twice(this.weights, new Float32Array(this.weights.length * 2));
    }
    this.features.set(features.subarray(0, count), this.size * this.width);
    this.counts[this.size] = count;
    this.answers[this.size] = answer ? 1 : 0;
    this.weights[this.size] = weight;
    this.size++;
  }
}

export interface LearnOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
  /** How many orders of the examples are learnt from, each from the start; the weights are their mean. */
  readonly orders: number;
  /** Features of fewer examples than this are left out. */
  readonly least: number;
}

/**
 * Logistic regression by AdaGrad over shuffled examples, averaged over the later epochs and over several orders: with one order a
 * few examples more or less move sentences of small sets by a point. The weights come back rounded to signed bytes.
 */
export function learn(examples: Examples, options: LearnOptions): LinearWeights {
  const { bits, epochs, rate, orders } = options;
  const mask = 2 ** bits - 1;
  const sums = new Float64Array(2 ** bits);
  const order = Uint32Array.from({ length: examples.size }, (_, i) => i);
  const shuffle = shuffler(options.seed);
  const seen = countFeatures(examples, mask);
  for (let round = 0; round < orders; round++) {
    const values = new Float64Array(2 ** bits);
    const squares = new Float64Array(2 ** bits).fill(1e-6);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order);
      step(examples, order, { values, squares, seen, mask }, rate / (1 + epoch * 0.5), options);
      if (epoch >= epochs / 2) values.forEach((value, i) => (sums[i]! += value));
    }
  }
  return rounded(sums, mask);
}

/** Puts an array into one order after another, by a generator of its own. */
function shuffler(start: number): (order: Uint32Array) => void {
  let seed = start >>> 0;
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = Math.floor((seed / 2 ** 32) * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
  };
}

/** How often each feature is seen, by its place in the table. */
function countFeatures(examples: Examples, mask: number): Uint32Array {
  const seen = new Uint32Array(mask + 1);
  for (let e = 0; e < examples.size; e++) {
    const from = e * examples.width;
    for (let f = from; f < from + examples.counts[e]!; f++) seen[examples.features[f]! & mask]!++;
  }
  return seen;
}

interface Tables {
  readonly values: Float64Array;
  readonly squares: Float64Array;
  readonly seen: Uint32Array;
  readonly mask: number;
}

/** Once through the examples: each moves the weights of its features by its error. */
function step(examples: Examples, order: Uint32Array, tables: Tables, speed: number, { decay, least }: LearnOptions): void {
  const { values, squares, seen, mask } = tables;
  const kept = new Int32Array(examples.width);
  for (const e of order) {
    const from = e * examples.width;
    const to = from + examples.counts[e]!;
    let sum = 0;
    let used = 0;
    for (let f = from; f < to; f++) {
      const at = examples.features[f]! & mask;
      if (seen[at]! < least) continue;
      kept[used++] = at;
      sum += values[at]!;
    }
    const error = (1 / (1 + Math.exp(-sum)) - examples.answers[e]!) * examples.weights[e]!;
    if (Math.abs(error) < 1e-4) continue;
    for (let k = 0; k < used; k++) {
      const at = kept[k]!;
      const slope = error + decay * values[at]!;
      squares[at]! += slope * slope;
      values[at]! -= (speed * slope) / Math.sqrt(squares[at]!);
    }
  }
}

/** The largest weights are cut off at the 99.9th percentile of the weights in use, so that the small ones keep digits. */
function rounded(values: Float64Array, mask: number): LinearWeights {
  const sizes = values.filter((v) => v !== 0).map(Math.abs).sort();
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const bytes = new Int8Array(values.length);
  values.forEach((v, i) => {
    bytes[i] = Math.max(-127, Math.min(127, Math.round((v / top) * 127)));
  });
  return { values: bytes, mask };
}
