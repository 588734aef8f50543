import type { Span } from '../../core/index.ts';
import { distanceKm, foldName, type Gazetteer, type GazetteerPlace } from '../../lexicon/gazetteer/index.ts';
import type { RowPlace } from './row-story.ts';
import type { RowView, Words } from './row-view.ts';

/** How far a country reaches, in km, where no gazetteer says. */
const COUNTRY_KM = 500;

/** A place of the gazetteer with the row's name is the row's place within this many km of its coordinates. */
const SAME_PLACE_KM = 25;

/** The words that data sets put after a place's name to say what it is: "Madaya town", "Idlib governorate". */
const KIND_WORDS =
  /^(.+?)\s+(?:town|village|city|district|sub-district|subdistrict|province|governorate|suburb|municipality|state|township|department|locality|oblast|raion|rayon|region|territory|commune|camp|island|airport|area|mountain|valley|lga|woreda|neighbourhood|county|canton|prefecture|division)$/u;

/** The part of a place's cell that is its name: up to the first comma, without the word for what it is. */
export function nameWithin(words: Words): Words {
  const comma = words.value.indexOf(',');
  const head = comma > 0 ? words.value.slice(0, comma).trimEnd() : words.value;
  const name = KIND_WORDS.exec(head)?.[1] ?? head;
  // Only where the cell's words stand in the row as they are: an escaped quote would shift the end.
  if (words.end - words.start !== words.value.length) return words;
  return { start: words.start, end: words.start + name.length, value: name };
}

function sameInGazetteer(
  gazetteer: Gazetteer,
  name: string,
  at: { readonly lat: number; readonly lon: number },
): GazetteerPlace | undefined {
  let best: GazetteerPlace | undefined;
  let nearest = SAME_PLACE_KM;
  for (const hit of gazetteer.lookup(foldName(name.slice(0, 80)))) {
    const place = gazetteer.place(hit.place);
    const away =
      hit.kind === 'people' ? Number.POSITIVE_INFINITY : distanceKm(at.lat, at.lon, place.lat, place.lon);
    const limit = place.kind === 'country' || place.kind === 'admin1' ? place.radiusKm : SAME_PLACE_KM;
    if (away > limit || (best !== undefined && away >= nearest)) continue;
    best = place;
    nearest = away;
  }
  return best;
}

function countryRadius(gazetteer: Gazetteer | undefined, country: string): number {
  const index = gazetteer?.countries.find((one) => gazetteer.place(one).country === country);
  return (index === undefined ? undefined : gazetteer?.place(index).radiusKm) ?? COUNTRY_KM;
}

/** How precise a code says a place is: a radius in km, or the whole country. */
export type Precision = number | 'country';

/** What a row's cells say of where. */
export interface Where {
  readonly name: Words;
  readonly lat: string;
  readonly lon: string;
  readonly country: string;
  readonly admin1?: string;
  readonly precision: Precision;
}

/** Coordinates that a row has and no place on earth does are told, and the place is left out. */
export function placeOf(
  row: RowView,
  where: Where,
  gazetteer: Gazetteer | undefined,
): RowPlace | (Span & { readonly reason: string }) | undefined {
  const [lat, lon] = [row.number(where.lat), row.number(where.lon)];
  const cell = row.cell(where.lat) ?? row.cell(where.lon);
  if (cell === undefined) return undefined;
  const { start, end } = cell;
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180)
    return { start, end, reason: 'These coordinates lie nowhere on earth.' };
  if (lat === 0 && lon === 0)
    return { start, end, reason: 'Coordinates 0, 0 stand for a place that is not known.' };
  const name = nameWithin(where.name);
  const same = gazetteer === undefined ? undefined : sameInGazetteer(gazetteer, name.value, { lat, lon });
  const { geonames } = same ?? {};
  return {
    start: name.start,
    end: name.end,
    name: name.value,
    lat,
    lon,
    country: where.country,
    ...(geonames === undefined || geonames === 0 ? {} : { geonames }),
    ...(where.admin1 === undefined ? {} : { admin1: where.admin1 }),
    uncertaintyKm: where.precision === 'country' ? countryRadius(gazetteer, where.country) : where.precision,
  };
}
