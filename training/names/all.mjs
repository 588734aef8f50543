// node training/names/all.mjs --gold DIR --corenlp DIR --python PYTHON [--work DIR] [--models DIR]
// Trains models/names.onnx from the start; README.md beside this file says what is what.
import { join } from 'node:path';
import { openRun } from '../run.mjs';

const { here, values, run, compile, compiled } = openRun(import.meta.url, {
  options: { corenlp: { type: 'string' } },
  needs: ['gold', 'corenlp'],
  missing: 'Give --gold DIR, the folder of training sets, and --corenlp DIR, the folder with the two files of Stanford CoreNLP.',
});
compile();
run(values.python, join(here, '..', 'wikipedia.py'), '--out', join(values.work, 'wikipedia.txt'));
run(
  process.execPath,
  compiled('sentences.js'),
  ...['--gold', values.gold, '--models', values.models, '--work', values.work],
);
run(values.python, join(here, 'vote.py'), '--work', values.work, '--corenlp', values.corenlp);
run(values.python, join(here, 'head.py'), '--gold', values.gold, '--work', values.work, '--models', values.models);
