import { formatNumber } from '../format.ts';
import { type Frame, kmPerPixel } from './frame.ts';

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const;

/** How long a round distance is at the middle of the map. */
export function ScaleBar({ frame }: { readonly frame: Frame }) {
  const each = kmPerPixel(frame.lat, frame.zoom);
  const km = STEPS.findLast((step) => step / each <= 110) ?? 1;
  return (
    <div class="scale-bar" style={{ width: `${Math.round(km / each)}px` }}>
      {formatNumber(km)} km
    </div>
  );
}
