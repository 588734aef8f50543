// node training/coreference/all.mjs --gold DIR --wordnet DIR --births FILE --python PYTHON [--work DIR] [--models DIR]
// Trains models/coreference.bin from the start; README.md beside this file says what is what.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openRun } from '../run.mjs';

const { here, values, run, compile, compiled } = openRun(import.meta.url, {
  options: { wordnet: { type: 'string' }, births: { type: 'string' } },
  env: { OMP_NUM_THREADS: '1' },
});
const { models } = values;
const at = (name) => join(values.work, name);
const python = (script, ...args) => run(values.python, join(here, script), ...args);
const pack = (out, ...args) =>
  python('pack.py', '--words', at('words.npz'), '--births', values.births, '--names', join(here, 'names.tsv'), '--out', out, ...args);
const rows = (out, ...args) =>
  run(
    process.execPath,
    compiled('rows.js'),
    ...['--gold', values.gold, '--models', models, '--words', at('base.bin'), '--out', at(out), ...args],
  );
const train = (name, data, ...args) =>
  python('train.py', '--data', at(data), '--out', at(`${name}.txt`), '--features', at('features.json'), '--leaves', '40', ...args);

compile();
if (!existsSync(at('words.npz'))) python('words.py', '--wordnet', values.wordnet, '--out', at('words.npz'));
pack(at('base.bin'));
// 1. Choices where all before is linked as the gold says; two forests, each on half of the documents.
rows('gold');
for (const fold of ['0', '1']) {
  train(`half${fold}`, 'gold', '--rounds', '130', '--rate', '0.12', '--leaves', '32', '--fold', fold, '--folds', '2');
  pack(at(`half${fold}.bin`), '--forest', at(`half${fold}.txt`), '--features', at('features.json'));
}
// 2. Choices where the half that did not see the document has linked what is before.
rows('own', '--forests', at('half0.bin'), '--forests', at('half1.bin'));
// 3. A forest on each kind of choices; the program averages them.
train('own', 'own', '--rounds', '180', '--rate', '0.1');
train('gold', 'gold', '--rounds', '180', '--rate', '0.1');
pack(
  join(models, 'coreference.bin'),
  ...['--forest', at('own.txt'), at('gold.txt'), '--features', at('features.json'), '--caution', '-0.9'],
);
