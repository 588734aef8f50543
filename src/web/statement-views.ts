import type { MapView, StatementsView } from './route.ts';

/** The statements of the map as a list. */
export function asList({ query, track, status, since, until }: MapView): StatementsView {
  return {
    page: 'statements',
    query: query ?? '',
    ...(track === undefined ? {} : { track }),
    ...(status === undefined ? {} : { status }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  };
}

/** The statements of a list on the map. */
export function onMap({ query, track, status, from, to }: StatementsView): MapView {
  return {
    page: 'map',
    ...(query === '' ? {} : { query }),
    ...(track === undefined ? {} : { track }),
    ...(status === undefined ? {} : { status }),
    ...(from === undefined ? {} : { since: from }),
    ...(to === undefined ? {} : { until: to }),
  };
}
