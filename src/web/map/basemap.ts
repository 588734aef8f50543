import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** A country's polygon; `id` is ISO 3166-1 numeric, '' where there is none. */
export type CountryFeature = Feature<
  Polygon | MultiPolygon,
  { readonly name: string; readonly at: Position }
>;

/** Natural Earth 1:50m: countries (cut at 180°), the borders between them, rivers and lakes. Degrees WGS 84. */
export interface Basemap {
  readonly countries: readonly CountryFeature[];
  readonly borders: MultiLineString;
  readonly rivers: FeatureCollection;
  readonly lakes: FeatureCollection;
}
