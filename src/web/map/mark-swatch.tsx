import { useEffect, useRef } from 'preact/hooks';
import type { Precision } from '../../api/index.ts';
import { theme } from '../state.ts';
import { drawPoint, drawSurfaceSample } from './look.ts';
import { readPalette } from './palette.ts';
import type { PlaceMark } from './place-mark.ts';

/** Side of a swatch, in px. */
const SIDE = 18;

/** A mark as the map draws it at this precision, for legend and list; the words beside it say the same. */
export function MarkSwatch({ mark, precision }: { readonly mark: PlaceMark; readonly precision: Precision }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = theme.value;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const draw = () => {
      const context = element.getContext('2d');
      if (context === null) return;
      context.setTransform(2, 0, 0, 2, 0, 0);
      context.clearRect(0, 0, SIDE, SIDE);
      const palette = readPalette(element.parentElement ?? element);
      if (precision === 'point') {
        const radius = mark === 'named' ? 4 : 6.5;
        drawPoint(context, mark, palette, { x: SIDE / 2, y: SIDE / 2, radius });
      } else drawSurfaceSample(context, mark, palette, { side: SIDE, isCountry: precision === 'country' });
    };
    draw();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    return () => dark.removeEventListener('change', draw);
  }, [mark, precision, colours]);
  return (
    <span class="swatch" aria-hidden="true">
      <canvas width={SIDE * 2} height={SIDE * 2} ref={canvas} />
    </span>
  );
}
