import { useEffect, useRef } from 'preact/hooks';
import { theme } from '../state.ts';
import { drawPoint } from './look.ts';
import { readPalette } from './palette.ts';
import type { PlaceMark } from './place-mark.ts';

/** Side of a swatch, in px. */
const SIDE = 18;

/** A mark as the map draws it, for legend, list and drawer; the word beside it says the same. */
export function MarkSwatch({ mark }: { readonly mark: PlaceMark }) {
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
      const radius = mark === 'named' ? 4 : 6.5;
      drawPoint(context, mark, readPalette(element.parentElement ?? element), {
        x: SIDE / 2,
        y: SIDE / 2,
        radius,
      });
    };
    draw();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    return () => dark.removeEventListener('change', draw);
  }, [mark, colours]);
  return (
    <span class="swatch" aria-hidden="true">
      <canvas width={SIDE * 2} height={SIDE * 2} ref={canvas} />
    </span>
  );
}
