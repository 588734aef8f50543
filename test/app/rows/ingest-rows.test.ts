import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPageSchema } from '../../../src/api/index.ts';
import { OpenDesk } from '../../../src/app/desk.ts';
import type { ReaderService } from '../../../src/app/reader-service.ts';
import { ingestRows, type RowSummary } from '../../../src/app/rows/ingest-rows.ts';
import { openRowFile } from '../../../src/app/rows/row-file.ts';
import { resolveQuery } from '../../../src/app/statements/resolve-query.ts';
import { parseQuery, type Reading } from '../../../src/core/index.ts';
import { createLexicon } from '../../../src/lexicon/index.ts';
import { rowReader } from '../../../src/reading/rows/index.ts';
import { openSqliteStore, type Store } from '../../../src/store/index.ts';
import { fileText, headerText, rowText } from '../../support/event-rows.ts';
import { sampleReading } from '../../support/reading.ts';
import { emptySituation } from '../../support/situation.ts';

const readRow = rowReader({ lexicon: createLexicon() });
const reader: ReaderService = {
  id: 'rows-1',
  read: async (document, options): Promise<Reading> => {
    const row = readRow(document);
    const empty = sampleReading({ reader: 'rows-1', id: options?.id ?? '' });
    return { ...empty, links: [], relations: [], questions: [], ...row };
  },
  close: async () => {},
};

let folder: string;
let store: Store;

async function add(name: string, text: string): Promise<RowSummary> {
  const path = join(folder, name);
  await writeFile(path, text);
  const file = await openRowFile(path);
  if (file === undefined) throw new Error('no rows');
  return ingestRows(store, reader, file, {}, { now: () => '2025-06-17T08:00:00Z' });
}

async function count(query: string): Promise<number> {
  const world = {
    tracks: [
      { id: 'plain', title: 'Plain', question: 'What?', query: 'status:occurred' },
      { id: 'coded', title: 'Coded', question: 'What?', query: 'dataset:ucdp type:assault' },
    ],
    places: [],
    spots: async () => [],
  };
  return (await store.statements({ where: await resolveQuery(parseQuery(query), world) })).total;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedette-rows-'));
  store = await openSqliteStore(':memory:');
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('a row of event data on the desk', () => {
  it('has its cells, each with the name of its column and its span; a document has none', async () => {
    const own = await openSqliteStore(':memory:');
    const path = join(folder, 'own.csv');
    await writeFile(path, fileText('acled', [{ notes: 'A "quoted" word, and a comma.' }]));
    const file = await openRowFile(path);
    await ingestRows(own, reader, file!, {}, { now: () => '2025-06-17T08:00:00Z' });
    const desk = new OpenDesk({
      situation: emptySituation,
      store: own,
      reader,
      now: () => '2025-06-17T08:00:00Z',
      examples: true,
    });
    const { documents } = await own.list({ where: { kind: 'dataset', values: ['acled'] } });
    const page = documentPageSchema.parse(await desk.document(documents[0]!.id));
    const cell = (name: string) => {
      const found = page.cells?.find(({ column }) => column === name);
      return found === undefined ? undefined : page.reading.text.slice(found.start, found.end);
    };
    expect(cell('actor1')).toBe('Unidentified Armed Group (Syria)');
    expect(cell('notes')).toBe('A ""quoted"" word, and a comma.');
    expect(cell('tags')).toBe('');
    await own.close();
  });
});

describe('rows of event data in the store', () => {
  it('are added, known, revised or refused, and add up', async () => {
    const rows = [{}, { id: '990002' }, { id: '990003', date_start: 'soon' }];
    expect(await add('GEDEvent_v25_0_3.csv', fileText('ucdp-ged', rows))).toMatchObject({
      rows: 3,
      added: 2,
      known: 0,
      refused: [{ reason: 'GEDEvent_v25_0_3.csv, line 6: Its date_start "soon" is no day.' }],
    });
    expect(await add('GEDEvent_v25_0_3.csv', fileText('ucdp-ged', rows))).toMatchObject({
      added: 0,
      known: 2,
    });
    const newer = fileText('ucdp-ged', [{ best: '5' }]);
    expect(await add('GEDEvent_v25_0_4.csv', newer)).toMatchObject({ revised: 1 });
  });

  it('of an older release do not take the place of a newer one', async () => {
    expect(await add('GEDEvent_v25_0_2.csv', fileText('ucdp-ged', [{ best: '1' }]))).toMatchObject({
      revised: 0,
      refused: [{ reason: expect.stringContaining('release 25.0.4 of this event is kept already') }],
    });
  });

  it('the same row twice in one file is one document', async () => {
    const twice = `${rowText('gdelt-events')}\n${rowText('gdelt-events')}\n`;
    expect(await add('x.export.CSV', twice)).toMatchObject({ rows: 2, added: 1, known: 1 });
  });

  it('mentions are kept under their event, and state nothing', async () => {
    await add('x.mentions.CSV', fileText('gdelt-mentions', [{}, { SentenceID: '5' }]));
    expect((await store.eventRows('gdelt', '900000001')).total).toBe(3);
    expect(await count('dataset:gdelt')).toBe(1);
  });

  it('are found only where a query or a track names their set', async () => {
    expect(await count('')).toBe(0);
    expect(await count('type:assault')).toBe(0);
    expect(await count('-dataset:gdelt')).toBe(0);
    expect(await count('dataset:ucdp')).toBe(2);
    expect(await count('dataset:ucdp,gdelt')).toBe(3);
    expect(await count('track:plain')).toBe(0);
    expect(await count('track:coded')).toBe(2);
    expect(await count('track:plain dataset:gdelt')).toBe(1);
    expect(await count('type:consult OR dataset:ucdp')).toBe(2);
  });

  it('stay off the list of documents and the map unless they are named', async () => {
    expect((await store.list({})).total).toBe(0);
    expect((await store.list({ where: { kind: 'dataset', values: ['ucdp'] } })).total).toBe(2);
    expect(await store.places()).toEqual([]);
  });

  it('a file of something else is left to others', async () => {
    await writeFile(join(folder, 'prices.csv'), 'name,price\nbread,3\n');
    await writeFile(join(folder, 'headeronly.csv'), `${headerText('acled')}\n`);
    expect(await openRowFile(join(folder, 'prices.csv'))).toBeUndefined();
    expect((await openRowFile(join(folder, 'headeronly.csv')))?.tables).toHaveLength(1);
  });
});
