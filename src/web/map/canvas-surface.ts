import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { MapPlace } from '../../api/index.ts';
import { type Box, boxOf } from './box.ts';
import type { Drawing } from './drawing.ts';
import { type Frame, kmPerPixel, ZOOM } from './frame.ts';
import { LABEL_SIZE, type Label, labelsOf } from './labels.ts';
import { drawPoint, drawTile, fillOpacityOf, LOOKS, TILE, withOpacity } from './look.ts';
import type { Palette } from './palette.ts';
import { placeAt } from './place-at.ts';
import { POINT_RADIUS } from './place-mark.ts';
import { followPointer } from './pointer.ts';
import type { Drawn, MapSurface, SurfaceParts } from './surface.ts';

interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meets = (a: Room, b: Room) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A map without WebGL: the same picture, drawn by d3-geo on a plain canvas, and what is printed. */
export function openCanvasSurface(parts: SurfaceParts): MapSurface {
  const { container, basemap } = parts;
  const canvas = document.createElement('canvas');
  canvas.className = 'map-canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'region');
  canvas.setAttribute('aria-label', 'Map of the places; the list beside it holds the same');
  container.append(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no canvas; the list beside it holds all places.');
  let palette: Palette = parts.palette;
  let frame: Frame = parts.frame;
  let drawing: Drawing = { surfaces: [], points: [] };
  let labels: readonly Label[] = [];
  let rings: readonly [MapPlace | undefined, MapPlace | undefined] = [undefined, undefined];
  let pending = 0;
  const projection = geoMercator().precision(0.3);
  const boxes = new WeakMap<object, Box>();
  const size = () => ({ width: container.clientWidth, height: container.clientHeight });

  const aim = ({ width, height }: { readonly width: number; readonly height: number }) =>
    projection
      .scale((512 * 2 ** frame.zoom) / (2 * Math.PI))
      .translate([0, 0])
      .center([0, 0])
      .clipExtent(null)
      .translate(
        (() => {
          const [x = 0, y = 0] = projection([frame.lon, frame.lat]) ?? [];
          return [width / 2 - x, height / 2 - y];
        })(),
      )
      .clipExtent([
        [-8, -8],
        [width + 8, height + 8],
      ]);

  /** False for what surely lies outside the view: most of the world's polygons need not be projected. */
  const isNear = (shape: Geometry, [west, south, east, north]: Box) => {
    const box = boxes.get(shape) ?? boxOf(shape);
    boxes.set(shape, box);
    return box[1] <= north && box[3] >= south && box[0] <= east && box[2] >= west;
  };

  const paintLabels = (drawn: { labels: number }, { width, height }: { width: number; height: number }) => {
    const taken: Room[] = drawing.points.flatMap(({ place, size: step }) => {
      const [x = 0, y = 0] = projection([place.lon, place.lat]) ?? [];
      const radius = POINT_RADIUS[step] + 1;
      return [{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }];
    });
    for (const label of labels) {
      const [x = -1, y = -1] = projection([label.lon, label.lat]) ?? [];
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const step = LABEL_SIZE[label.kind];
      context.font = `${step}px system-ui, sans-serif`;
      const lines = label.local === undefined ? [label.text] : [label.text, label.local];
      const wide = Math.max(...lines.map((line) => context.measureText(line).width));
      const high = lines.length * step * 1.25;
      const { gap } = label;
      const places: readonly (readonly [number, number])[] =
        gap === 0
          ? [[x - wide / 2, y - high / 2]]
          : [
              [x + gap, y - high / 2],
              [x - gap - wide, y - high / 2],
              [x - wide / 2, y + gap],
              [x - wide / 2, y - gap - high],
            ];
      const spot = places.find(
        ([left, top]) =>
          !taken.some((box) =>
            meets(box, { left: left - 2, right: left + wide + 2, top: top - 1, bottom: top + high + 1 }),
          ),
      );
      if (spot === undefined) continue;
      const [left, top] = spot;
      taken.push({ left: left - 2, right: left + wide + 2, top: top - 1, bottom: top + high + 1 });
      drawn.labels += 1;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = palette.halo;
      context.fillStyle = label.kind === 'land' ? palette.label : palette.ink;
      lines.forEach((line, index) => {
        const middle = top + (index + 0.5) * step * 1.25;
        context.strokeText(line, left + wide / 2, middle);
        context.fillText(line, left + wide / 2, middle);
      });
    }
  };

  const paint = () => {
    pending = 0;
    const { width, height } = size();
    if (width === 0 || height === 0) return;
    const ratio = Math.max(1, devicePixelRatio);
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
    if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    aim({ width, height });
    const path = geoPath(projection, context);
    const [west = -180, north = 90] = projection.invert?.([0, 0]) ?? [];
    const [east = 180, south = -90] = projection.invert?.([width, height]) ?? [];
    const world = 512 * 2 ** frame.zoom;
    const view = [world <= width ? -180 : west, south, world <= width ? 180 : east, north] as const;
    const trace = (shape: GeoPermissibleObjects) => {
      context.beginPath();
      path(shape);
    };
    context.fillStyle = palette.sea;
    context.fillRect(0, 0, width, height);
    context.lineJoin = 'round';
    for (const country of basemap.countries) {
      if (!isNear(country.geometry, view)) continue;
      trace(country);
      context.fillStyle = palette.land;
      context.fill();
    }
    for (const lake of basemap.lakes.features) {
      if (!isNear(lake.geometry, view)) continue;
      trace(lake);
      context.fillStyle = palette.sea;
      context.fill();
    }
    context.lineWidth = 1;
    context.strokeStyle = palette.water;
    if (frame.zoom >= 2.5) {
      for (const river of basemap.rivers.features) {
        if (!isNear(river.geometry, view)) continue;
        trace(river);
        context.stroke();
      }
    }
    context.strokeStyle = palette.border;
    trace(basemap.borders);
    context.stroke();

    const drawn = { points: 0, areas: 0, countries: 0, labels: 0 } satisfies Drawn;
    for (const { place, kind, mark, geometry } of drawing.surfaces) {
      if (!isNear(geometry, view)) continue;
      const look = LOOKS[mark];
      const colour = palette[look.colour];
      trace(geometry);
      context.fillStyle = withOpacity(colour, fillOpacityOf(mark, { kind, km: place.uncertaintyKm }));
      context.fill();
      const { pattern } = look;
      if (pattern !== undefined) {
        const tile = document.createElement('canvas');
        tile.width = TILE * 2;
        tile.height = TILE * 2;
        const tileContext = tile.getContext('2d');
        if (tileContext !== null) drawTile(tileContext, pattern, colour, 2);
        const fill = context.createPattern(tile, 'repeat');
        fill?.setTransform(new DOMMatrix().scale(0.5));
        if (fill !== null) context.fillStyle = fill;
        context.fill();
      }
      if (rings[0]?.id === place.id || rings[1]?.id === place.id) {
        context.strokeStyle = withOpacity(palette.chosen, rings[0]?.id === place.id ? 1 : 0.55);
        context.lineWidth = 4;
        context.stroke();
      }
      context.strokeStyle = colour;
      context.lineWidth = look.width;
      context.setLineDash(look.dash.map((part) => part * look.width));
      context.stroke();
      context.setLineDash([]);
      const [[left, top], [right, bottom]] = path.bounds(geometry);
      if (left < width && right > 0 && top < height && bottom > 0)
        drawn[kind === 'country' ? 'countries' : 'areas'] += 1;
    }
    for (const { place, mark, size: step } of drawing.points) {
      const [x = -99, y = -99] = projection([place.lon, place.lat]) ?? [];
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
      const radius = POINT_RADIUS[step];
      if (rings[0]?.id === place.id || rings[1]?.id === place.id) {
        context.beginPath();
        context.arc(x, y, radius + 5, 0, 2 * Math.PI);
        context.strokeStyle = withOpacity(palette.chosen, rings[0]?.id === place.id ? 1 : 0.55);
        context.lineWidth = 3;
        context.stroke();
      }
      drawPoint(context, mark, palette, { x, y, radius });
      drawn.points += 1;
    }
    paintLabels(drawn, { width, height });
    parts.onDrawn(drawn);
  };
  const repaint = () => {
    pending ||= requestAnimationFrame(paint);
  };
  const move = (next: Frame) => {
    const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, next.zoom));
    frame = {
      zoom,
      lon: Math.max(-180, Math.min(180, next.lon)),
      lat: Math.max(-80, Math.min(80, next.lat)),
    };
    parts.onMoved(frame);
    repaint();
  };
  const positionAt = (x: number, y: number) => {
    aim(size());
    return projection.invert?.([x, y]) ?? undefined;
  };
  const hit = (x: number, y: number) => {
    const [lon, lat] = positionAt(x, y) ?? [];
    if (lon === undefined || lat === undefined) return undefined;
    return placeAt(drawing, lon, lat, kmPerPixel(lat, frame.zoom));
  };
  const stopPointer = followPointer(canvas, {
    frame: () => frame,
    positionAt,
    move,
    choose: (x, y) => parts.onChoose(hit(x, y)),
    hover: (x, y) => {
      const place = x === undefined || y === undefined ? undefined : hit(x, y);
      canvas.style.cursor = place === undefined ? '' : 'pointer';
      parts.onHover(place);
    },
  });
  const resize = new ResizeObserver(repaint);
  resize.observe(container);
  paint();

  return {
    draw: (next) => {
      drawing = next;
      labels = labelsOf(next, basemap);
      // At once: what is printed cannot wait for the next frame.
      paint();
    },
    point: (chosen, pointed) => {
      rings = [chosen, pointed];
      repaint();
    },
    repaint: (next) => {
      palette = next;
      repaint();
    },
    show: move,
    zoomBy: (step) => move({ ...frame, zoom: frame.zoom + step }),
    destroy: () => {
      cancelAnimationFrame(pending);
      resize.disconnect();
      stopPointer();
      canvas.remove();
    },
  };
}
