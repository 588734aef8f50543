import type { MapPlace } from '../../api/index.ts';
import type { Basemap } from './basemap.ts';
import type { Drawing } from './drawing.ts';
import type { Frame } from './frame.ts';
import type { Palette } from './palette.ts';

/** How many features of each kind are in sight, as the renderer has drawn them. */
export interface Drawn {
  readonly points: number;
  readonly areas: number;
  readonly countries: number;
  readonly labels: number;
}

export interface SurfaceParts {
  readonly container: HTMLElement;
  readonly basemap: Basemap;
  readonly palette: Palette;
  readonly frame: Frame;
  readonly onChoose: (place: MapPlace | undefined) => void;
  readonly onHover: (place: MapPlace | undefined) => void;
  readonly onDrawn: (drawn: Drawn) => void;
  readonly onMoved: (frame: Frame) => void;
  /** The renderer cannot go on (the browser took its context away). */
  readonly onBroken: () => void;
}

/** A map that draws, pans and zooms, whatever it draws with. */
export interface MapSurface {
  draw(drawing: Drawing): void;
  /** Rings the chosen place and the one that the list points at. */
  point(chosen: MapPlace | undefined, pointed: MapPlace | undefined): void;
  repaint(palette: Palette): void;
  show(frame: Frame): void;
  /** Doubles or halves the scale, about the centre. */
  zoomBy(step: 1 | -1): void;
  destroy(): void;
}
