const RADIANS = Math.PI / 180;

/** Distance over the ground in km between two points in degrees. Source: haversine formula, radius 6,371 km. */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const sinLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const sinLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const x = sinLat * sinLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * sinLon * sinLon;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(x)));
}

/** The middle of some points and the radius in km that holds nine of ten of them. Undefined for no points. */
export function middleOf(
  points: readonly (readonly [number, number])[],
): [number, number, number] | undefined {
  if (points.length === 0) return undefined;
  let x = 0;
  let y = 0;
  let zed = 0;
  for (const [lat, lon] of points) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    zed += Math.sin(lat * RADIANS);
  }
  const lat = Math.atan2(zed, Math.hypot(x, y)) / RADIANS;
  const lon = Math.atan2(y, x) / RADIANS;
  const distances = points.map((point) => distanceKm(lat, lon, point[0], point[1])).sort((a, b) => a - b);
  return [lat, lon, distances[Math.floor(distances.length * 0.9)] ?? 0];
}
