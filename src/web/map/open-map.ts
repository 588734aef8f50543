import type { MapPlace } from '../../api/index.ts';
import type { Basemap } from './basemap.ts';
import { openCanvasSurface } from './canvas-surface.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { type Frame, isInFrame } from './frame.ts';
import { loadBasemap } from './load-basemap.ts';
import { readPalette } from './palette.ts';
import type { MapSurface, SurfaceParts } from './surface.ts';

/** A map that chooses its own renderer and prints itself. */
export interface Renderer {
  draw(places: readonly MapPlace[]): void;
  point(chosen: MapPlace | undefined, pointed: MapPlace | undefined): void;
  /** Takes the page's colours anew. */
  repaint(): void;
  show(frame: Frame): void;
  /** Moves to the place where it is not in sight. */
  reveal(place: MapPlace): void;
  zoomBy(step: 1 | -1): void;
  destroy(): void;
}

export interface MapParts extends Omit<SurfaceParts, 'basemap' | 'palette' | 'onBroken'> {
  /** Where the printed twin is drawn; shown on paper alone. */
  readonly paper: HTMLElement;
  readonly onKind: (kind: 'webgl' | 'canvas') => void;
}

/** True where the browser draws with WebGL 2; asked first, since the map's library only stays blank without it. */
function canDrawWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

async function openSurface(parts: SurfaceParts): Promise<readonly ['webgl' | 'canvas', MapSurface]> {
  if (canDrawWebgl()) {
    try {
      // Loaded only where it can draw: it is the largest part of the page.
      const { openWebglSurface } = await import('./webgl-surface.ts');
      return ['webgl', openWebglSurface(parts)];
    } catch {
      // WebGL was promised and not given: the plain canvas shows the same.
      parts.container.replaceChildren();
    }
  }
  return ['canvas', openCanvasSurface(parts)];
}

/**
 * Opens the map with WebGL where the browser has it, else on a plain canvas; changes over when the browser takes WebGL
 * away. @throws Error in one sentence when the land cannot be loaded
 */
export async function openMap(parts: MapParts): Promise<Renderer> {
  const basemap: Basemap = await loadBasemap();
  const palette = () => readPalette(parts.container);
  let frame = parts.frame;
  let drawing: Drawing = { surfaces: [], points: [] };
  let rings: readonly [MapPlace | undefined, MapPlace | undefined] = [undefined, undefined];
  let surface: MapSurface;
  let isDestroyed = false;
  let isBroken = false;
  const surfaceParts = (): SurfaceParts => ({
    ...parts,
    basemap,
    palette: palette(),
    frame,
    onMoved: (moved) => {
      frame = moved;
      parts.onMoved(moved);
    },
    onBroken: () => {
      if (isDestroyed || isBroken) return;
      isBroken = true;
      surface.destroy();
      parts.container.replaceChildren();
      surface = openCanvasSurface(surfaceParts());
      surface.draw(drawing);
      surface.point(...rings);
      parts.onKind('canvas');
    },
  });
  const [kind, opened] = await openSurface(surfaceParts());
  surface = opened;
  parts.onKind(kind);
  parts.onMoved(frame);

  const noop = () => {};
  let printed: MapSurface | undefined;
  const stop = new AbortController();
  addEventListener(
    'beforeprint',
    () => {
      printed?.destroy();
      printed = openCanvasSurface({
        ...surfaceParts(),
        container: parts.paper,
        palette: readPalette(parts.container, 'light'),
        onChoose: noop,
        onHover: noop,
        onDrawn: noop,
        onMoved: noop,
        onBroken: noop,
      });
      printed.point(...rings);
      printed.draw(drawing);
    },
    { signal: stop.signal },
  );
  addEventListener(
    'afterprint',
    () => {
      printed?.destroy();
      printed = undefined;
    },
    { signal: stop.signal },
  );
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => surface.repaint(palette()), { signal: stop.signal });

  return {
    draw: (places) => {
      drawing = drawingOf(places, basemap);
      surface.draw(drawing);
    },
    point: (chosen, pointed) => {
      rings = [chosen, pointed];
      surface.point(chosen, pointed);
    },
    repaint: () => surface.repaint(palette()),
    show: (next) => surface.show(next),
    reveal: (place) => {
      const { clientWidth: width, clientHeight: height } = parts.container;
      if (!isInFrame(place, frame, { width, height }))
        surface.show({ ...frame, lon: place.lon, lat: place.lat });
    },
    zoomBy: (step) => surface.zoomBy(step),
    destroy: () => {
      isDestroyed = true;
      stop.abort();
      printed?.destroy();
      surface.destroy();
    },
  };
}
