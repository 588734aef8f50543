import type { Feature, FeatureCollection } from 'geojson';
import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { MapPlace } from '../../api/index.ts';
import type { Drawing } from './drawing.ts';
import { kmPerPixel, ZOOM } from './frame.ts';
import { LABEL_SIZE, labelsOf } from './labels.ts';
import { drawPoint, drawTile, fillOpacityOf, LOOKS, TILE } from './look.ts';
import type { Palette } from './palette.ts';
import { placeAt } from './place-at.ts';
import { PLACE_MARKS, POINT_RADIUS } from './place-mark.ts';
import type { MapSurface, SurfaceParts } from './surface.ts';
import { allowWorker } from './trusted-worker.ts';
import { DASHES, styleOf } from './webgl-style.ts';

/** Icons are drawn at twice their size, for screens with fine pixels. */
const SCALE = 2;

function imageOf(
  side: number,
  draw: (context: CanvasRenderingContext2D) => void,
): { width: number; height: number; data: Uint8ClampedArray } {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return { width: side, height: side, data: new Uint8ClampedArray(side * side * 4) };
  draw(context);
  return { width: side, height: side, data: context.getImageData(0, 0, side, side).data };
}

function addImages(map: MapLibre, palette: Palette): void {
  for (const mark of PLACE_MARKS) {
    const { pattern, colour } = LOOKS[mark];
    if (pattern !== undefined) {
      const tile = imageOf(TILE * SCALE, (context) => drawTile(context, pattern, palette[colour], SCALE));
      map.addImage(`pattern-${mark}`, tile, { pixelRatio: SCALE });
    }
    POINT_RADIUS.forEach((radius, size) => {
      const half = Math.ceil(radius + 2) * SCALE;
      const icon = imageOf(2 * half, (context) => {
        context.scale(SCALE, SCALE);
        drawPoint(context, mark, palette, { x: half / SCALE, y: half / SCALE, radius });
      });
      map.addImage(`point-${mark}-${size}`, icon, { pixelRatio: SCALE });
    });
  }
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const pointFeature = (place: { lon: number; lat: number }, properties: object): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
});

/** The map drawn by maplibre-gl. @throws Error when WebGL cannot be had after all */
export function openWebglSurface(parts: SurfaceParts): MapSurface {
  allowWorker(workerUrl);
  setWorkerUrl(new URL(workerUrl, location.href).href);
  let palette = parts.palette;
  let drawing: Drawing = { surfaces: [], points: [] };
  let rings: readonly [MapPlace | undefined, MapPlace | undefined] = [undefined, undefined];
  const map = new MapLibre({
    container: parts.container,
    style: styleOf(parts.basemap, palette),
    center: [parts.frame.lon, parts.frame.lat],
    zoom: parts.frame.zoom,
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.getCanvas().setAttribute('aria-label', 'Map of the places; the list beside it holds the same');

  const set = (name: string, features: Feature[]) =>
    map.getSource<GeoJSONSource>(name)?.setData(collection(features));
  const setRings = () => {
    const features = rings.flatMap((place, index): Feature[] => {
      if (place === undefined) return [];
      const strength = index === 0 ? 1 : 0.55;
      const surface = drawing.surfaces.find((drawn) => drawn.place.id === place.id);
      if (surface !== undefined)
        return [{ type: 'Feature', properties: { strength }, geometry: surface.geometry }];
      const point = drawing.points.find((drawn) => drawn.place.id === place.id);
      return point === undefined
        ? []
        : [pointFeature(place, { strength, radius: POINT_RADIUS[point.size] + 4 })];
    });
    set('rings', features);
  };
  const setDrawing = () => {
    set(
      'surfaces',
      drawing.surfaces.map(({ place, kind, mark, geometry }) => {
        const { colour, pattern, dash, width } = LOOKS[mark];
        const opacity = fillOpacityOf(mark, { kind, km: place.uncertaintyKm });
        const look = { colour: palette[colour], opacity, dash: dash.join(), width };
        const properties = {
          id: place.id,
          kind,
          ...look,
          ...(pattern === undefined ? {} : { pattern: `pattern-${mark}` }),
        };
        return { type: 'Feature', properties, geometry };
      }),
    );
    set(
      'points',
      drawing.points.map(({ place, mark, size }) =>
        pointFeature(place, { id: place.id, icon: `point-${mark}-${size}` }),
      ),
    );
    set(
      'labels',
      labelsOf(drawing, parts.basemap).map((label) =>
        pointFeature(label, {
          id: label.id,
          kind: label.kind,
          rank: label.rank,
          gap: label.gap / LABEL_SIZE[label.kind],
          text: label.local === undefined ? label.text : `${label.text}\n${label.local}`,
        }),
      ),
    );
    setRings();
  };
  let isDressed = false;
  map.on('style.load', () => {
    isDressed = true;
    addImages(map, palette);
    setDrawing();
  });

  const seen = (layers: string[], kind?: string) =>
    new Set(
      map
        .queryRenderedFeatures({ layers })
        .filter(({ properties }) => kind === undefined || properties.kind === kind)
        .map(({ properties }) => String(properties.id)),
    ).size;
  map.on('idle', () => {
    if (map.getLayer('points') === undefined) return;
    const lines = DASHES.map((dash) => `lines-${dash}`);
    parts.onDrawn({
      points: seen(['points']),
      areas: seen(lines, 'area'),
      countries: seen(['fills'], 'country'),
      labels: map.queryRenderedFeatures({ layers: ['labels-points', 'labels-surfaces'] }).length,
    });
  });

  const frame = () => ({ lon: map.getCenter().lng, lat: map.getCenter().lat, zoom: map.getZoom() });
  const hit = ({ lng, lat }: { lng: number; lat: number }) =>
    placeAt(drawing, lng, lat, kmPerPixel(lat, map.getZoom()));
  map.on('move', () => parts.onMoved(frame()));
  map.on('click', ({ lngLat }) => parts.onChoose(hit(lngLat)));
  map.on('mousemove', ({ lngLat }) => {
    const place = hit(lngLat);
    map.getCanvas().style.cursor = place === undefined ? '' : 'pointer';
    parts.onHover(place);
  });
  map.on('mouseout', () => parts.onHover(undefined));
  map.on('webglcontextlost', () => parts.onBroken());

  return {
    draw: (next) => {
      drawing = next;
      if (isDressed) setDrawing();
    },
    point: (chosen, pointed) => {
      rings = [chosen, pointed];
      if (isDressed) setRings();
    },
    repaint: (next) => {
      palette = next;
      isDressed = false;
      map.setStyle(styleOf(parts.basemap, palette), { diff: false });
    },
    show: ({ lon, lat, zoom }) => map.jumpTo({ center: [lon, lat], zoom }),
    zoomBy: (step) => map.jumpTo({ zoom: map.getZoom() + step }),
    destroy: () => map.remove(),
  };
}
