import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStamp } from '../../../src/intake/dates/stamp.ts';

describe('readStamp', () => {
  it.each([
    '',
    '   ',
    '0000-00-00',
    '0000-00-00T00:00:00Z',
    '0001-01-01T00:00:00',
    '9999-12-31',
    '9999-12-31T23:59:59Z',
    '1899-12-30',
    '2020',
    '2020-04',
    '31.02.2020',
    '12345678',
    '20251340',
    '99999999',
    '999999999999999999999',
    '0',
    '-1',
    'null',
    'Invalid Date',
    '[object Object]',
    '{{ page.date }}',
    'yesterday',
    '1.2.3.4',
    `${' '.repeat(300)}2025-04-03`,
  ])('finds no day in %j', (said) => {
    expect(readStamp(said)).toBeUndefined();
  });

  it.each([
    ['2025-04-03', '2025-04-03'],
    [' 2025-04-03T10:20:30Z ', '2025-04-03T10:20:30Z'],
    ['2025-04-03T10:20:30.123+03:00', '2025-04-03T10:20:30+03:00'],
    ['2025-04-03 10:20', '2025-04-03T10:20'],
    ['20250403', '2025-04-03'],
    ['20250403T102030Z', '2025-04-03T10:20:30Z'],
    ['202504031020', '2025-04-03T10:20'],
    ['Thu, 03 Apr 2025 10:20:30 GMT', '2025-04-03T10:20:30Z'],
    ['Thu Apr 03 10:20:30 CEST 2025', '2025-04-03T10:20:30+02:00'],
    ['1743675630', '2025-04-03T10:20:30Z'],
    ['1743675630000', '2025-04-03T10:20:30Z'],
    ['2025/04/03', '2025-04-03'],
    ['3 April 2025', '2025-04-03'],
    ['٣ نيسان ٢٠٢٥', '2025-04-03'],
    ['۱۴۰۴/۰۱/۱۴', '2025-04-03'],
  ])('reads %j as %s', (said, value) => {
    expect(readStamp(said)?.value).toBe(value);
  });

  it('keeps the day of the zone that the stamp is written in', () => {
    expect(readStamp('2025-04-03T23:30:00-05:00')?.day).toBe('2025-04-03');
  });

  it('tells the other day that figures may be, and none where there is none', () => {
    expect(readStamp('04/03/2025', { monthFirst: true })).toMatchObject({
      day: '2025-04-03',
      other: '2025-03-04',
    });
    expect(readStamp('04/03/2025')).toMatchObject({ day: '2025-03-04', other: '2025-04-03' });
    expect(readStamp('04/23/2025')).toEqual({ day: '2025-04-23', value: '2025-04-23' });
    expect(readStamp('2025-04-03')).not.toHaveProperty('other');
  });

  it('reads back every instant it is given, in three notations', () => {
    const instant = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        const whole = `${date.toISOString().slice(0, 19)}Z`;
        expect(readStamp(date.toISOString())?.value).toBe(whole);
        expect(readStamp(whole.replace(/[-:]/gu, ''))?.value).toBe(whole);
        expect(readStamp(date.toUTCString())?.value).toBe(whole);
      }),
    );
  });

  it('never throws; what it finds begins with its day', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/.: TZ+aprilApr٣۱,'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), fc.boolean(), (said, monthFirst) => {
        const stamp = readStamp(said, { monthFirst });
        if (stamp === undefined) return;
        expect(stamp.day).toMatch(/^(?:199\d|20\d\d|2100)-\d{2}-\d{2}$/u);
        expect(new Date(stamp.day).toISOString().slice(0, 10)).toBe(stamp.day);
        expect(stamp.value.slice(0, 10)).toBe(stamp.day);
        expect(stamp).toEqual(readStamp(said, { monthFirst }));
      }),
    );
  });
});
