import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LabelledApart, readAllLabelsApart } from '../../bench/scorers/labels-apart.ts';
import { createSegmenter } from '../../src/language/segment/segment.ts';
import { readSegmenterWeights } from '../../src/language/segment/weights.ts';
import { plainTexts } from '../plain-texts.ts';

/**
 * Cuts texts into sentences and words as the reader does. `plain.jsonl`: an array of word forms a line, of texts without labels;
 * `labelled.jsonl`: `[forms, tags, held out]` a line, of the texts of labels/; held out are "sentences" or "articles", null: to learn from.
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

/** Every so-manieth sentence with labels is held out; of articles whose paragraphs are labelled, every so-manieth, whole. */
const HELD_SENTENCES = 10;
const HELD_ARTICLES = 6;
const articles: string[] = [];

type HeldOut = 'sentences' | 'articles' | null;

function heldOut(id: string, row: number): HeldOut {
  const article = /^([0-9a-f]{8}|\d+)-\d+$/u.exec(id)?.[1];
  if (article === undefined) return row % HELD_SENTENCES === HELD_SENTENCES - 1 ? 'sentences' : null;
  if (!articles.includes(article)) articles.push(article);
  return articles.indexOf(article) % HELD_ARTICLES === HELD_ARTICLES - 1 ? 'articles' : null;
}

type Words = readonly { readonly start: number; readonly end: number }[];
const formsOf = (text: string, words: Words) => words.map(({ start, end }) => text.slice(start, end));

const labelled: [forms: string[], tags: string[], held: HeldOut][] = [];
for (const { id, text, spans } of readAllLabelsApart(join(root, 'training', 'names', 'labels'), { gold, root, work })) {
  for (const { words } of segmenter.sentences(text))
    labelled.push([formsOf(text, words), tagsOf(words, spans), heldOut(id, labelled.length)]);
}
write('labelled.jsonl', labelled);

const keyOf = (forms: readonly string[]) => forms.join(' ');
const known = new Set(labelled.map(([forms]) => keyOf(forms)));
const hidden = new Set(labelled.filter(([, , held]) => held !== null).map(([forms]) => keyOf(forms)));
const fits = (forms: readonly string[]) =>
  forms.length >= LEAST && forms.length <= MOST && !forms.some((form) => /\s/.test(form)) && !known.has(keyOf(forms));
const plain = plainTexts(gold, join(work, 'wikipedia.txt')).flatMap((text) => {
  const sentences = [...segmenter.sentences(text)].map(({ words }) => formsOf(text, words));
  return sentences.some((forms) => forms.length >= LEAST && hidden.has(keyOf(forms))) ? [] : sentences.filter(fits);
});
write('plain.jsonl', plain);
