import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** A country as the map needs it. `number` is ISO 3166-1 numeric, '' where there is none; degrees WGS 84. */
export interface Country {
  readonly code: string;
  readonly number: string;
  readonly name: string;
  readonly arabic?: string;
  readonly lat: number;
  readonly lon: number;
}

const rowSchema = z.object({
  cca2: z.string(),
  ccn3: z.string(),
  name: z.object({ common: z.string() }),
  latlng: z.tuple([z.number(), z.number()]),
  translations: z.record(z.string(), z.object({ common: z.string() })),
});

/** Countries by their ISO 3166-1 alpha-2 code. Source: the package world-countries, from which the gazetteer's are too. */
export async function loadCountries(): Promise<ReadonlyMap<string, Country>> {
  const path = createRequire(import.meta.url).resolve('world-countries/countries.json');
  const rows = z.array(rowSchema).parse(JSON.parse(await readFile(path, 'utf8')));
  return new Map(
    rows.map(({ cca2, ccn3, name, latlng, translations }) => [
      cca2,
      {
        code: cca2,
        number: ccn3,
        name: name.common,
        ...(translations.ara === undefined ? {} : { arabic: translations.ara.common }),
        lat: latlng[0],
        lon: latlng[1],
      },
    ]),
  );
}
