import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLexicon, type LexiconLine, parseLexiconLines } from '../lexicon/index.ts';
import { makeReader, type Reader } from '../reading/index.ts';
import { packageRoot, readBytes } from './files.ts';
import { loadLanguage } from './load-language.ts';
import { openSituation } from './situation-folder.ts';

/** Where a reader's data come from: all are paths, so that a thread can be given them. */
export interface ReaderSources {
  /** The situation's folder, whose actors, places and named events are known to the reader. */
  readonly situation?: string;
  /** Lexicon files: JSON lines of names. */
  readonly lexicon: readonly string[];
}

async function lexiconLines(paths: readonly string[]): Promise<LexiconLine[]> {
  const lines: LexiconLine[] = [];
  for (const path of paths) {
    lines.push(...parseLexiconLines(new TextDecoder().decode(await readBytes(path)), path));
  }
  return lines;
}

/**
 * Opens the default reader: the model from models/, the lexicon, the situation's names.
 * @throws ModelError, SituationError, VedetteError, each one sentence
 */
export async function openReader(sources: ReaderSources): Promise<Reader> {
  const [language, extra, opened] = await Promise.all([
    loadLanguage((name) => readFile(join(packageRoot(), 'models', name))),
    lexiconLines(sources.lexicon),
    sources.situation === undefined ? undefined : openSituation(sources.situation),
  ]);
  const lexicon = createLexicon({ extra, ...(opened === undefined ? {} : { situation: opened.situation }) });
  return makeReader({ language, lexicon });
}
