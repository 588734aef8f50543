import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Basemap } from './basemap.ts';
import { LABEL_SIZE } from './labels.ts';
import { LOOKS } from './look.ts';
import type { Palette } from './palette.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

const source = (data: GeoJSONSourceSpecification['data']): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  tolerance: 0.2,
  maxzoom: 12,
});

const get = (name: string): ExpressionSpecification => ['get', name];

const textOf = {
  'text-field': get('text'),
  'text-font': ['system-ui'],
  'text-size': [
    'match',
    get('kind'),
    'country',
    LABEL_SIZE.country,
    'land',
    LABEL_SIZE.land,
    LABEL_SIZE.point,
  ] as ExpressionSpecification,
  'text-line-height': 1.25,
  'text-max-width': 12,
  'text-padding': 2,
  'symbol-sort-key': get('rank'),
};

const textPaint = (palette: Palette) => ({
  'text-color': ['match', get('kind'), 'land', palette.label, palette.ink] as ExpressionSpecification,
  'text-halo-color': palette.halo,
  'text-halo-width': 1.5,
});

/** Each dash that a mark can have is a layer of its own: `line-dasharray` holds for a whole layer. */
export const DASHES = [...new Set(Object.values(LOOKS).map(({ dash }) => dash.join()))];

/**
 * The map's style, wholly local: land and waters from `basemap`, no tiles, no glyph server (names are drawn with the
 * fonts of this machine), no images but those that are added by hand. What is drawn over the land comes as properties.
 */
export function styleOf(basemap: Basemap, palette: Palette): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      land: source({ type: 'FeatureCollection', features: [...basemap.countries] }),
      borders: source(basemap.borders),
      rivers: source(basemap.rivers),
      lakes: source(basemap.lakes),
      surfaces: source(EMPTY),
      points: source(EMPTY),
      labels: source(EMPTY),
      rings: source(EMPTY),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.sea } },
      {
        id: 'rivers',
        type: 'line',
        source: 'rivers',
        minzoom: 2.5,
        paint: { 'line-color': palette.water, 'line-width': 1 },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': palette.border, 'line-width': 1 },
      },
      {
        id: 'fills',
        type: 'fill',
        source: 'surfaces',
        paint: { 'fill-color': get('colour'), 'fill-opacity': get('opacity'), 'fill-antialias': false },
      },
      {
        id: 'patterns',
        type: 'fill',
        source: 'surfaces',
        filter: ['has', 'pattern'],
        paint: { 'fill-pattern': get('pattern') },
      },
      ...DASHES.map((dash) => ({
        id: `lines-${dash}`,
        type: 'line' as const,
        source: 'surfaces',
        filter: ['==', get('dash'), dash] as ['==', ExpressionSpecification, string],
        paint: {
          'line-color': get('colour'),
          'line-width': get('width'),
          ...(dash === '' ? {} : { 'line-dasharray': dash.split(',').map(Number) }),
        },
      })),
      {
        id: 'rings-surfaces',
        type: 'line',
        source: 'rings',
        filter: ['!', ['has', 'radius']],
        paint: { 'line-color': palette.chosen, 'line-width': 4, 'line-opacity': get('strength') },
      },
      {
        id: 'rings-points',
        type: 'circle',
        source: 'rings',
        filter: ['has', 'radius'],
        paint: {
          'circle-radius': get('radius'),
          'circle-color': 'rgba(0,0,0,0)',
          'circle-stroke-color': palette.chosen,
          'circle-stroke-width': 3,
          'circle-stroke-opacity': get('strength'),
        },
      },
      // Names give way to what is above them, in this order: points, names of points, names of surfaces.
      {
        id: 'labels-surfaces',
        type: 'symbol',
        source: 'labels',
        filter: ['!=', get('kind'), 'point'],
        layout: textOf,
        paint: textPaint(palette),
      },
      {
        id: 'labels-points',
        type: 'symbol',
        source: 'labels',
        filter: ['==', get('kind'), 'point'],
        layout: {
          ...textOf,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': get('gap'),
          'text-justify': 'auto',
        },
        paint: textPaint(palette),
      },
      {
        id: 'points',
        type: 'symbol',
        source: 'points',
        layout: { 'icon-image': get('icon'), 'icon-allow-overlap': true, 'icon-padding': 0 },
      },
    ],
  };
}
