import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');

/** What each folder of src/ may import besides itself; node: and packages are checked below. */
const ORDER = [
  'core',
  'lexicon',
  'intake',
  'language',
  'reading',
  'knowledge',
  'situation',
  'outlook',
  'brief',
];
const STAGES = new Set(ORDER);
const MAY: Record<string, readonly string[]> = {
  ...Object.fromEntries(ORDER.map((layer, index) => [layer, ORDER.slice(0, index)])),
  fetch: ['core'],
  store: ['core', 'lexicon', 'language', 'reading', 'knowledge', 'situation', 'outlook'],
  api: ['core'],
  app: [...ORDER, 'store', 'fetch', 'api'],
  cli: ['core', 'app', 'api', 'http', 'mcp'],
  http: ['core', 'app', 'api'],
  mcp: ['core', 'app', 'api'],
  web: ['core', 'api'],
  index: ['core', 'app'],
};
/** Modules through which the outside world comes in: only the edges may have them. */
const EDGES = new Set(['app', 'store', 'fetch', 'cli', 'http', 'mcp']);
const OUTSIDE =
  /^node:(?:fs|net|http|https|dns|child_process|worker_threads|os|tls|dgram|process|readline|cluster)/;
const PURE_NODE = /^node:(?:crypto|zlib|util|path|buffer|url|events)/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const layerOf = (path: string) =>
  relative(root, path)
    .split(sep)[0]
    ?.replace(/\.tsx?$/, '') ?? '';

describe('the layers', () => {
  const files = filesBelow(root);
  const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
  const inner = imports.filter(({ target }) => target.startsWith('.'));

  it('reads the whole tree: a checker that sees nothing must fail', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(inner.length).toBeGreaterThan(300);
    expect(imports.length - inner.length).toBeGreaterThan(20);
  });

  it('imports point one way, and into another layer only through its index', () => {
    const violations = inner.flatMap(({ file, target }) => {
      const from = layerOf(file);
      const path = join(file, '..', target);
      const to = layerOf(path);
      if (from === to) return [];
      const allowed = MAY[from]?.includes(to) ?? false;
      // Bundles for the browser take single modules of core, so that the schema library stays out of them.
      const isFace =
        /^[^/]+\/(?:[^/]+\/)?index\.ts$/.test(relative(root, path).split(sep).join('/')) ||
        (from === 'web' && to === 'core') ||
        from === 'index';
      return allowed && isFace ? [] : [`${relative(root, file)} imports ${target}`];
    });
    expect(violations).toEqual([]);
  });

  it('the stages have no way to disk, network, clock or chance', () => {
    const violations = imports.flatMap(({ file, target }) => {
      const layer = layerOf(file);
      if (
        EDGES.has(layer) ||
        !(OUTSIDE.test(target) || (target.startsWith('node:') && !PURE_NODE.test(target)))
      )
        return [];
      return [`${relative(root, file)} imports ${target}`];
    });
    const calls = files.flatMap((file) => {
      if (!STAGES.has(layerOf(file))) return [];
      const found = readFileSync(file, 'utf8').match(
        /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|toLocale\w+\(|localeCompare\(|process\.)/g,
      );
      return found === null ? [] : [`${relative(root, file)}: ${found.join(' ')}`];
    });
    expect([...violations, ...calls]).toEqual([]);
  });

  it('source files stay within 400 lines', () => {
    // Tables under data/ are as long as what they list.
    const code = files.filter((file) => !file.includes(`${sep}data${sep}`));
    const long = code.filter((file) => readFileSync(file, 'utf8').split('\n').length > 401);
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });
});
