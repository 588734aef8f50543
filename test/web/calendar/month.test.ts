import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementRow } from '../../../src/api/index.ts';
import {
  barsOf,
  coversMonth,
  daysOf,
  monthAfter,
  weeksOf,
  windowOf,
} from '../../../src/web/calendar/month.ts';
import { windowWords } from '../../../src/web/calendar/window-words.ts';

/** A row with as much as the calendar looks at. */
function row(earliest: string | undefined, latest: string | undefined, date = '2025-05-01'): StatementRow {
  const time = {
    words: 'then',
    value: 'X',
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  };
  return { id: `${earliest} ${latest}`, time, date } as unknown as StatementRow;
}

describe('a month', () => {
  it('has the weeks that hold its days', () => {
    expect(weeksOf('2025-06')).toEqual([
      '2025-05-26',
      '2025-06-02',
      '2025-06-09',
      '2025-06-16',
      '2025-06-23',
      '2025-06-30',
    ]);
    expect(weeksOf('2021-02')).toHaveLength(4);
    expect(daysOf('2024-02-26').at(-1)).toBe('2024-03-03');
    expect([monthAfter('2025-12', 1), monthAfter('2025-01', -1)]).toEqual(['2026-01', '2024-12']);
  });
});

describe('a window', () => {
  it('is a day, a stretch, or open; without a beginning it begins with the publication', () => {
    expect(windowOf(row('2025-05-17', '2025-05-17'))).toMatchObject({ isExact: true, isOpen: false });
    expect(windowOf(row('2025-05-17T10:00', '2025-05-18'))).toMatchObject({
      first: '2025-05-17',
      isExact: false,
    });
    expect(windowOf(row('2025-05-17', undefined))).toMatchObject({ last: '2025-05-23', isOpen: true });
    expect(windowOf(row(undefined, '2025-05-10'))).toMatchObject({ first: '2025-05-01', last: '2025-05-10' });
    expect(windowOf(row(undefined, undefined, 'not a day'))).toBeUndefined();
  });

  it('covers a month only from its first day to its last', () => {
    expect(coversMonth(row('2025-05-01', '2025-05-31'), '2025-05')).toBe(true);
    expect(coversMonth(row('2025-05-02', '2025-12-31'), '2025-05')).toBe(false);
  });

  it('without an end is drawn where it begins, and then belongs to every later month', () => {
    const open = row('2025-05-17', undefined);
    expect(['2025-04', '2025-05', '2025-06', '2026-01'].map((month) => coversMonth(open, month))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(barsOf('2025-05-12', [open], 5).bars).toHaveLength(1);
  });

  it('is told in as few words as it can be', () => {
    const words = (earliest: string | undefined, latest: string | undefined) =>
      windowWords(row(earliest, latest));
    expect(words('2025-05-17', '2025-05-17')).toBe('Sat 17 May 2025');
    expect(words('2025-04-01', '2025-04-30')).toBe('Tue 1 – Wed 30 Apr 2025');
    expect(words('2025-06-21T10:00Z', '2025-12-31')).toBe('Sat 21 Jun – Wed 31 Dec 2025');
    expect(words('2025-06-21', '2026-06-21')).toBe('Sat 21 Jun 2025 – Sun 21 Jun 2026');
    expect(words('2025-06-21', undefined)).toBe('from Sat 21 Jun 2025');
    expect(words(undefined, '2025-06-21')).toBe('by Sat 21 Jun 2025');
  });
});

describe('the bars of a week', () => {
  it('are soft where a window ends within it, and hard where it goes on', () => {
    const rows = [row('2025-06-21', '2025-06-30'), row('2025-06-25', '2025-06-25')];
    expect(barsOf('2025-06-23', rows, 5).bars.map(({ row: _, ...bar }) => bar)).toEqual([
      { from: 0, to: 6, lane: 0, softStart: false, softEnd: false },
      { from: 2, to: 2, lane: 1, softStart: false, softEnd: false },
    ]);
    expect(barsOf('2025-06-30', rows, 5).bars[0]).toMatchObject({
      from: 0,
      to: 0,
      softStart: false,
      softEnd: true,
    });
  });

  it('never lie over one another, stay in the week, and with the hidden ones are all there are', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((number) => `2025-06-${String(number).padStart(2, '0')}`);
    const rows = fc.array(
      fc.tuple(day, day).map(([a, b]) => (a < b ? row(a, b) : row(b, a))),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const { bars, hidden } = barsOf('2025-06-09', list, 3);
        const inWeek = list.filter(
          ({ time }) => (time?.latest ?? '') >= '2025-06-09' && (time?.earliest ?? '') <= '2025-06-15',
        );
        expect(bars.length + hidden).toBe(inWeek.length);
        for (const [index, bar] of bars.entries()) {
          expect(bar.from >= 0 && bar.to <= 6 && bar.from <= bar.to && bar.lane < 3).toBe(true);
          for (const other of bars.slice(index + 1))
            expect(other.lane !== bar.lane || other.from > bar.to || other.to < bar.from).toBe(true);
        }
      }),
    );
  });
});
