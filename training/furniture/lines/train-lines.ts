import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticlePages } from '../../../bench/scorers/article-pages.ts';
import type { WordWeights } from '../../../src/intake/page-lines/line-words.ts';
import { binRows, boost, randomFrom } from '../boost.ts';
import { writeTrees } from '../write-trees.ts';
import { crossValidated, type LineRows, lineRows, OPTIONS } from './line-rows.ts';
import { cleanSamples, plantedSamples } from './plant.ts';
import { readRealPage, realSamples } from './real-pages.ts';
import { FOLDS } from './sample.ts';
import { wordLines } from './word-lines.ts';
import { learnWords } from './words.ts';

/** Planted pages of a fold; marks of the table of words, and of how many sources one must be. */
const PAGES = 700;
const MARKS = 6000;
const SOURCES = 2;
const PENALTY = 0.0005;
/** The cuts of `mark-lines.ts`, and two around them. */
const CUTS = [0.3, 0.5, 0.68, 0.8];

function printFigures({ rows, classes }: LineRows, chances: ArrayLike<number>): void {
  const tally = new Map<string, number[]>();
  classes.forEach((name, index) => {
    const counts = tally.get(name) ?? [0, ...CUTS.map(() => 0)];
    tally.set(name, counts.map((count, at) => (at === 0 || (chances[index] ?? 0) >= (CUTS[at - 1] ?? 1) ? count + 1 : count)));
  });
  process.stdout.write(`${rows.length} lines of ${rows[0]?.length} numbers; share taken for furniture from ${CUTS.join(', ')} on:\n`);
  for (const [name, [all = 0, ...taken]] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`${name.padEnd(12)}${String(all).padStart(7)}${taken.map((count) => ((100 * count) / all).toFixed(1).padStart(7)).join('')}\n`);
}

function writeWords(path: string, { base, weights }: WordWeights): void {
  const byWeight = new Map<number, string[]>();
  for (const [mark, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) byWeight.set(weight, [...(byWeight.get(weight) ?? []), mark]);
  const rows = [...byWeight].sort(([a], [b]) => a - b).map(([weight, marks]) => `  [${weight}, ${JSON.stringify(marks.join('\t'))}],`);
  writeFileSync(path, `import type { WordWeights } from '../line-words.ts';

/** Marks by their weight, in log odds of furniture; written by training/furniture, never by hand. */
const BY_WEIGHT: readonly (readonly [number, string])[] = [
${rows.join('\n')}
];

/** What the words and shapes of a line say of it. */
export const LINE_WORDS: WordWeights = {
  base: ${base},
  weights: new Map(BY_WEIGHT.flatMap(([weight, marks]) => marks.split('\\t').map((mark) => [mark, weight] as const))),
};
`);
}

const [gold, out] = process.argv.slice(2);
if (gold === undefined || out === undefined) throw new RangeError('Give the folder of sets and the folder to write to.');
const pages = readArticlePages(gold).flatMap((one) => readRealPage(one) ?? []);
const lines = wordLines(pages);
const learn = (use: typeof lines) => learnWords(use, SOURCES, PENALTY, MARKS);
const byFold = Array.from({ length: FOLDS }, (_, fold) => learn(lines.filter((one) => one.fold !== fold)));
const random = randomFrom(9);
const data = lineRows(
  [
    ...pages.flatMap((page) => realSamples(page, random)),
    ...byFold.flatMap((_, fold) => plantedSamples(pages, fold, PAGES, random)),
    ...cleanSamples(),
  ],
  byFold,
);
writeWords(join(out, 'line-words.ts'), learn(lines));
const trees = boost(data, binRows(data.rows), data.rows.map((_, index) => index), OPTIONS);
writeTrees(
  join(out, 'line-trees.ts'), 'LINE_TREES', 'The chance that a line of a pasted page is furniture',
  { ...trees, base: Number(trees.base.toPrecision(8)) }, 6,
);
printFigures(data, crossValidated(data));
