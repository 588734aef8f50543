import type { Frame } from './frame.ts';

/** What pointer, wheel and keys do to a canvas map. Positions in px within the canvas. */
export interface PointerActions {
  readonly frame: () => Frame;
  /** Longitude and latitude under a pixel; undefined outside the world. */
  readonly positionAt: (x: number, y: number) => readonly [number, number] | undefined;
  readonly move: (frame: Frame) => void;
  readonly choose: (x: number, y: number) => void;
  /** Without a position: the pointer has left. */
  readonly hover: (x?: number, y?: number) => void;
}

/** A press that moves further than this, in px, is a drag and no click. */
const CLICK_SLACK = 4;

/** How far an arrow key moves, as a share of the shorter side. */
const STEP = 0.2;

const degreesPerPixel = (zoom: number) => 360 / (512 * 2 ** zoom);

/** Drags, wheel, pinch, and the arrow, + and − keys, as the other renderer has them. Returns what ends it. */
export function followPointer(canvas: HTMLCanvasElement, actions: PointerActions): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const pressed = new Map<number, { x: number; y: number }>();
  let moved = 0;
  let start = { x: 0, y: 0 };

  const shift = (dx: number, dy: number) => {
    const { lon, lat, zoom } = actions.frame();
    const rate = degreesPerPixel(zoom);
    const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) + (dy * rate * Math.PI) / 180;
    const nextLat = ((Math.atan(Math.exp(y)) - Math.PI / 4) * 360) / Math.PI;
    actions.move({ lon: lon - dx * rate, lat: nextLat, zoom });
  };
  /** Zooms so that what lies under (x, y) stays there. */
  const zoomAt = (x: number, y: number, by: number) => {
    const before = actions.positionAt(x, y);
    const { zoom } = actions.frame();
    actions.move({ ...actions.frame(), zoom: zoom + by });
    const after = actions.positionAt(x, y);
    if (before === undefined || after === undefined) return;
    const now = actions.frame();
    actions.move({ ...now, lon: now.lon + before[0] - after[0], lat: now.lat + before[1] - after[1] });
  };
  const spread = () => {
    const [a, b] = [...pressed.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  };

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      pressed.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
      if (pressed.size === 1) {
        moved = 0;
        start = { x: event.offsetX, y: event.offsetY };
      }
    },
    options,
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const before = pressed.get(event.pointerId);
      if (before === undefined) {
        if (event.pointerType === 'mouse') actions.hover(event.offsetX, event.offsetY);
        return;
      }
      const was = spread();
      pressed.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
      moved = Math.max(moved, Math.hypot(event.offsetX - start.x, event.offsetY - start.y));
      if (pressed.size === 1 && moved > CLICK_SLACK)
        shift(event.offsetX - before.x, event.offsetY - before.y);
      if (pressed.size === 2 && was > 0) zoomAt(event.offsetX, event.offsetY, Math.log2(spread() / was));
    },
    options,
  );
  const release = (event: PointerEvent) => {
    const isClick = pressed.delete(event.pointerId) && pressed.size === 0 && moved <= CLICK_SLACK;
    if (isClick && event.type === 'pointerup') actions.choose(event.offsetX, event.offsetY);
  };
  canvas.addEventListener('pointerup', release, options);
  canvas.addEventListener('pointercancel', release, options);
  canvas.addEventListener('pointerleave', () => actions.hover(), options);
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaMode === 1 ? event.deltaY * 20 : event.deltaY;
      zoomAt(event.offsetX, event.offsetY, Math.max(-1, Math.min(1, -pixels / 300)));
    },
    { ...options, passive: false },
  );
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = Math.min(canvas.clientWidth, canvas.clientHeight) * STEP;
      const middle = [canvas.clientWidth / 2, canvas.clientHeight / 2] as const;
      const act: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => shift(step, 0),
        ArrowRight: () => shift(-step, 0),
        ArrowUp: () => shift(0, step),
        ArrowDown: () => shift(0, -step),
        '+': () => zoomAt(...middle, 1),
        '=': () => zoomAt(...middle, 1),
        '-': () => zoomAt(...middle, -1),
      };
      const run = act[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    },
    options,
  );
  return () => stop.abort();
}
