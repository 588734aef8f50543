import { readArticlePages } from '../../bench/scorers/article-pages.ts';
import { scoreAll, scorePage } from '../../bench/scorers/shingles.ts';
import { crossValidated, growAll, readRows } from './rows.ts';
import { writeTrees } from './write-trees.ts';

const [gold, out] = process.argv.slice(2);
if (gold === undefined || out === undefined) throw new RangeError('Give the folder of sets and the file to write.');
const { pages, data } = readRows(readArticlePages(gold));
const found = crossValidated(pages, data);
const score = scoreAll(found.map((text, index) => scorePage(pages[index]?.body ?? '', text)));
process.stdout.write(
  `${pages.length} pages, ${data.rows.length} lines; by site: ${Object.entries(score).map(([name, value]) => `${name} ${value.toFixed(4)}`).join(' ')}\n`,
);
writeTrees(out, 'BODY_TREES', "The chance that a line of a page is the article's", growAll(pages, data), 8);
