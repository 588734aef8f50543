import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LabelledApart, readAllLabelsApart } from '../../bench/scorers/labels-apart.ts';
import { createSegmenter } from '../../src/language/segment/segment.ts';
import { readSegmenterWeights } from '../../src/language/segment/weights.ts';
import { plainTexts } from '../plain-texts.ts';

/**
 * Cuts texts into sentences and words as the reader does. `plain.jsonl`: an array of word forms a line, of texts without labels;
 * `labelled.jsonl`: `[forms, tags]` a line, of the texts of labels/.
 */
const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    models: { type: 'string' },
    work: { type: 'string' },
    root: { type: 'string', default: '.' },
  },
});
const { gold = '', models = '', work = '', root } = values;
const segmenter = createSegmenter(readSegmenterWeights(readFileSync(join(models, 'segmenter.bin'))));

/** Shorter ones are headings and fragments, longer ones tables. */
const LEAST = 4;
const MOST = 120;

const TYPES: Readonly<Record<string, string>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  FAC: 'facility',
  GRP: 'group',
};

/** A tag a word; "?" where a name ends inside the word. */
function tagsOf(words: readonly { readonly start: number; readonly end: number }[], spans: LabelledApart['spans']) {
  return words.map(({ start, end }) => {
    const span = spans.find((one) => one.start < end && start < one.end);
    if (span === undefined) return 'O';
    if (start < span.start || span.end < end) return '?';
    const type = TYPES[span.code];
    if (type === undefined) throw new RangeError(`not a type of name: ${span.code}`);
    return `${start === span.start ? 'B' : 'I'}-${type}`;
  });
}

function write(name: string, rows: readonly unknown[]): void {
  writeFileSync(join(work, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  process.stdout.write(`${name}: ${rows.length} sentences\n`);
}

const labelled: [string[], string[]][] = [];
const known = new Set<string>();
for (const { text, spans } of readAllLabelsApart(join(root, 'training', 'names', 'labels'), gold, root)) {
  known.add(text);
  for (const { words } of segmenter.sentences(text))
    labelled.push([words.map(({ start, end }) => text.slice(start, end)), tagsOf(words, spans)]);
}
write('labelled.jsonl', labelled);

const plain: string[][] = [];
for (const text of plainTexts(gold, join(work, 'wikipedia.txt'))) {
  if (known.has(text)) continue;
  for (const sentence of segmenter.sentences(text)) {
    const forms = sentence.words.map(({ start, end }) => text.slice(start, end));
    if (forms.length < LEAST || forms.length > MOST || forms.some((form) => /\s/.test(form))) continue;
    plain.push(forms);
  }
}
write('plain.jsonl', plain);
