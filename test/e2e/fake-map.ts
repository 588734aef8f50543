import {
  type Desk,
  type MapPlace,
  type MapQuery,
  type MapReport,
  mapPictureSchema,
  mapReportsSchema,
} from '../../src/api/index.ts';
import { parseQuery, type Status } from '../../src/core/index.ts';

type Spot = Omit<MapPlace, 'reports' | 'documents' | 'statuses' | 'spellings'>;

const spot = (
  id: string,
  name: string,
  lat: number,
  lon: number,
  rest: Omit<Spot, 'id' | 'name' | 'lat' | 'lon'>,
): Spot => ({ id, name, lat, lon, ...rest });

/** Four points, two areas and two countries; `remote` is named, and nothing is said to happen there. */
const SPOTS: readonly Spot[] = [
  spot('g1', 'Qarn crossing', 34.38, 40.98, {
    local: 'معبر القرن',
    country: 'IQ',
    countryName: 'Iraq',
    uncertaintyKm: 6,
    precision: 'point',
  }),
  spot('g2', 'Baghdad', 33.34, 44.4, {
    local: 'بغداد',
    country: 'IQ',
    countryName: 'Iraq',
    uncertaintyKm: 15,
    precision: 'point',
  }),
  spot('g3', 'Damascus', 33.51, 36.29, {
    local: 'دمشق',
    country: 'SY',
    countryName: 'Syria',
    uncertaintyKm: 12,
    precision: 'point',
  }),
  spot('g4', 'Qarn camp', 34.4, 41.0, {
    country: 'SY',
    countryName: 'Syria',
    uncertaintyKm: 2,
    precision: 'point',
  }),
  spot('36.000,40.500', 'northeastern Syria', 36, 40.5, {
    country: 'SY',
    countryName: 'Syria',
    uncertaintyKm: 160,
    precision: 'area',
  }),
  spot('32.500,42.000', 'Anbar', 32.5, 42, {
    country: 'IQ',
    countryName: 'Iraq',
    admin1: 'Anbar',
    uncertaintyKm: 120,
    precision: 'area',
  }),
  spot('33.000,44.000', 'Iraq', 33, 44, {
    local: 'العراق',
    country: 'IQ',
    countryName: 'Iraq',
    countryNumber: '368',
    uncertaintyKm: 373,
    precision: 'country',
  }),
  spot('39.000,35.000', 'Turkey', 39, 35, {
    country: 'TR',
    countryName: 'Turkey',
    countryNumber: '792',
    uncertaintyKm: 499,
    precision: 'country',
  }),
];

/** Who says what where: place, status (none: only named), day (none: undated). */
const SAID: readonly (readonly [string, Status | undefined, string | undefined])[] = [
  ['g1', 'occurred', '2025-03-01'],
  ['g1', 'occurred', '2025-03-10'],
  ['g1', 'feared', '2025-03-18'],
  ['g1', undefined, '2025-03-18'],
  ['g2', 'scheduled', '2025-03-10'],
  ['g2', 'planned', '2025-04-02'],
  ['g3', 'possible', '2025-04-20'],
  ['g4', undefined, '2025-03-18'],
  ['36.000,40.500', 'feared', '2025-03-18'],
  ['36.000,40.500', 'feared', '2025-04-20'],
  ['32.500,42.000', 'denied', '2025-03-10'],
  ['33.000,44.000', 'ongoing', '2025-03-01'],
  ['39.000,35.000', 'unknown', undefined],
];

const QUOTE = 'Trucks return to the Qarn crossing after two years';

/** Where each track of the fake situation has something on the map. */
const SPOTS_OF_TRACK: Readonly<Record<string, readonly string[]>> = {
  crossings: ['g1', 'g4'],
  customs: ['g2'],
};

function reportsWithin({
  since,
  until,
  query = '',
  track,
  status,
}: MapQuery): { spot: string; report: MapReport }[] {
  // As the real one: a query must be one, and statements of one kind leave no place that is only named.
  const statuses = [
    ...parseQuery(query).anyOf.flatMap((terms) =>
      terms.flatMap((term) => (term.field === 'status' ? term.values : [])),
    ),
    ...(status?.split(',') ?? []),
  ];
  return SAID.flatMap(([at, said, date], index) => {
    if (track !== undefined && !SPOTS_OF_TRACK[track]?.includes(at)) return [];
    if ((track !== undefined || statuses.length > 0) && said === undefined) return [];
    if (statuses.length > 0 && !statuses.some((one) => one === said)) return [];
    if (since !== undefined && (date === undefined || date < since)) return [];
    if (until !== undefined && (date === undefined || date > until)) return [];
    const report: MapReport = {
      document: 'crossing',
      title: `Report ${index + 1} of the road and the wells`,
      publisher: `Outlet ${index % 3}`,
      example: false,
      ...(date === undefined ? {} : { date }),
      ...(said === undefined ? {} : { statement: `s${index}`, status: said }),
      start: 0,
      end: QUOTE.length,
      quote: QUOTE,
      documents: index === 0 ? 3 : 1,
    };
    return [{ spot: at, report }];
  });
}

function countByStatus(reports: readonly MapReport[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of reports) if (status !== undefined) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** The map of the fake desk; `isEmpty` where it has no documents. */
export function fakeMap(isEmpty: boolean): Pick<Desk, 'map' | 'mapReports'> {
  return {
    map: async (query) => {
      if (isEmpty) return { places: [], statuses: {}, days: [], undated: 0 };
      const said = reportsWithin(query);
      const places = SPOTS.flatMap((place) => {
        const reports = said.filter(({ spot: at }) => at === place.id).map(({ report }) => report);
        if (reports.length === 0) return [];
        const statuses = countByStatus(reports);
        const located = reports.filter(({ status }) => status !== undefined).length;
        return [{ ...place, spellings: [place.name], reports: located, documents: reports.length, statuses }];
      });
      const days = new Map<string, number>();
      const { since: _, until: __, ...anyDay } = query;
      const { status: ___, ...anyStatus } = query;
      for (const { report } of reportsWithin(anyDay)) {
        if (report.date !== undefined && report.status !== undefined)
          days.set(report.date, (days.get(report.date) ?? 0) + 1);
      }
      return mapPictureSchema.parse({
        places: places.sort((a, b) => b.reports - a.reports),
        statuses: countByStatus(reportsWithin(anyStatus).map(({ report }) => report)),
        from: '2025-03-01',
        to: '2025-04-20',
        days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, reports]) => ({ day, reports })),
        undated: 1,
      });
    },
    mapReports: async (place, { offset, limit, ...query }) => {
      const all = isEmpty ? [] : reportsWithin(query).filter(({ spot: at }) => at === place);
      return mapReportsSchema.parse({
        total: all.length,
        offset,
        items: all.slice(offset, offset + limit).map(({ report }) => report),
      });
    },
  };
}
