import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldDocument, readConllu } from '../../bench/scorers/conllu.ts';
import { f1 } from '../../bench/scorers/f1.ts';
import { scoreSegmentation } from '../../bench/scorers/segmentation.ts';
import { emptyAtoms, takeAtoms } from '../../src/language/segment/atoms.ts';
import { takeBlocks } from '../../src/language/segment/blocks.ts';
import { keepsNameStop } from '../../src/language/segment/certain-cuts.ts';
import { characterTable } from '../../src/language/segment/characters.ts';
import { CUT_FEATURES } from '../../src/language/segment/cut-features.ts';
import { END_FEATURES } from '../../src/language/segment/end-features.ts';
import { createSegmenter } from '../../src/language/segment/segment.ts';
import { type EndDecision, endSentences } from '../../src/language/segment/sentences.ts';
import { readSegmenterWeights, writeSegmenterWeights } from '../../src/language/segment/weights.ts';
import { cutWords } from '../../src/language/segment/words.ts';
import { Examples, learn } from './learn.ts';
import { writeModelFile } from './manifest.ts';

const args = process.argv.slice(2);
const option = (name: string, fallback: string) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? fallback);
};
const gold = option('--gold', process.env['VEDETTE_GOLD'] ?? '');
const out = option('--out', 'models/segmenter.bin');
const number = (name: string, fallback: number) => Number(option(name, String(fallback)));

const folder = (split: string) => {
  const path = join(gold, 'gum-cc', split, 'conllu');
  return readdirSync(path)
    .sort()
    .map((file) => join(path, file));
};

const cuts = new Examples(CUT_FEATURES);
const ends = new Examples(END_FEATURES);
const table = characterTable();

/** Runs the segmenter's own passes with the gold answers in place of its decisions, and keeps what was asked. */
function collect(document: GoldDocument, cutWeight: number, endWeight: number): void {
  const wordEnds = new Set(document.sentences.flatMap((sentence) => sentence.words.map((word) => word.end)));
  const sentenceEnds = new Set(document.sentences.map((sentence) => sentence.end));
  for (const block of takeBlocks(document.text)) {
    const atoms = emptyAtoms();
    takeAtoms(document.text, block.start, block.end, table, atoms);
    const words = cutWords(atoms, (features, count, i) => {
      const answer = wordEnds.has(atoms.end[i]!);
      cuts.add(features, count, answer, cutWeight);
      return answer;
    }, (...place) => (keepsNameStop(...place) ? -1 : 0));
    const ask: EndDecision = (features, count, i) => {
      const answer = sentenceEnds.has(words.end[i]!);
      ends.add(features, count, answer, endWeight);
      return answer ? 1 : -1;
    };
    endSentences(words, ask, () => () => 0);
  }
}

for (const document of readConllu(join(gold, 'ud-ewt', 'train.conllu'))) collect(document, 1, number('--ewt-end', 0.3));
const fold = number('--fold', -1);
const held = (index: number) => fold >= 0 && index % 4 === fold;
for (const path of folder('train').filter((_, index) => !held(index))) {
  for (const document of readConllu(path)) collect(document, number('--gum-cut', 1), number('--gum-end', 2));
}

// The weights that ship have seen the dev parts, too; the figures on dev printed below then say nothing, the folds' do.
if (args.includes('--with-dev')) {
  for (const document of readConllu(join(gold, 'ud-ewt', 'dev.conllu'))) collect(document, 1, number('--ewt-end', 0.3));
  for (const path of folder('dev')) {
    for (const document of readConllu(path)) collect(document, number('--gum-cut', 1), number('--gum-end', 2));
  }
}

const settings = {
  least: number('--least', 3),
  rate: number('--rate', 0.2),
  decay: number('--decay', 1e-3),
  epochs: number('--epochs', 10),
  seed: number('--seed', 7),
  orders: number('--orders', 5),
};
const oldCut = option('--cut', '');
const weights = {
  cut: oldCut ? readSegmenterWeights(readFileSync(oldCut)).cut : learn(cuts, { ...settings, bits: number('--cut-bits', 17) }),
  end: learn(ends, { ...settings, bits: number('--end-bits', 18), rate: number('--end-rate', 0.5), decay: number('--end-decay', 0.01) }),
};
const bytes = writeSegmenterWeights(weights);
writeModelFile(out, bytes);

const segmenter = createSegmenter(weights);
const report = async (name: string, documents: readonly GoldDocument[]) => {
  const started = performance.now();
  const { words, sentences } = await scoreSegmentation(documents, (text) => segmenter.sentences(text));
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${name}: words ${f1(words).toFixed(2)} sentences ${f1(sentences).toFixed(2)} ` +
      `(${words.gold} words, ${sentences.gold} sentences, ${Math.round(words.gold / seconds)} words/s)\n`,
  );
};
process.stdout.write(`${cuts.size} cut and ${ends.size} end examples, ${bytes.length} bytes\n`);
await report('EWT dev', readConllu(join(gold, 'ud-ewt', 'dev.conllu')));
const dev = folder('dev').flatMap((path) => readConllu(path));
await report('GUM dev', dev);
await report(
  'GUM dev news+interview+speech',
  folder('dev').filter((path) => /_(news|interview|speech)_/.test(path)).flatMap((path) => readConllu(path)),
);
if (fold >= 0) {
  const rest = folder('train').filter((path, index) => held(index) && /_(news|interview|speech)_/.test(path));
  await report('GUM fold news+interview+speech', rest.flatMap((path) => readConllu(path)));
}
for (const shift of args.includes('--sweep') ? [0, 20, 40, 60, 90, 120, 200, 300] : []) {
  const shifted = createSegmenter(weights, shift);
  const score = async (name: string, documents: readonly GoldDocument[]) =>
    process.stdout.write(`sweep ${shift} ${name} ${f1((await scoreSegmentation(documents, (text) => shifted.sentences(text))).sentences).toFixed(2)}\n`);
  await score('ewt', readConllu(join(gold, 'ud-ewt', 'dev.conllu')));
  const rest = folder('train').filter((path, index) => held(index) && /_(news|interview|speech)_/.test(path));
  await score('gum', [...rest.flatMap((path) => readConllu(path)), ...dev]);
}
