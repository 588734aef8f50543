import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span, Status } from '../../src/core/index.ts';

/** A status, or of a verb or noun that looks like a deed and tells of none where it stands. */
export type Mark = Status | 'no deed';

/** Marks by the code that labels write. */
export const MARKS: Readonly<Record<string, Mark>> = {
  occ: 'occurred',
  ong: 'ongoing',
  sch: 'scheduled',
  pla: 'planned',
  pro: 'proposed',
  exp: 'expected',
  pos: 'possible',
  fea: 'feared',
  con: 'conditional',
  den: 'denied',
  neg: 'negated',
  unk: 'unknown',
  non: 'no deed',
};

/** A text of our own with the mark of each of its triggers. */
export interface Marked {
  readonly text: string;
  readonly labels: readonly (Span & { readonly status: Mark })[];
}

/**
 * Reads a file of training/statements/texts: a text a line, `{trigger|code}`; lines that begin with # are remarks.
 * @throws RangeError naming a mark whose code is not known
 */
export function readMarked(content: string): Marked[] {
  return content
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const labels: (Span & { status: Mark })[] = [];
      let text = '';
      let last = 0;
      for (const mark of line.matchAll(/\{([^|{}]+)\|([a-z]{3})\}/gu)) {
        const [whole, trigger = '', code = ''] = mark;
        const status = MARKS[code];
        if (status === undefined) throw new RangeError(`unknown mark in ${whole}`);
        text += line.slice(last, mark.index);
        labels.push({ start: text.length, end: text.length + trigger.length, status });
        text += trigger;
        last = mark.index + whole.length;
      }
      return { text: text + line.slice(last), labels };
    });
}

/** All texts of a folder, in the order of their files' names. */
export function readAllMarked(folder: string): Marked[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readMarked(readFileSync(join(folder, name), 'utf8')));
}
