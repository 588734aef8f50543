import { describe, expect, it } from 'vitest';
import { loadCountries } from '../../src/app/countries.ts';
import { byWeight, mapPlaceOf } from '../../src/app/map-places.ts';
import type { PlaceRecord } from '../../src/store/index.ts';

const record = (over: Partial<PlaceRecord> = {}): PlaceRecord => ({
  spot: 'g7',
  lat: 35.34,
  lon: 40.14,
  country: 'SY',
  geonames: 7,
  uncertaintyKm: 5,
  names: ['Qarn', 'al-Qarn', 'القرن'],
  documents: 2,
  statuses: { feared: 2, occurred: 1 },
  ...over,
});

const listed = {
  id: 'town-qarn',
  name: 'al-Qarn',
  aliases: ['Qarn', 'القرن القديم'],
  kind: 'town',
  country: 'SY',
  lat: 35.34,
  lon: 40.14,
  uncertaintyKm: 5,
  source: 'public maps',
} as const;

describe('a spot as the map shows it', () => {
  it('is called what most texts call it, and counts its reports', async () => {
    const place = mapPlaceOf(record(), [], await loadCountries());
    expect(place).toMatchObject({
      name: 'Qarn',
      local: 'القرن',
      precision: 'point',
      countryName: 'Syria',
      reports: 3,
      documents: 2,
    });
    expect(Object.entries(place.statuses)).toEqual([
      ['feared', 2],
      ['occurred', 1],
    ]);
    expect(place.countryNumber).toBeUndefined();
  });

  it('is named by the list of the situation, with its Arabic alias', async () => {
    const countries = await loadCountries();
    const own = [{ ...listed, aliases: [...listed.aliases] }];
    expect(mapPlaceOf(record(), own, countries)).toMatchObject({ name: 'al-Qarn', local: 'القرن القديم' });
    expect(mapPlaceOf(record({ lat: 35.5 }), own, countries).name).toBe('Qarn');
  });

  it('is a country where its middle is meant, however the texts spell it, and never a point', async () => {
    const countries = await loadCountries();
    const iraq = record({ spot: '33.000,44.000', lat: 33, lon: 44, country: 'IQ', uncertaintyKm: 373 });
    const { geonames: _, ...whole } = { ...iraq, names: ['Iraqi'] };
    expect(mapPlaceOf(whole, [], countries)).toMatchObject({
      name: 'Iraq',
      local: 'العراق',
      precision: 'country',
      countryNumber: '368',
    });
    expect(mapPlaceOf({ ...whole, country: 'SY' }, [], countries).precision).toBe('area');
  });

  it('is an area from 30 km on, which is how far the largest cities reach', async () => {
    const countries = await loadCountries();
    const precision = (uncertaintyKm: number) =>
      mapPlaceOf(record({ uncertaintyKm }), [], countries).precision;
    expect([30, 30.1].map(precision)).toEqual(['point', 'area']);
  });

  it('lies in no country that is known, and is nameless: shown all the same', async () => {
    const place = mapPlaceOf(record({ country: '', names: [], statuses: {} }), [], await loadCountries());
    expect(place).toMatchObject({ name: 'g7', country: '', reports: 0, statuses: {} });
    expect(place.countryName).toBeUndefined();
  });

  it('comes before what has fewer reports', async () => {
    const countries = await loadCountries();
    const few = mapPlaceOf(record({ spot: 'g1', statuses: {} }), [], countries);
    const more = mapPlaceOf(record({ spot: 'g2', statuses: {}, documents: 3 }), [], countries);
    const many = mapPlaceOf(record({ spot: 'g3' }), [], countries);
    expect([few, more, many].sort(byWeight).map(({ id }) => id)).toEqual(['g3', 'g2', 'g1']);
  });
});
