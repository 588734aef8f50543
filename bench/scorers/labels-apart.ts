import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/core/index.ts';
import { MARKS, type Mark, readMarked } from './marked.ts';
import type { GoldItem } from './statements-gold.ts';

/** A span of a sentence with a code of a label of ours. */
export interface CodedSpan extends Span {
  readonly code: string;
}

/** A sentence of a set with labels of ours; spans are offsets into `text`. */
export interface LabelledApart {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly CodedSpan[];
}

const jsonSentence = (line: string): [string, string] => {
  // The shape is that of the set's README.
  const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
  return [id, text];
};

/** Where a set's path begins so, it is one of this repository's. */
const OWN = 'own ';
/** Where it begins so, it is made on the way, and lies in the folder of work. */
const WORK = 'work ';

/** Paragraphs of articles by the article's name and their number in it. */
function paragraphsOf(
  articles: Iterable<readonly [name: string, text: string]>,
  parted: RegExp,
): Map<string, string> {
  return new Map(
    [...articles].flatMap(([name, text]) =>
      text.split(parted).map((paragraph, index): [string, string] => [`${name}-${index + 1}`, paragraph]),
    ),
  );
}

/** A benchmark's articles: their names are long hashes, of which the first characters are enough. */
const HASH = 8;

function articlesOf(content: string): Map<string, string> {
  const articles = JSON.parse(content) as Readonly<Record<string, { readonly articleBody: string }>>;
  return paragraphsOf(
    Object.entries(articles).map(([name, { articleBody }]) => [name.slice(0, HASH), articleBody]),
    /\n+/u,
  );
}

/** Texts of a folder of ours (training/statements/texts) by the file's name and their number in it, without their marks. */
function ownTexts(folder: string): Map<string, string> {
  const names = readdirSync(folder).sort();
  return new Map(
    names.flatMap((name) =>
      readMarked(readFileSync(join(folder, name), 'utf8')).map(({ text }, index): [string, string] => [
        `${name.replace(/\.txt$/u, '')}-${index + 1}`,
        text,
      ]),
    ),
  );
}

/**
 * Texts by their ids: sentences of a CoNLL-U file, of a folder of such, or of a file of JSON lines with `id` and `text`; paragraphs
 * of a JSON file of articles with `articleBody`, or of a text file whose articles are parted by two empty lines, paragraphs by one.
 */
function sentencesOf(path: string): Map<string, string> {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => name.endsWith('.conllu'));
    return new Map(names.sort().flatMap((name) => [...sentencesOf(join(path, name))]));
  }
  const content = readFileSync(path, 'utf8');
  if (path.endsWith('.jsonl')) return new Map(content.trim().split('\n').map(jsonSentence));
  if (path.endsWith('.json')) return articlesOf(content);
  if (path.endsWith('.txt')) {
    const articles = content.split('\n\n\n').map((text, index): [string, string] => [`${index + 1}`, text]);
    return paragraphsOf(articles, /\n\n/u);
  }
  const found = content.matchAll(/^# sent_id = (.+)\n(?:#.*\n)*?# text = (.+)$/gmu);
  return new Map([...found].map(([, id = '', text = '']) => [id, text]));
}

/** Where sets lie: `gold`, the folder of the publishers' sets; `root`, this repository; `work`, what is made on the way. */
export interface SetFolders {
  readonly gold: string;
  readonly root?: string;
  readonly work?: string;
}

function setOf(path: string, { gold, root = '.', work }: SetFolders): Map<string, string> | undefined {
  if (path.startsWith(OWN)) return ownTexts(join(root, path.slice(OWN.length)));
  const isMade = path.startsWith(WORK);
  const folder = isMade ? work : gold;
  if (folder === undefined) return undefined;
  const found = join(folder, isMade ? path.slice(WORK.length) : path);
  return existsSync(found) ? sentencesOf(found) : undefined;
}

function spanOf(id: string, field: string): CodedSpan {
  const [, start, end, code] = /^(\d+)-(\d+):([a-zA-Z]{3})$/u.exec(field) ?? [];
  if (code === undefined) throw new RangeError(`${id}: not a label: ${field}`);
  return { start: Number(start), end: Number(end), code };
}

/** A sentence of a set with the fields of its labels as they are written. */
interface Apart {
  readonly id: string;
  readonly text: string;
  readonly fields: readonly string[];
}

/**
 * Reads the lines of labels that stand apart from their sentences (format: test/gold/README.md), which are looked up in the sets.
 * @returns without the sentences of sets that are not there
 * @throws RangeError where a sentence is missing or of another length than when it was labelled
 */
export function readApart(content: string, folders: SetFolders): Apart[] {
  const items: Apart[] = [];
  let set: Map<string, string> | undefined;
  for (const line of content.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('= ')) {
      set = setOf(line.slice(2), folders);
      continue;
    }
    if (set === undefined) continue;
    const [id = '', length = '', fields = ''] = line.split('\t');
    const text = set.get(id);
    if (text === undefined || text.length !== Number(length))
      throw new RangeError(`${id}: no such sentence of ${length} characters`);
    items.push({ id, text, fields: fields.split(' ').filter((field) => field !== '') });
  }
  return items;
}

/** Sentences with coded spans; as `readApart` reads them. */
export const readLabelsApart = (content: string, folders: SetFolders): LabelledApart[] =>
  readApart(content, folders).map(({ id, text, fields }) => ({
    id,
    text,
    spans: fields.map((field) => spanOf(id, field)),
  }));

/** All labels of a folder, in the order of their files' names; as `readLabelsApart` reads them. */
export function readAllLabelsApart(folder: string, folders: SetFolders): LabelledApart[] {
  const names = readdirSync(folder).sort();
  return names.flatMap((name) => readLabelsApart(readFileSync(join(folder, name), 'utf8'), folders));
}

/** A sentence with its statuses; `open`: words that may be told or not. */
export interface StatusesApart {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly (Span & { readonly status: Mark })[];
  readonly open: readonly Span[];
}

/** @throws RangeError at a code that is no status's */
export function asStatuses({ id, text, spans }: LabelledApart): StatusesApart {
  const labels: (Span & { status: Mark })[] = [];
  const open: Span[] = [];
  for (const { code, ...span } of spans) {
    const status = MARKS[code];
    if (code === 'any') open.push(span);
    else if (status === undefined) throw new RangeError(`${id}: not a status: ${code}`);
    else labels.push({ ...span, status });
  }
  return { id, text, labels, open };
}

/** Labels of triggers and statuses alone, to be scored as our own gold is. */
export function asGoldItem({ id, text, labels, open }: StatusesApart): GoldItem {
  return {
    id,
    text,
    statements: labels.flatMap(({ start, end, status }) =>
      status === 'no deed' ? [] : [{ trigger: { start, end }, status, sources: [], targets: [], voices: [] }],
    ),
    optional: open,
    noDeeds: labels.filter(({ status }) => status === 'no deed'),
    links: [],
    questions: [],
  };
}
