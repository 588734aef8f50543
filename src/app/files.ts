import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { VedetteError } from '../core/index.ts';
import { checkSize } from '../intake/index.ts';

/** The folder of this package: where models/ and situations/ are. */
export function packageRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'situations'))) return folder;
    if (folder === dirname(folder))
      throw new VedetteError('no-root', 'The folder of Vedette itself was not found.');
  }
}

/** Endings of files that a folder is searched for; what a folder holds besides is left alone. */
const READABLE = /\.(?:txt|text|md|markdown)$/i;

/** A path given on the command line that leads nowhere. */
function missing(path: string): VedetteError {
  return new VedetteError('not-found', `${path} does not exist.`, { path });
}

/**
 * The files that a list of paths stands for: a file itself, a folder by all its readable files below, sorted by path
 * so that the order is the same everywhere. Hidden files and folders are passed over.
 * @throws VedetteError when a path does not exist, or a folder holds nothing that can be read
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw missing(path);
    if (!found.isDirectory()) {
      files.add(resolve(path));
      continue;
    }
    const inside = await walk(resolve(path));
    if (inside.length === 0) {
      throw new VedetteError('empty-folder', `${path} holds no text files (.txt, .md).`, { path });
    }
    for (const file of inside) files.add(file);
  }
  return [...files];
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(path)));
    else if (entry.isFile() && READABLE.test(entry.name)) files.push(path);
  }
  return files;
}

/**
 * The bytes of a file; one that is too large for a document is not loaded.
 * @throws VedetteError in one sentence when it is not there, may not be read, or is too large
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    checkSize(size, basename(path));
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw missing(path);
    if (code === 'EISDIR') throw new VedetteError('is-folder', `${path} is a folder.`, { path });
    if (code === 'EACCES' || code === 'EPERM') {
      throw new VedetteError('no-access', `${path} may not be read by this user.`, { path });
    }
    throw error;
  }
}
