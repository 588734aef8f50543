import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapPicture, MapPlace } from '../../api/index.ts';
import { formatCount, publishedWords } from '../format.ts';
import { formatView, type MapView } from '../route.ts';
import { CsvLink } from '../shell/csv-link.tsx';
import { useKeys } from '../shell/keys.ts';
import { Empty, Loading } from '../shell/messages.tsx';
import { QueryFailure } from '../shell/query-failure.tsx';
import { navigate, storeVersion } from '../state.ts';
import '../tracks/tracks.css';
import './map.css';
import { asList } from '../statement-views.ts';
import { MapFilters } from './map-filters.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapPane } from './map-pane.tsx';
import { PlaceDrawer } from './place-drawer.tsx';
import { PlaceList } from './place-list.tsx';
import { TimeSlider } from './time-slider.tsx';
import { searchOf, useMap } from './use-map.ts';

/** The answer on top: how many reports, where, between which days. Reports, not events: two texts may tell one. */
function answerOf({ places }: MapPicture, { since, until }: MapView): string {
  const reports = places.reduce((sum, place) => sum + place.reports, 0);
  const spots = places.filter((place) => place.reports > 0).length;
  const named = places.length - spots;
  const rest = named === 0 ? '' : ` ${formatCount(named, 'more place')} only named.`;
  return `${formatCount(reports, 'report')} at ${formatCount(spots, 'place')}${publishedWords(since, until)}.${rest}`;
}

/** The places of the situation on a map that needs no network, in time, with the evidence of each. */
export function MapPage({ view }: { readonly view: MapView }) {
  const version = storeVersion.value;
  const search = searchOf(view);
  const { picture, failure, isStale, retry } = useMap(search, version);
  const [pointed, setPointed] = useState<MapPlace>();
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = 'Map · Vedette';
  }, []);
  const places = picture?.places ?? [];
  const chosen = places.find(({ id }) => id === view.place);

  const choose = (place: MapPlace | undefined) => {
    const { place: before, ...rest } = view;
    setPointed(undefined);
    navigate(place === undefined ? rest : { ...rest, place: place.id }, {
      replace: before !== undefined && place !== undefined,
    });
  };
  const rowOf = (id: string | undefined) =>
    page.current?.querySelector<HTMLElement>(`tr[data-place="${CSS.escape(id ?? '')}"] button`);
  const close = () => {
    if (view.place === undefined) return;
    const left = view.place;
    choose(undefined);
    // Back to where one came from, once the list is in sight again.
    requestAnimationFrame(() => rowOf(left)?.focus());
  };
  const step = (by: 1 | -1) => {
    const at = document.activeElement?.closest('tr[data-place]')?.getAttribute('data-place') ?? undefined;
    const index = places.findIndex(({ id }) => id === (view.place ?? at));
    const next = places[index < 0 ? 0 : Math.max(0, Math.min(places.length - 1, index + by))];
    if (next === undefined) return;
    if (view.place === undefined) {
      rowOf(next.id)?.focus();
      rowOf(next.id)?.scrollIntoView({ block: 'nearest' });
    } else choose(next);
  };
  useKeys(
    [
      { keys: 'j', does: 'Next place', run: () => step(1) },
      { keys: 'k', does: 'Place before', run: () => step(-1) },
      { keys: 'Escape', does: 'Close the evidence', run: close },
    ],
    [view, places],
  );

  const isNarrowed = (view.query ?? view.track ?? view.status) !== undefined;
  const isEmpty = picture !== undefined && places.length === 0 && picture.from === undefined && !isNarrowed;
  return (
    <>
      <main
        class="pane map-page"
        id="main"
        aria-busy={isStale}
        data-chosen={chosen === undefined ? undefined : 'true'}
        ref={page}
      >
        <div class="pane-head">
          <h1>Map</h1>
          {!isEmpty && (
            <>
              <p class="answer" aria-live="polite">
                {picture !== undefined && failure === undefined && `${answerOf(picture, view)} `}
                <a href={formatView(asList(view))}>As a list</a>{' '}
                {places.length > 0 && <CsvLink href={`/api/map.csv?${search}`} name="places" />}
              </p>
              <MapFilters view={view} picture={picture} />
            </>
          )}
        </div>
        {failure !== undefined && (
          <QueryFailure
            message={failure.message}
            query={view.query ?? ''}
            span={failure.span}
            retry={retry}
          />
        )}
        {picture === undefined && failure === undefined && <Loading what="the places" />}
        {isEmpty && (
          <Empty title="No places yet">
            <p>Places come from the documents. Read files or whole folders into the desk:</p>
            <pre>vedette add PATH…</pre>
            <p>
              or <a href="/paste">paste a text</a>.
            </p>
          </Empty>
        )}
        {picture !== undefined && !isEmpty && (
          <>
            <div class="map-body">
              <MapPane places={places} chosen={chosen} pointed={pointed} choose={choose} />
              <div class="map-side">
                {places.length === 0 ? (
                  <p class="quiet none">
                    {isNarrowed
                      ? 'No such statement is at a place.'
                      : 'No place is named in documents of these days.'}{' '}
                    <a href="/map">Show all places</a>
                  </p>
                ) : (
                  <PlaceList places={places} chosen={view.place} choose={choose} point={setPointed} />
                )}
                <MapLegend />
              </div>
            </div>
            <TimeSlider
              picture={picture}
              days={view}
              show={({ since, until }) => {
                const { since: _, until: __, ...rest } = view;
                navigate(
                  {
                    ...rest,
                    ...(since === undefined ? {} : { since }),
                    ...(until === undefined ? {} : { until }),
                  },
                  { replace: true },
                );
              }}
            />
          </>
        )}
      </main>
      {chosen !== undefined && <PlaceDrawer place={chosen} search={search} close={close} step={step} />}
    </>
  );
}
