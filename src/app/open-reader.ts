import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withPlaces } from '../lexicon/gazetteer/index.ts';
import { createLexicon, type LexiconLine, parseLexiconLines } from '../lexicon/index.ts';
import { generalNamedEvents } from '../lexicon/named-events/index.ts';
import { makeReader, type Reader } from '../reading/index.ts';
import { packageRoot, readBytes } from './files.ts';
import { loadGazetteer } from './load-gazetteer.ts';
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
  const [language, gazetteer, extra, opened] = await Promise.all([
    loadLanguage((name) => readFile(join(packageRoot(), 'models', name))),
    loadGazetteer(),
    lexiconLines(sources.lexicon),
    sources.situation === undefined ? undefined : openSituation(sources.situation),
  ]);
  if (opened === undefined) return makeReader({ language, gazetteer, lexicon: createLexicon({ extra }) });
  const { situation } = opened;
  return makeReader({
    language,
    gazetteer: withPlaces(gazetteer, situation.places),
    lexicon: createLexicon({ extra, situation }),
    namedEvents: [...situation.events, ...generalNamedEvents],
  });
}
