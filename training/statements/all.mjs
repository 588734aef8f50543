// node training/statements/all.mjs --gold DIR --python PYTHON [--work DIR] [--models DIR] [--report]
// Trains models/statements.bin from the start; README.md beside this file says what is what.
import { join } from 'node:path';
import { openRun } from '../run.mjs';

const { here, root, values, run, compile, compiled } = openRun(import.meta.url, {
  options: { report: { type: 'boolean', default: false } },
  needs: ['gold'],
  missing: 'Give --gold DIR, the folder of training sets.',
  env: { OMP_NUM_THREADS: '1' },
});
compile();
run(values.python, join(here, '..', 'wikipedia.py'), '--out', join(values.work, 'wikipedia.txt'));
run(process.execPath, compiled('rows.js'), '--gold', values.gold, '--models', values.models, '--out', values.work, '--root', root);
run(values.python, join(here, 'teacher.py'), '--rows', values.work);
run(
  values.python,
  join(here, 'heads.py'),
  ...['--rows', values.work, '--out', join(values.models, 'statements.bin')],
  ...(values.report ? ['--report'] : []),
);
