import { geoContains, geoDistance } from 'd3-geo';
import type { MapPlace } from '../../api/index.ts';
import { boxAround, isInBox } from './box.ts';
import type { Drawing, DrawnSurface } from './drawing.ts';
import { POINT_RADIUS } from './place-mark.ts';

const EARTH_KM = 6371;

/** How far from a point's edge it can still be hit, in px. */
const SLACK = 5;

/** Asked at every move of the pointer, hence the boxes: the sphere's own test takes ten times as long. */
function isWithin({ kind, place, geometry }: DrawnSurface, lon: number, lat: number): boolean {
  if (kind === 'area') {
    return geoDistance([lon, lat], [place.lon, place.lat]) * EARTH_KM <= Math.max(1, place.uncertaintyKm);
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(
    (coordinates) =>
      isInBox(boxAround(coordinates[0] ?? []), lon, lat) &&
      geoContains({ type: 'Polygon', coordinates }, [lon, lat]),
  );
}

/**
 * The place under a position, the most exact first: the nearest point within reach, else the smallest area around it,
 * else the country.
 * @param lon, lat  degrees
 * @param kmPerPixel  ground distance of a pixel there
 */
export function placeAt(
  { surfaces, points }: Drawing,
  lon: number,
  lat: number,
  kmPerPixel: number,
): MapPlace | undefined {
  let best: MapPlace | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { place, size } of points) {
    const pixels = (geoDistance([lon, lat], [place.lon, place.lat]) * EARTH_KM) / kmPerPixel;
    if (pixels <= POINT_RADIUS[size] + SLACK && pixels <= nearest) [best, nearest] = [place, pixels];
  }
  if (best !== undefined) return best;
  // Surfaces are sorted from the widest to the smallest.
  return surfaces.findLast((surface) => isWithin(surface, lon, lat))?.place;
}
