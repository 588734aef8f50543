import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../../../src/core/index.ts';
import {
  dayNumber,
  daysIn,
  isoDay,
  isoWeek,
  mondayOf,
  parseDay,
} from '../../../src/reading/times/calendar.ts';
import { readTimes, type TimeContext } from '../../../src/reading/times/index.ts';
import { expectNoTime, FRIDAY } from './marked.ts';

describe('what cannot be', () => {
  it.each([
    '29 February 2025',
    '2/29/2025',
    '13/14/2025',
    '30 February',
    '2025-02-30',
    '00/00/0000',
    '1/1/0000',
  ])('reads no date from %s and says so', (text) => {
    const { times, notes } = readTimes(`It was ${text} then.`, FRIDAY);
    expect(times.filter((time) => /^\d{4}-\d{2}-\d{2}/.test(time.value))).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.reason).not.toBe('');
  });

  it('notes 24:30 and leaves it', () => {
    const { times, notes } = readTimes('The bus leaves at 24:30 sharp.', FRIDAY);
    expect(times).toEqual([]);
    expect(notes).toEqual([{ start: 18, end: 23, reason: 'no such time of day' }]);
  });

  it('reads 29 February of a leap year', () => {
    expect(readTimes('It was 29 February 2024.', FRIDAY).times[0]?.value).toBe('2024-02-29');
  });

  it('survives numbers of 400 digits', () => {
    const long = '9'.repeat(400);
    for (const text of [
      long,
      `${long} years ago`,
      `in ${long} days`,
      `${long}/${long}/${long}`,
      `${long}:${long}`,
      `the ${long}s`,
    ]) {
      const { times } = readTimes(text, FRIDAY);
      for (const time of times) expect([time.value.includes('9'), time.earliest]).toEqual([false, undefined]);
    }
  });

  it('reads Arabic-Indic digits, and nothing from a run of two scripts', () => {
    expect(readTimes('It was ٢٠٢٥-٠٣-٠١ then.', FRIDAY).times[0]?.value).toBe('2025-03-01');
    expectNoTime('In ٢٠25 it was.');
  });

  it('keeps both readings of 3/4/2025', () => {
    const open = readTimes('Stamped 3/4/2025.', FRIDAY).times[0];
    expect([open?.value, ...(open?.alternatives ?? [])].sort()).toEqual(['2025-03-04', '2025-04-03']);
    expect([open?.earliest, open?.latest]).toEqual(['2025-03-04', '2025-04-03']);
    const iraqi = readTimes('Stamped 3/4/2025.', { ...FRIDAY, country: 'IQ' }).times[0];
    expect([iraqi?.value, iraqi?.alternatives, iraqi?.earliest]).toEqual([
      '2025-04-03',
      ['2025-03-04'],
      '2025-04-03',
    ]);
    const american = readTimes('Stamped 3/4/2025.', { ...FRIDAY, country: 'US' }).times[0];
    expect(american?.value).toBe('2025-03-04');
    const told = readTimes('Stamped 22/04/2025 and 3/4/2025.', FRIDAY).times[1];
    expect(told?.value).toBe('2025-04-03');
  });

  it('is linear on repetitions', () => {
    for (const unit of [
      '1-',
      'the ',
      'in the ',
      'and a half ',
      'Monday, ',
      'of the end ',
      '2014 to ',
      "'",
      '1:1:',
      'a.m.',
      'May ',
      'two ',
      '(',
      'every ',
    ]) {
      const small = unit.repeat(400);
      const large = unit.repeat(4000);
      const cost = (text: string): number => {
        const before = process.cpuUsage();
        readTimes(text, FRIDAY);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      };
      cost(small);
      expect(cost(large)).toBeLessThan(60 * Math.max(cost(small), 4) + 200);
    }
  });
});

/** First and last day of a TIMEX3 value that names days; undefined for placeholders, stretches and sets. */
function daysOf(value: string): [number, number] | undefined {
  const range = value.split('/');
  if (range.length === 2) {
    const [from, to] = [daysOf(range[0] ?? ''), daysOf(range[1] ?? '')];
    return from && to ? [from[0], to[1]] : undefined;
  }
  const day = parseDay(value);
  if (day !== undefined) return [day, value.endsWith('TNI') ? day + 1 : day];
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return week[3] ? [monday + 5, monday + 6] : [monday, monday + 6];
  }
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return [dayNumber(year, number, 1), dayNumber(year, number, daysIn(year, number))];
  }
  if (/^\d{2,4}$/.test(value)) {
    const step = 10 ** (4 - value.length);
    return [
      dayNumber(Math.max(1, Number(value) * step), 1, 1),
      dayNumber(Number(value) * step + step - 1, 12, 31),
    ];
  }
  return undefined;
}

