import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/core/index.ts';
import { type NewDocument, openSqliteStore, type Store } from '../../src/store/index.ts';
import { sampleCapture } from '../support/capture.ts';
import { sampleReading } from '../support/reading.ts';
import { undoTo } from './undo-steps.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function newDocument(over: Partial<NewDocument> = {}): NewDocument {
  const reading = over.reading ?? sampleReading();
  return {
    document: 'aa01',
    revision: 'bb01',
    bytes: bytesOf('Baghdad opens talks on Friday.'),
    origin: 'paste',
    capture: sampleCapture(),
    example: false,
    stated: { date: '2025-03-14' },
    added: '2025-03-15T08:00:00Z',
    words: 5,
    text: 'Baghdad opens talks on Friday.',
    reading,
    statements: reading.statements.map((_, index) => `cc${index}`),
    ...over,
  };
}

/** "Trucks left Qarn. Qarn is quiet." with both namings as places, and a statement in the first sentence. */
function placedReading(over: Partial<Reading> = {}): Reading {
  const [mention] = sampleReading().mentions;
  const [statement] = sampleReading().statements;
  const place = { lat: 35.5, lon: 40.25, country: 'SY', geonames: 7, uncertaintyKm: 4 };
  return sampleReading({
    sentences: [
      { start: 0, end: 17 },
      { start: 18, end: 32 },
    ],
    mentions: [
      { ...mention!, id: 'm1', start: 12, end: 16, name: 'Qarn' },
      { ...mention!, id: 'm2', start: 18, end: 22, name: 'Qarn' },
    ],
    places: [
      { id: 'p1', mention: 'm1', start: 12, end: 16, ...place },
      { id: 'p2', mention: 'm2', start: 18, end: 22, ...place },
    ],
    statements: [{ ...statement!, start: 0, end: 16, place: 'p1', status: 'feared' }],
    ...over,
  });
}

