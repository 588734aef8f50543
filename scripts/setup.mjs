// Set-up shared by start, test, bench and build: no dependencies, does only what is missing, says what it does.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache');

/** Ends with one sentence and a non-zero exit code. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a command of node_modules or Node itself; its output goes through; a failure ends the script. */
export function run(command, args, { quiet = false, env = {}, allowFailure = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error) fail(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0 && !allowFailure) {
    if (quiet) console.error(`${result.stdout}${result.stderr}`);
    fail(`${[command, ...args].join(' ')} failed with exit code ${result.status ?? result.signal}.`);
  }
  return result;
}

/** Runs a tool's JavaScript entry inside node_modules with this Node. */
export function tool(name, args, options) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entry = typeof bin === 'string' ? bin : (bin[name] ?? bin.tsc ?? bin.biome ?? Object.values(bin)[0]);
  return run(process.execPath, [join(folder, entry), ...args], options);
}

function stampOf(name) {
  const file = join(cache, `${name}.stamp`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function stamp(name, value) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, `${name}.stamp`), value);
}

/** A hash over paths, sizes and contents' modification: equal as long as nothing below was edited. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');
}

/** Does `work` when the fingerprint of `inputs` is not the one of the last time, or an output is missing. */
function whenChanged(name, inputs, outputs, work) {
  const now = fingerprint(inputs);
  if (stampOf(name) === now && outputs.every((path) => existsSync(join(root, path)))) return;
  work();
  stamp(name, fingerprint(inputs));
}

/** Installs the locked packages when they are not there yet. Install scripts stay off (.npmrc). */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Vedette needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.log('Installing packages (once; a minute or so) …');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
}

/** True when what npm says it has installed is what the lock file names; packages of other systems may be absent. */
function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/** Compiles the program and its pages into dist/, when a source changed. */
export function ensureBuilt() {
  whenChanged(
    'compile',
    ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    ['dist/index.js'],
    () => {
      console.log('Compiling …');
      tool('typescript', ['-p', 'tsconfig.build.json']);
    },
  );
  if (!existsSync(join(root, 'vite.config.ts'))) return;
  whenChanged(
    'pages',
    ['src/web', 'src/api', 'src/core', 'vite.config.ts', 'package-lock.json'],
    ['dist/web/index.html'],
    () => {
      console.log('Building the pages …');
      tool('vite', ['build', '--logLevel', 'warn']);
    },
  );
}

/** Builds the gazetteer index from its packages, when it is not there or a package changed. */
export function ensureIndexes() {
  if (!existsSync(join(root, 'scripts', 'gazetteer.mjs'))) return;
  whenChanged('indexes', ['package-lock.json', 'dist/lexicon/gazetteer'], [], () => {
    run(process.execPath, [join(root, 'scripts', 'gazetteer.mjs')]);
  });
}

/** All that a run needs: packages, compiled program, indexes. */
export function ensureAll() {
  ensurePackages();
  ensureBuilt();
  ensureIndexes();
}
