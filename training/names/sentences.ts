import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSegmenter } from '../../src/language/segment/segment.ts';
import { readSegmenterWeights } from '../../src/language/segment/weights.ts';
import { plainTexts } from '../plain-texts.ts';

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

const lines: string[] = [];
let words = 0;
for (const text of plainTexts(gold, join(work, 'wikipedia.txt'))) {
  for (const sentence of segmenter.sentences(text)) {
    const forms = sentence.words.map(({ start, end }) => text.slice(start, end));
    if (forms.length < LEAST || forms.length > MOST || forms.some((form) => /\s/.test(form))) continue;
    lines.push(JSON.stringify(forms));
    words += forms.length;
  }
}
writeFileSync(join(work, 'plain.jsonl'), `${lines.join('\n')}\n`);
process.stdout.write(`${lines.length} sentences, ${words} words without labels\n`);
