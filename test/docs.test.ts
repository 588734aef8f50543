import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { readingJsonSchema } from '../src/app/index.ts';
import { buildProgram } from '../src/cli/program.ts';
import { QUERY_FIELDS, STATUSES } from '../src/core/index.ts';
import { ROOT, vedette } from './support/command-line.ts';

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

describe('docs', () => {
  it('name every command, argument and option', () => {
    const docs = text('docs/commands.md');
    const commands: readonly Command[] = buildProgram().commands;
    expect(commands.length).toBeGreaterThanOrEqual(7);
    for (const command of commands) {
      const section =
        docs.split(/^## /m).find((part) => part.startsWith(`\`vedette ${command.name()}`)) ?? '';
      expect(section, `a section for ${command.name()}`).not.toBe('');
      for (const option of command.options) expect(section, command.name()).toContain(option.long);
    }
  });

  it('name every route of the server', () => {
    const routes = [
      ...text('src/http/application.ts').matchAll(/application\.(get|post|put|delete)\(\s*'([^']+)'/g),
    ];
    expect(routes.length).toBeGreaterThanOrEqual(5);
    const docs = text('docs/api.md');
    for (const [, method, path] of routes) expect(docs).toContain(`${method?.toUpperCase()} ${path}`);
  });

  it('name every query field and every status', () => {
    for (const field of QUERY_FIELDS) expect(text('docs/query.md')).toContain(`\`${field}:\``);
    for (const status of STATUSES) expect(text('docs/statements.md')).toContain(`| ${status} |`);
  });

  it('name every setting that is read from the environment', () => {
    const sources = ['src', 'test', 'bench', 'scripts']
      .flatMap(filesBelow)
      .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path));
    const names = new Set(
      sources.flatMap((path) =>
        [...text(path).matchAll(/process\.env\.([A-Z_]+)/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect(names.size).toBeGreaterThan(1);
    // Set by the scripts or the system, never by a person for Vedette.
    for (const name of ['VEDETTE_ROOT', 'PATH']) names.delete(name);
    for (const name of names) expect(text('docs/commands.md')).toContain(`\`${name}\``);
  });

  it('hold the schema that the code has', () => {
    expect(JSON.parse(text('docs/reading.schema.json'))).toEqual(
      JSON.parse(JSON.stringify(readingJsonSchema())),
    );
  });

  it('lead only to what is there', () => {
    const pages = readdirSync(ROOT)
      .filter((name) => name.endsWith('.md'))
      .concat(filesBelow('docs').filter((name) => name.endsWith('.md')));
    const dead = pages.flatMap((page) =>
      [...text(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('show library code that runs and prints what its comment says', () => {
    const code = /```ts\n([\s\S]*?)```/.exec(text('README.md'))?.[1] ?? '';
    const said = /console\.log\(.*\); \/\/ (.*)/.exec(code)?.[1];
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(printed.trim()).toBe(said);
  });

  it('show commands that run', async () => {
    const lines = [...text('README.md').matchAll(/^npx vedette (read \S+)/gm)].map((match) => match[1] ?? '');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect((await vedette(line.split(' '), undefined, ROOT)).code).toBe(0);
  });
});

describe('every layer', () => {
  it('has a README that names its files', () => {
    for (const entry of readdirSync(join(ROOT, 'src'), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const readme = join(ROOT, 'src', entry.name, 'README.md');
      expect(existsSync(readme), readme).toBe(true);
    }
  });
});