/** The value lies in the bounds, or the bounds in the value (the part of it that "early" or a range picks). */
function isInBounds(time: TimeExpression): boolean {
  if (time.earliest !== undefined && time.latest !== undefined && time.earliest > time.latest) return false;
  const days = daysOf(time.value);
  if (days === undefined || (time.earliest === undefined && time.latest === undefined)) return true;
  const low =
    time.earliest === undefined ? Number.NEGATIVE_INFINITY : (parseDay(time.earliest) ?? Number.NaN);
  const high = time.latest === undefined ? Number.POSITIVE_INFINITY : (parseDay(time.latest) ?? Number.NaN);
  const valueInside = days[0] >= low && days[1] <= high;
  const boundsInside = low >= days[0] && high <= days[1];
  const startsRange = low >= days[0] && low <= days[1];
  return valueInside || boundsInside || startsRange;
}

const PIECES =
  "in|on|the|of|to|from|between|and|since|until|by|last|next|this|early|late|mid|-|–|,|.|:|/|'|(|)|March|May|Feb.|Friday|Sunday|Tues|2014|2006-2007|29|31|30|24:30|13/14/2025|3/4/2025|0|1|12|1990|s|20|th|century|1,905|week|years|days|month|ago|later|earlier|before|after|every|twice a|two|half|a|several|past|coming|morning|night|noon|9|pm|a.m.|GMT|Ramadan|Newroz|Assad’s fall|9/11|October 7 attacks|post|pre|quarter|Q3|summer|winter|now|recently|yesterday|tomorrow|following day|end|will|said|met|weekend|٢٠٢٥|٢٠25|99999999999999999999|\n\n|BAGHDAD, Feb 6 –|decade|hours|first|third|AD|BC|2025-02-29|20250229|1/1/0000|9999|fortnight".split(
    '|',
  );

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...PIECES),
      fc.nat(2300).map(String),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .chain((pieces) => fc.constantFrom(' ', ' ', ' ', '').map((joint) => pieces.join(joint)));
const context = fc.record<TimeContext>(
  {
    date: fc.constantFrom(
      '2025-04-18',
      '2024-02-29',
      '0001-01-01',
      '9999-12-31',
      '2016-11-07T16:12',
      'nonsense',
      '2025-13-40',
    ),
    country: fc.constantFrom('IQ', 'US', 'xx'),
    zone: fc.constantFrom('Asia/Baghdad'),
  },
  { requiredKeys: [] },
);

describe('of any text', () => {
  it('keeps spans inside the text, in order, apart, with ids; values inside their bounds; twice the same', () => {
    fc.assert(
      fc.property(text, context, (sample, given) => {
        const read = readTimes(sample, given);
        let end = 0;
        read.times.forEach((time, i) => {
          expect(time.id).toBe(`t${i + 1}`);
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(sample.length);
          expect(sample.slice(time.start, time.end).trim()).toBe(sample.slice(time.start, time.end));
          expect({ time, inside: isInBounds(time) }).toEqual({ time, inside: true });
          end = time.end;
        });
        for (const note of read.notes) expect(note.start < note.end && note.end <= sample.length).toBe(true);
        expect(JSON.stringify(readTimes(sample, given))).toBe(JSON.stringify(read));
      }),
      { numRuns: 500 },
    );
  });

  it('asks no clock: without a date nothing relative is resolved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('today', 'on Friday', 'last week', 'three days ago', 'next year', 'in March'),
        (words) => {
          const [time] = readTimes(`It came ${words}.`, {}).times;
          expect(time?.value).toMatch(/X/);
          expect(time?.earliest).toBeUndefined();
        },
      ),
    );
  });
});

describe('calendar', () => {
  it('goes from days to dates and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) }), (day) => {
        const iso = isoDay(day);
        expect(iso).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(parseDay(iso ?? '')).toBe(day);
        const { year, week } = isoWeek(day);
        expect(day - mondayOf(year, week)).toBeGreaterThanOrEqual(0);
        expect(day - mondayOf(year, week)).toBeLessThan(7);
      }),
    );
  });
});
