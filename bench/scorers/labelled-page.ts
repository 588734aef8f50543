import { createHash } from 'node:crypto';
import { overlaps, type Reading, type Span, STATUSES, type Status } from '../../src/core/index.ts';

interface Label extends Span {
  readonly status: Status;
}

/** Labels of a page that is kept elsewhere: by offset, so that nothing of it is quoted. */
export interface PageLabels {
  /** SHA-256 of the page's file, in hexadecimal. */
  readonly sha256: string;
  readonly core: readonly Label[];
  /** Words and the status that they must not be told with. */
  readonly traps: readonly Label[];
}

/**
 * Reads test/gold/page.txt; its head says what a line is.
 * @throws RangeError at a line of another shape
 */
export function parsePageLabels(content: string): PageLabels {
  const core: Label[] = [];
  const traps: Label[] = [];
  let sha256 = '';
  for (const line of content.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (/^[0-9a-f]{64}$/u.test(line)) {
      sha256 = line;
      continue;
    }
    const [, kind, start, end, word] = /^([+-]) (\d+) (\d+) (\w+)$/u.exec(line) ?? [];
    const status = STATUSES.find((one) => one === word);
    if (status === undefined) throw new RangeError(`not a label: ${line}`);
    (kind === '+' ? core : traps).push({ start: Number(start), end: Number(end), status });
  }
  return { sha256, core, traps };
}

/** True where the bytes are those that the labels are of. */
export const isLabelled = (labels: PageLabels, bytes: Uint8Array) =>
  createHash('sha256').update(bytes).digest('hex') === labels.sha256;

/** `found`: core statements that are told; `right`: those of them with their status, both in per cent; `sprung`: traps, in numbers. */
export function scorePage(
  labels: PageLabels,
  reading: Reading,
): { found: number; right: number; sprung: number } {
  const told = labels.core.map((label) => reading.statements.filter((one) => overlaps(one.trigger, label)));
  const found = told.filter((ones) => ones.length > 0).length;
  const right = labels.core.filter((label, at) =>
    told[at]?.some((one) => one.status === label.status),
  ).length;
  const sprung = labels.traps.filter((trap) =>
    reading.statements.some((one) => overlaps(one.trigger, trap) && one.status === trap.status),
  ).length;
  return {
    found: (100 * found) / Math.max(1, labels.core.length),
    right: (100 * right) / Math.max(1, found),
    sprung,
  };
}
