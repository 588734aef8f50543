import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench, BenchResult, BenchRow } from './types.ts';

const here = import.meta.dirname;
const root = resolve(process.env.VEDETTE_ROOT ?? '.');

function format(value: number | null | undefined, unit = ''): string {
  if (value === null) return 'no data';
  if (value === undefined) return '–';
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;
}

function verdict(row: BenchRow): string {
  if (row.reached === null) return '';
  const meets = (bar: number) => (row.lower ? row.reached! <= bar : row.reached! >= bar);
  if (row.aim !== undefined && meets(row.aim)) return 'aim';
  if (row.must !== undefined) return meets(row.must) ? 'must' : 'SHORT';
  return '';
}

function table(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.metric,
    row.set + (row.shared ? ' (shared)' : ''),
    format(row.must, row.unit),
    format(row.aim, row.unit),
    format(row.reached, row.unit),
    verdict(row),
    row.note ?? '',
  ]);
  const all = [['metric', 'set', 'must', 'aim', 'reached', '', 'note'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function commit(): string {
  try {
    const head = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
    const dirty = execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], {
      cwd: root,
      encoding: 'utf8',
    });
    return dirty.trim() ? `${head}+` : head;
  } catch {
    return 'unknown';
  }
}

/** How many rows the file has figures for that this run has no data for. */
function lost(file: string, result: BenchResult): number {
  if (!existsSync(file)) return 0;
  const missing = new Set(result.rows.filter((row) => row.reached === null).map(label));
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly BenchRow[] };
  return rows.filter((row) => row.reached !== null && missing.has(label(row))).length;
}

const label = (row: BenchRow) => `${row.metric}|${row.set}`;

/** Writes a run's figures, unless some of those that are there would be lost; says which. */
function save(name: string, result: BenchResult): string {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const fewer = lost(file, result);
  if (fewer > 0) return `not written: ${file} has figures for ${fewer} rows that this run has no data for`;
  writeFileSync(
    file,
    `${JSON.stringify({ bench: name, commit: commit(), data: result.data, rows: result.rows }, null, 2)}\n`,
  );
  return `written to ${file}`;
}

const names = readdirSync(here)
  .filter((file) => /^[a-z-]+\.js$/.test(file) && !['run.js', 'types.js'].includes(file))
  .map((file) => file.slice(0, -3))
  .sort();
const stop = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

/** The names and the gold folder asked for. */
function asked(args: readonly string[]): { readonly wanted: string[]; readonly gold?: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { gold: { type: 'string' } },
      allowPositionals: true,
    });
    const gold = values.gold ?? process.env.VEDETTE_GOLD;
    return { wanted: positionals, ...(gold === undefined ? {} : { gold: resolve(gold) }) };
  } catch {
    return stop('npm run bench takes the names of benchmarks and --gold DIR, after "--".');
  }
}

const { wanted, gold } = asked(process.argv.slice(2));
if (gold !== undefined && !existsSync(gold)) stop(`The gold folder ${gold} does not exist; give --gold DIR.`);
for (const name of wanted) {
  if (!names.includes(name)) stop(`No benchmark "${name}"; known: ${names.join(', ')}.`);
}
for (const name of wanted.length > 0 ? wanted : names) {
  // A module of this folder that is named in the listing above; its one export is a Bench.
  const module = (await import(pathToFileURL(join(here, `${name}.js`)).href)) as { bench: Bench };
  const started = performance.now();
  const result = await module.bench.run(gold === undefined ? {} : { gold });
  console.log(`\n${name} (commit ${commit()}, ${((performance.now() - started) / 1000).toFixed(1)} s)`);
  console.log(table(result.rows));
  console.log(`data: ${JSON.stringify(result.data)}\n${save(name, result)}`);
}
