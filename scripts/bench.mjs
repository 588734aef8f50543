// npm run bench [-- NAME … --gold DIR]: compile with the benchmarks, run them, print tables, write bench/results.
import { join } from 'node:path';
import { ensureAll, root, run, tool } from './setup.mjs';

ensureAll();
tool('typescript', ['-p', 'tsconfig.bench.json']);
run(process.execPath, [join(root, '.cache', 'bench', 'bench', 'run.js'), ...process.argv.slice(2)], {
  env: { VEDETTE_ROOT: root },
});
