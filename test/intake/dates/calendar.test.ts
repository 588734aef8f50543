import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysInMonth, iranianDay, isoDay } from '../../../src/intake/dates/calendar.ts';

describe('isoDay', () => {
  it.each([
    [0, 1, 1],
    [1989, 12, 31],
    [2101, 1, 1],
    [9999, 12, 31],
    [2025, 0, 3],
    [2025, 13, 3],
    [2025, 4, 0],
    [2025, 4, 31],
    [2025, 2, 29],
    [2100, 2, 29],
    [Number.NaN, 4, 3],
    [2025.5, 4, 3],
    [2025, Number.NaN, 3],
    [2025, 4, Number.NaN],
  ])('has no day for %d-%d-%d', (year, month, day) => {
    expect(isoDay({ year, month, day })).toBeUndefined();
  });

  it.each([
    [1990, 1, 1, '1990-01-01'],
    [2000, 2, 29, '2000-02-29'],
    [2024, 2, 29, '2024-02-29'],
    [2100, 12, 31, '2100-12-31'],
  ])('writes %d-%d-%d', (year, month, day, iso) => {
    expect(isoDay({ year, month, day })).toBe(iso);
  });

  it('has exactly the days of the Gregorian calendar', () => {
    const part = fc.integer({ min: -5, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1985, max: 2105 }), part, part, (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const isInside = date.getUTCFullYear() === year && year >= 1990 && year <= 2100;
        expect(isoDay({ year, month, day })).toBe(
          isReal && isInside ? date.toISOString().slice(0, 10) : undefined,
        );
      }),
    );
  });
});

describe('daysInMonth', () => {
  it('knows leap years of centuries', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

describe('iranianDay', () => {
  it.each([
    [1342, 12, 29],
    [1473, 1, 1],
    [1404, 7, 31],
    [1404, 13, 1],
    [1404, 0, 1],
    [1404, 1, 32],
    [1350, 1, 1],
  ])('has no day for %d-%d-%d', (year, month, day) => {
    expect(iranianDay({ year, month, day })).toBeUndefined();
  });

  // Nowruz and the turn of the half-year, as the calendar's tables give them.
  it.each([
    [1399, 1, 1, '2020-03-20'],
    [1400, 1, 1, '2021-03-21'],
    [1399, 12, 30, '2021-03-20'],
    [1403, 1, 1, '2024-03-20'],
    [1403, 12, 30, '2025-03-20'],
    [1404, 1, 1, '2025-03-21'],
    [1404, 6, 31, '2025-09-22'],
    [1404, 7, 1, '2025-09-23'],
    [1404, 10, 1, '2025-12-22'],
  ])('%d-%d-%d is %s', (year, month, day, iso) => {
    expect(iranianDay({ year, month, day })).toBe(iso);
  });

  it('agrees with the calendar that the platform has', () => {
    const table = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const wrong: string[] = [];
    for (let at = Date.UTC(1995, 0, 1); at < Date.UTC(2060, 0, 1); at += 3 * 86_400_000) {
      const parts = table.formatToParts(at);
      const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
      const iso = new Date(at).toISOString().slice(0, 10);
      const ours = iranianDay({ year: part('year'), month: part('month'), day: part('day') });
      if (ours !== iso) wrong.push(`${iso}: ${ours}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('daysBetween', () => {
  it('counts over months, leap days and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-30', '2025-03-29')).toBe(-1);
    expect(daysBetween('2025-04-03', '2025-04-03')).toBe(0);
  });
});
