// node training/segment/train.mjs --gold DIR: trains the segmenter's two classifiers and lists the lemmas of the treebanks'
// training parts, into models/ and its manifest; prints figures on dev.
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
const built = join(root, '.cache', 'segment', 'training', 'segment');
run(join(built, 'train.js'), '--with-dev', ...process.argv.slice(2));
run(join(built, 'lemmas.js'), ...process.argv.slice(2));
