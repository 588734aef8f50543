import { useEffect, useState } from 'preact/hooks';
import type { MapPicture, MapReport, MapReports } from '../../api/index.ts';
import type { Span } from '../../core/index.ts';
import { ClientError, client } from '../client.ts';
import { fieldsOf } from '../fields.ts';
import type { MapView } from '../route.ts';
import type { Loadable } from '../state.ts';

/** What of the view goes to the server: which statements count, and of which days. */
export function searchOf({ query, track, status, since, until }: Omit<MapView, 'page'>): URLSearchParams {
  return fieldsOf({ query, track, status, since, until });
}

/** Why there is no picture; `span` where the query cannot be read. */
interface Failure {
  readonly message: string;
  readonly span: Span | undefined;
}

/** The places that are asked for; the last picture stays until the next one is there. `version` asks anew. */
export function useMap(
  search: URLSearchParams,
  version: number,
): {
  readonly picture: MapPicture | undefined;
  readonly failure: Failure | undefined;
  readonly isStale: boolean;
  readonly retry: () => void;
} {
  const [picture, setPicture] = useState<MapPicture>();
  const [failure, setFailure] = useState<Failure>();
  const [shown, setShown] = useState('');
  const [attempt, setAttempt] = useState(0);
  const asked = `${search}/${version}/${attempt}`;
  useEffect(() => {
    const stop = new AbortController();
    client.map(search, stop.signal).then(
      (value) => {
        setPicture(value);
        setFailure(undefined);
        setShown(asked);
      },
      (error: Error) => {
        if (stop.signal.aborted) return;
        setFailure({ message: error.message, span: error instanceof ClientError ? error.span : undefined });
        setShown(asked);
      },
    );
    return () => stop.abort();
  }, [asked]);
  return { picture, failure, isStale: shown !== asked, retry: () => setAttempt(attempt + 1) };
}

/** The evidence for one place, a page at a time; a component that shows another place or asks otherwise is another one. */
export function useReports(
  place: string,
  search: URLSearchParams,
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
    const page = new URLSearchParams(search);
    page.set('offset', String(wanted));
    client.mapReports(place, page, stop.signal).then(
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
