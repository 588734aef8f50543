import { MarkSwatch } from './mark-swatch.tsx';
import { MARK_WORDS, type PlaceMark } from './place-mark.ts';

const ORDER: readonly PlaceMark[] = ['happened', 'set', 'open', 'feared', 'against', 'unknown', 'named'];

const PRECISION_WORDS = [
  ['point', 'known within 30 km'],
  ['area', 'somewhere within the circle'],
  ['country', 'the country, or somewhere in it'],
] as const;

/** What the marks mean, and what the three precisions look like. */
export function MapLegend() {
  return (
    <details class="map-legend">
      <summary>What the marks mean</summary>
      <p class="quiet">The status of most of a place’s reports; a dot grows with their number.</p>
      <ul>
        {ORDER.map((mark) => (
          <li key={mark}>
            <MarkSwatch mark={mark} precision="point" /> {MARK_WORDS[mark]}
          </li>
        ))}
      </ul>
      <p class="quiet">How exactly the place is known:</p>
      <ul>
        {PRECISION_WORDS.map(([precision, words]) => (
          <li key={precision}>
            <MarkSwatch mark="happened" precision={precision} /> {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
