// npm run dev: the desk with the pages rebuilt at each change of src/web.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureAll, root } from './setup.mjs';

ensureAll();
const vite = spawn(
  process.execPath,
  [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--watch', '--logLevel', 'warn'],
  { stdio: 'inherit', cwd: root },
);
const desk = spawn(
  process.execPath,
  [join(root, 'dist', 'cli', 'main.js'), 'start', ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
);
const stop = () => {
  vite.kill();
  desk.kill('SIGINT');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
desk.on('exit', (code) => {
  vite.kill();
  process.exit(code ?? 0);
});
