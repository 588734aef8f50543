import { describe, expect, it } from 'vitest';
import { mapPictureSchema, mapReportsSchema } from '../../src/api/index.ts';
import { OpenDesk } from '../../src/app/desk.ts';
import type { Reading } from '../../src/core/index.ts';
import type { Situation } from '../../src/lexicon/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { sampleCapture } from '../support/capture.ts';
import { sampleReading } from '../support/reading.ts';
import { emptySituation } from '../support/situation.ts';

const TEXT = 'Trucks left Qarn. Qarn is quiet.';
const situation: Situation = {
  ...emptySituation,
  tracks: [
    { id: 'trucks', title: 'Trucks', question: 'Where?', query: 'text:trucks' },
    { id: 'trains', title: 'Trains', question: 'Where?', query: 'text:trains' },
  ],
};

function reading(over: Partial<Reading> = {}): Reading {
  const [mention] = sampleReading().mentions;
  const [statement] = sampleReading().statements;
  if (mention === undefined || statement === undefined) throw new Error('the sample has changed');
  return sampleReading({
    sentences: [
      { start: 0, end: 17 },
      { start: 18, end: 32 },
    ],
    mentions: [{ ...mention, id: 'm1', start: 12, end: 16, name: 'Qarn' }],
    places: [
      {
        id: 'p1',
        mention: 'm1',
        start: 12,
        end: 16,
        lat: 35.5,
        lon: 40.25,
        country: 'SY',
        geonames: 7,
        uncertaintyKm: 4,
      },
    ],
    statements: [
      {
        ...statement,
        start: 0,
        end: 16,
        trigger: { start: 7, end: 11, lemma: 'leave' },
        place: 'p1',
        status: 'feared',
      },
    ],
    ...over,
  });
}

const LATER = 'Wagons left Qarn. Qarn is quiet.';

/** A desk with one document of the user's, and an example of a later day: its copy, or (`LATER`) a text of its own. */
async function openDesk(examples: boolean, later = TEXT) {
  const store = await openSqliteStore(':memory:');
  const each = {
    bytes: new TextEncoder().encode(TEXT),
    origin: 'paste',
    capture: sampleCapture(),
    stated: {},
    added: '2025-04-01T00:00:00Z',
    text: TEXT,
    words: 6,
    statements: ['s1'],
  };
  await store.add([
    { ...each, document: 'aa01', revision: 'bb01', example: false, reading: reading() },
    {
      ...each,
      document: 'aa02',
      revision: 'bb02',
      statements: ['s2'],
      text: later,
      bytes: new TextEncoder().encode(later),
      example: true,
      reading: reading({ date: '2025-03-20' }),
    },
  ]);
  const reader = {
    id: 'test-1',
    read: async () => reading(),
    close: async () => {},
  };
  return new OpenDesk({ situation, store, reader, now: () => '2025-04-01T00:00:00Z', examples });
}

const FIRST = { offset: 0, limit: 20 };

