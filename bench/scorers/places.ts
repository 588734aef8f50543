import type { Place } from '../../src/core/index.ts';
import { distanceKm, type Gazetteer } from '../../src/lexicon/gazetteer/index.ts';
import type { PlacesReading } from '../../src/reading/places/index.ts';

/** A place name of a gold text. */
export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly lat: number;
  readonly lon: number;
}

/** Accuracy@161km, the measure of the toponym resolution literature: 100 miles. */
export const WITHIN_KM = 161;

export interface PlaceCounts {
  gold: number;
  system: number;
  /** Spans that agree to the letter. */
  found: number;
  /** Of the found, those within 161 km. */
  near: number;
  /** Of the found, those within 161 km or, for a country, the gold point within the country that was read. */
  nearOrCountry: number;
}

export function noPlaceCounts(): PlaceCounts {
  return { gold: 0, system: 0, found: 0, near: 0, nearOrCountry: 0 };
}

/** F1 in percent of a number of right spans; null where nothing was counted. */
export function f1Of(counts: PlaceCounts, right: number): number | null {
  const all = counts.gold + counts.system;
  return all === 0 ? null : (200 * right) / all;
}

export function isNear(place: Place, gold: GoldToponym): boolean {
  return distanceKm(place.lat, place.lon, gold.lat, gold.lon) <= WITHIN_KM;
}

/**
 * True when a country was read and the gold point lies in it: not farther from its centre than the radius of a disc
 * of its area and a third. Countries are long as well as round, hence the third.
 */
export function isSameCountry(place: Place, gold: GoldToponym, gazetteer: Gazetteer): boolean {
  for (const hit of gazetteer.countries) {
    const country = gazetteer.place(hit);
    if (country.country !== place.country || country.lat !== place.lat || country.lon !== place.lon) continue;
    return distanceKm(place.lat, place.lon, gold.lat, gold.lon) <= country.radiusKm * 1.33;
  }
  return false;
}

/** Adds one text: mentions of type place against gold spans, and their places against gold points. */
export function scorePlaces(
  gold: readonly GoldToponym[],
  reading: PlacesReading,
  gazetteer: Gazetteer,
  counts: PlaceCounts,
): void {
  const bySpan = new Map(gold.map((toponym) => [`${toponym.start}-${toponym.end}`, toponym]));
  const places = new Map(reading.places.map((place) => [place.mention, place]));
  counts.gold += gold.length;
  for (const mention of reading.mentions) {
    if (mention.type !== 'place') continue;
    counts.system += 1;
    const toponym = bySpan.get(`${mention.start}-${mention.end}`);
    if (!toponym) continue;
    counts.found += 1;
    const place = places.get(mention.id);
    if (!place) continue;
    const near = isNear(place, toponym);
    if (near) counts.near += 1;
    if (near || isSameCountry(place, toponym, gazetteer)) counts.nearOrCountry += 1;
  }
}

/** How many of the given spans were resolved to within 161 km; a span without a place is wrong. */
export function countResolved(gold: readonly GoldToponym[], places: readonly Place[]): number {
  const byStart = new Map(places.map((place) => [place.start, place]));
  return gold.filter((toponym) => {
    const place = byStart.get(toponym.start);
    return place !== undefined && isNear(place, toponym);
  }).length;
}
