// node training/furniture/train.mjs --gold DIR: grows the trees that tell an article from its furniture, on pages and in pasted text.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values } = parseArgs({ options: { gold: { type: 'string' } } });
if (values.gold === undefined) {
  console.error('Give --gold DIR, the folder of sets.');
  process.exit(1);
}
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
};
const intake = join(root, 'src', 'intake');
run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(here, 'tsconfig.json'));
const built = join(root, '.cache', 'furniture', 'training', 'furniture');
const lineData = join(intake, 'page-lines', 'data');
const bodyTrees = join(intake, 'html', 'data', 'body-trees.ts');
run(join(built, 'lines', 'train-lines.js'), values.gold, lineData);
run(join(built, 'train.js'), values.gold, bodyTrees);
run(join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '--write', lineData, bodyTrees);
