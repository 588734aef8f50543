import type { Lex } from '../lexicon.ts';
import type { Unit } from '../types.ts';

type Row = readonly [string, Lex];

const UNITS: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'millennium',
];

/** Units of time with their plurals and short forms. */
export const unitWords: readonly Row[] = [
  ...UNITS.map((unit): Row => [unit, { unit }]),
  ...UNITS.map((unit): Row => [`${unit}s`, { unit, plural: true }]),
  ['fortnight', { unit: 'fortnight' }],
  ['fortnights', { unit: 'fortnight', plural: true }],
  ['century', { unit: 'century' }],
  ['centuries', { unit: 'century', plural: true }],
  ['millennia', { unit: 'millennium', plural: true }],
  ['sec', { unit: 'second' }],
  ['secs', { unit: 'second', plural: true }],
  ['min', { unit: 'minute' }],
  ['mins', { unit: 'minute', plural: true }],
  ['hr', { unit: 'hour' }],
  ['hrs', { unit: 'hour', plural: true }],
  ['yr', { unit: 'year' }],
  ['yrs', { unit: 'year', plural: true }],
];

/** Where a unit lies from the anchor's own, and windows. */
export const shiftWords: readonly Row[] = [
  ['last', { shift: -1, window: 'past' }],
  ['past', { shift: -1, window: 'past' }],
  ['previous', { shift: -1, story: true, window: 'past' }],
  ['preceding', { shift: -1, story: true, window: 'past' }],
  ['prior', { shift: -1, story: true, window: 'past' }],
  ['this', { shift: 0 }],
  ['current', { shift: 0 }],
  ['present', { shift: 0 }],
  ['same', { shift: 0, story: true }],
  ['that', { shift: 0, story: true }],
  ['next', { shift: 1, window: 'next' }],
  ['coming', { shift: 1, window: 'next' }],
  ['upcoming', { shift: 1, window: 'next' }],
  ['following', { shift: 1, story: true, window: 'next' }],
  ['ensuing', { shift: 1, story: true, window: 'next' }],
];

/** Days by themselves, in days from today. */
export const deicticWords: readonly Row[] = [
  ['today', { deictic: 0 }],
  ['yesterday', { deictic: -1 }],
  ['tomorrow', { deictic: 1 }],
];

/** Parts of a period. */
export const edgeWords: readonly Row[] = [
  ['early', { edge: 'start' }],
  ['earlier', { edge: 'start' }],
  ['beginning', { edge: 'start' }],
  ['start', { edge: 'start' }],
  ['mid', { edge: 'mid' }],
  ['middle', { edge: 'mid' }],
  ['late', { edge: 'end' }],
  ['later', { edge: 'end' }],
  ['end', { edge: 'end' }],
  ['close', { edge: 'end' }],
];

/** "Every", "each" and the adverbs and adjectives of recurrence with their TIMEX3 values. */
export const setWords: readonly Row[] = [
  ['every', { every: true }],
  ['each', { every: true }],
  ['hourly', { set: 'PT1H' }],
  ['daily', { set: 'P1D' }],
  ['everyday', { set: 'P1D' }],
  ['nightly', { set: 'XXXX-XX-XXTNI' }],
  ['weekly', { set: 'P1W' }],
  ['biweekly', { set: 'P2W' }],
  ['fortnightly', { set: 'P2W' }],
  ['monthly', { set: 'P1M' }],
  ['bimonthly', { set: 'P2M' }],
  ['quarterly', { set: 'P3M' }],
  ['yearly', { set: 'P1Y' }],
  ['biannual', { set: 'P6M' }],
  ['semiannual', { set: 'P6M' }],
  ['annual', { set: 'P1Y' }],
  ['annually', { set: 'P1Y' }],
  ['biennial', { set: 'P2Y' }],
];

const PREPOSITIONS =
  'in on at by until till since from to before after during of between through throughout around about circa c ca for into as within over and or via per'.split(
    ' ',
  );

/** Words that may stand before a date. */
export const prepositionWords: readonly Row[] = PREPOSITIONS.map(
  (word): Row => [word, { preposition: true }],
);
