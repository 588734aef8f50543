import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withPlaces } from '../lexicon/gazetteer/index.ts';
import {
  ALPHA2,
  buildEventDictionary,
  createLexicon,
  type LexiconLine,
  parseLexiconLines,
  type Situation,
} from '../lexicon/index.ts';
import { generalNamedEvents } from '../lexicon/named-events/index.ts';
import { makeReader, type Reader } from '../reading/index.ts';
import { packageRoot, readBytes } from './files.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { loadLanguage } from './load-language.ts';
import { openSituation } from './situation-folder.ts';

/** Where a reader's data come from; plain data, so that a thread can be given them. */
export interface ReaderSources {
  /** The situation's folder, whose actors, places and named events are known to the reader. */
  readonly situation?: string;
  /** Entries of lexicon files. */
  readonly lexicon?: readonly LexiconLine[];
  /** Contents of `models/` by file name; default: the files of this package. */
  readonly model?: ReadonlyMap<string, Uint8Array>;
}

/**
 * The entries of lexicon files.
 * @throws SituationError naming file, line and what was expected
 */
export async function lexiconLines(paths: readonly string[]): Promise<LexiconLine[]> {
  const lines: LexiconLine[] = [];
  for (const path of paths) {
    lines.push(...parseLexiconLines(new TextDecoder().decode(await readBytes(path)), path));
  }
  return lines;
}

/** Where each source of the situation is published, by every name it goes under. */
function sourceCountries({ sources }: Situation): Map<string, string> {
  const countries = new Map<string, string>();
  for (const { name, aliases, country } of sources) {
    const code = ALPHA2.get(country ?? '');
    if (code !== undefined) for (const known of [name, ...aliases]) countries.set(known.toLowerCase(), code);
  }
  return countries;
}

/**
 * Opens the default reader: the model from models/, the lexicon, the situation's names.
 * @throws ModelError, SituationError, VedetteError, each one sentence
 */
export async function openReader(sources: ReaderSources): Promise<Reader> {
  const { model, lexicon: extra = [] } = sources;
  const [language, gazetteer, opened] = await Promise.all([
    loadLanguage(async (name) => model?.get(name) ?? readFile(join(packageRoot(), 'models', name))),
    loadGazetteer(),
    sources.situation === undefined ? undefined : openSituation(sources.situation),
  ]);
  const coded = buildEventDictionary(extra.filter((line) => 'kind' in line));
  const namesActors = extra.some((line) => !('kind' in line) && (line.codes?.length ?? 0) > 0);
  const dictionary = {
    ...(coded === undefined ? {} : { dictionary: coded }),
    ...(coded === undefined || coded.verbs.size === 0 || !namesActors
      ? {}
      : { actors: createLexicon({ extra, general: false }) }),
  };
  if (opened === undefined)
    return makeReader({ language, gazetteer, lexicon: createLexicon({ extra }), ...dictionary });
  const { situation } = opened;
  return makeReader({
    language,
    gazetteer: withPlaces(gazetteer, situation.places),
    lexicon: createLexicon({ extra, situation }),
    ...dictionary,
    namedEvents: [...situation.events, ...generalNamedEvents],
    countries: sourceCountries(situation),
  });
}
