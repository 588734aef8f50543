import type { Trees } from '../../src/intake/trees.ts';

/** How the trees grow. */
export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly rowShare: number;
  readonly featureShare: number;
  readonly minWeight: number;
  readonly lambda: number;
  readonly seed: number;
}

/** Rows with their right answers (0 to 1) and weights. */
export interface TrainingRows {
  readonly rows: readonly ArrayLike<number>[];
  readonly labels: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

const BINS = 48;

/** mulberry32: small, seeded, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Upper edges of up to 48 bins of a feature, by quantiles of its distinct values. */
function edgesOf(values: Float64Array): number[] {
  const distinct = Float64Array.from(new Set(values)).sort();
  if (distinct.length <= BINS) return [...distinct].slice(0, -1).map((v, i) => (v + (distinct[i + 1] ?? v)) / 2);
  const sorted = values.slice().sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    // Half the edges by rows, half by distinct values: rare large values keep an edge.
    const byRow = sorted[Math.floor((bin / BINS) * sorted.length)] ?? 0;
    const byValue = distinct[Math.floor((bin / BINS) * distinct.length)] ?? 0;
    edges.add(bin % 2 === 0 ? byRow : byValue);
  }
  return [...edges].sort((a, b) => a - b);
}

/** The data in bins, one column after the other: made once, used for every fold. */
export interface Binned {
  readonly edges: readonly (readonly number[])[];
  readonly columns: readonly Uint8Array[];
}

/** Sorts the values of every feature into bins. */
export function binRows(rows: readonly ArrayLike<number>[]): Binned {
  const width = rows[0]?.length ?? 0;
  const edges: number[][] = [];
  const columns: Uint8Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const values = Float64Array.from(rows, (row) => row[feature] ?? 0);
    const cut = edgesOf(values);
    edges.push(cut);
    columns.push(
      Uint8Array.from(values, (value) => {
        let [low, high] = [0, cut.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (value <= (cut[middle] ?? 0)) high = middle;
          else low = middle + 1;
        }
        return low;
      }),
    );
  }
  return { edges, columns };
}

interface Leaf {
  readonly rows: Int32Array;
  readonly g: number;
  readonly h: number;
  readonly node: number;
  split?: { gain: number; feature: number; bin: number };
}

function bestSplit(leaf: Leaf, binned: Binned, features: readonly number[], grad: Float64Array, hess: Float64Array, options: BoostOptions): Leaf['split'] {
  const { lambda, minWeight } = options;
  const parent = (leaf.g * leaf.g) / (leaf.h + lambda);
  let best: Leaf['split'];
  const g = new Float64Array(BINS + 1);
  const h = new Float64Array(BINS + 1);
  for (const feature of features) {
    const column = binned.columns[feature] as Uint8Array; // one for each feature
    const bins = (binned.edges[feature]?.length ?? 0) + 1;
    if (bins < 2) continue;
    g.fill(0, 0, bins);
    h.fill(0, 0, bins);
    const { rows } = leaf;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const bin = column[row] as number;
      g[bin] = (g[bin] as number) + (grad[row] as number);
      h[bin] = (h[bin] as number) + (hess[row] as number);
    }
    let [gl, hl] = [0, 0];
    for (let bin = 0; bin < bins - 1; bin++) {
      gl += g[bin] as number;
      hl += h[bin] as number;
      const hr = leaf.h - hl;
      if (hl < minWeight) continue;
      if (hr < minWeight) break;
      const gr = leaf.g - gl;
      const gain = (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - parent;
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
    }
  }
  return best;
}

/**
 * Gradient boosting for a yes or no, logistic loss, trees grown best leaf first.
 * @param use  the rows to learn from, as indices
 */
export function boost(data: TrainingRows, binned: Binned, use: readonly number[], options: BoostOptions): Trees {
  const random = randomFrom(options.seed);
  const width = binned.columns.length;
  let [yes, all] = [0, 0];
  for (const row of use) {
    yes += (data.labels[row] as number) * (data.weights[row] as number);
    all += data.weights[row] as number;
  }
  const base = Math.log((yes + 1) / (all - yes + 1));
  const score = new Float64Array(data.rows.length).fill(base);
  const grad = new Float64Array(data.rows.length);
  const hess = new Float64Array(data.rows.length);
  const trees = { base, roots: [] as number[], feature: [] as number[], value: [] as number[], left: [] as number[], right: [] as number[] };
  const addNode = (): number => {
    trees.feature.push(-1);
    trees.value.push(0);
    trees.left.push(-1);
    trees.right.push(-1);
    return trees.feature.length - 1;
  };
  for (let round = 0; round < options.trees; round++) {
    for (const row of use) {
      const p = 1 / (1 + Math.exp(-(score[row] as number)));
      const weight = data.weights[row] as number;
      grad[row] = weight * (p - (data.labels[row] as number));
      hess[row] = Math.max(weight * p * (1 - p), 1e-6);
    }
    const features: number[] = [];
    for (let f = 0; f < width; f++) if (random() < options.featureShare) features.push(f);
    const rows = Int32Array.from(use.filter(() => random() < options.rowShare));
    const make = (rows: Int32Array, node: number): Leaf => {
      let [g, h] = [0, 0];
      for (const row of rows) {
        g += grad[row] as number;
        h += hess[row] as number;
      }
      const leaf: Leaf = { rows, g, h, node };
      const split = bestSplit(leaf, binned, features, grad, hess, options);
      if (split) leaf.split = split;
      return leaf;
    };
    const root = addNode();
    trees.roots.push(root);
    const leaves = [make(rows, root)];
    while (leaves.length < options.leaves) {
      let best = -1;
      leaves.forEach((leaf, index) => {
        if (leaf.split && leaf.split.gain > (leaves[best]?.split?.gain ?? 0)) best = index;
      });
      const leaf = leaves[best];
      if (!leaf?.split) break;
      const { feature, bin } = leaf.split;
      const column = binned.columns[feature] as Uint8Array; // the split names a feature of the data
      const [left, right] = [addNode(), addNode()];
      trees.feature[leaf.node] = feature;
      trees.value[leaf.node] = Math.fround(binned.edges[feature]?.[bin] ?? 0);
      trees.left[leaf.node] = left;
      trees.right[leaf.node] = right;
      leaves[best] = make(leaf.rows.filter((row) => (column[row] as number) <= bin), left);
      leaves.push(make(leaf.rows.filter((row) => (column[row] as number) > bin), right));
    }
    for (const { g, h, node } of leaves) trees.value[node] = (-g / (h + options.lambda)) * options.rate;
    for (const row of use) {
      let at = root;
      while ((trees.feature[at] as number) >= 0) {
        const feature = trees.feature[at] as number;
        const value = data.rows[row]?.[feature] ?? 0;
        at = (value <= (trees.value[at] as number) ? trees.left[at] : trees.right[at]) as number;
      }
      score[row] = (score[row] as number) + (trees.value[at] as number);
    }
  }
  return trees;
}
