import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Opens a run of training: reads its options, makes its folder of work.
 * @param script  `import.meta.url` of the script that runs; its folder's name is the run's
 * @param more    options beside --gold, --python, --work and --models; `needs`: those without which it ends, saying `missing`; `env`: what programs are given
 * @returns `compile` its TypeScript, then `compiled` gives a script's path; `run` a program, ending where it fails
 */
export function openRun(script, { options = {}, needs = [], missing = '', env = {} }) {
  const here = dirname(fileURLToPath(script));
  const root = join(here, '..', '..');
  const name = here.split('/').at(-1);
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      python: { type: 'string', default: 'python3' },
      work: { type: 'string', default: join(root, '.cache', `${name}-work`) },
      models: { type: 'string', default: join(root, 'models') },
      ...options,
    },
  });
  if (needs.some((one) => values[one] === undefined)) {
    console.error(missing);
    process.exit(1);
  }
  mkdirSync(values.work, { recursive: true });
  const run = (program, ...args) => {
    const { status } = spawnSync(program, args, { stdio: 'inherit', cwd: root, env: { ...process.env, ...env } });
    if (status !== 0) process.exit(status ?? 1);
  };
  return {
    here,
    root,
    values,
    run,
    compile: () => run(process.execPath, join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(here, 'tsconfig.json')),
    compiled: (file) => join(root, '.cache', name, 'training', name, file),
  };
}
