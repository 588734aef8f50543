import { useState } from 'preact/hooks';
import type { MapPlace } from '../../api/index.ts';
import { formatCount, formatNumber } from '../format.ts';
import { MarkSwatch } from './mark-swatch.tsx';
import { markOfPlace } from './place-mark.ts';
import { precisionWords } from './precision.ts';

/** Rows at first; the rest comes when asked for. */
const ROWS = 200;

/** The places as a table: the map for those who cannot see it, and for keys. Enter on a name opens its evidence. */
export function PlaceList({
  places,
  chosen,
  choose,
  point,
}: {
  readonly places: readonly MapPlace[];
  readonly chosen: string | undefined;
  readonly choose: (place: MapPlace) => void;
  readonly point: (place: MapPlace | undefined) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? places : places.slice(0, ROWS);
  return (
    <section class="place-list" aria-label="Places">
      <table>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col" class="number">
              <abbr title="Statements located there">Reports</abbr>
            </th>
            <th scope="col" class="number">
              <abbr title="Documents that name it">Docs</abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr
              key={place.id}
              data-place={place.id}
              aria-current={place.id === chosen ? 'true' : undefined}
              onPointerEnter={() => point(place)}
              onPointerLeave={() => point(undefined)}
            >
              <th scope="row">
                <MarkSwatch mark={markOfPlace(place)} precision={place.precision} />
                <button
                  type="button"
                  class="link"
                  onClick={() => choose(place)}
                  onFocus={() => point(place)}
                  onBlur={() => point(undefined)}
                >
                  <bdi>{place.name}</bdi>
                </button>
                <span class="under">
                  {[place.precision === 'country' ? undefined : place.countryName, precisionWords(place)]
                    .filter((fact) => fact !== undefined)
                    .join(' · ')}
                </span>
              </th>
              <td class="number">{place.reports === 0 ? '–' : formatNumber(place.reports)}</td>
              <td class="number">{formatNumber(place.documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < places.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show all {formatCount(places.length, 'place')}
        </button>
      )}
    </section>
  );
}
