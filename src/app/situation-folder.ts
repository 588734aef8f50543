import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { SituationError, VedetteError } from '../core/index.ts';
import { initSituation, readSituation, type Situation } from '../lexicon/index.ts';
import { packageRoot } from './files.ts';

/** A situation with the folder it was read from and the texts of its files, by path inside the folder. */
export interface SituationFolder {
  readonly folder: string;
  readonly situation: Situation;
  readonly files: ReadonlyMap<string, string>;
}

/** The folder of the situation that comes with Vedette. */
export function builtInSituation(): string {
  return join(packageRoot(), 'situations', 'iraq-syria');
}

/** Files of a situation's folder that are read: YAML at its top, texts in examples/. */
async function situationFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const take = async (inside: string, pattern: RegExp) => {
    const names = await readdir(join(folder, inside)).catch(() => []);
    for (const name of names.sort()) {
      if (!pattern.test(name)) continue;
      const path = inside === '' ? name : `${inside}/${name}`;
      files.set(path, await readFile(join(folder, path), 'utf8'));
    }
  };
  await take('', /\.ya?ml$/);
  await take('examples', /\.(?:txt|md)$/);
  return files;
}

/**
 * Reads and checks the situation in a folder.
 * @throws SituationError naming file, line and what was expected; VedetteError where the folder is not there
 */
export async function openSituation(folder: string): Promise<SituationFolder> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) {
    throw new VedetteError(
      'not-found',
      `The situation folder ${folder} does not exist; start one with: vedette init NAME`,
      { folder },
    );
  }
  const files = await situationFiles(folder);
  if (!files.has('situation.yaml')) {
    throw new SituationError(
      'no-situation',
      `${folder} holds no situation.yaml; start a situation with: vedette init NAME`,
      { folder },
    );
  }
  return { folder: resolve(folder), situation: readSituation(files), files };
}

/**
 * Writes an empty situation that validates.
 * @param path  the new folder; its last part names the situation
 * @returns the files written, by path inside the folder
 * @throws VedetteError when the folder holds something already
 */
export async function initSituationFolder(path: string): Promise<string[]> {
  const folder = resolve(path);
  const inside = await readdir(folder).catch(() => []);
  if (inside.length > 0) {
    throw new VedetteError('not-empty', `${path} exists and is not empty; choose another name.`, { path });
  }
  const files = initSituation(basename(folder));
  for (const [name, text] of files) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text, { flag: 'wx' });
  }
  return [...files.keys()];
}
