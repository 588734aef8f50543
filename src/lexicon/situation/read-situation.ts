import { z } from 'zod';
import { nearestTo, SituationError } from '../../core/index.ts';
import { createLexicon } from '../actors/index.ts';
import { type SituationPlace, situationPlaceSchema } from '../place-schema.ts';
import { splitFrontMatter } from './front-matter.ts';
import { brokenQueries, doubleIds, type ListFile, sharedNames, unknownOffices } from './references.ts';
import {
  type Actor,
  actorSchema,
  type ExampleMeta,
  eventSchema,
  exampleMetaSchema,
  type SituationEvent,
  type SituationHead,
  type Source,
  situationFileSchema,
  sourceSchema,
  type Track,
  trackSchema,
} from './schema.ts';
import { type Problem, readYaml } from './yaml-file.ts';

/** An example document of a situation: its path in the folder, its head, and where its text begins in the file. */
export interface ExampleFile {
  readonly path: string;
  readonly meta: ExampleMeta;
  readonly bodyStart: number;
}

/** A situation as its folder tells it: all checked, all references known. */
export interface Situation extends SituationHead {
  readonly kind: 'situation';
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly tracks: readonly Track[];
  readonly events: readonly SituationEvent[];
  readonly places: readonly SituationPlace[];
  readonly examples: readonly ExampleFile[];
}

/** The files of a situation folder. */
export const SITUATION_FILES = [
  'situation.yaml',
  'actors.yaml',
  'sources.yaml',
  'tracks.yaml',
  'events.yaml',
  'places.yaml',
] as const;

/** An entry of one of the list files, by the file's name. */
const LISTS = {
  actors: actorSchema,
  sources: sourceSchema,
  tracks: trackSchema,
  events: eventSchema,
  places: situationPlaceSchema,
} as const;

/**
 * Reads a situation from the texts of its files.
 * @param files path inside the folder (`actors.yaml`, `examples/doha.txt`) → text; only `situation.yaml` must be there
 * @throws SituationError with the first problem (file, line, what was expected) and the number of the others
 */
export function readSituation(files: ReadonlyMap<string, string>): Situation {
  const { situation, problems } = checkSituation(files);
  const [earliest] = problems;
  // A key that is misspelt is missing too, a line earlier: the misspelling is what to tell.
  const misspelt = problems.find(
    (one) => one.file === earliest?.file && one.message.startsWith('unknown key'),
  );
  const first = misspelt ?? earliest;
  if (situation !== undefined && first === undefined) return situation;
  const problem = first ?? { file: 'situation.yaml', line: 1, message: 'expected a situation' };
  const more = problems.length < 2 ? '' : ` (and ${problems.length - 1} more)`;
  throw new SituationError('situation', `${problem.file} line ${problem.line}: ${problem.message}${more}`, {
    file: problem.file,
    line: problem.line,
  });
}

/** Every problem of a situation's files, by file and line; the situation where there is none. */
export function checkSituation(files: ReadonlyMap<string, string>): {
  readonly situation?: Situation;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [...strangeFiles(files)];
  const head = readHead(files, problems);
  const actors = readList(files, 'actors', problems);
  const sources = readList(files, 'sources', problems);
  const tracks = readList(files, 'tracks', problems);
  const events = readList(files, 'events', problems);
  const places = readList(files, 'places', problems);
  const lexicon = createLexicon({ situation: { actors: actors.value } });
  problems.push(
    ...doubleIds(actors),
    ...doubleIds(sources),
    ...doubleIds(tracks),
    ...doubleIds(events),
    ...doubleIds(places),
    ...sharedNames(actors),
    ...sharedNames(sources),
    ...unknownOffices(actors, lexicon),
  );
  // Without the actors every query would name unknown ones.
  if (actors.read) problems.push(...brokenQueries(tracks, lexicon));
  const examples = readExamples(files, problems);
  problems.sort((a, b) => rank(a.file) - rank(b.file) || compare(a.file, b.file) || a.line - b.line);
  if (problems.length > 0 || head === undefined) return { problems };
  return {
    situation: {
      kind: 'situation',
      ...head,
      actors: actors.value,
      sources: sources.value,
      tracks: tracks.value,
      events: events.value,
      places: places.value,
      examples,
    },
    problems,
  };
}

/** YAML files at the top of the folder that no situation has: a misspelt name would go unread. */
function strangeFiles(files: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  for (const file of files.keys()) {
    if (file.includes('/') || !/\.ya?ml$/u.test(file)) continue;
    if (SITUATION_FILES.some((known) => known === file)) continue;
    const near = nearestTo(file, SITUATION_FILES);
    const hint = near === undefined ? '' : `, did you mean "${near}"?`;
    problems.push({ file, line: 1, message: `unknown file${hint}; known: ${SITUATION_FILES.join(', ')}` });
  }
  return problems;
}

function readHead(files: ReadonlyMap<string, string>, problems: Problem[]): SituationHead | undefined {
  const file = 'situation.yaml';
  const text = files.get(file);
  if (text === undefined) {
    problems.push({
      file,
      line: 1,
      message: 'the file is missing; expected id, title, description, languages and countries',
    });
    return undefined;
  }
  const result = readYaml(file, text, situationFileSchema, Object.keys(situationFileSchema.shape));
  if ('ok' in result) return result.ok.value;
  problems.push(...result.problems);
  return undefined;
}

function readList<N extends keyof typeof LISTS>(
  files: ReadonlyMap<string, string>,
  name: N,
  problems: Problem[],
): ListFile<z.output<(typeof LISTS)[N]>> & { readonly read: boolean } {
  const file = `${name}.yaml`;
  const entry = LISTS[name];
  // An empty file, or one of comments only, is an empty list.
  const list = z.nullable(z.array(entry)).transform((entries) => entries ?? []);
  const empty = { file, value: [], lineOf: () => 1 };
  const text = files.get(file);
  if (text === undefined) return { ...empty, read: true };
  const result = readYaml(file, text, list, Object.keys(entry.shape));
  if ('problems' in result) {
    problems.push(...result.problems);
    return { ...empty, read: false };
  }
  // The schema of the list is the one of its name: TypeScript loses the tie between the two over the union.
  return { file, ...result.ok, read: true } as ListFile<z.output<(typeof LISTS)[N]>> & { read: boolean };
}

function readExamples(files: ReadonlyMap<string, string>, problems: Problem[]): ExampleFile[] {
  const examples: ExampleFile[] = [];
  for (const path of [...files.keys()].filter((name) => name.startsWith('examples/')).sort(compare)) {
    const text = files.get(path) ?? '';
    const { bodyStart } = splitFrontMatter(text);
    if (bodyStart === 0) {
      problems.push({
        file: path,
        line: 1,
        message: 'expected a head between two lines "---" with example, title, date, publisher and url',
      });
      continue;
    }
    // The lines of the head keep their numbers: its first line of hyphens begins a YAML document.
    const head = text.slice(0, bodyStart).replace(/\r?\n---[ \t]*[\r\n]*$/u, '\n');
    const result = readYaml(path, head, exampleMetaSchema, Object.keys(exampleMetaSchema.shape));
    if ('problems' in result) problems.push(...result.problems);
    else examples.push({ path, meta: result.ok.value, bodyStart });
  }
  return examples;
}

function rank(file: string): number {
  const order: readonly string[] = SITUATION_FILES;
  const index = order.indexOf(file);
  return index < 0 ? SITUATION_FILES.length : index;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
