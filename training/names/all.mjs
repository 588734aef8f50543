// node training/names/all.mjs --gold DIR --corenlp DIR --python PYTHON [--work DIR] [--models DIR]
// Trains models/names.onnx from the start; README.md beside this file says what is what.
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
    corenlp: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    work: { type: 'string', default: join(root, '.cache', 'names-work') },
    models: { type: 'string', default: join(root, 'models') },
  },
});
if (values.gold === undefined || values.corenlp === undefined) {
  console.error('Give --gold DIR, the folder of training sets, and --corenlp DIR, the folder with the two files of Stanford CoreNLP.');
  process.exit(1);
}
mkdirSync(values.work, { recursive: true });
const run = (program, ...args) => {
  const { status } = spawnSync(program, args, { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
};
run(process.execPath, join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(here, 'tsconfig.json'));
run(values.python, join(here, '..', 'wikipedia.py'), '--out', join(values.work, 'wikipedia.txt'));
run(
  process.execPath,
  join(root, '.cache', 'names', 'training', 'names', 'sentences.js'),
  ...['--gold', values.gold, '--models', values.models, '--work', values.work],
);
run(values.python, join(here, 'vote.py'), '--work', values.work, '--corenlp', values.corenlp);
run(values.python, join(here, 'head.py'), '--gold', values.gold, '--work', values.work, '--models', values.models);
