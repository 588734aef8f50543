import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { VedetteError } from '../core/index.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The folder that vite fills with files whose names carry a hash of their bytes. */
const HASHED = '/assets/';

/** Address path to file path of every plain file under `root` (links are left out); empty where there is no folder. */
function listFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (folder: string, prefix: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, `${prefix}${entry.name}/`);
      else if (entry.isFile()) files.set(`${prefix}${entry.name}`, path);
    }
  };
  try {
    walk(root, '/');
  } catch {
    // No folder, or one that may not be read: the same for the user, the app is not built there.
    return new Map();
  }
  return files;
}

/**
 * Serves the built web app under `root`. The files are listed with each page, and an address is looked up in that list and never
 * joined to a path: whatever it holds, nothing outside the folder can be named. A path without a file extension is a
 * view of the app and gets its page.
 * @throws VedetteError `not-built` where there is no page, `not-found` where there is no such file
 */
export function serveFiles(root: string): MiddlewareHandler {
  let files = listFiles(root);
  return async (context) => {
    const path = new URL(context.req.url).pathname;
    // A page may name files that a build wrote since (`npm run dev`), hence a fresh list with each page.
    if (extname(path) === '') files = listFiles(root);
    const page = files.get('/index.html');
    if (page === undefined) {
      throw new VedetteError(
        'not-built',
        'The web app is not built; stop the server, run `npm run build`, start again.',
      );
    }
    const file = files.get(path) ?? (extname(path) === '' ? page : undefined);
    if (file === undefined || (context.req.method !== 'GET' && context.req.method !== 'HEAD')) {
      throw new VedetteError('not-found', `There is no ${path} here.`);
    }
    const bytes = await readFile(file);
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
}
