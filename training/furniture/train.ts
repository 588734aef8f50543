import { writeFileSync } from 'node:fs';
import { readArticlePages } from '../../bench/scorers/article-pages.ts';
import { scoreAll, scorePage } from '../../bench/scorers/shingles.ts';
import { crossValidated, growAll, readRows } from './rows.ts';

const [gold, out] = process.argv.slice(2);
if (gold === undefined || out === undefined) throw new RangeError('Give the folder of sets and the file to write.');
const { pages, data } = readRows(readArticlePages(gold));
const found = crossValidated(pages, data);
const score = scoreAll(found.map((text, index) => scorePage(pages[index]?.body ?? '', text)));
process.stdout.write(
  `${pages.length} pages, ${data.rows.length} lines; by site: ${Object.entries(score).map(([name, value]) => `${name} ${value.toFixed(4)}`).join(' ')}\n`,
);
const trees = growAll(pages, data);
const numbers = (values: readonly number[], digits: number) => `[${values.map((value) => Number(value.toPrecision(digits))).join(',')}]`;
writeFileSync(
  out,
  `import type { Trees } from '../../trees.ts';

/** The chance that a line of a page is the article's; written by training/furniture, never by hand. */
export const BODY_TREES: Trees = {
  base: ${trees.base},
  roots: ${numbers(trees.roots, 9)},
  feature: ${numbers(trees.feature, 9)},
  value: ${numbers(trees.value, 8)},
  left: ${numbers(trees.left, 9)},
  right: ${numbers(trees.right, 9)},
};
`,
);
