// node training/segment/train.mjs --gold DIR [--out FILE]: trains the segmenter's two classifiers, scores them on dev.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
};
run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(here, 'tsconfig.json'));
run(join(root, '.cache', 'segment', 'training', 'segment', 'train.js'), ...process.argv.slice(2));
