const RADIANS = Math.PI / 180;

/** Distance over the ground in km between two points in degrees. Source: haversine formula, radius 6,371 km. */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const sinLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const sinLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const x = sinLat * sinLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * sinLon * sinLon;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(x)));
}

/** The value below which a share of sorted numbers lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * The middle of the box around some points, of a hundred of which one may stray on each side, and the radius in km
 * that holds nearly all of them. Undefined for no points. Wrong for a unit on both sides of the date line.
 */
export function middleOf(
  points: readonly (readonly [number, number])[],
): [number, number, number] | undefined {
  if (points.length === 0) return undefined;
  const lats = points.map((point) => point[0]).sort((a, b) => a - b);
  const lons = points.map((point) => point[1]).sort((a, b) => a - b);
  const lat = (quantile(lats, 0.01) + quantile(lats, 0.99)) / 2;
  const lon = (quantile(lons, 0.01) + quantile(lons, 0.99)) / 2;
  const distances = points.map((point) => distanceKm(lat, lon, point[0], point[1])).sort((a, b) => a - b);
  return [lat, lon, quantile(distances, 0.97)];
}
