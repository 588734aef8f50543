import type { Desk, DocumentPage, RevisionSummary } from '../../src/api/index.ts';
import { revisionDiff } from '../../src/app/revisions/revision-diff.ts';
import { VedetteError } from '../../src/core/index.ts';
import { composeReading } from './compose-reading.ts';

/** The id of a document with three revisions; it stands in no list. */
export const REVISED = 'revised';

/** Only the number changes from the first to the second. */
const takeOver = (guards: number): string => `Guards take over the ferry at Oldbank
Share this page
Some ${guards} guards took over the ferry at Oldbank on Monday.
The mayor of Oldbank said nobody was hurt.
The ferry will run again on Friday.
Traders feared that the river would stay closed.`;

const TEXTS = [
  takeOver(120),
  takeOver(140),
  `Guards leave the ferry at Oldbank
Share this story
Traders feared that the river would stay closed.
Some 140 guards took over the ferry at Oldbank on Monday.
The mayor of Oldbank said nobody was hurt.
The harbour office denied a report that two boats had sunk.`,
] as const;

const FOUND = ['2025-04-08T06:30:00Z', '2025-04-10T18:05:00Z', '2025-04-12T14:20:00Z'] as const;

function readingOf(text: string) {
  const [title = '', share = '', ...sentences] = text.split('\n');
  const head = {
    id: REVISED,
    language: 'en',
    read: true,
    title,
    date: '2025-04-08',
    publisher: 'River Post',
  };
  return composeReading(head, text, (compose) => {
    compose.furniture(share, 'noise');
    for (const sentence of sentences) compose.sentence(sentence);
    for (const number of ['120', '140'])
      if (text.includes(number)) compose.quantity(number, { value: Number(number), unit: '1' });
  });
}

/** The three revisions as pages, made by `page` from a reading. */
export function fakeRevisions(
  page: (reading: ReturnType<typeof readingOf>) => DocumentPage,
): Pick<Desk, 'revisions' | 'changes'> & { readonly pages: readonly DocumentPage[] } {
  const pages = TEXTS.map((text, index): DocumentPage => {
    const made = page(readingOf(text));
    const revision: RevisionSummary = {
      ...made.revision,
      ordinal: index + 1,
      revision: `r${index + 1}`,
      newest: index === TEXTS.length - 1,
      found: FOUND[index] ?? '',
    };
    return { ...made, revision: { ...revision, of: TEXTS.length } };
  });
  const summaryOf = ({ revision: { of: _, ...rest } }: DocumentPage): RevisionSummary => rest;
  return {
    pages,
    revisions: async (id) => (id === REVISED ? { document: id, items: pages.map(summaryOf) } : undefined),
    changes: async (id, { revision = TEXTS.length, since = revision - 1 }) => {
      if (id !== REVISED) return undefined;
      const [from, to] = [pages[since - 1], pages[revision - 1]];
      if (from === undefined || to === undefined)
        throw new VedetteError('not-found', 'This document has 3 revisions; there is no such one.');
      const diff = revisionDiff(
        { text: from.reading.text, reading: from.reading },
        { text: to.reading.text, reading: to.reading },
      );
      return structuredClone({
        document: id,
        from: summaryOf(from),
        to: summaryOf(to),
        ...diff,
        // Mutable lists, as the shapes of api/ have them.
      }) as Awaited<ReturnType<Desk['changes']>>;
    },
  };
}
