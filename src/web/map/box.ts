import type { Geometry, Position } from 'geojson';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

const WORLD: Box = [-180, -90, 180, 90];

/** The box around positions of the plane; all of the world where they jump across 180°. */
export function boxAround(positions: readonly Position[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  let before: number | undefined;
  for (const [x = 0, y = 0] of positions) {
    if (before !== undefined && Math.abs(x - before) > 180) return WORLD;
    before = x;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

const isPosition = (part: readonly unknown[]): boolean => typeof part[0] === 'number';

/** The boxes of each line and ring of a geometry, as one. */
export function boxOf(geometry: Geometry): Box {
  if (geometry.type === 'GeometryCollection' || geometry.type === 'Point') return WORLD;
  let [west, south, east, north] = [180, 90, -180, -90];
  const visit = (part: Position[] | Position[][] | Position[][][]) => {
    const [first] = part;
    if (first === undefined) return;
    if (!isPosition(first)) {
      // Not a list of positions, hence a list of such lists: GeoJSON nests them no other way.
      for (const inner of part as Position[][]) visit(inner);
      return;
    }
    // A list of positions, since its first is one.
    const box = boxAround(part as Position[]);
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  };
  visit(geometry.coordinates);
  return [west, south, east, north];
}

/** True where the position is in the box, its edges included. */
export function isInBox([west, south, east, north]: Box, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
