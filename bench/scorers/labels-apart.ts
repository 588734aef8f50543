import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/core/index.ts';
import { MARKS, type Mark } from './marks.ts';
import type { GoldItem } from './statements-gold.ts';

/** A sentence of somebody else's set with labels of ours; spans are offsets into `text`. */
export interface LabelledApart {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly (Span & { readonly status: Mark })[];
  /** Words that may be told or not. */
  readonly open: readonly Span[];
}

const jsonSentence = (line: string): [string, string] => {
  // The shape is that of the set's README.
  const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
  return [id, text];
};

/** Sentences by their ids: of a CoNLL-U file, a folder of such, or a file of JSON lines with `id` and `text`. */
function sentencesOf(path: string): Map<string, string> {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => name.endsWith('.conllu'));
    return new Map(names.sort().flatMap((name) => [...sentencesOf(join(path, name))]));
  }
  const content = readFileSync(path, 'utf8');
  if (path.endsWith('.jsonl')) return new Map(content.trim().split('\n').map(jsonSentence));
  const found = content.matchAll(/^# sent_id = (.+)\n(?:#.*\n)*?# text = (.+)$/gmu);
  return new Map([...found].map(([, id = '', text = '']) => [id, text]));
}

function labelled(id: string, text: string, fields: string): LabelledApart {
  const labels: (Span & { status: Mark })[] = [];
  const open: Span[] = [];
  for (const field of fields.split(' ').filter((one) => one !== '')) {
    const [, start = '', end = '', code = ''] = /^(\d+)-(\d+):([a-z]{3})$/u.exec(field) ?? [];
    const span = { start: Number(start), end: Number(end) };
    const status = MARKS[code];
    if (code === 'any') open.push(span);
    else if (status === undefined) throw new RangeError(`${id}: not a label: ${field}`);
    else labels.push({ ...span, status });
  }
  return { id, text, labels, open };
}

/**
 * Reads labels that stand apart from their sentences (format: test/gold/README.md), which are looked up in the sets.
 * @param gold  folder of the sets
 * @returns without the sentences of sets that are not there
 * @throws RangeError where a sentence is missing or of another length than when it was labelled
 */
export function readLabelsApart(content: string, gold: string): LabelledApart[] {
  const items: LabelledApart[] = [];
  let set: Map<string, string> | undefined;
  for (const line of content.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('= ')) {
      const path = join(gold, line.slice(2));
      set = existsSync(path) ? sentencesOf(path) : undefined;
      continue;
    }
    if (set === undefined) continue;
    const [id = '', length = '', fields = ''] = line.split('\t');
    const text = set.get(id);
    if (text === undefined || text.length !== Number(length))
      throw new RangeError(`${id}: no such sentence of ${length} characters`);
    items.push(labelled(id, text, fields));
  }
  return items;
}

/** Labels of triggers and statuses alone, to be scored as our own gold is. */
export function asGoldItem({ id, text, labels, open }: LabelledApart): GoldItem {
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
