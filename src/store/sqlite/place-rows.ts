import type { Reading } from '../../core/index.ts';
import type { NewRow } from './schema.ts';

/** The key under which the same place of several texts is one: its GeoNames number, else its rounded coordinates. */
export function spotOf(place: Reading['places'][number]): string {
  return place.geonames === undefined
    ? `${place.lat.toFixed(3)},${place.lon.toFixed(3)}`
    : `g${place.geonames}`;
}

/** The places of a reading, each with the sentence that names it (its own span where it stands in none). */
export function placeRows(revision: number, reading: Reading): NewRow<'place'>[] {
  const names = new Map(reading.mentions.map(({ id, name }) => [id, name]));
  const { sentences } = reading;
  let at = 0;
  return [...reading.places]
    .sort((a, b) => a.start - b.start)
    .map((place) => {
      while (at < sentences.length && (sentences[at]?.end ?? 0) <= place.start) at += 1;
      const sentence = sentences[at];
      const around = sentence !== undefined && sentence.start <= place.start ? sentence : place;
      return {
        revision,
        id: place.id,
        start: place.start,
        end: place.end,
        sentence_start: around.start,
        sentence_end: around.end,
        spot: spotOf(place),
        name: names.get(place.mention) ?? '',
        lat: place.lat,
        lon: place.lon,
        country: place.country,
        admin1: place.admin1 ?? null,
        geonames: place.geonames ?? null,
        uncertainty_km: place.uncertaintyKm,
      };
    });
}
