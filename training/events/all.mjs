// node training/events/all.mjs --gold DIR --python PYTHON [--work DIR] [--models DIR]
// Trains models/events.bin from the start; README.md beside this file says what is what.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    work: { type: 'string', default: join(root, '.cache', 'events-work') },
    models: { type: 'string', default: join(root, 'models') },
  },
});
if (values.gold === undefined) {
  console.error('Give --gold DIR, the folder of training sets.');
  process.exit(1);
}
mkdirSync(values.work, { recursive: true });
const run = (program, ...args) => {
  const { status } = spawnSync(program, args, { stdio: 'inherit', cwd: root, env: { ...process.env, OMP_NUM_THREADS: '1' } });
  if (status !== 0) process.exit(status ?? 1);
};
run(process.execPath, join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(here, 'tsconfig.json'));
run(values.python, join(here, '..', 'wikipedia.py'), '--out', join(values.work, 'wikipedia.txt'));
run(
  process.execPath,
  join(root, '.cache', 'events', 'training', 'events', 'rows.js'),
  ...['--gold', values.gold, '--models', values.models, '--out', values.work, '--root', root],
);
run(values.python, join(here, 'teacher.py'), '--rows', values.work);
run(values.python, join(here, 'head.py'), '--rows', values.work, '--out', join(values.models, 'events.bin'));