/** What every Store keeps and answers, whatever it is built on. */
function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    it('gives back the bytes, the reading and the record of what was added', async () => {
      const store = await open();
      await store.add([newDocument({ url: 'https://levant-wire.example/1' })]);
      expect(await store.original('aa01')).toEqual(bytesOf('Baghdad opens talks on Friday.'));
      expect(await store.reading('aa01')).toEqual(sampleReading());
      const [record] = await store.find('aa');
      expect(record).toMatchObject({
        id: 'aa01',
        title: 'Border talks open',
        date: '2025-03-14',
        publisher: 'Levant Wire',
        url: 'https://levant-wire.example/1',
        revisions: 1,
        counts: { mentions: 1, times: 1, statements: 1, places: 0, quantities: 0, sentences: 1 },
      });
      await store.close();
    });

    it('adds the same revision once', async () => {
      const store = await open();
      await store.add([newDocument()]);
      await store.add([newDocument()]);
      expect(await store.totals()).toMatchObject({
        documents: 1,
        statements: 1,
        mentions: 1,
        from: '2025-03-14',
      });
      expect(await store.known([{ document: 'aa01', revision: 'bb01' }])).toEqual(new Set(['aa01/bb01']));
      expect(await store.known([{ document: 'aa01', revision: 'bb02' }])).toEqual(new Set());
      await store.close();
    });

    it('keeps a changed page as a new revision and lists the newest alone', async () => {
      const store = await open();
      await store.add([newDocument()]);
      await store.add([
        newDocument({
          revision: 'bb02',
          bytes: bytesOf('Baghdad closed the talks.'),
          reading: sampleReading({ title: 'Border talks close' }),
        }),
      ]);
      const { total, documents } = await store.list({});
      expect(total).toBe(1);
      expect(documents[0]).toMatchObject({ title: 'Border talks close', revision: 'bb02', revisions: 2 });
      expect(await store.original('aa01')).toEqual(bytesOf('Baghdad closed the talks.'));
      await store.close();
    });

    it('keeps all of a transaction or none of it', async () => {
      const store = await open();
      const broken = { ...newDocument({ document: 'aa02' }), added: undefined as unknown as string };
      await expect(store.add([newDocument(), broken])).rejects.toThrow();
      expect((await store.totals()).documents).toBe(0);
      await store.close();
    });

    it('sorts, pages and filters; wildcards in the words are plain signs', async () => {
      const store = await open();
      const titles = ['Alpha 50% cut', 'Beta', 'Gamma'];
      await store.add(
        titles.map((title, index) =>
          newDocument({
            document: `aa0${index}`,
            revision: `bb0${index}`,
            example: index === 2,
            reading: sampleReading({ title, date: `2025-03-1${index}` }),
          }),
        ),
      );
      const titlesOf = async (query: Parameters<Store['list']>[0]) =>
        (await store.list(query)).documents.map((record) => record.title);
      expect(await titlesOf({})).toEqual(['Gamma', 'Beta', 'Alpha 50% cut']);
      expect(await titlesOf({ sort: 'title', descending: false, limit: 1, offset: 1 })).toEqual(['Beta']);
      expect(await titlesOf({ examples: false, sort: 'title' })).toEqual(['Beta', 'Alpha 50% cut']);
      expect(await titlesOf({ where: { kind: 'facts', values: ['50%'] } })).toEqual(['Alpha 50% cut']);
      expect(await titlesOf({ where: { kind: 'facts', values: ['_'] } })).toEqual([]);
      await store.close();
    });

    it('names what an older reader read, and takes the newer reading in its place', async () => {
      const store = await open();
      await store.add([newDocument()]);
      expect(await store.stale('test-1')).toEqual([]);
      expect((await store.stale('test-2')).map((record) => record.id)).toEqual(['aa01']);
      await store.add([newDocument({ reading: sampleReading({ reader: 'test-2', statements: [] }) })]);
      expect(await store.stale('test-2')).toEqual([]);
      expect(await store.totals()).toMatchObject({ documents: 1, statements: 0, mentions: 1 });
      await store.close();
    });

    it('finds by prefix, and tells one from several', async () => {
      const store = await open();
      await store.add([newDocument(), newDocument({ document: 'aa02', revision: 'bb02' })]);
      expect(await store.find('aa')).toHaveLength(2);
      expect(await store.find('aa02')).toHaveLength(1);
      expect(await store.find('ff')).toHaveLength(0);
      await store.close();
    });

    it('gives the places of the newest revisions, with the statements located there', async () => {
      const store = await open();
      await store.add([
        newDocument({ reading: placedReading() }),
        newDocument({
          document: 'aa02',
          revision: 'bb02',
          example: true,
          reading: placedReading({ date: '2025-03-20T10:00:00Z', statements: [] }),
        }),
        newDocument({
          document: 'aa03',
          revision: 'bb03',
          reading: placedReading({
            date: undefined,
            places: [
              {
                id: 'p1',
                mention: 'm1',
                start: 12,
                end: 16,
                lat: -33.5,
                lon: 36.3,
                country: '',
                uncertaintyKm: 40,
              },
            ],
          }),
        }),
      ]);
      const [free, qarn, ...rest] = await store.places();
      expect(rest).toEqual([]);
      expect(free).toEqual({
        spot: '-33.500,36.300',
        lat: -33.5,
        lon: 36.3,
        country: '',
        uncertaintyKm: 40,
        names: ['Qarn'],
        documents: 1,
        statuses: { feared: 1 },
      });
      expect(qarn).toMatchObject({ spot: 'g7', geonames: 7, documents: 2, statuses: { feared: 1 } });
      expect((await store.places({ examples: false }))[1]).toMatchObject({ documents: 1 });
      expect(await store.places({ since: '2025-03-20' })).toMatchObject([{ spot: 'g7', statuses: {} }]);
      expect(await store.places({ until: '2025-03-19' })).toMatchObject([{ spot: 'g7', documents: 1 }]);
      expect(await store.placeDays()).toEqual({ days: [{ day: '2025-03-14', reports: 1 }], undated: 1 });
      await store.close();
    });

    it('says who says what of a place: statements first, then the sentences that only name it', async () => {
      const store = await open();
      await store.add([
        newDocument({ reading: placedReading() }),
        newDocument({
          document: 'aa02',
          revision: 'bb02',
          reading: placedReading({ date: '2025-03-20', statements: [] }),
        }),
      ]);
      const { total, reports } = await store.placeReports('g7');
      expect(total).toBe(4);
      expect(reports.map(({ document, status, start, end }) => [document, status, start, end])).toEqual([
        ['aa01', 'feared', 0, 16],
        ['aa02', undefined, 0, 17],
        ['aa02', undefined, 18, 32],
        ['aa01', undefined, 18, 32],
      ]);
      expect(reports[0]).toMatchObject({ statement: 'cc0', date: '2025-03-14', publisher: 'Levant Wire' });
      expect((await store.placeReports('g7', { offset: 1, limit: 1 })).reports).toHaveLength(1);
      expect(await store.placeReports('g8')).toEqual({ total: 0, reports: [] });
      await store.close();
    });

    it('places the statements that a condition means, exact copies once, rows of event data where they are named', async () => {
      const store = await open();
      const row: Reading['row'] = { dataset: 'ucdp', table: 'ucdp-ged', event: '7' };
      await store.add([
        newDocument({ reading: placedReading() }),
        newDocument({
          document: 'aa02',
          revision: 'bb02',
          statements: ['cc2'],
          reading: placedReading({ date: '2025-03-20' }),
        }),
        newDocument({
          document: 'aa03',
          revision: 'bb03',
          statements: ['cc3'],
          text: 'Another line: trucks left Qarn again.',
          reading: placedReading({ date: '2025-03-21', row }),
        }),
      ]);
      const status = (...values: string[]) => ({ kind: 'status', values }) as const;
      const ofSet = { kind: 'dataset', values: ['ucdp'] } as const;
      const text = { kind: 'not', of: ofSet } as const;
      const both = { kind: 'all', of: [status('feared'), text] } as const;
      expect(await store.places({ where: both })).toMatchObject([
        { spot: 'g7', geonames: 7, names: ['Qarn'], documents: 2, statuses: { feared: 1 } },
      ]);
      expect(await store.places({ where: status('denied') })).toEqual([]);
      expect(await store.places({ where: both, since: '2025-03-15' })).toEqual([]);
      expect(await store.places({ where: ofSet })).toMatchObject([{ spot: 'g7', documents: 1 }]);
      expect(await store.placeDays({ where: both })).toEqual({
        days: [{ day: '2025-03-14', reports: 1 }],
        undated: 0,
      });
      const { total, reports } = await store.placeReports('g7', { where: both });
      expect([total, reports]).toMatchObject([1, [{ document: 'aa01', statement: 'cc0', documents: 2 }]]);
      expect((await store.placeReports('g7')).reports.map(({ document }) => document)).not.toContain('aa03');
      await store.close();
    });

    it('forgets the places of a revision that is no longer the newest, or is read again', async () => {
      const store = await open();
      await store.add([newDocument({ reading: placedReading() })]);
      await store.add([newDocument({ reading: placedReading({ places: [], statements: [] }) })]);
      expect(await store.places()).toEqual([]);
      await store.add([newDocument({ reading: placedReading() })]);
      await store.add([newDocument({ revision: 'bb02', reading: sampleReading() })]);
      expect(await store.places()).toEqual([]);
      await store.close();
    });

    it('takes a reading with ten thousand mentions', async () => {
      const store = await open();
      const [mention] = sampleReading().mentions;
      const mentions = Array.from({ length: 10_000 }, (_, index) => ({ ...mention!, id: `m${index}` }));
      await store.add([newDocument({ reading: sampleReading({ mentions }) })]);
      expect((await store.totals()).mentions).toBe(10_000);
      await store.close();
    });
  });
}

