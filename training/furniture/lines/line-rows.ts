import type { WordWeights } from '../../../src/intake/page-lines/line-words.ts';
import { measurePage } from '../../../src/intake/page-lines/page-rows.ts';
import { chanceOf } from '../../../src/intake/trees.ts';
import { type BoostOptions, binRows, boost, type TrainingRows } from '../boost.ts';
import { FOLDS, linesOf, type Sample } from './sample.ts';

/** How the shipped trees grow. */
export const OPTIONS: BoostOptions = {
  trees: 160, leaves: 24, rate: 0.07, rowShare: 0.7, featureShare: 0.35, minWeight: 4, lambda: 3, seed: 1,
};

/** Lines of the article that are easily taken for furniture weigh more. */
const SMALL = new Set(['crosshead', 'short', 'run', 'title']);

/** The lines that are asked, one row each, with the class and the fold that each comes from. */
export interface LineRows extends TrainingRows {
  readonly folds: readonly number[];
  readonly classes: readonly string[];
}

/** @param weightsOf  by fold: word weights that saw neither its pages nor its wordings */
export function lineRows(samples: readonly Sample[], weightsOf: readonly WordWeights[]): LineRows {
  const rows: ArrayLike<number>[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const folds: number[] = [];
  const classes: string[] = [];
  for (const sample of samples) {
    const words = weightsOf[sample.fold];
    if (words === undefined) throw new RangeError(`Fold ${sample.fold} has no words.`);
    const page = measurePage(linesOf(sample), words);
    sample.labels.forEach((label, index) => {
      if (label < 0) return;
      const name = sample.classes[index] ?? '';
      rows.push(page.rowOf(index));
      labels.push(label);
      weights.push(sample.weight * (SMALL.has(name) ? 3 : label === 0 ? 1.5 : 1));
      folds.push(sample.fold);
      classes.push(name);
    });
  }
  return { rows, labels, weights, folds, classes };
}

/** The chance of each row, by trees that saw neither its page nor its wording. */
export function crossValidated(data: LineRows): Float64Array {
  const binned = binRows(data.rows);
  const chances = new Float64Array(data.rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const use = data.folds.flatMap((one, index) => (one === fold ? [] : [index]));
    const trees = boost(data, binned, use, OPTIONS);
    data.folds.forEach((one, index) => { if (one === fold) chances[index] = chanceOf(trees, data.rows[index] ?? []); });
  }
  return chances;
}
