import type { Desk, DocumentPage } from '../../src/api/index.ts';
import { statementIds } from '../../src/app/identity.ts';
import { statementDesk } from '../../src/app/statements/statement-desk.ts';
import { STATUSES } from '../../src/core/index.ts';
import type { Situation } from '../../src/lexicon/index.ts';
import { type NewDocument, openSqliteStore } from '../../src/store/index.ts';
import { sampleCapture } from '../support/capture.ts';
import { composeReading } from './compose-reading.ts';

const TRACKS = [
  {
    id: 'crossings',
    title: 'Border crossings',
    question: 'Which crossings are open, and who guards them?',
    query: 'text:crossing,guards,trucks OR text:wells',
  },
  {
    id: 'customs',
    title: 'Customs and trade',
    question: 'Is a customs agreement signed?',
    query: 'text:customs status:expected,conditional,planned',
  },
  { id: 'rail', title: 'The railway', question: 'Does a train run again?', query: 'text:railway' },
] as const;

/** The situation of the fake desk: as much as its statements are asked by. */
export const FAKE_SITUATION: Situation = {
  kind: 'situation',
  id: 'border',
  title: 'Iraq–Syria',
  description: 'A border.',
  languages: ['en'],
  countries: ['IRQ', 'SYR'],
  actors: [],
  sources: [],
  tracks: TRACKS,
  events: [],
  places: [],
  examples: [],
};

function newDocument({ summary, reading, origin }: DocumentPage): NewDocument {
  return {
    document: summary.id,
    revision: summary.revision,
    bytes: new TextEncoder().encode(reading.text),
    origin: origin.kind,
    capture: sampleCapture(),
    example: summary.example,
    ...(summary.url === undefined ? {} : { url: summary.url }),
    stated: {},
    added: summary.added,
    words: summary.words,
    text: reading.text,
    reading,
    statements: statementIds(summary.revision, reading),
  };
}

/** The `index`-th of as many documents with ten statements each as are wanted. */
function generated(index: number): NewDocument {
  const lines = Array.from(
    { length: 10 },
    (_, line) => `District council ${index}-${line} repaired the wells of the village.`,
  );
  const day = new Date(Date.UTC(2025, 0, 1 + (index % 80))).toISOString().slice(0, 10);
  const id = `s${index}`;
  const head = {
    id,
    language: 'en',
    read: true,
    title: `Wells report ${index}`,
    date: day,
    publisher: 'Outlet',
  };
  const reading = composeReading(head, lines.join('\n'), (compose) => {
    lines.forEach((line, at) => {
      compose.sentence(line);
      const status = STATUSES[(index + at) % STATUSES.length] ?? 'occurred';
      compose.statement(line.slice(0, -1), 'repaired', { status, certainty: 3 });
    });
  });
  return {
    document: id,
    revision: id,
    bytes: new Uint8Array(),
    origin: 'file',
    capture: sampleCapture(),
    example: false,
    stated: {},
    added: '2025-04-01T08:00:00Z',
    words: 90,
    text: lines.join('\n'),
    reading,
    statements: statementIds(id, reading),
  };
}

/** Statements of the pages' readings, and `more` generated ones, behind the real queries over a store in memory. */
export function fakeStatements(
  pages: readonly DocumentPage[],
  more = 0,
): Pick<
  Desk,
  'statements' | 'statement' | 'tracks' | 'track' | 'why' | 'calendar' | 'kept' | 'markStatement'
> {
  const documents = pages.map(newDocument);
  let made: Promise<ReturnType<typeof statementDesk>> | undefined;
  const desk = () => {
    made ??= (async () => {
      const store = await openSqliteStore(':memory:');
      const wells = Array.from({ length: Math.ceil(more / 10) }, (_, index) => generated(index));
      await store.add([...documents, ...wells]);
      return statementDesk({
        situation: FAKE_SITUATION,
        store,
        now: () => '2025-04-02T09:00:00Z',
        examples: true,
      });
    })();
    return made;
  };
  return {
    statements: async (query) => (await desk()).statements(query),
    statement: async (id) => (await desk()).statement(id),
    tracks: async () => (await desk()).tracks(),
    track: async (id) => (await desk()).track(id),
    why: async (id, track) => (await desk()).why(id, track),
    calendar: async (query) => (await desk()).calendar(query),
    // What was pasted since is kept by the pages alone.
    kept: async (document) =>
      document === 'nowhere'
        ? undefined
        : ((await (await desk()).kept(document)) ?? { revision: '', statements: [] }),
    markStatement: async (id, request) => (await desk()).markStatement(id, request),
  };
}
