import type {
  Desk,
  DocumentPage,
  DocumentQuery,
  DocumentRow,
  DocumentSummary,
  PasteRequest,
  Progress,
  SourceList,
} from '../../src/api/index.ts';
import { documentPageSchema } from '../../src/api/index.ts';
import { passageOf } from '../../src/app/documents/passage.ts';
import { DocumentError, findPhrases, parseQuery, type Reading, searchPhrase } from '../../src/core/index.ts';
import { composeReading } from './compose-reading.ts';
import { fakeMap } from './fake-map.ts';
import { fakeRevisions, REVISED } from './fake-revisions.ts';
import { fakeRow, ROW } from './fake-row.ts';
import { FAKE_SITUATION, fakeStatements } from './fake-statements.ts';
import { crossingReading, hostileReading, largeReading, unreadReading } from './texts.ts';

const ADDED = '2025-04-01T08:00:00Z';

function pageOf(reading: Reading & { text: string }, rest: Partial<DocumentSummary> = {}): DocumentPage {
  const summary: DocumentSummary = {
    id: reading.id,
    revision: `r-${reading.id}`,
    title: reading.title ?? 'Without a title',
    ...(reading.date === undefined ? {} : { date: reading.date }),
    ...(reading.publisher === undefined ? {} : { publisher: reading.publisher }),
    example: false,
    language: reading.language,
    read: reading.read,
    counts: {
      sentences: reading.sentences.length,
      statements: reading.statements.length,
      mentions: reading.mentions.length,
      times: reading.times.length,
      places: reading.places.length,
      quantities: reading.quantities.length,
      links: reading.links.length,
      questions: reading.questions.length,
      notes: reading.notes.length,
    },
    words: reading.text.split(/\s+/).length,
    added: ADDED,
    reader: reading.reader,
    ...rest,
  };
  return documentPageSchema.parse({
    summary,
    reading,
    origin: { kind: summary.example ? 'example' : 'file', name: `${reading.id}.txt` },
    revision: {
      ordinal: 1,
      of: 1,
      revision: summary.revision,
      newest: true,
      found: summary.added,
      title: summary.title,
      language: summary.language,
      read: summary.read,
      words: summary.words,
      statements: summary.counts.statements,
      sha256: '0'.repeat(64),
      size: reading.text.length,
    },
  });
}

const WORDS = ['Border', 'Pipeline', 'Camp', 'Summit', 'Customs', 'Patrol', 'Wheat', 'Return'] as const;

/** The `index`-th of as many generated documents as wanted; its text is a line of its own. */
function generatedPage(index: number): DocumentPage {
  const day = new Date(Date.UTC(2025, 0, 1 + (index % 180))).toISOString().slice(0, 10);
  const title = `${WORDS[index % WORDS.length]} report ${index + 1}: what the district council said about the road and the wells`;
  const reading = composeReading(
    {
      id: `g${index}`,
      language: 'en',
      read: true,
      title,
      ...(index % 9 === 0 ? {} : { date: day }),
      publisher: `Outlet ${index % 7}`,
    },
    `${title}.`,
  );
  return pageOf(reading, {
    words: 120 + ((index * 37) % 900),
    counts: { ...pageOf(reading).summary.counts, statements: index % 40, mentions: (index * 7) % 130 },
  });
}

function sortValue(summary: DocumentSummary, key: string): string | number | undefined {
  switch (key) {
    case 'title':
    case 'date':
    case 'publisher':
    case 'added':
    case 'words':
      return summary[key];
    case 'statements':
    case 'mentions':
    case 'times':
    case 'places':
    case 'quantities':
      return summary.counts[key];
    default:
      return undefined;
  }
}

