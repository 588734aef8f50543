import type { Gazetteer } from '../../lexicon/gazetteer/index.ts';
import type { Candidate } from './candidates.ts';
import type { NameMatch } from './find-names.ts';

/** A name of the text with what it may mean, as far as its letters say. */
export interface WeighedName extends NameMatch {
  readonly candidates: readonly Candidate[];
  /** ISO codes of the countries whose people the name is. */
  readonly peoples: readonly string[];
  /** True when a landform's word was taken into the name, which makes it a place of no list. */
  readonly landform?: boolean;
}

/** What a text as a whole says about where it is. */
export interface Evidence {
  /** Weight of each country, 1 for the one named most. */
  readonly countries: ReadonlyMap<string, number>;
  /** Weight of each first- or second-level unit that is named, by place number: smaller for names of many units. */
  readonly units: ReadonlyMap<number, number>;
  /** Where the well-known names of the text lie, each name once. */
  readonly anchors: readonly Anchor[];
  /** Country given with the document or named by most; '' when there is none. */
  readonly country: string;
}

export interface Anchor {
  readonly folded: string;
  readonly lat: number;
  readonly lon: number;
  readonly weight: number;
  readonly country: string;
}

/** The places of one name that serve as anchors, and how many names do. */
const ANCHORS_PER_NAME = 3;
const MOST_ANCHOR_NAMES = 40;

/** What a situation's own countries weigh before a word is read. */
const HOME = 0.3;

const add = (map: Map<string, number>, key: string, weight: number) =>
  map.set(key, (map.get(key) ?? 0) + weight);

/** Counts countries, peoples and units and sets up the anchors. `given` is the document's own country, ISO alpha-2. */
export function gatherEvidence(
  names: readonly WeighedName[],
  gazetteer: Gazetteer,
  given?: string,
): Evidence {
  const countries = new Map<string, number>();
  const units = new Map<number, number>();
  const anchors: Anchor[] = [];
  const seen = new Set<string>();
  if (given) add(countries, given, 2);
  for (const country of gazetteer.home) add(countries, country, HOME);
  for (const name of names) {
    for (const people of name.peoples) add(countries, people, 0.7 / name.peoples.length);
    const [best] = name.candidates;
    if (!best) continue;
    if (best.place.kind === 'country' && best.nameKind === 'own') {
      // Georgia, Punjab: half a country's name and half that of a unit of another.
      const shared = name.candidates.some(
        (c) => c.place.kind === 'admin1' && c.nameKind === 'own' && c.place.country !== best.place.country,
      );
      add(countries, best.place.country, shared ? 0.3 : 1);
    } else if (
      best.prominence >= 5 &&
      best.place.country !== '' &&
      !name.candidates.some((c) => c.place.listed)
    )
      add(countries, best.place.country, 0.4);
    if (seen.has(name.folded)) continue;
    seen.add(name.folded);
    const named = name.candidates.filter((c) => c.place.kind === 'admin1' || c.place.kind === 'admin2');
    for (const { place } of named) {
      const weight = 1 / Math.sqrt(named.length);
      units.set(place.index, Math.max(units.get(place.index) ?? 0, weight));
    }
    if (seen.size > MOST_ANCHOR_NAMES) continue;
    for (const { place, prominence } of name.candidates.slice(0, ANCHORS_PER_NAME)) {
      if (place.radiusKm > 400) continue;
      const weight =
        Math.max(0.1, Math.min(1, prominence / 6)) / Math.min(ANCHORS_PER_NAME, name.candidates.length);
      anchors.push({ folded: name.folded, lat: place.lat, lon: place.lon, weight, country: place.country });
    }
  }
  let top = 0;
  let country = '';
  for (const [code, weight] of [...countries].sort()) {
    if (weight > top) {
      top = weight;
      country = code;
    }
  }
  const shares = new Map([...countries].map(([code, weight]) => [code, weight / top]));
  // A neighbour of the country that a text is about is nearer than any other.
  for (const neighbour of country === '' ? [] : gazetteer.neighbours(country)) {
    if (!shares.has(neighbour)) shares.set(neighbour, 0.1);
  }
  return { countries: shares, units, anchors, country };
}
