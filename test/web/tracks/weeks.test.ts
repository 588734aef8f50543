import { describe, expect, it } from 'vitest';
import { formatView, parseView } from '../../../src/web/route.ts';
import { highest, marksOf, mondaysBetween, WEEKS_SHOWN } from '../../../src/web/tracks/weeks.ts';

describe('weeks of tracks', () => {
  it('go from the first Monday to the last, at most so many', () => {
    expect(mondaysBetween('2025-03-17', '2025-03-31')).toEqual(['2025-03-17', '2025-03-24', '2025-03-31']);
    const long = mondaysBetween('2010-01-04', '2025-03-31');
    expect([long.length, long.at(-1)]).toEqual([WEEKS_SHOWN, '2025-03-31']);
  });

  it('add statuses of one mark up, and share one scale of what is shown', () => {
    expect(marksOf({ denied: 1, occurred: 2, ongoing: 3 })).toEqual([
      { mark: 'happened', count: 5 },
      { mark: 'against', count: 1 },
    ]);
    const tracks = [
      {
        weeks: [
          { week: '2025-03-17', counts: { occurred: 4 } },
          { week: '2025-03-24', counts: { denied: 9 } },
        ],
      },
    ];
    expect(highest(tracks, ['2025-03-17'])).toBe(4);
    expect(highest([], [])).toBe(1);
  });
});

describe('addresses of statements', () => {
  it.each([
    '/tracks',
    '/tracks?chosen=ab',
    '/tracks/border-control?query=text%3Aa&status=feared,denied&from=2025-03-17&to=2025-03-23&chosen=ab',
    '/statements?query=actor%3Airq',
    '/calendar?query=x&month=2025-06',
  ])('%s is its own view', (address) => {
    const [path = '', search = ''] = address.split('?');
    expect(formatView(parseView(path, `?${search}`))).toBe(address);
  });

  it('leave out what means nothing', () => {
    expect(formatView(parseView('/calendar', '?month=2025-13'))).toBe('/calendar');
    expect(formatView(parseView('/statements', '?status=%3Cb%3E&from=2025-02-30'))).toBe('/statements');
  });
});
