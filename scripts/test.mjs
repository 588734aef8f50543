// npm test [-- PATTERN …]: types, lint, then every test; the last line counts them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAll, root, tool } from './setup.mjs';

ensureAll();
const only = process.argv.slice(2);
let passed = 0;
let failed = 0;

/** Runs one check that passes or fails as a whole, and counts it. */
function check(title, name, args) {
  const result = tool(name, args, { quiet: true, allowFailure: true });
  if (result.status === 0) {
    passed++;
    console.log(`✓ ${title}`);
  } else {
    failed++;
    console.log(`✗ ${title}\n${result.stdout}${result.stderr}`);
  }
}

if (only.length === 0) {
  check('types', 'typescript', ['-p', 'tsconfig.json']);
  if (existsSync(join(root, 'src', 'web', 'main.tsx')))
    check('types of the pages', 'typescript', ['-p', 'src/web/tsconfig.json']);
  check('types of the browser tests', 'typescript', ['-p', 'test/e2e/tsconfig.json']);
  check('lint and format', '@biomejs/biome', ['check', '.']);
}
mkdirSync(join(root, '.cache'), { recursive: true });
const report = join(root, '.cache', 'vitest.json');
writeFileSync(report, '{}');
const tests = tool(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only],
  {
    allowFailure: true,
  },
);
const counts = JSON.parse(readFileSync(report, 'utf8'));
passed += counts.numPassedTests ?? 0;
failed += counts.numFailedTests ?? 0;
// A suite that could not be loaded counts no test; it must not pass for green.
if (tests.status !== 0 && (counts.numFailedTests ?? 0) === 0) failed++;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
