import { geoCircle } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import type { MapPlace } from '../../api/index.ts';
import type { Basemap } from './basemap.ts';
import { markOfPlace, type PlaceMark, sizeOf } from './place-mark.ts';

/** A place that is drawn as a surface: the circle it lies within, or the country as a whole. */
export interface DrawnSurface {
  readonly place: MapPlace;
  readonly kind: 'area' | 'country';
  readonly mark: PlaceMark;
  readonly geometry: Polygon | MultiPolygon;
}

export interface DrawnPoint {
  readonly place: MapPlace;
  readonly mark: PlaceMark;
  readonly size: 0 | 1 | 2 | 3 | 4;
}

/** All that is drawn over the land: countries first, then large areas, small ones, points with few reports, with many. */
export interface Drawing {
  readonly surfaces: readonly DrawnSurface[];
  readonly points: readonly DrawnPoint[];
}

const KM_PER_DEGREE = 111.195;

/**
 * What is drawn of the places, by their precision: a point only where a point is meant. A country whose polygon is not
 * in the land's data is drawn as the circle that it fills.
 */
export function drawingOf(places: readonly MapPlace[], basemap: Basemap): Drawing {
  const polygons = new Map(basemap.countries.map((country) => [country.id, country.geometry]));
  const surfaces = places.flatMap((place): DrawnSurface[] => {
    if (place.precision === 'point') return [];
    const mark = markOfPlace(place);
    const polygon = place.precision === 'country' ? polygons.get(place.countryNumber ?? 'none') : undefined;
    if (polygon !== undefined) return [{ place, kind: 'country', mark, geometry: polygon }];
    const radius = Math.min(85, Math.max(1, place.uncertaintyKm) / KM_PER_DEGREE);
    const circle = geoCircle().center([place.lon, place.lat]).radius(radius).precision(4);
    return [{ place, kind: 'area', mark, geometry: circle() }];
  });
  const points = places
    .filter(({ precision }) => precision === 'point')
    .map((place) => ({ place, mark: markOfPlace(place), size: sizeOf(place.reports) }));
  return {
    surfaces: surfaces.sort(
      (a, b) =>
        Number(b.kind === 'country') - Number(a.kind === 'country') ||
        b.place.uncertaintyKm - a.place.uncertaintyKm,
    ),
    points: points.reverse(),
  };
}
