// node training/events/all.mjs --gold DIR --python PYTHON [--work DIR] [--models DIR]
// Trains models/events.bin and models/sides.bin from the start; README.md beside this file says what is what.
import { join } from 'node:path';
import { openRun } from '../run.mjs';

const { here, root, values, run, compile, compiled } = openRun(import.meta.url, {
  needs: ['gold'],
  missing: 'Give --gold DIR, the folder of training sets.',
  env: { OMP_NUM_THREADS: '1' },
});
compile();
run(values.python, join(here, '..', 'wikipedia.py'), '--out', join(values.work, 'wikipedia.txt'));
const rows = (script) =>
  run(process.execPath, compiled(script), '--gold', values.gold, '--models', values.models, '--out', values.work, '--root', root);
rows('rows.js');
run(values.python, join(here, 'teacher.py'), '--rows', values.work);
run(values.python, join(here, 'head.py'), '--rows', values.work, '--out', join(values.models, 'events.bin'));
// Who does what is asked of deeds that have a type, so the head of types comes first.
rows('side-rows.js');
run(values.python, join(here, 'side_teacher.py'), '--rows', values.work);
run(values.python, join(here, 'sides.py'), '--rows', values.work, '--out', join(values.models, 'sides.bin'));
