import type { SituationPlace } from '../place-schema.ts';
import { foldName, isArabicScript, withoutArabicArticle } from './fold.ts';
import { type Gazetteer, type GazetteerPlace, LONGEST_SOUND, type NameHit } from './gazetteer.ts';
import type { PlaceKind } from './kinds.ts';
import {
  articleReadings,
  distanceLimit,
  dropArticles,
  soundDistance,
  soundKeys,
  soundsOf,
} from './transliteration/index.ts';

const KINDS: Readonly<Record<SituationPlace['kind'], PlaceKind>> = {
  crossing: 'facility',
  camp: 'facility',
  prison: 'facility',
  dam: 'facility',
  facility: 'facility',
  base: 'facility',
  field: 'facility',
  region: 'region',
  river: 'water',
  governorate: 'admin1',
  district: 'admin2',
  town: 'town',
};

interface SoundEntry {
  readonly spelt: string;
  readonly place: number;
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The countries in which at least a fifth of the rows lie. */
function homeOf(rows: readonly SituationPlace[]): string[] {
  const counts = new Map<string, number>();
  for (const { country } of rows) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count * 5 >= rows.length)
    .map(([country]) => country)
    .sort();
}

/**
 * A gazetteer with a situation's own places laid over it: they are found first, by name and by sound, and are marked
 * `listed`. The base is not changed.
 */
export function withPlaces(base: Gazetteer, rows: readonly SituationPlace[]): Gazetteer {
  if (rows.length === 0) return base;
  const places: GazetteerPlace[] = [];
  const names = new Map<string, NameHit[]>();
  const sounds = new Map<string, SoundEntry[]>();
  for (const row of rows) {
    const place = base.size + places.length;
    places.push({
      index: place,
      id: row.id,
      name: row.name,
      lat: row.lat,
      lon: row.lon,
      kind: KINDS[row.kind],
      radiusKm: row.uncertaintyKm,
      country: row.country ?? '',
      population: 0,
      listed: true,
      ...(row.geonames !== undefined && { geonames: row.geonames }),
    });
    for (const name of [row.name, ...(row.aliases ?? [])]) {
      const folded = foldName(name);
      if (folded === '') continue;
      const hit: NameHit = { place, kind: 'own', distance: 0 };
      const bare = isArabicScript(folded) ? withoutArabicArticle(folded) : null;
      for (const form of bare === null ? [folded] : [folded, bare]) {
        if (!names.get(form)?.some((known) => known.place === place)) addTo(names, form, hit);
      }
      if (isArabicScript(folded)) continue;
      const spelt = soundsOf(dropArticles(folded));
      for (const key of soundKeys(spelt)) addTo(sounds, key, { spelt, place });
    }
  }
  const folds = [...names.keys()];
  const numberOf = new Map(folds.map((name, i) => [name, i]));

  function hits(key: number): readonly NameHit[] {
    if (key < base.names) return base.hits(key);
    const name = folds[key - base.names] ?? '';
    return [...(names.get(name) ?? []), ...base.lookup(name)];
  }

  function lookupSound(folded: string): readonly NameHit[] {
    const best = new Map<number, NameHit>();
    if (folded.length > LONGEST_SOUND) return [];
    for (const reading of articleReadings(folded)) {
      const spelt = soundsOf(reading);
      const limit = distanceLimit(spelt);
      for (const key of soundKeys(spelt)) {
        for (const entry of sounds.get(key) ?? []) {
          const distance = soundDistance(spelt, entry.spelt, limit);
          if (distance > limit || distance > distanceLimit(entry.spelt)) continue;
          if ((best.get(entry.place)?.distance ?? Number.POSITIVE_INFINITY) > distance) {
            best.set(entry.place, { place: entry.place, kind: 'own', distance });
          }
        }
      }
    }
    return [...best.values(), ...base.lookupSound(folded)].sort(
      (a, b) => a.distance - b.distance || b.place - a.place,
    );
  }

  return {
    size: base.size + places.length,
    names: base.names + folds.length,
    home: homeOf(rows),
    countries: base.countries,
    find(hash, folded) {
      const own = numberOf.get(folded);
      return own === undefined ? base.find(hash, folded) : base.names + own;
    },
    hits,
    lookup(folded) {
      return [...(names.get(folded) ?? []), ...base.lookup(folded)];
    },
    lookupSound,
    place: (index) => places[index - base.size] ?? base.place(index),
    neighbours: (country) => base.neighbours(country),
  };
}
