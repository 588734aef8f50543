import { ADMIN_ABBREVIATIONS, ADMIN_ALIASES } from './data/admin-words.ts';
import { COUNTRY_ALIASES, PEOPLES, REGIONS } from './data/regions.ts';
import { SOUND_COUNTRIES } from './data/sound-countries.ts';
import { WRONG_ALTERNATES } from './data/wrong-alternates.ts';
import { middleOf } from './earth.ts';
import { foldName } from './fold.ts';
import { PLACE_KINDS, type PlaceKind } from './kinds.ts';
import { packSections } from './layout.ts';
import { NameTable } from './name-table.ts';
import { bareAdminName, isUsableAlternate } from './names.ts';
import {
  type CityRow,
  type CountryRow,
  type GazetteerSources,
  readCities,
  readCodeNames,
  readCountries,
} from './sources.ts';

interface Row {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: PlaceKind;
  readonly radiusKm: number;
  readonly country: number;
  readonly population: number;
  readonly geonames: number;
  readonly admin1: number;
  readonly admin2: number;
}

const NO_COUNTRY = 255;

function cityKind(feature: string): PlaceKind {
  if (feature === 'PPLC') return 'capital';
  if (feature === 'PPLA') return 'seat';
  return feature === 'PPLX' ? 'section' : 'town';
}

/** A town's radius in km, by its population: a million people fill about 15 km. Rule of thumb of our own. */
function cityRadius(population: number): number {
  return Math.max(1, Math.min(30, 15 * Math.sqrt(population / 1_000_000)));
}

type Membership = ReadonlyMap<string, { points: [number, number][]; population: number }>;

/** The points of the towns of each unit, by unit code. */
function gather(cities: readonly CityRow[]): Membership {
  const units = new Map<string, { points: [number, number][]; population: number }>();
  for (const city of cities) {
    const first = `${city.country}.${city.admin1}`;
    for (const code of city.admin2 === '' ? [first] : [first, `${first}.${city.admin2}`]) {
      let unit = units.get(code);
      if (!unit) {
        unit = { points: [], population: 0 };
        units.set(code, unit);
      }
      unit.points.push([city.lat, city.lon]);
      unit.population += city.population;
    }
  }
  return units;
}

class Builder {
  readonly rows: Row[] = [];
  readonly names = new NameTable();
  readonly countryIndex = new Map<string, number>();
  readonly codes = new Map<string, number>();

  add(row: Partial<Row> & Pick<Row, 'name' | 'lat' | 'lon' | 'kind' | 'radiusKm' | 'country'>): number {
    this.rows.push({ population: 0, geonames: 0, admin1: 0, admin2: 0, ...row });
    return this.rows.length - 1;
  }
}

/** What a country's people are called in English. */
function peoplesOf(row: CountryRow): string[] {
  const demonym = row.demonyms?.eng;
  return [demonym?.f ?? '', demonym?.m ?? '', ...(PEOPLES[row.cca2] ?? [])].filter((name) => name !== '');
}

function addCountries(
  builder: Builder,
  countries: ReturnType<typeof readCountries>,
  population: Membership,
): void {
  const people = new Map<string, number>();
  for (const [code, unit] of population) {
    const country = code.slice(0, 2);
    if (code.split('.').length === 2) people.set(country, (people.get(country) ?? 0) + unit.population);
  }
  for (const row of countries) {
    const place = builder.add({
      name: row.name.common,
      lat: row.latlng[0],
      lon: row.latlng[1],
      kind: 'country',
      radiusKm: Math.sqrt(Math.max(row.area, 1) / Math.PI),
      country: builder.rows.length,
      population: people.get(row.cca2) ?? 0,
    });
    builder.countryIndex.set(row.cca2, place);
    builder.names.add(row.name.common, place, 'own');
    builder.names.add(row.name.official, place, 'own');
    for (const name of COUNTRY_ALIASES[row.cca2] ?? []) builder.names.add(name, place, 'own');
    const peoples = peoplesOf(row);
    for (const name of row.altSpellings)
      if (isUsableAlternate(name) && !peoples.includes(name)) builder.names.add(name, place, 'other');
    for (const language of ['ara', 'per', 'urd']) {
      const name = row.translations[language]?.common;
      if (name) builder.names.add(name, place, 'other');
    }
    for (const name of peoples) {
      builder.names.add(name, place, 'people');
      if (name.endsWith('n')) builder.names.add(`${name}s`, place, 'people');
    }
  }
}

function addRegions(builder: Builder): void {
  for (const [name, aliases, kind, lat, lon, radiusKm, country] of REGIONS) {
    const place = builder.add({
      name,
      lat,
      lon,
      kind,
      radiusKm,
      country: country === undefined ? NO_COUNTRY : (builder.countryIndex.get(country) ?? NO_COUNTRY),
    });
    builder.names.add(name, place, 'own');
    for (const alias of aliases) builder.names.add(alias, place, 'own');
  }
}

