import { apartRefiner } from './apart.ts';
import { countedFromRefiner } from './counted-from.ts';
import { dropRefiner } from './drop.ts';
import { edgeRefiner } from './edge.ts';
import { rangeRefiner } from './range.ts';
import type { Refiner } from './refiner.ts';
import { sinceRefiner } from './since.ts';
import { sliceRefiner } from './slice.ts';
import { timeOfDayRefiner } from './time-of-day.ts';
import { weekdayDateRefiner } from './weekday-date.ts';
import { weekdayListRefiner } from './weekday-list.ts';
import { yearBesideRefiner } from './year-beside.ts';

/** All refiners in the order in which they run. */
export const refiners: readonly Refiner[] = [
  weekdayDateRefiner,
  weekdayListRefiner,
  yearBesideRefiner,
  edgeRefiner,
  timeOfDayRefiner,
  rangeRefiner,
  timeOfDayRefiner,
  yearBesideRefiner,
  sliceRefiner,
  countedFromRefiner,
  sinceRefiner,
  dropRefiner,
  apartRefiner,
];
