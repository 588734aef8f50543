import type { MapPlace } from '../../api/index.ts';
import { MARK_OF_STATUS, type Mark } from '../reading/layers.ts';

/** How a place is drawn: the mark of its reports, or `named` where nothing is said to happen. */
export type PlaceMark = Mark | 'named';

/** In the order of the legend; also which comes first where two are as frequent: what is less sure is not hidden. */
export const PLACE_MARKS: readonly PlaceMark[] = [
  'feared',
  'against',
  'open',
  'set',
  'happened',
  'unknown',
  'named',
];

/** What the legend says of a mark: the statuses it stands for. */
export const MARK_WORDS: Readonly<Record<PlaceMark, string>> = {
  happened: 'occurred, ongoing',
  set: 'scheduled, planned',
  open: 'proposed, expected, possible',
  feared: 'feared, conditional',
  against: 'denied, negated',
  unknown: 'unknown',
  named: 'named only',
};

/** How many reports of a place have each mark, in the order of {@link PLACE_MARKS}; empty ones left out. */
export function marksOf(place: Pick<MapPlace, 'statuses'>): readonly (readonly [Mark, number])[] {
  const counts = new Map<PlaceMark, number>();
  for (const [status, count] of Object.entries(place.statuses)) {
    // Keys of `statuses` are statuses: the schema of the API says so.
    const mark = MARK_OF_STATUS[status as keyof typeof MARK_OF_STATUS];
    counts.set(mark, (counts.get(mark) ?? 0) + (count ?? 0));
  }
  return PLACE_MARKS.flatMap((mark) => {
    const count = counts.get(mark) ?? 0;
    return mark === 'named' || count === 0 ? [] : [[mark, count] as const];
  });
}

/** The mark of most reports of a place. */
export function markOfPlace(place: Pick<MapPlace, 'statuses'>): PlaceMark {
  let best: PlaceMark = 'named';
  let most = 0;
  for (const [mark, count] of marksOf(place)) {
    if (count > most) [best, most] = [mark, count];
  }
  return best;
}

/** How large a point is, 0 to 4, by its reports: each step is about three times as many. */
export function sizeOf(reports: number): 0 | 1 | 2 | 3 | 4 {
  if (reports === 0) return 0;
  if (reports < 3) return 1;
  if (reports < 10) return 2;
  return reports < 30 ? 3 : 4;
}

/** Radius of a point of each size, in px. */
export const POINT_RADIUS = [4, 5.5, 7.5, 10, 13] as const;
