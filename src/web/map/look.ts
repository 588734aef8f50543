import type { Palette } from './palette.ts';
import type { PlaceMark } from './place-mark.ts';

/**
 * How a mark fills and outlines a surface; the two channels of UI: `colour` and the line or pattern. `dash` is in
 * multiples of the line's width, [] for a solid line.
 */
export interface Look {
  readonly colour: keyof Palette;
  readonly fillOpacity: number;
  readonly pattern?: 'hatch' | 'cross';
  readonly dash: readonly number[];
  readonly width: number;
}

export const LOOKS: Readonly<Record<PlaceMark, Look>> = {
  happened: { colour: 'ink', fillOpacity: 0.16, dash: [], width: 1.25 },
  set: { colour: 'blue', fillOpacity: 0.04, dash: [], width: 2 },
  open: { colour: 'blue', fillOpacity: 0.04, dash: [4, 3], width: 2 },
  feared: { colour: 'amber', fillOpacity: 0.06, pattern: 'hatch', dash: [1, 1.5], width: 2 },
  against: { colour: 'red', fillOpacity: 0.05, pattern: 'cross', dash: [], width: 1.5 },
  unknown: { colour: 'grey', fillOpacity: 0.1, dash: [], width: 1 },
  named: { colour: 'grey', fillOpacity: 0, dash: [], width: 0.6 },
};

/**
 * Opacity of a surface's fill: countries and wide areas lie over and under much else, and are only tinted.
 * Marks at several scales would else add up to one grey.
 */
export function fillOpacityOf(
  mark: PlaceMark,
  { kind, km }: { readonly kind: 'area' | 'country'; readonly km: number },
): number {
  const share = kind === 'country' ? 0.4 : km > 250 ? 0.3 : km > 120 ? 0.55 : 0.8;
  return LOOKS[mark].fillOpacity * share;
}

/** `rgb(1, 2, 3)` with an opacity. */
export function withOpacity(colour: string, opacity: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
}

/** Side of a pattern's tile, in px. */
export const TILE = 8;

/** Draws the tile of a pattern: diagonal lines, or lines both ways. */
export function drawTile(
  context: CanvasRenderingContext2D,
  pattern: 'hatch' | 'cross',
  colour: string,
  scale: number,
): void {
  const side = TILE * scale;
  context.strokeStyle = withOpacity(colour, pattern === 'cross' ? 0.3 : 0.42);
  context.lineWidth = scale;
  context.beginPath();
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - scale, side + scale);
    context.lineTo(shift + side + scale, -scale);
    if (pattern === 'cross') {
      context.moveTo(shift - scale, -scale);
      context.lineTo(shift + side + scale, side + scale);
    }
  }
  context.stroke();
}

/** Draws a small sample of a surface's mark in a square of `side` px: a circle for an area, a square for a country. */
export function drawSurfaceSample(
  context: CanvasRenderingContext2D,
  mark: PlaceMark,
  palette: Palette,
  { side, isCountry }: { readonly side: number; readonly isCountry: boolean },
): void {
  const { colour, fillOpacity, pattern, dash, width } = LOOKS[mark];
  const shape = () => {
    context.beginPath();
    if (isCountry) context.rect(2, 3, side - 4, side - 6);
    else context.arc(side / 2, side / 2, side / 2 - 1.5, 0, 2 * Math.PI);
  };
  context.save();
  shape();
  context.clip();
  context.fillStyle = withOpacity(palette[colour], Math.max(0.12, fillOpacity));
  context.fillRect(0, 0, side, side);
  if (pattern !== undefined) {
    for (let x = 0; x < side; x += TILE) {
      for (let y = 0; y < side; y += TILE) {
        context.save();
        context.translate(x, y);
        drawTile(context, pattern, palette[colour], 1);
        context.restore();
      }
    }
  }
  context.restore();
  shape();
  context.strokeStyle = palette[colour];
  context.lineWidth = Math.max(1, width);
  context.setLineDash(dash.map((part) => part * width));
  context.stroke();
  context.setLineDash([]);
}

/** Draws the mark of a point around (x, y): filled, outlined, dashed, hatched, crossed, grey, or a small ring. */
export function drawPoint(
  context: CanvasRenderingContext2D,
  mark: PlaceMark,
  palette: Palette,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): void {
  const colour = palette[LOOKS[mark].colour];
  const ring = (size: number) => {
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
  };
  context.save();
  ring(radius + 1.5);
  context.fillStyle = palette.halo;
  context.fill();
  ring(radius);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = mark === 'named' ? 1.5 : 2;
  if (mark === 'happened' || mark === 'unknown') context.fill();
  if (mark === 'open') context.setLineDash([radius * 0.62, radius * 0.42]);
  if (mark !== 'unknown') context.stroke();
  context.setLineDash([]);
  if (mark === 'feared' || mark === 'against') {
    ring(radius);
    context.clip();
    context.lineWidth = 1.5;
    context.beginPath();
    if (mark === 'feared') {
      for (let shift = -2 * radius; shift <= 2 * radius; shift += 4) {
        context.moveTo(x + shift - radius, y + radius);
        context.lineTo(x + shift + radius, y - radius);
      }
    } else {
      context.moveTo(x - radius, y - radius);
      context.lineTo(x + radius, y + radius);
      context.moveTo(x - radius, y + radius);
      context.lineTo(x + radius, y - radius);
    }
    context.stroke();
  }
  context.restore();
}
