import { describe, expect, it } from 'vitest';
import { mapPictureSchema, mapReportsSchema } from '../../src/api/index.ts';
import { OpenDesk } from '../../src/app/desk.ts';
import type { Reading } from '../../src/core/index.ts';
import type { Situation } from '../../src/lexicon/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { sampleCapture } from '../support/capture.ts';
import { sampleReading } from '../support/reading.ts';

const TEXT = 'Trucks left Qarn. Qarn is quiet.';
const situation: Situation = {
  kind: 'situation',
  id: 'border',
  title: 'Border',
  description: '',
  languages: ['en'],
  countries: ['IQ', 'SY'],
  actors: [],
  sources: [],
  tracks: [],
  events: [],
  places: [],
  examples: [],
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
    statements: [{ ...statement, start: 0, end: 16, place: 'p1', status: 'feared' }],
    ...over,
  });
}

/** A desk with one document of the user's, and an example of a later day. */
async function openDesk(examples: boolean) {
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
    { ...each, document: 'aa02', revision: 'bb02', example: true, reading: reading({ date: '2025-03-20' }) },
  ]);
  const reader = {
    id: 'test-1',
    read: async () => reading(),
    close: async () => {},
  };
  return new OpenDesk({ situation, store, reader, now: () => '2025-04-01T00:00:00Z', examples });
}

describe('the map of a desk', () => {
  it('has the places of all documents, and the days as the scale whatever is asked for', async () => {
    const desk = await openDesk(true);
    const picture = mapPictureSchema.parse(await desk.map({}));
    expect(picture.places).toMatchObject([
      { id: 'g7', name: 'Qarn', reports: 2, documents: 2, statuses: { feared: 2 } },
    ]);
    const late = await desk.map({ since: '2025-03-15' });
    expect(late.places).toMatchObject([{ reports: 1 }]);
    expect(late.days).toEqual(picture.days);
    expect(picture.days).toEqual([
      { day: '2025-03-14', reports: 1 },
      { day: '2025-03-20', reports: 1 },
    ]);
  });

  it('leaves the examples out where they are hidden', async () => {
    const desk = await openDesk(false);
    expect((await desk.map({})).places).toMatchObject([{ reports: 1, documents: 1 }]);
    expect((await desk.map({})).days).toHaveLength(1);
    expect((await desk.mapReports('g7', { offset: 0, limit: 20 })).total).toBe(1);
  });

  it('quotes the words of each report, newest first', async () => {
    const desk = await openDesk(true);
    const reports = mapReportsSchema.parse(await desk.mapReports('g7', { offset: 0, limit: 20 }));
    expect(reports.items.map(({ document, quote, status }) => [document, quote, status])).toEqual([
      ['aa02', 'Trucks left Qarn', 'feared'],
      ['aa01', 'Trucks left Qarn', 'feared'],
    ]);
    expect((await desk.mapReports('g7', { offset: 1, limit: 1 })).items).toMatchObject([
      { document: 'aa01' },
    ]);
    expect(await desk.mapReports("g7' or 1=1", { offset: 0, limit: 20 })).toEqual({
      total: 0,
      offset: 0,
      items: [],
    });
  });
});
