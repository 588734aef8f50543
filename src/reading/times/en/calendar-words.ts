import type { Lex } from '../lexicon.ts';

type Row = readonly [string, Lex];

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTHS = 'jan feb mar apr - jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT_WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');

/** Names of months, 1–12. "may", "march" and the short forms that are words or names need a neighbour. */
export const monthWords: readonly Row[] = [
  ...MONTHS.map((word, i): Row => [word, { month: i + 1 }]),
  ...SHORT_MONTHS.filter((word) => word !== '-').map(
    (word): Row => [word, { month: SHORT_MONTHS.indexOf(word) + 1 }],
  ),
  ['sept', { month: 9 }],
  ['may', { month: 5, doubtful: true }],
  ['march', { month: 3, doubtful: true }],
  ['mar', { month: 3, doubtful: true }],
  ['jan', { month: 1, doubtful: true }],
  ['april', { month: 4 }],
  ['june', { month: 6 }],
  ['august', { month: 8 }],
  ['dec', { month: 12, doubtful: true }],
];

/** Names of weekdays, 1 (Monday) – 7. "sun", "sat", "wed", "mon" need a neighbour. */
export const weekdayWords: readonly Row[] = [
  ...WEEKDAYS.map((word, i): Row => [word, { weekday: i + 1 }]),
  ...WEEKDAYS.map((word, i): Row => [`${word}s`, { weekday: i + 1, plural: true }]),
  ...SHORT_WEEKDAYS.map((word, i): Row => [word, { weekday: i + 1, doubtful: true }]),
  ['tues', { weekday: 2, doubtful: true }],
  ['weds', { weekday: 3, doubtful: true }],
  ['thur', { weekday: 4, doubtful: true }],
  ['thurs', { weekday: 4, doubtful: true }],
];

/** Seasons. "fall" and "spring" are verbs too. */
export const seasonWords: readonly Row[] = [
  ['spring', { season: 'SP', doubtful: true }],
  ['summer', { season: 'SU' }],
  ['autumn', { season: 'FA' }],
  ['fall', { season: 'FA', doubtful: true }],
  ['winter', { season: 'WI' }],
];

/** Parts of the day, TIMEX3 codes. */
export const partWords: readonly Row[] = [
  ['morning', { part: 'MO' }],
  ['dawn', { part: 'MO' }],
  ['daybreak', { part: 'MO' }],
  ['sunrise', { part: 'MO' }],
  ['afternoon', { part: 'AF' }],
  ['evening', { part: 'EV' }],
  ['dusk', { part: 'EV' }],
  ['sunset', { part: 'EV' }],
  ['nightfall', { part: 'EV' }],
  ['night', { part: 'NI', unit: 'night' }],
  ['nights', { unit: 'night', plural: true }],
  ['noon', { part: 'MI', clock: 12 }],
  ['midday', { part: 'MI', clock: 12 }],
  ['midnight', { part: 'NI', clock: 24 }],
];

/** Decades by their names. */
export const decadeWords: readonly Row[] = [
  ['twenties', { decade: 20 }],
  ['thirties', { decade: 30 }],
  ['forties', { decade: 40 }],
  ['fifties', { decade: 50 }],
  ['sixties', { decade: 60 }],
  ['seventies', { decade: 70 }],
  ['eighties', { decade: 80 }],
  ['nineties', { decade: 90 }],
];

/** Zones as clock times carry them. */
export const zoneWords: readonly Row[] = [
  'gmt',
  'utc',
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'cet',
  'cest',
  'eet',
  'bst',
  'msk',
  'trt',
  'irst',
  'ast',
  'et',
  'pt',
].map((word): Row => [word, { zone: word.toUpperCase() }]);
