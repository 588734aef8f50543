import { describe, expect, it } from 'vitest';
import { instantOf, readFeedDate } from '../../../src/intake/feeds/index.ts';

describe('dates of feeds', () => {
  it.each([
    ['Fri, 14 Mar 2025 10:00:00 GMT', '2025-03-14T10:00:00Z'],
    ['Fri, 14 Mar 2025 10:00:00 +0300', '2025-03-14T10:00:00+03:00'],
    ['Fri, 14 Mar 2025 10:00:00 +03:00', '2025-03-14T10:00:00+03:00'],
    ['14 Mar 25 9:05 EST', '2025-03-14T09:05:00-05:00'],
    ['Friday, 14-Mar-25 10:00:00 GMT', '2025-03-14T10:00:00Z'],
    ['Fri, 14 March 2025 10:00:00 TRT', '2025-03-14T10:00:00+03:00'],
    ['Fri,  14 Mar 2025\n 22:00', '2025-03-14T22:00:00'],
    ['Fri, 14 Mar 2025', '2025-03-14'],
    ['14 Mar 1999 10:00 PM GMT', '1999-03-14T22:00:00Z'],
    ['2025-03-14', '2025-03-14'],
    ['2025-03-14T10:00:00Z', '2025-03-14T10:00:00Z'],
    ['2025-03-14T10:00:00.123+03:00', '2025-03-14T10:00:00+03:00'],
    ['2025-03-14 10:00:00', '2025-03-14T10:00:00'],
    ['20250314T100000Z', '2025-03-14T10:00:00Z'],
    ['1741946400', '2025-03-14T10:00:00Z'],
    ['1741946400000', '2025-03-14T10:00:00Z'],
    ['March 14, 2025', '2025-03-14'],
    ['14 mars 2025', '2025-03-14'],
    ['14 Mart 2025', '2025-03-14'],
  ])('"%s"', (said, date) => {
    expect(readFeedDate(said)).toBe(date);
  });

  it.each(['', 'yesterday', '0000-00-00', 'Fri, 31 Feb 2025 10:00:00 GMT', '99', 'x'.repeat(5000)])(
    'none in "%.20s"',
    (said) => {
      expect(readFeedDate(said)).toBeUndefined();
    },
  );

  it('become instants, in UTC where no zone is said', () => {
    expect(instantOf('2025-03-14T10:00:00+03:00')).toBe('2025-03-14T07:00:00Z');
    expect(instantOf('2025-03-14T10:00:00')).toBe('2025-03-14T10:00:00Z');
    expect(instantOf('2025-03-14')).toBe('2025-03-14T00:00:00Z');
    expect(instantOf(undefined)).toBeUndefined();
    expect(instantOf('soon')).toBeUndefined();
  });
});
