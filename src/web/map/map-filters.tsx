import { useRef } from 'preact/hooks';
import type { MapPicture } from '../../api/index.ts';
import { formatView, type MapView } from '../route.ts';
import { leaveOnEscape } from '../shell/keys.ts';
import { navigate, situation } from '../state.ts';
import { StatusFilter } from '../tracks/status-filter.tsx';
import './map-filters.css';

/** One track or all, in the order of the situation. */
function TrackFilter({ view }: { readonly view: MapView }) {
  const byPointer = useRef(false);
  const open = situation.value;
  const tracks = open.state === 'ready' ? open.value.tracks : [];
  const { track = '', place: _, ...all } = view;
  const isKnown = track === '' || tracks.some(({ id }) => id === track);
  return (
    <label class="track-filter">
      <span>Track</span>
      <select
        value={track}
        onPointerDown={() => {
          byPointer.current = true;
        }}
        onKeyDown={(event) => {
          byPointer.current = false;
          leaveOnEscape(event);
        }}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          // Chosen with the mouse, the keys of the page are the page's again: `j` must not choose a track.
          if (byPointer.current) event.currentTarget.blur();
          navigate(chosen === '' ? all : { ...all, track: chosen });
        }}
      >
        <option value="">All tracks</option>
        {!isKnown && <option value={track}>{track}</option>}
        {tracks.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which statements the map shows, by track and by status; what is chosen stands in the address. */
export function MapFilters({
  view,
  picture,
}: {
  readonly view: MapView;
  readonly picture: MapPicture | undefined;
}) {
  return (
    <div class="map-filters">
      <TrackFilter view={view} />
      <StatusFilter
        on={view.status}
        counts={picture?.statuses}
        addressOf={(status) => {
          const { status: _, place: __, ...rest } = view;
          return formatView(status === undefined ? rest : { ...rest, status });
        }}
      />
    </div>
  );
}
