import {
  bySpan,
  type Document,
  type Reading,
  type Sentence,
  type Span,
  VedetteError,
} from '../core/index.ts';
import type { Analysis } from '../language/index.ts';
import type { Gazetteer } from '../lexicon/gazetteer/index.ts';
import type { EventDictionary, Lexicon } from '../lexicon/index.ts';
import { generalNamedEvents, type NamedEvent } from '../lexicon/named-events/index.ts';
import { readMentions } from './mentions/read-mentions.ts';
import { readPlaces } from './places/index.ts';
import { readQuantities } from './quantities/index.ts';
import { rowReader } from './rows/index.ts';
import { addCertainties, type HeadFiles, openHeads } from './statements/heads/index.ts';
import { readStatements } from './statements/read-statements.ts';
import { readTimes } from './times/index.ts';

/** The language stage as the reader needs it: pure, asynchronous because inference is. */
export interface LanguageStage {
  /** Version and hash of the model: part of the reader's name. */
  readonly id: string;
  /** Trained heads of statements and of events; absent: rules alone. */
  readonly heads?: HeadFiles;
  /** The text's language, ISO 639-1, or `und` where it cannot be told. */
  recognise(text: string): string | Promise<string>;
  analyse(text: string, options: AnalyseOptions): Promise<Analysis>;
}

export interface AnalyseOptions {
  /** Spans that are not the article: no sentence begins there. */
  readonly skip: readonly Span[];
  /** Words given from outside, by sentence. */
  readonly tokens?: readonly (readonly Span[])[];
}

/** What a reader is made of: bytes and files have been loaded and checked by `app`. */
export interface ReaderParts {
  readonly language: LanguageStage;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  /** The user's own dictionary of events, where one is given. */
  readonly dictionary?: EventDictionary;
  /** The names of the user's own dictionary: where they are given, the dictionary codes these actors alone. */
  readonly actors?: Lexicon;
  /** Named events that times may hang on; default: the general table. */
  readonly namedEvents?: readonly NamedEvent[];
  /** Where a publisher is, ISO 3166-1 alpha-2, by its name in lower case: decides how 3/4/2025 reads. */
  readonly countries?: ReadonlyMap<string, string>;
}

export interface ReadOptions {
  /** The reading's id; default: empty. */
  readonly id?: string;
  /**
   * `true` gives the words of each sentence with their trees. A list of words by sentence takes the place of the
   * segmenter (gold words, for benchmarks), and gives them too.
   */
  readonly tokens?: boolean | readonly (readonly Span[])[];
  /** Spans that are places, given from outside: then exactly these are resolved (for benchmarks). */
  readonly toponyms?: readonly Span[];
  /** Give the text as read along. */
  readonly text?: boolean;
}

/** Reads one document after another; the same document gives the same reading, whatever is read beside it. */
export interface Reader {
  /** Version and model hash: what stands in `Reading.reader`. */
  readonly id: string;
  read(document: Document, options?: ReadOptions): Promise<Reading>;
}

/** Raised when the reading itself changes: what an older reader read is then read again. */
export const READER_VERSION = '0.1.5';

function emptyReading(document: Document, reader: string, language: string, options: ReadOptions): Reading {
  return {
    schema: 1,
    reader,
    id: options.id ?? '',
    language,
    read: language === 'en',
    ...(document.title === undefined ? {} : { title: document.title }),
    ...(document.date === undefined ? {} : { date: document.date }),
    ...(document.publisher === undefined ? {} : { publisher: document.publisher }),
    ...(document.author === undefined ? {} : { author: document.author }),
    ...(options.text ? { text: document.text } : {}),
    furniture: document.furniture.map((piece) => ({ ...piece })),
    ...(document.pages === undefined ? {} : { pages: document.pages.map((page) => ({ ...page })) }),
    sentences: [],
    mentions: [],
    times: [],
    places: [],
    quantities: [],
    statements: [],
    links: [],
    relations: [],
    questions: [],
    notes: [],
  };
}

function sentencesOf(analysis: Analysis, withTokens: boolean): Sentence[] {
  return analysis.sentences.map(({ start, end, words }) => ({
    start,
    end,
    ...(withTokens
      ? {
          tokens: words.map((word) => ({
            start: word.start,
            end: word.end,
            lemma: word.lemma,
            upos: word.upos,
            head: word.head,
            deprel: word.deprel,
          })),
        }
      : {}),
  }));
}

/**
 * Makes a reader of its parts. Reading stores nothing, looks at no clock and at no network.
 * @throws VedetteError when the document's date is not ISO 8601
 */
export function makeReader(parts: ReaderParts): Reader {
  const id = `${READER_VERSION}+${parts.language.id}`;
  const { heads: files } = parts.language;
  const heads = files === undefined ? undefined : openHeads(files);
  const readRow = rowReader(parts);
  return {
    id,
    async read(document, options = {}) {
      if (document.date !== undefined && !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(document.date)) {
        throw new VedetteError('date', `"${document.date}" is not a day; write it as 2025-04-18.`);
      }
      const row = readRow(document);
      if (row !== undefined) {
        // A coded row is read by its columns, whatever language its words are in; what is stated outranks what it says.
        const { title, date, ...lists } = row;
        const own = {
          ...(title === undefined ? {} : { title }),
          ...(date === undefined ? {} : { date }),
          ...document,
        };
        return { ...emptyReading(own, id, 'en', options), ...lists };
      }
      const language = await parts.language.recognise(document.text);
      const reading = emptyReading(document, id, language, options);
      if (!reading.read) return reading;
      const tokens = typeof options.tokens === 'object' ? { tokens: options.tokens } : {};
      const analysis = await parts.language.analyse(document.text, { skip: document.furniture, ...tokens });
      reading.sentences = sentencesOf(analysis, options.tokens !== undefined && options.tokens !== false);
      const { text, furniture } = document;
      const { sentences } = analysis;
      const dated = document.date === undefined ? {} : { date: document.date };
      const country = parts.countries?.get(document.publisher?.toLowerCase() ?? '');
      const inCountry = country === undefined ? {} : { country };
      const times = readTimes(text, {
        ...dated,
        ...inCountry,
        sentences,
        furniture,
        namedEvents: parts.namedEvents ?? generalNamedEvents,
      });
      const quantities = readQuantities(text, { times: times.times, sentences, furniture, ...inCountry });
      const places = readPlaces(text, {
        gazetteer: parts.gazetteer,
        ...inCountry,
        ...(options.toponyms === undefined ? {} : { toponyms: options.toponyms }),
      });
      const joined = readMentions(text, { analysis, lexicon: parts.lexicon, places, ...dated, furniture });
      reading.mentions = joined.mentions;
      reading.places = joined.places;
      reading.times = [...times.times];
      reading.quantities = [...quantities.quantities];
      reading.notes = [...times.notes, ...quantities.notes, ...joined.notes].sort(bySpan);
      const told = readStatements({
        analysis,
        mentions: reading.mentions,
        times: reading.times,
        places: reading.places,
        quantities: reading.quantities,
        names: joined.names,
        ...(parts.dictionary === undefined ? {} : { dictionary: parts.dictionary }),
        ...(parts.actors === undefined ? {} : { ownNames: parts.actors.findNames(text, document.date) }),
        text,
        ...dated,
        ...(heads === undefined ? {} : { heads }),
      });
      if (heads !== undefined) addCertainties(reading.sentences, analysis.sentences, heads);
      reading.mentions = told.mentions;
      reading.statements = told.statements;
      reading.links = told.links;
      reading.questions = told.questions;
      reading.relations = told.relations;
      return reading;
    },
  };
}
