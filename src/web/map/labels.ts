import type { Basemap } from './basemap.ts';
import type { Drawing } from './drawing.ts';
import { POINT_RADIUS } from './place-mark.ts';

/** A name on the map. `local` stands on a second line; the lower `rank`, the sooner it gets its room. */
export interface Label {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly text: string;
  readonly local?: string;
  readonly kind: 'point' | 'area' | 'country' | 'land';
  /** How far from the position the text begins, in px; 0: the text stands on it. */
  readonly gap: number;
  readonly rank: number;
}

/** The names of what is drawn, then those of the other countries. */
export function labelsOf({ surfaces, points }: Drawing, basemap: Basemap): Label[] {
  const middle = new Map(basemap.countries.map(({ id, properties }) => [id, properties.at]));
  const drawn = new Set<string>();
  const labels: Label[] = points.map(({ place, size }) => ({
    id: place.id,
    lon: place.lon,
    lat: place.lat,
    text: place.name,
    ...(place.local === undefined ? {} : { local: place.local }),
    kind: 'point',
    gap: POINT_RADIUS[size] + 5,
    rank: (place.reports === 0 ? 5000 : 1000) - place.reports,
  }));
  for (const { place, kind } of surfaces) {
    const [lon = place.lon, lat = place.lat] =
      kind === 'country' ? (middle.get(place.countryNumber ?? '') ?? []) : [];
    if (kind === 'country') drawn.add(place.countryNumber ?? '');
    labels.push({
      id: place.id,
      lon,
      lat,
      text: place.name,
      ...(place.local === undefined ? {} : { local: place.local }),
      kind,
      gap: 0,
      rank: (kind === 'country' ? 0 : 2000) - place.reports,
    });
  }
  for (const { id, properties } of basemap.countries) {
    if (typeof id !== 'string' || drawn.has(id)) continue;
    const [lon = 0, lat = 0] = properties.at;
    labels.push({ id: '', lon, lat, text: properties.name, kind: 'land', gap: 0, rank: 9000 });
  }
  return labels.sort((a, b) => a.rank - b.rank);
}

/** Text size of a label, in px. */
export const LABEL_SIZE = { point: 12, area: 12, country: 13, land: 11 } as const;