/** Documents by the words of a query, as the real desk finds them: in what a list shows, and in the text. */
function select(pages: readonly DocumentPage[], query: DocumentQuery): DocumentRow[] {
  const terms = (parseQuery(query.query).anyOf[0] ?? []).flatMap((term) =>
    term.kind === 'values' && term.field === 'text'
      ? [{ ...term, phrases: term.values.map(searchPhrase) }]
      : [],
  );
  const phrases = terms.flatMap((term) => term.phrases);
  const rows = pages.flatMap(({ summary: row, reading: { text } }) => {
    const facts = `${row.title} ${row.publisher ?? ''} ${row.date ?? ''} ${row.url ?? ''}`.toLowerCase();
    const isMet = terms.every(
      (term) =>
        findPhrases(`${row.title}\n${text}`, term.phrases, []).length > 0 ||
        (!query.query.slice(term.start).startsWith('text:') &&
          term.values.some((value) => facts.includes(value.toLowerCase()))),
    );
    if (!isMet) return [];
    const hit = phrases.length === 0 ? undefined : passageOf({ text, without: [] }, phrases);
    return [{ ...row, ...(hit === undefined ? {} : { hit }) }];
  });
  const descending = query.sort.startsWith('-');
  const key = query.sort.replace('-', '');
  return rows.sort((a, b) => {
    const [x, y] = [sortValue(a, key), sortValue(b, key)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    const order = x < y ? -1 : x > y ? 1 : 0;
    return (descending ? -order : order) || (a.id < b.id ? -1 : 1);
  });
}

/** One source of each kind of health that a page shows, the ones that need a look first. */
const FAKE_SOURCES: SourceList = {
  at: '2025-06-29T12:00:00Z',
  items: [
    {
      id: 'far-wire',
      name: 'Far Wire',
      url: 'https://far-wire.example/',
      example: false,
      feeds: ['https://far-wire.example/feed.xml'],
      health: {
        state: 'failing',
        failures: 4,
        sentence:
          'Failed 4 times in a row: https://far-wire.example/feed.xml answered 503: the server is not ready.',
        lastAttempt: '2025-06-29T11:30:00Z',
        lastError: 'https://far-wire.example/feed.xml answered 503: the server is not ready.',
        nextDue: '2025-06-29T19:30:00Z',
      },
    },
    {
      id: 'border-desk',
      name: 'Border Desk',
      url: 'https://border-desk.example/',
      example: false,
      country: 'IRQ',
      grade: 'B',
      gradeReason: 'names its sources',
      feeds: ['https://border-desk.example/feed.xml'],
      health: {
        state: 'silent',
        failures: 0,
        sentence: 'Silent for 5 d, usually every 6 h.',
        lastAttempt: '2025-06-29T11:50:00Z',
        lastSuccess: '2025-06-29T11:50:00Z',
        lastItem: '2025-06-24T12:00:00Z',
        nextDue: '2025-06-29T12:20:00Z',
        usualHours: 6,
        silentHours: 120,
      },
    },
    {
      id: 'plain-paper',
      name: '<b>Plain</b> Paper',
      url: 'https://plain-paper.example/',
      example: true,
      feeds: [],
      health: { state: 'no-feed', failures: 0, sentence: 'No feed is named for it.' },
    },
  ],
};

/** `documents`: how many there are in all (0: an empty desk); `characters`: length of the long one, none when absent. */
export interface FakeDeskOptions {
  readonly documents: number;
  readonly characters?: number;
  /** So many statements more than those of the documents. */
  readonly statements?: number;
  readonly progress?: Progress;
}

/** A desk in memory with hand-made readings: a whole one, an unread one, a hostile one, and generated ones. */
export function fakeDesk({ documents, characters, statements, progress }: FakeDeskOptions): Desk {
  const pages: DocumentPage[] = [
    pageOf(crossingReading('crossing'), { example: true, url: 'https://border-desk.example/qarn' }),
    pageOf(unreadReading('unread')),
    pageOf(hostileReading('hostile'), { url: 'javascript:alert(1)' }),
  ].slice(0, documents);
  if (characters !== undefined) pages.push(pageOf(largeReading('large', characters)));
  for (let index = pages.length; index < documents; index += 1) pages.push(generatedPage(index));
  const { pages: revised, revisions, changes } = fakeRevisions(pageOf);
  return {
    revisions,
    changes,
    situation: async () => ({
      id: 'border',
      title: 'Iraq–Syria',
      tracks: FAKE_SITUATION.tracks.map(({ id, title, question }) => ({ id, title, question })),
      counts: {
        documents: pages.length,
        examples: pages.filter(({ summary }) => summary.example).length,
        statements: pages.reduce((sum, { summary }) => sum + summary.counts.statements, 0),
        mentions: pages.reduce((sum, { summary }) => sum + summary.counts.mentions, 0),
      },
      ...(pages.length === 0 ? {} : { from: '2025-01-01', to: '2025-06-29' }),
      reader: 'fake 0',
    }),
    documents: async (query) => {
      const rows = select(pages, query);
      return {
        total: rows.length,
        offset: query.offset,
        searched: query.query !== '',
        items: rows.slice(query.offset, query.offset + query.limit),
      };
    },
    document: async (id, revision) => {
      if (id === ROW) return fakeRow(pageOf);
      if (id !== REVISED) return pages.find(({ summary }) => summary.id === id);
      return revised.find((page) =>
        revision === undefined ? page.revision.newest : page.revision.ordinal === revision,
      );
    },
    paste: async (request: PasteRequest) => {
      const same = pages.find(({ reading }) => reading.text === request.text);
      if (same !== undefined) return { id: same.summary.id, added: false };
      const id = `pasted${pages.length}`;
      const title = request.title ?? request.text.split('\n')[0]?.slice(0, 80) ?? '';
      const reading = composeReading(
        {
          id,
          language: 'en',
          read: true,
          title,
          ...(request.date === undefined ? {} : { date: request.date }),
        },
        request.text,
      );
      pages.push(pageOf(reading));
      return { id, added: true };
    },
    upload: async ({ name }, bytes) => {
      const text = new TextDecoder().decode(bytes);
      if (name.endsWith('.png')) throw new DocumentError('not-text', `${name} is a PNG image.`, { name });
      const id = `sent${pages.length}`;
      pages.push(pageOf(composeReading({ id, language: 'en', read: true, title: `From ${name}` }, text)));
      const document = { id, title: `From ${name}`, outcome: 'added' as const };
      return { documents: [document], total: 1, refused: [], refusals: 0 };
    },
    ...fakeMap(documents === 0),
    ...fakeStatements(pages, statements),
    sources: async () => FAKE_SOURCES,
    progress: async () => progress ?? { state: 'idle', done: 0, total: 0, failed: 0 },
  };
}
