// Rows for the heads of statements, as the program meets its words: the reader's own sentences, tags and trees.
// node rows.js --gold DIR --models DIR --out DIR
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseStatementsGold } from '../../bench/scorers/statements-gold.ts';
import { overlaps, type Span, type Status } from '../../src/core/index.ts';
import { type AnalysedSentence, asEncoding, createLanguageModel } from '../../src/language/index.ts';
import { causeFeatures } from '../../src/reading/statements/heads/cause-features.ts';
import { featureRow, moodFeatures, moodWords } from '../../src/reading/statements/heads/mood-features.ts';
import { readStatements } from '../../src/reading/statements/read-statements.ts';
import type { Predicate } from '../../src/reading/statements/predicate.ts';
import { findPredicates } from '../../src/reading/statements/predicates.ts';
import { SentenceTree } from '../../src/reading/statements/sentence-tree.ts';
import { findStatus, headlineStatus } from '../../src/reading/statements/status.ts';
import { plainTexts } from '../plain-texts.ts';
import { readMarked } from './marked.ts';

const { values } = parseArgs({
  options: { gold: { type: 'string' }, models: { type: 'string' }, out: { type: 'string' }, root: { type: 'string' } },
});
const { gold = '', models = 'models', out = '.cache/statements-work', root = '.' } = values;
mkdirSync(out, { recursive: true });
const files = new Map(readdirSync(models).map((name) => [name, new Uint8Array(readFileSync(join(models, name)))]));
const model = await createLanguageModel({ files });

interface Label extends Span {
  readonly certainty?: number;
  readonly status?: Status;
}

const lines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // The shape is that of the set's README.
    .map((line) => JSON.parse(line) as Record<string, unknown>);

function udsTexts(split: string): { text: string; labels: Label[] }[] {
  return lines(join(gold, 'uds-ih2', `${split}.jsonl`)).map((line) => ({
    text: line.text as string,
    labels: (line.predicates as { start: number; end: number; factuality: number }[]).map((one) => ({
      start: one.start,
      end: one.end,
      certainty: one.factuality,
    })),
  }));
}

const own = parseStatementsGold(readFileSync(join(root, 'test', 'gold', 'statements-dev.txt'), 'utf8')).map(
  ({ text, statements }) => ({ text, labels: statements.map(({ trigger, status }) => ({ ...trigger, status })) }),
);
const marked = readMarked(readFileSync(join(root, 'training', 'statements', 'status.txt'), 'utf8'));

/** The predicate told with a labelled word, else the word as a verb of its own where the label is of certainty alone. */
function predicateOf(told: readonly Predicate[], word: number, label: Label): Predicate | undefined {
  const found = told.find((one) => one.trigger === word);
  if (found !== undefined || label.certainty === undefined) return found;
  return { kind: 'verb', trigger: word, carrier: word };
}

/** Where a text has no labels, every verb is asked about. */
function verbs(sentence: AnalysedSentence, told: readonly Predicate[]): Label[] {
  return told.filter(({ kind }) => kind === 'verb').map(({ trigger }) => sentence.words[trigger] as Span);
}

/** One row a predicate; its sentence's words and states are written once, all words one after the other, `first` being its first word's place. */
async function moodRows(name: string, texts: readonly { text: string; labels?: readonly Label[] }[]): Promise<void> {
  const states = openSync(join(out, `mood-${name}.f32`), 'w');
  const rows: string[] = [];
  const words: string[] = [];
  let first = 0;
  for (const [group, { text, labels }] of texts.entries()) {
    for await (const sentence of model.sentences(text)) {
      const tree = new SentenceTree(sentence);
      const told = findPredicates(tree);
      const before = rows.length;
      for (const label of labels ?? verbs(sentence, told)) {
        const word = sentence.words.findIndex((one) => overlaps(one, label));
        if (word < 0) continue;
        const predicate = predicateOf(told, word, label);
        if (predicate === undefined) continue;
        const cue = headlineStatus(tree, predicate, findStatus(tree, predicate));
        const features = moodFeatures(tree, predicate, cue).map(featureRow);
        const place = [first, sentence.words.length, moodWords(tree, predicate, cue)];
        rows.push(JSON.stringify([features, label.certainty ?? null, label.status ?? null, cue.status, group, ...place]));
      }
      if (rows.length === before) continue;
      writeSync(states, new Uint8Array(Float32Array.from(asEncoding(sentence.encoding).states).buffer));
      words.push(JSON.stringify([first, sentence.words.map(({ start, end }) => text.slice(start, end))]));
      first += sentence.words.length;
    }
  }
  closeSync(states);
  writeFileSync(join(out, `mood-${name}.words.jsonl`), `${words.join('\n')}\n`);
  writeFileSync(join(out, `mood-${name}.jsonl`), `${rows.join('\n')}\n`);
  console.log(name, rows.length);
}

async function causeRows(): Promise<void> {
  const states = openSync(join(out, 'cause.f32'), 'w');
  const rows: string[] = [];
  for (const line of lines(join(gold, 'causal-news-corpus', 'train.jsonl'))) {
    // A record is one sentence to its annotators; where it is read as several, the longest stands for it.
    let linked = false;
    let longest: { features: number[]; words: number; states: Float32Array } | undefined;
    for await (const sentence of model.sentences(line.text as string)) {
      const analysis = { sentences: [sentence], referring: [] };
      const { links } = readStatements({ analysis, mentions: [], times: [], places: [], quantities: [] });
      linked ||= links.some((link) => link.type !== 'depends');
      if (longest !== undefined && sentence.words.length <= longest.words) continue;
      const encoding = asEncoding(sentence.encoding);
      longest = {
        words: sentence.words.length,
        features: causeFeatures(new SentenceTree(sentence)),
        states: Float32Array.from(encoding.states),
      };
    }
    if (longest === undefined) continue;
    writeSync(states, new Uint8Array(longest.states.buffer));
    rows.push(JSON.stringify([longest.features, line.causal, linked ? 1 : 0, longest.words]));
  }
  closeSync(states);
  writeFileSync(join(out, 'cause.jsonl'), `${rows.join('\n')}\n`);
  console.log('cause', rows.length);
}

const plain = plainTexts(gold, join(out, 'wikipedia.txt')).map((text) => ({ text }));
await moodRows('plain', plain);
await moodRows('train', udsTexts('train'));
await moodRows('dev', udsTexts('dev'));
await moodRows('own', own);
await moodRows('marked', marked);
await causeRows();
await model.close();