function addUnits(
  builder: Builder,
  rows: ReturnType<typeof readCodeNames>,
  kind: 'admin1' | 'admin2',
  units: Membership,
): void {
  for (const { code, name } of rows) {
    const unit = units.get(code);
    const country = builder.countryIndex.get(code.slice(0, 2));
    const middle = unit && middleOf(unit.points);
    if (!unit || !middle || country === undefined) continue;
    const first = kind === 'admin2' ? builder.codes.get(code.slice(0, code.lastIndexOf('.'))) : undefined;
    const place = builder.add({
      name,
      lat: middle[0],
      lon: middle[1],
      kind,
      radiusKm: Math.max(kind === 'admin1' ? 20 : 10, middle[2]),
      country,
      population: unit.population,
      admin1: first === undefined ? 0 : first + 1,
    });
    builder.codes.set(code, place);
    builder.names.add(name, place, 'own');
    const bare = bareAdminName(name);
    if (bare !== name) builder.names.add(bare, place, kind === 'admin1' ? 'own' : 'bare');
    for (const alias of ADMIN_ALIASES[code] ?? []) builder.names.add(alias, place, 'own');
    for (const short of ADMIN_ABBREVIATIONS[code] ?? []) builder.names.add(short, place, 'short');
  }
}

function addCities(builder: Builder, cities: readonly CityRow[]): void {
  for (const city of cities) {
    const first = builder.codes.get(`${city.country}.${city.admin1}`);
    const second = builder.codes.get(`${city.country}.${city.admin1}.${city.admin2}`);
    const place = builder.add({
      name: city.name,
      lat: city.lat,
      lon: city.lon,
      kind: cityKind(city.feature),
      radiusKm: cityRadius(city.population),
      country: builder.countryIndex.get(city.country) ?? NO_COUNTRY,
      population: city.population,
      geonames: city.geonames,
      admin1: first === undefined ? 0 : first + 1,
      admin2: second === undefined ? 0 : second + 1,
    });
    builder.names.add(city.name, place, 'own');
    builder.names.add(city.ascii, place, 'own');
    if (city.alternates === '') continue;
    const wrong = WRONG_ALTERNATES.get(city.geonames) ?? [];
    for (const name of city.alternates.split(',')) {
      if (isUsableAlternate(name) && !wrong.includes(foldName(name))) builder.names.add(name, place, 'other');
    }
  }
}

/**
 * Builds the gazetteer's index file from the files of its packages. Pure: the same bytes in, the same bytes out.
 * Takes some seconds and a few hundred MB; done at set-up, never at run time.
 * @throws ZodError or SyntaxError when a file is not what its package should hold
 */
export function buildGazetteer(sources: GazetteerSources): Uint8Array {
  const cities = [...readCities(sources.cities)];
  const countries = readCountries(sources.countries);
  const units = gather(cities);
  const builder = new Builder();
  addCountries(builder, countries, units);
  addRegions(builder);
  addUnits(builder, readCodeNames(sources.admin1), 'admin1', units);
  addUnits(builder, readCodeNames(sources.admin2), 'admin2', units);
  addCities(builder, cities);

  const { rows } = builder;
  const encoder = new TextEncoder();
  const names = rows.map((row) => encoder.encode(row.name));
  const nameOffset = new Uint32Array(rows.length + 1);
  names.forEach((bytes, i) => {
    nameOffset[i + 1] = (nameOffset[i] ?? 0) + bytes.length;
  });
  const nameBytes = new Uint8Array(nameOffset[rows.length] ?? 0);
  names.forEach((bytes, i) => {
    nameBytes.set(bytes, nameOffset[i]);
  });
  const codeOf = new Map(
    countries.map((row) => [row.cca3, builder.countryIndex.get(row.cca2) ?? NO_COUNTRY]),
  );
  const border = countries.flatMap((row) =>
    row.borders.flatMap((other) => [
      builder.countryIndex.get(row.cca2) ?? NO_COUNTRY,
      codeOf.get(other) ?? NO_COUNTRY,
    ]),
  );
  const sounding = new Set([...SOUND_COUNTRIES].map((code) => builder.countryIndex.get(code)));
  return packSections({
    lat: Int32Array.from(rows, (row) => Math.round(row.lat * 1e5)),
    lon: Int32Array.from(rows, (row) => Math.round(row.lon * 1e5)),
    population: Uint32Array.from(rows, (row) => row.population),
    geonames: Uint32Array.from(rows, (row) => row.geonames),
    admin1: Uint32Array.from(rows, (row) => row.admin1),
    admin2: Uint32Array.from(rows, (row) => row.admin2),
    country: Uint8Array.from(rows, (row) => row.country),
    kind: Uint8Array.from(rows, (row) => PLACE_KINDS.indexOf(row.kind)),
    radius: Uint16Array.from(rows, (row) => Math.min(65_535, Math.round(row.radiusKm * 8))),
    nameOffset,
    nameBytes,
    ...builder.names.sections((place) => sounding.has(rows[place]?.country)),
    countryCode: encoder.encode(countries.map((row) => row.cca2).join('')),
    border: Uint8Array.from(border),
  });
}
