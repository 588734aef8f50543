import { buildGazetteer, type Gazetteer, openGazetteer } from '../../../src/lexicon/gazetteer/index.ts';

/** Rows of the GeoNames layout: id, name, ascii, alternates, lat, lon, feature, country, admin1, admin2, population. */
const CITIES: readonly (readonly [
  number,
  string,
  string,
  string,
  number,
  number,
  string,
  string,
  string,
  string,
  number,
])[] = [
  [170063, 'Damascus', 'Damascus', 'Dimashq,DAM,دمشق', 33.51, 36.29, 'PPLC', 'SY', '13', '', 1569394],
  [173480, 'Ālbū Kamāl', 'Albu Kamal', 'Abu Kamal,البوكمال', 34.45, 40.92, 'PPLA2', 'SY', '07', '', 57572],
  [
    170794,
    'Deir ez-Zor',
    'Deir ez-Zor',
    'Dayr az Zawr,دير الزور',
    35.34,
    40.14,
    'PPLA',
    'SY',
    '07',
    '',
    242565,
  ],
  [173811, 'Al Ḩasakah', 'Al Hasakah', 'Hasakeh,الحسكة', 36.5, 40.75, 'PPLA', 'SY', '01', '', 81539],
  [173809, 'Al Ḩawl', 'Al Hawl', 'الهول', 36.39, 41.15, 'PPL', 'SY', '01', '', 0],
  [168800, 'Kafr Lāhā', 'Kafr Laha', '', 34.9, 36.5, 'PPL', 'SY', '11', '', 20041],
  [98182, 'Baghdad', 'Baghdad', 'بغداد', 33.34, 44.4, 'PPLC', 'IQ', '07', '', 7216000],
  [94824, 'Karbala', 'Karbala', 'Kerbela', 32.62, 44.02, 'PPLA', 'IQ', '12', '', 1218732],
  [99072, 'Mosul', 'Mosul', 'Al Mawsil', 36.34, 43.12, 'PPLA', 'IQ', '15', '', 1683000],
  [91000, 'Al Qā’im', 'Al Qa’im', '', 34.37, 41.09, 'PPLA2', 'IQ', '01', '', 74100],
  [95446, 'Erbil', 'Erbil', 'Arbil,Hewler', 36.19, 44.01, 'PPLA', 'IQ', '11', '', 1612700],
  [448149, 'Sinjār', 'Sinjar', 'Shingal', 36.32, 41.87, 'PPLA2', 'IQ', '15', '', 38294],
  [2988507, 'Paris', 'Paris', '', 48.85, 2.35, 'PPLC', 'FR', '11', '', 2138551],
  [4717560, 'Paris', 'Paris', '', 33.66, -95.55, 'PPLA2', 'US', 'TX', '277', 24782],
  [4393217, 'Kansas City', 'Kansas City', '', 39.1, -94.58, 'PPLA2', 'US', 'MO', '', 475378],
  [4700168, 'Houston', 'Houston', '', 29.76, -95.37, 'PPLA2', 'US', 'TX', '', 2296224],
  [5128581, 'New York City', 'New York City', 'New York', 40.71, -74.01, 'PPL', 'US', 'NY', '', 8175133],
  [5110629, 'Buffalo', 'Buffalo', '', 42.89, -78.88, 'PPLA2', 'US', 'NY', '', 258071],
  [4509177, 'Caldwell', 'Caldwell', '', 39.75, -81.52, 'PPLA2', 'US', 'OH', '121', 1777],
  [4509178, 'Columbus', 'Columbus', '', 39.96, -83.0, 'PPLA', 'US', 'OH', '049', 850106],
  [2653822, 'Reading', 'Reading', '', 51.46, -0.97, 'PPLA2', 'GB', 'ENG', '', 244070],
  [2643743, 'London', 'London', '', 51.51, -0.13, 'PPLC', 'GB', 'ENG', '', 8961989],
  [748879, 'Nusaybin', 'Nusaybin', '', 37.07, 41.22, 'PPLA2', 'TR', '72', '', 88977],
  [323786, 'Ankara', 'Ankara', '', 39.92, 32.85, 'PPLC', 'TR', '68', '', 3517182],
  [4156210, 'Assad', 'Assad', '', 10.1, 20.1, 'PPL', 'TD', '02', '', 900],
];

const ADMIN1 = [
  ['SY.13', 'Damascus Governorate'],
  ['SY.07', 'Deir ez-Zor'],
  ['SY.01', 'Al-Hasakah'],
  ['SY.11', 'Homs'],
  ['IQ.07', 'Baghdad'],
  ['IQ.12', 'Karbala'],
  ['IQ.15', 'Nineveh'],
  ['IQ.01', 'Anbar'],
  ['IQ.11', 'Erbil'],
  ['FR.11', 'Île-de-France'],
  ['US.TX', 'Texas'],
  ['US.MO', 'Missouri'],
  ['US.NY', 'New York'],
  ['US.OH', 'Ohio'],
  ['GB.ENG', 'England'],
  ['TR.72', 'Mardin'],
  ['TR.68', 'Ankara'],
  ['TD.02', 'Wadi Fira'],
];

const ADMIN2 = [
  ['US.OH.121', 'Noble County'],
  ['US.TX.277', 'Lamar County'],
];

const COUNTRIES: readonly (readonly [
  string,
  string,
  string,
  string,
  number,
  number,
  number,
  readonly string[],
])[] = [
  ['SY', 'SYR', 'Syria', 'Syrian', 35, 38, 185180, ['IRQ', 'TUR']],
  ['IQ', 'IRQ', 'Iraq', 'Iraqi', 33, 44, 438317, ['SYR', 'TUR']],
  ['TR', 'TUR', 'Türkiye', 'Turkish', 39, 35, 783562, ['SYR', 'IRQ']],
  ['FR', 'FRA', 'France', 'French', 46, 2, 551695, []],
  ['US', 'USA', 'United States', 'American', 38, -97, 9372610, []],
  ['GB', 'GBR', 'United Kingdom', 'British', 54, -2, 242900, []],
  ['TD', 'TCD', 'Chad', 'Chadian', 15, 19, 1284000, []],
];

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (rows: readonly (readonly string[])[]) =>
  bytes(JSON.stringify(rows.map(([code, name]) => ({ code, name }))));

/** The files of a small world, as the packages hold them. */
export const TINY_SOURCES = {
  cities: bytes(
    CITIES.map(([id, name, ascii, alternates, lat, lon, feature, country, one, two, people]) =>
      [
        id,
        name,
        ascii,
        alternates,
        lat,
        lon,
        'P',
        feature,
        country,
        '',
        one,
        two,
        '',
        '',
        people,
        '',
        '',
        '',
        '',
      ].join('\t'),
    ).join('\n'),
  ),
  admin1: codes(ADMIN1),
  admin2: codes(ADMIN2),
  countries: bytes(
    JSON.stringify(
      COUNTRIES.map(([cca2, cca3, common, people, lat, lon, area, borders]) => ({
        cca2,
        cca3,
        name: { common, official: common },
        altSpellings: [],
        translations: {},
        latlng: [lat, lon],
        area,
        borders,
        demonyms: { eng: { f: people, m: people } },
      })),
    ),
  ),
};

/** The index file of the small world. */
export const tinyBytes: Uint8Array = buildGazetteer(TINY_SOURCES);

/** The small world, opened. */
export const tiny: Gazetteer = openGazetteer(tinyBytes);
