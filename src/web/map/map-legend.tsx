import { MarkSwatch } from './mark-swatch.tsx';
import { MARK_WORDS, type PlaceMark } from './place-mark.ts';

const ORDER: readonly PlaceMark[] = ['happened', 'set', 'open', 'feared', 'against', 'unknown', 'named'];

/** What the marks mean, and what the three precisions look like. */
export function MapLegend() {
  return (
    <details class="map-legend">
      <summary>What the marks mean</summary>
      <p class="quiet">The status of most of a place’s reports; its size grows with their number.</p>
      <ul>
        {ORDER.map((mark) => (
          <li key={mark}>
            <MarkSwatch mark={mark} /> {MARK_WORDS[mark]}
          </li>
        ))}
      </ul>
      <p class="quiet">
        A dot: the place is known within 25 km. A circle: somewhere within it. A tinted country: the country
        as a whole, or somewhere in it.
      </p>
    </details>
  );
}
