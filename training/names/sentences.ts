import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSegmenter } from '../../src/language/segment/segment.ts';
import { readSegmenterWeights } from '../../src/language/segment/weights.ts';

/** Cuts the texts without labels into sentences and words: `plain.jsonl`, an array of word forms a line. */
const { values } = parseArgs({
  options: { gold: { type: 'string' }, models: { type: 'string' }, work: { type: 'string' } },
});
const gold = values.gold ?? '';
const work = values.work ?? '';
const segmenter = createSegmenter(readSegmenterWeights(readFileSync(join(values.models ?? '', 'segmenter.bin'))));

/** Shorter ones are headings and fragments, longer ones tables. */
const LEAST = 4;
const MOST = 120;

const articles = JSON.parse(readFileSync(join(gold, 'article-extraction', 'ground-truth.json'), 'utf8')) as Record<
  string,
  { readonly articleBody: string }
>;
const news = readFileSync(join(gold, 'causal-news-corpus', 'train.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);
const texts = [
  ...Object.values(articles).map(({ articleBody }) => articleBody),
  ...news,
  ...readFileSync(join(work, 'wikipedia.txt'), 'utf8').split('\n\n\n'),
];
const lines: string[] = [];
let words = 0;
for (const text of texts) {
  for (const sentence of segmenter.sentences(text)) {
    const forms = sentence.words.map(({ start, end }) => text.slice(start, end));
    if (forms.length < LEAST || forms.length > MOST || forms.some((form) => /\s/.test(form))) continue;
    lines.push(JSON.stringify(forms));
    words += forms.length;
  }
}
writeFileSync(join(work, 'plain.jsonl'), `${lines.join('\n')}\n`);
process.stdout.write(`${lines.length} sentences, ${words} words without labels\n`);
