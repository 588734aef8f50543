import { useEffect, useState } from 'preact/hooks';
import type { MapPicture, MapQuery, MapReport, MapReports } from '../../api/index.ts';
import { client } from '../client.ts';
import type { Loadable } from '../state.ts';

/** What of the view goes to the server. */
export const queryOf = ({ since, until }: MapQuery): { since?: string; until?: string } => ({
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
});

/** The places within the days; the last picture stays until the next one is there. `version` asks anew. */
export function useMap(
  { since, until }: MapQuery,
  version: number,
): { readonly picture: Loadable<MapPicture>; readonly isStale: boolean; readonly retry: () => void } {
  const [picture, setPicture] = useState<Loadable<MapPicture>>({ state: 'loading' });
  const [shown, setShown] = useState('');
  const [attempt, setAttempt] = useState(0);
  const asked = `${since ?? ''}/${until ?? ''}/${version}/${attempt}`;
  useEffect(() => {
    const stop = new AbortController();
    client.map(queryOf({ since, until }), stop.signal).then(
      (value) => {
        setPicture({ state: 'ready', value });
        setShown(asked);
      },
      (error: Error) => {
        if (!stop.signal.aborted) setPicture({ state: 'failed', message: error.message });
      },
    );
    return () => stop.abort();
  }, [asked]);
  return { picture, isStale: shown !== asked, retry: () => setAttempt(attempt + 1) };
}

/** The evidence for one place, a page at a time; a component that shows another place or other days is another one. */
export function useReports(
  place: string,
  { since, until }: MapQuery,
): {
  readonly reports: Loadable<MapReports>;
  readonly more: () => void;
  readonly retry: () => void;
} {
  const [reports, setReports] = useState<Loadable<MapReports>>({ state: 'loading' });
  const [wanted, setWanted] = useState(0);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    client.mapReports(place, queryOf({ since, until }), wanted, stop.signal).then(
      (value) =>
        setReports((before) => {
          const kept: readonly MapReport[] =
            wanted > 0 && before.state === 'ready' ? before.value.items.slice(0, wanted) : [];
          return { state: 'ready', value: { ...value, offset: 0, items: [...kept, ...value.items] } };
        }),
      (error: Error) => {
        if (!stop.signal.aborted) setReports({ state: 'failed', message: error.message });
      },
    );
    return () => stop.abort();
  }, [wanted, attempt]);
  return {
    reports,
    more: () => {
      if (reports.state === 'ready') setWanted(reports.value.items.length);
    },
    retry: () => {
      setReports({ state: 'loading' });
      setWanted(0);
      setAttempt(attempt + 1);
    },
  };
}
