import type { MapPlace } from '../../api/index.ts';

/** What a map shows: its centre in degrees, and the zoom (the world is 512 · 2^zoom px wide). */
export interface Frame {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export const ZOOM = { least: 0.5, most: 11 } as const;

/** The latitude that web Mercator still shows, in degrees. */
const EDGE = 80;

const mercatorY = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const latitudeOf = (y: number) => ((Math.atan(Math.exp(y)) - Math.PI / 4) * 360) / Math.PI;

/** The value below which `share` of the weight lies. */
function quantile(values: readonly (readonly [number, number])[], share: number): number {
  const sorted = values.toSorted((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let below = 0;
  for (const [value, weight] of sorted) {
    below += weight;
    if (below >= share * total) return value;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

/**
 * The frame that holds the middle `share` of what is said of the places, with room around it: 1 for all of them. The
 * few far away (a capital where someone spoke) are then found by zooming out. `width` and `height` in px.
 */
export function frameOf(
  places: readonly MapPlace[],
  { width, height }: { readonly width: number; readonly height: number },
  share: number,
): Frame {
  if (places.length === 0) return { lon: 20, lat: 25, zoom: ZOOM.least };
  const weight = (place: MapPlace) => 1 + place.reports;
  const side = (1 - share) / 2;
  const xs = places.map((place) => [place.lon, weight(place)] as const);
  const ys = places.map((place) => [Math.max(-EDGE, Math.min(EDGE, place.lat)), weight(place)] as const);
  const [west, east] = [quantile(xs, side), quantile(xs, 1 - side)];
  const [south, north] = [mercatorY(quantile(ys, side)), mercatorY(quantile(ys, 1 - side))];
  const world = (share: number, pixels: number) =>
    Math.log2(Math.max(64, pixels - 120) / Math.max(share, 0.004) / 512);
  const zoom = Math.min(world((east - west) / 360, width), world((north - south) / (2 * Math.PI), height));
  return {
    lon: (west + east) / 2,
    lat: latitudeOf((south + north) / 2),
    zoom: Math.max(ZOOM.least, Math.min(7, zoom)),
  };
}

/** Ground distance of a pixel at this latitude, in km. */
export function kmPerPixel(lat: number, zoom: number): number {
  return (40_075 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** True where the position is shown, with a margin so that its mark is not cut. `width` and `height` in px. */
export function isInFrame(
  { lon, lat }: { readonly lon: number; readonly lat: number },
  frame: Frame,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const world = 512 * 2 ** frame.zoom;
  const x = ((lon - frame.lon) / 360) * world;
  const y = ((mercatorY(lat) - mercatorY(frame.lat)) / (2 * Math.PI)) * world;
  return Math.abs(x) < width / 2 - 30 && Math.abs(y) < height / 2 - 30;
}
