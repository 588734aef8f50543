import type { Reading, Span } from '../../core/index.ts';
import type { Problem } from './problems.ts';

/** What of a revision is told beside its reading, and must say the same. */
export interface Told {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly language: string;
  readonly reader: string;
}

const TOLD = ['title', 'date', 'publisher', 'author', 'language', 'reader'] as const;

/** The first span of a reading that does not lie within its text. */
function spanOutside(reading: Reading, length: number): Span | undefined {
  const { furniture, sentences, mentions, times, places, quantities, statements, links, questions, notes } =
    reading;
  const lists: readonly (readonly Span[])[] = [
    furniture,
    sentences,
    mentions,
    times,
    places,
    quantities,
    statements,
    statements.map(({ trigger }) => trigger),
    links,
    questions,
    notes,
  ];
  for (const list of lists)
    for (const { start, end } of list) if (start < 0 || end < start || end > length) return { start, end };
  return undefined;
}

/** Whether a reading belongs to its text, its record and its statements' ids: the problems, or none. */
export function checkReading(
  subject: string,
  reading: Reading,
  length: number,
  told: Told,
  ids: { readonly kept: readonly string[]; readonly expected: readonly string[] },
): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string) => problems.push({ code: 'reading', subject, message });
  const outside = spanOutside(reading, length);
  if (outside !== undefined) {
    add(
      `The reading of ${subject} points at ${outside.start}–${outside.end}, outside its text of ${length} characters.`,
    );
  }
  for (const name of TOLD) {
    if (reading[name] !== told[name]) {
      add(
        `The ${name} of ${subject} is "${told[name] ?? ''}" in the list and "${reading[name] ?? ''}" in its reading.`,
      );
    }
  }
  if (ids.kept.join() !== ids.expected.join()) {
    add(`The statements of ${subject} are not those that its reading gives.`);
  }
  return problems;
}
