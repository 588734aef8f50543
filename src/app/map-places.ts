import type { MapPlace, Precision } from '../api/index.ts';
import { STATUSES } from '../core/index.ts';
import type { Situation } from '../lexicon/index.ts';
import type { PlaceRecord } from '../store/index.ts';
import type { Country } from './countries.ts';

/** Up to this radius in km a place is drawn as a point: that of the largest city in the gazetteer, with its suburbs. */
const POINT_KM = 30;

/** Coordinates pass through the gazetteer's 1e-5 degrees; the same point comes back within this. */
const SAME_POINT = 0.001;

const isSamePoint = (
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
) => Math.abs(a.lat - b.lat) < SAME_POINT && Math.abs(a.lon - b.lon) < SAME_POINT;

/** Arabic letters, of any of the languages written in them. */
const ARABIC = /\p{Script=Arabic}/u;

/**
 * A spot of the store as the map shows it: named by the situation's own list, else by the country's name where its
 * middle is meant, else by what most texts call it. A country is never a point.
 */
export function mapPlaceOf(
  record: PlaceRecord,
  own: Situation['places'],
  countries: ReadonlyMap<string, Country>,
): MapPlace {
  const country = countries.get(record.country);
  const whole = country !== undefined && record.geonames === undefined && isSamePoint(record, country);
  const listed = own.find(
    (place) =>
      (record.geonames !== undefined && place.geonames === record.geonames) || isSamePoint(place, record),
  );
  const precision: Precision = whole ? 'country' : record.uncertaintyKm <= POINT_KM ? 'point' : 'area';
  const arabic = whole ? country.arabic : listed?.aliases?.find((alias) => ARABIC.test(alias));
  const written = record.names.find((name) => ARABIC.test(name));
  const name = whole ? country.name : (listed?.name ?? record.names[0] ?? record.spot);
  const local = arabic ?? written;
  return {
    id: record.spot,
    name,
    ...(local === undefined || local === name ? {} : { local }),
    spellings: record.names.slice(0, 12),
    lat: record.lat,
    lon: record.lon,
    uncertaintyKm: record.uncertaintyKm,
    country: record.country,
    ...(country === undefined ? {} : { countryName: country.name }),
    ...(whole && country.number !== '' ? { countryNumber: country.number } : {}),
    ...(record.admin1 === undefined ? {} : { admin1: record.admin1 }),
    precision,
    reports: Object.values(record.statuses).reduce((sum, count) => sum + count, 0),
    documents: record.documents,
    statuses: sumStatuses([record]),
  };
}

/** How many statements of each status are at these spots, in the order of the statuses; one that is not there is left out. */
export function sumStatuses(records: readonly Pick<PlaceRecord, 'statuses'>[]): MapPlace['statuses'] {
  return Object.fromEntries(
    STATUSES.flatMap((status) => {
      const count = records.reduce((sum, { statuses }) => sum + (statuses[status] ?? 0), 0);
      return count === 0 ? [] : [[status, count]];
    }),
  );
}

/** Most reports first, then most documents, then by key: the same order each time. */
export function byWeight(a: MapPlace, b: MapPlace): number {
  return b.reports - a.reports || b.documents - a.documents || (a.id < b.id ? -1 : 1);
}
