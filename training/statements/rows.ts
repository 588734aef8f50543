// Rows for the heads of statements, as the program meets its words: the reader's own sentences, tags and trees.
// node rows.js --gold DIR --models DIR --out DIR
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { asStatuses, readAllLabelsApart } from '../../bench/scorers/labels-apart.ts';
import { type Mark, readAllMarked } from '../../bench/scorers/marked.ts';
import { parseStatementsGold } from '../../bench/scorers/statements-gold.ts';
import { overlaps, type Span } from '../../src/core/index.ts';
import { type AnalysedSentence, asEncoding } from '../../src/language/index.ts';
import { causeFeatures } from '../../src/reading/statements/heads/cause-features.ts';
import { featureRow } from '../../src/reading/statements/heads/feature-rows.ts';
import { moodFeatures, moodWords } from '../../src/reading/statements/heads/mood-features.ts';
import type { Cue } from '../../src/reading/statements/cue.ts';
import { advantageOf, isGiven } from '../../src/reading/statements/judge.ts';
import { readStatements } from '../../src/reading/statements/read-statements.ts';
import { type Predicate, predicateOf } from '../../src/reading/statements/predicate.ts';
import { findPredicates } from '../../src/reading/statements/predicates.ts';
import { SentenceTree } from '../../src/reading/statements/sentence-tree.ts';
import { ruledStatus } from '../../src/reading/statements/status.ts';
import { plainTexts } from '../plain-texts.ts';
import { openRows, RowsFile } from '../rows.ts';

const { gold, out, root, model } = await openRows('.cache/statements-work');

interface Label extends Span {
  readonly certainty?: number;
  readonly status?: Mark;
}

interface Text {
  readonly text: string;
  /** Absent: nobody has labelled the text. */
  readonly labels?: readonly Label[];
  /** Where every verb and noun of the text is asked about, labelled or not: spans that may be told or not. */
  readonly open?: readonly Span[];
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

const own: Text[] = [
  ...parseStatementsGold(readFileSync(join(root, 'test', 'gold', 'statements-dev.txt'), 'utf8')).map(
    ({ text, statements, noDeeds, optional }) => ({
      text,
      labels: [
        ...statements.map(({ trigger, status }) => ({ ...trigger, status })),
        ...noDeeds.map((span) => ({ ...span, status: 'no deed' as const })),
      ],
      open: optional,
    }),
  ),
  ...readAllMarked(join(root, 'training', 'statements', 'texts')).map((one) => ({ ...one, open: [] })),
  ...readAllLabelsApart(join(root, 'training', 'statements', 'labels'), { gold }).map(asStatuses),
];

/** A word that is not told as a predicate of its own; what UDS-IH2 labels is a verb to it, whatever the tagger says. */
const untold = (tree: SentenceTree, word: number, label: Label): Predicate =>
  label.certainty === undefined ? predicateOf(tree, word) : { kind: 'verb', trigger: word, carrier: word };

/** The words that are asked about, each with what is known of it. */
function asked(tree: SentenceTree, told: readonly Predicate[], { labels, open }: Text): Map<number, Label> {
  const found = new Map<number, Label>();
  for (const label of labels ?? []) {
    const word = tree.words.findIndex((one) => overlaps(one, label));
    if (word >= 0) found.set(word, label);
  }
  if (open === undefined) return found;
  for (const [index, word] of tree.words.entries()) {
    const content = tree.upos(index) === 'VERB' || tree.upos(index) === 'NOUN';
    const isTold = told.some((one) => one.trigger === index);
    if ((content || isTold) && !found.has(index) && !open.some((span) => overlaps(span, word)))
      found.set(index, { start: word.start, end: word.end });
  }
  return found;
}

const isReal = (status: Mark) => status === 'occurred' || status === 'ongoing';

/** "Rebels say that the army used gas. Damascus denies it.": the label is of what the other sentence says, which the head does not see. */
const saysNextSentence = (cue: Cue, { status }: Label): boolean =>
  status !== undefined &&
  status !== 'no deed' &&
  !isReal(status) &&
  isReal(cue.status) &&
  (!isGiven(cue.rule) || cue.rule.startsWith('after "'));

/** One row a predicate. */
async function moodRows(name: string, texts: readonly Text[]): Promise<void> {
  const file = new RowsFile(out, `mood-${name}`);
  for (const [group, one] of texts.entries()) {
    const sentences: AnalysedSentence[] = [];
    for await (const sentence of model.sentences(one.text)) sentences.push(sentence);
    for (const sentence of sentences) {
      const tree = new SentenceTree(sentence);
      const told = findPredicates(tree);
      const rows: unknown[][] = [];
      for (const [word, label] of asked(tree, told, one)) {
        const found = told.find((other) => other.trigger === word);
        const predicate = found ?? untold(tree, word, label);
        const cue = ruledStatus(tree, predicate);
        if (sentences.length > 1 && saysNextSentence(cue, label)) continue;
        const features = moodFeatures(tree, predicate, cue).map(featureRow);
        const place = [file.place, sentence.words.length, moodWords(tree, predicate, cue)];
        const status = label.status ?? (one.open === undefined || one.labels === undefined ? null : 'nothing');
        const rule = [cue.status, group, ...place, found !== undefined, advantageOf(cue.rule), tree.upos(word) === 'VERB'];
        rows.push([features, label.certainty ?? null, status, ...rule]);
      }
      file.add(one.text, sentence, rows);
    }
  }
  console.log(name, file.close());
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

const plain = plainTexts(gold, join(out, 'wikipedia.txt')).map((text) => ({ text, open: [] }));
await moodRows('plain', plain);
await moodRows('train', udsTexts('train'));
await moodRows('dev', udsTexts('dev'));
await moodRows('own', own);
await causeRows();
await model.close();