const folder = () => mkdtempSync(join(tmpdir(), 'vedette-store-'));
storeContract('sqlite in a file', () => openSqliteStore(join(folder(), 'vedette.db')));
storeContract('sqlite in memory', () => openSqliteStore(':memory:'));

describe('sqlite store', () => {
  it('brings a store of the first schema up to date, and has its documents read again', async () => {
    const path = join(folder(), 'vedette.db');
    const first = await openSqliteStore(path);
    await first.add([newDocument({ reading: placedReading() })]);
    await first.close();
    const raw = new Database(path);
    undoTo(1, raw);
    raw.close();
    const second = await openSqliteStore(path);
    expect(await second.places()).toEqual([]);
    expect((await second.stale('test-1')).map(({ id }) => id)).toEqual(['aa01']);
    await second.add([newDocument({ reading: placedReading() })]);
    expect(await second.places()).toHaveLength(1);
    expect(await second.stale('test-1')).toEqual([]);
    await second.close();
  });

  it('brings a store of the second schema up to date; its statements are found once they are read again', async () => {
    const path = join(folder(), 'vedette.db');
    const first = await openSqliteStore(path);
    await first.add([newDocument()]);
    await first.close();
    const raw = new Database(path);
    undoTo(2, raw);
    raw.close();
    const second = await openSqliteStore(path);
    const all = { where: { kind: 'all', of: [] } } as const;
    expect(await second.statements(all)).toEqual({ total: 0, waiting: 1, statements: [] });
    expect((await second.stale('test-1')).map(({ id }) => id)).toEqual(['aa01']);
    await second.add([newDocument()]);
    expect(await second.statements(all)).toMatchObject({ total: 1, waiting: 0 });
    await second.close();
  });

  it('lets the marks of an older store follow their sentences too', async () => {
    const path = join(folder(), 'vedette.db');
    const first = await openSqliteStore(path);
    await first.add([newDocument()]);
    const all = { where: { kind: 'all', of: [] } } as const;
    const [{ id } = { id: '' }] = (await first.statements(all)).statements;
    await first.markStatement(id, { verdict: 'wrong', by: 'Noor', at: '2025-04-02T09:00:00Z' });
    await first.close();
    const raw = new Database(path);
    undoTo(6, raw);
    raw.close();
    const second = await openSqliteStore(path);
    const { statements, ...reading } = newDocument();
    const revised = { ...reading, revision: 'bb02', statements: statements.map((one) => `${one}-2`) };
    await second.add([{ ...revised, bytes: new TextEncoder().encode('other bytes') }]);
    const [row] = (await second.statements(all)).statements;
    expect(row?.id).toBe(`${id}-2`);
    expect(row?.mark).toMatchObject({ verdict: 'wrong', by: 'Noor', on: 'earlier-revision' });
    await second.close();
  });

  it('survives closing and opening', async () => {
    const path = join(folder(), 'vedette.db');
    const first = await openSqliteStore(path);
    await first.add([newDocument()]);
    await first.close();
    const second = await openSqliteStore(path);
    expect((await second.totals()).documents).toBe(1);
    await second.close();
  });

  it('refuses a store of a newer schema in one sentence and leaves it untouched', async () => {
    const path = join(folder(), 'vedette.db');
    await (await openSqliteStore(path)).close();
    const raw = new Database(path);
    raw.exec('pragma user_version = 999');
    raw.close();
    await expect(openSqliteStore(path)).rejects.toThrow(/newer Vedette \(schema 999/);
    const again = new Database(path);
    expect(again.prepare('pragma user_version').all()).toEqual([{ user_version: 999 }]);
    again.close();
  });

  it('says that a file is no store', async () => {
    const path = join(folder(), 'vedette.db');
    writeFileSync(path, 'no database at all, but long enough to be taken for one '.repeat(40));
    await expect(openSqliteStore(path)).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt' });
  });

  it('says that its folder is not there', async () => {
    await expect(openSqliteStore(join(folder(), 'none', 'vedette.db'))).rejects.toMatchObject({
      name: 'StoreError',
    });
  });

  it('keeps what was there when the disk fills up', async () => {
    const path = join(folder(), 'vedette.db');
    const store = await openSqliteStore(path, { maxPages: 60 });
    await store.add([newDocument()]);
    let seed = 1;
    const noise = new Uint8Array(400_000).map(() => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed >>> 24;
    });
    await expect(
      store.add([newDocument({ document: 'aa02', revision: 'bb02', bytes: noise })]),
    ).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect((await store.totals()).documents).toBe(1);
    await store.close();
  });

  it('lets two handles write at the same time and loses nothing', async () => {
    const path = join(folder(), 'vedette.db');
    const stores = [await openSqliteStore(path), await openSqliteStore(path)];
    await Promise.all(
      stores.map(async (store, hand) => {
        for (let index = 0; index < 20; index++) {
          await store.add([newDocument({ document: `d${hand}-${index}`, revision: `r${hand}-${index}` })]);
        }
      }),
    );
    expect((await stores[0]!.totals()).documents).toBe(40);
    await Promise.all(stores.map((store) => store.close()));
  });
});
