// node training/segment/train.mjs --gold DIR: trains the segmenter's two classifiers and lists the lemmas of the treebanks'
// training parts, into models/ and its manifest; prints figures on dev. With --folds: figures alone, four times three quarters of GUM read the rest.
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
const given = process.argv.slice(2).filter((argument) => argument !== '--folds');
if (process.argv.includes('--folds')) {
  for (const fold of ['0', '1', '2', '3'])
    run(join(built, 'train.js'), ...given, '--fold', fold, '--out', join(root, '.cache', 'segment', `fold-${fold}.bin`));
} else {
  run(join(built, 'train.js'), '--with-dev', ...given);
  run(join(built, 'lemmas.js'), ...given);
}
