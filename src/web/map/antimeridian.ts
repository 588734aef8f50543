import { geoEquirectangular, geoPath } from 'd3-geo';
import type { Position } from 'geojson';

const crosses = (ring: readonly Position[]) =>
  ring.some(([x = 0], index) => Math.abs(x - (ring[index - 1]?.[0] ?? x)) > 180);

/**
 * A polygon of the sphere as polygons of the plane: one that crosses 180° (eastern Russia, Fiji) or holds a pole is cut
 * there, others come back as they are. Holes of a polygon that is cut are not kept; none of Natural Earth's has any.
 * @param polygon  rings of [longitude, latitude], the outer one clockwise as d3-geo has it
 */
export function cutAtAntimeridian(polygon: Position[][]): Position[][][] {
  if (!polygon.some(crosses)) return [polygon];
  const rings: Position[][] = [];
  const add = (x: number, y: number) => {
    rings.at(-1)?.push([x, -y]);
  };
  const collector = {
    beginPath() {},
    moveTo(x: number, y: number) {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
    closePath() {
      const [first] = rings.at(-1) ?? [];
      if (first !== undefined) rings.at(-1)?.push(first);
    },
    arc() {},
  };
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  geoPath(degrees, collector)({ type: 'Polygon', coordinates: polygon });
  return rings.filter((ring) => ring.length > 3).map((ring) => [ring]);
}
