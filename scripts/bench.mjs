// npm run bench [-- NAME … --gold DIR]: compile with the benchmarks, run them, print tables, write bench/results.
import { join } from 'node:path';
import { ensureBuilt, ensureIndexes, ensurePackages, root, run, tool } from './setup.mjs';

ensurePackages();
ensureBuilt();
ensureIndexes();
tool('typescript', ['-p', 'tsconfig.bench.json']);
// It says itself what is wrong.
const { status } = run(
  process.execPath,
  [join(root, '.cache', 'bench', 'bench', 'run.js'), ...process.argv.slice(2)],
  { env: { VEDETTE_ROOT: root }, allowFailure: true },
);
process.exitCode = status ?? 1;
