import { describe, expect, it } from 'vitest';
import { mondayOf, weeksOf } from '../../../src/app/statements/track-weeks.ts';

describe('weeks', () => {
  it.each([
    ['2025-03-17', '2025-03-17'],
    ['2025-03-23', '2025-03-17'],
    ['2025-01-01', '2024-12-30'],
    ['2024-03-01', '2024-02-26'],
  ])('%s is in the week of %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

  it('add up, in order; what names no day is in none', () => {
    const count = (day: string | undefined, status: 'denied' | 'planned', reports: number) => ({
      ...(day === undefined ? {} : { day }),
      status,
      reports,
    });
    expect(
      weeksOf([
        count('2025-03-25', 'planned', 1),
        count('2025-03-17', 'planned', 2),
        count('2025-03-19', 'planned', 3),
        count('2025-03-19', 'denied', 1),
        count('2025', 'planned', 1),
        count(undefined, 'planned', 1),
      ]),
    ).toEqual([
      { week: '2025-03-17', counts: { denied: 1, planned: 5 } },
      { week: '2025-03-24', counts: { planned: 1 } },
    ]);
  });
});
