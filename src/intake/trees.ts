/**
 * Boosted trees as flat tables, all trees one behind the other. A node with `feature` -1 is a leaf, its `value` is
 * added; else a row goes left where its feature is at most `value`, else right.
 */
export interface Trees {
  readonly base: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The chance, 0 to 1, that the trees give to a row. A feature that a row lacks counts as 0. */
export function chanceOf(trees: Trees, row: ArrayLike<number>): number {
  const { feature, value, left, right } = trees;
  let sum = trees.base;
  for (const root of trees.roots) {
    let at = root;
    for (let asked = feature[at] ?? -1; asked >= 0; asked = feature[at] ?? -1) {
      at = ((row[asked] ?? 0) <= (value[at] ?? 0) ? left[at] : right[at]) ?? -1;
    }
    sum += value[at] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
