import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguageModel, type LanguageModel } from '../../src/language/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'models');

/** The bytes of `models/`, as `app` reads them. */
export function modelFiles(): Map<string, Uint8Array> {
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
}

/** The model of the repository, loaded. */
export function loadModel(threads = 1): Promise<LanguageModel> {
  return createLanguageModel({ files: modelFiles(), threads });
}