describe('the map of a desk', () => {
  it('has the places of all documents, and the days as the scale whatever is asked for', async () => {
    const desk = await openDesk(true, LATER);
    const picture = mapPictureSchema.parse(await desk.map({}));
    expect(picture.places).toMatchObject([
      { id: 'g7', name: 'Qarn', reports: 2, documents: 2, statuses: { feared: 2 } },
    ]);
    const late = await desk.map({ since: '2025-03-15' });
    expect(late.places).toMatchObject([{ reports: 1 }]);
    expect(late.days).toEqual(picture.days);
    expect(picture).toMatchObject({
      days: [
        { day: '2025-03-14', reports: 1 },
        { day: '2025-03-20', reports: 1 },
      ],
      from: '2025-03-14',
      to: '2025-03-20',
      statuses: { feared: 2 },
    });
  });

  it('counts exact copies once, on the day of the first, and says how many documents have one', async () => {
    const desk = await openDesk(true);
    const picture = await desk.map({});
    expect(picture.places).toMatchObject([{ reports: 1, documents: 2, statuses: { feared: 1 } }]);
    expect(picture.days).toEqual([{ day: '2025-03-14', reports: 1 }]);
    expect((await desk.map({ since: '2025-03-15' })).places).toMatchObject([{ reports: 0, documents: 1 }]);
    const { total, items } = await desk.mapReports('g7', FIRST);
    expect(total).toBe(1);
    expect(items).toMatchObject([{ document: 'aa01', status: 'feared', documents: 2 }]);
  });

  it('shows the statements of a track, of statuses and of a query, and only the places of those', async () => {
    const desk = await openDesk(true, LATER);
    const placesOf = async (query: Parameters<typeof desk.map>[0]) =>
      (await desk.map(query)).places.map(({ id, reports, documents }) => [id, reports, documents]);
    expect(await placesOf({ track: 'trucks' })).toEqual([['g7', 1, 1]]);
    expect(await placesOf({ track: 'trains' })).toEqual([]);
    expect(await placesOf({ status: 'feared,denied' })).toEqual([['g7', 2, 2]]);
    expect(await placesOf({ status: 'denied' })).toEqual([]);
    expect(await placesOf({ query: 'wagons', status: 'feared' })).toEqual([['g7', 1, 1]]);
    expect(await placesOf({ query: 'place:qarn', since: '2025-03-15' })).toEqual([['g7', 1, 1]]);
    const denied = mapPictureSchema.parse(await desk.map({ status: 'denied' }));
    // The scale and the counts beside the switches stay, so that one finds the way back.
    expect(denied).toMatchObject({
      days: [],
      statuses: { feared: 2 },
      from: '2025-03-14',
      to: '2025-03-20',
    });
    const reports = await desk.mapReports('g7', { track: 'trucks', ...FIRST });
    expect(reports.items.map(({ document }) => document)).toEqual(['aa01']);
    expect((await desk.mapReports('g7', { track: 'trains', ...FIRST })).total).toBe(0);
  });

  it('points at the character where a query or a track cannot be read', async () => {
    const desk = await openDesk(true);
    await expect(desk.map({ query: 'status:afraid' })).rejects.toMatchObject({
      name: 'QueryError',
      start: 7,
    });
    const unknown = await desk.map({ query: 'text:qarn', track: 'train' }).catch((error: Error) => error);
    expect(unknown).not.toHaveProperty('start');
    expect(unknown).toMatchObject({
      code: 'query',
      message: expect.stringMatching(/^unknown track "train", did/),
    });
    await expect(desk.map({ query: 'text:qarn track:train' })).rejects.toMatchObject({ start: 10, end: 21 });
    await expect(desk.mapReports('g7', { query: '"', ...FIRST })).rejects.toMatchObject({ start: 0 });
  });

  it('leaves out what is marked wrong, as every count does', async () => {
    const desk = await openDesk(true, LATER);
    await desk.markStatement('s2', { verdict: 'wrong', by: 'Noor' });
    expect((await desk.map({})).places).toMatchObject([{ reports: 1, documents: 2 }]);
    expect((await desk.mapReports('g7', FIRST)).items).toMatchObject([{ document: 'aa01' }]);
    await desk.markStatement('s2', { verdict: 'right', by: 'Noor' });
    expect((await desk.map({})).places).toMatchObject([{ reports: 2 }]);
  });

  it('leaves the examples out where they are hidden', async () => {
    const desk = await openDesk(false, LATER);
    expect((await desk.map({})).places).toMatchObject([{ reports: 1, documents: 1 }]);
    expect((await desk.map({ status: 'feared' })).places).toMatchObject([{ reports: 1, documents: 1 }]);
    expect((await desk.map({})).days).toHaveLength(1);
    expect((await desk.mapReports('g7', FIRST)).total).toBe(1);
  });

  it('quotes the words of each report, newest first', async () => {
    const desk = await openDesk(true, LATER);
    const reports = mapReportsSchema.parse(await desk.mapReports('g7', FIRST));
    expect(reports.items.map(({ document, quote, status }) => [document, quote, status])).toEqual([
      ['aa02', 'Wagons left Qarn', 'feared'],
      ['aa01', 'Trucks left Qarn', 'feared'],
    ]);
    expect((await desk.mapReports('g7', { offset: 1, limit: 1 })).items).toMatchObject([
      { document: 'aa01' },
    ]);
    expect(await desk.mapReports("g7' or 1=1", FIRST)).toEqual({ total: 0, offset: 0, items: [] });
  });
});
