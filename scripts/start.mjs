// npm start: set up what is missing, then open the built-in situation and serve the desk.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureAll, root } from './setup.mjs';

ensureAll();
const child = spawn(
  process.execPath,
  [join(root, 'dist', 'cli', 'main.js'), 'start', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
