import type { Span, Status } from '../../src/core/index.ts';

const STATUS: Readonly<Record<string, Status>> = {
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
};

/** A sentence of our own with the status of each of its triggers. */
export interface Marked {
  readonly text: string;
  readonly labels: readonly (Span & { readonly status: Status })[];
}

/**
 * Reads status.txt: one sentence a line, `{trigger|status}`; lines that begin with # are remarks.
 * @throws RangeError naming a mark whose status is not known
 */
export function readMarked(content: string): Marked[] {
  return content
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const labels: (Span & { status: Status })[] = [];
      let text = '';
      let last = 0;
      for (const mark of line.matchAll(/\{([^|{}]+)\|([a-z]{3})\}/gu)) {
        const [whole, trigger = '', code = ''] = mark;
        const status = STATUS[code];
        if (status === undefined) throw new RangeError(`unknown status in ${whole}`);
        text += line.slice(last, mark.index);
        labels.push({ start: text.length, end: text.length + trigger.length, status });
        text += trigger;
        last = mark.index + whole.length;
      }
      return { text: text + line.slice(last), labels };
    });
}
