import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bench } from '../../../bench/places.ts';
import { distanceKm, foldName, openGazetteer, withPlaces } from '../../../src/lexicon/gazetteer/index.ts';
import { situationPlacesSchema } from '../../../src/lexicon/place-schema.ts';
import { readPlaces } from '../../../src/reading/places/index.ts';
import { SPELLINGS } from './spellings.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const INDEX = join(ROOT, '.cache', 'gazetteer.bin');
const gold = process.env.VEDETTE_GOLD;
const floors: Record<string, number> = JSON.parse(readFileSync(join(ROOT, 'bench', 'floors.json'), 'utf8'));
const rows = situationPlacesSchema.parse(
  parse(readFileSync(join(ROOT, 'situations', 'iraq-syria', 'places.yaml'), 'utf8')),
);

describe('the situation’s places', () => {
  it('have ids of their own and names that can be filed', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      for (const name of [row.name, ...(row.aliases ?? [])]) expect(foldName(name).length).toBeGreaterThan(1);
    }
  });
  it('refuse a row without coordinates', () => {
    const [row] = rows;
    const { lat, ...without } = row ?? { lat: 0 };
    expect(lat).toBeTypeOf('number');
    expect(situationPlacesSchema.safeParse([without]).error?.issues[0]?.path).toEqual([0, 'lat']);
  });
});

describe('spellings of places of Iraq and Syria', () => {
  it(existsSync(INDEX) ? 'are nearly all right and nearly never wrong' : 'had no index to read', () => {
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(90);
    if (!existsSync(INDEX)) return;
    const gazetteer = withPlaces(openGazetteer(readFileSync(INDEX)), rows);
    let right = 0;
    let wrong = 0;
    let all = 0;
    for (const [, lat, lon, withinKm, spellings] of SPELLINGS) {
      for (const name of spellings.split('|')) {
        all += 1;
        const [place] = readPlaces(name, { gazetteer, toponyms: [{ start: 0, end: name.length }] }).places;
        if (place && distanceKm(place.lat, place.lon, lat, lon) <= withinKm) right += 1;
        else if (place) wrong += 1;
      }
    }
    expect(all).toBeGreaterThanOrEqual(200);
    expect(right / all).toBeGreaterThan(0.98);
    expect(wrong / all).toBeLessThan(0.006);
  });

  it('never make one place of another', () => {
    if (!existsSync(INDEX)) return;
    const gazetteer = openGazetteer(readFileSync(INDEX));
    const found = (name: string) =>
      readPlaces(name, { gazetteer, toponyms: [{ start: 0, end: name.length }] }).places[0];
    const far = (name: string, lat: number, lon: number) => {
      const place = found(name);
      return place === undefined || distanceKm(place.lat, place.lon, lat, lon) > 60;
    };
    expect(far('al-Hol', 34.9, 36.5)).toBe(true);
    expect(far('Ninawa', 32.62, 44.02)).toBe(true);
    expect(readPlaces('The ambassador met assad.', { gazetteer }).mentions).toEqual([]);
  });
});

describe('places on the gold sets', () => {
  it(gold === undefined ? 'had no gold data to read' : 'keep the floors', async () => {
    if (gold === undefined || !existsSync(INDEX)) return;
    const result = await bench.run({ gold });
    expect(result.data.geovirusTexts).toBeGreaterThan(100);
    for (const row of result.rows) {
      const floor = floors[row.floor ?? ''];
      if (floor === undefined || row.reached === null) continue;
      if (row.lower) expect({ set: row.set, reached: row.reached }).toSatisfy((one) => one.reached <= floor);
      else expect({ set: row.set, reached: row.reached }).toSatisfy((one) => one.reached >= floor);
    }
  }, 300_000);
});
