import type { Reader } from '../scan.ts';
import { clockReader } from './clock.ts';
import { centuryReader, decadeReader } from './decade.ts';
import { deicticReader } from './deictic.ts';
import { durationReader } from './duration.ts';
import { monthDateReader } from './month-date.ts';
import { numericDateReader } from './numeric-date.ts';
import { partOfDayReader } from './part-of-day.ts';
import { quarterCodeReader, quarterReader } from './quarter.ts';
import { seasonReader } from './season.ts';
import { setReader } from './set.ts';
import { bareUnitReader, unitReferenceReader } from './unit-reference.ts';
import { vagueReader } from './vague.ts';
import { countedDayReader, dayOfMonthReader, weekReader } from './week.ts';
import { weekdayReader } from './weekday.ts';
import { yearReader } from './year.ts';
import { yearWordsReader } from './year-words.ts';

/** All readers but that of named events, in the order in which they win where two finds are of one length. */
export const readers: readonly Reader[] = [
  numericDateReader,
  monthDateReader,
  weekReader,
  countedDayReader,
  weekdayReader,
  quarterReader,
  quarterCodeReader,
  seasonReader,
  decadeReader,
  centuryReader,
  setReader,
  vagueReader,
  durationReader,
  unitReferenceReader,
  bareUnitReader,
  deicticReader,
  clockReader,
  partOfDayReader,
  dayOfMonthReader,
  yearReader,
  yearWordsReader,
];
