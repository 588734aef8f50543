import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/intake/dates/find-dates.ts';

const days = (text: string, language?: string, monthFirst = false) =>
  findDates(text, { language, monthFirst }).map(({ day }) => day);

describe('findDates', () => {
  it.each([
    'May 3',
    'In April 2025 the bridge was closed.',
    'version 1.2.3.4',
    'call 030/12/34/56',
    'It was 10/12.',
    '30 February 2025',
    '31 April 2025',
    '0 April 2025',
    '32 April 2025',
    '3 April 0000',
    '3 April 9999',
    '3 April 1850',
    '99/99/2025',
    '00.00.0000',
    '3/4/999',
    '1/2-2025',
    '3 apples 2025',
    'April',
    '2025',
    '3 April, the mayor said in 2025',
  ])('finds no date in %j', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it.each([
    ['3 April 2025', 'en'],
    ['April 3, 2025', 'en'],
    ['Apr. 3rd 2025', 'en'],
    ['the 3rd of April, 2025', 'en'],
    ['3-Apr-25', 'en'],
    ['2025-Apr-03', 'en'],
    ['3. April 2025', 'de'],
    ['03.04.2025', 'de'],
    ['3 avril 2025', 'fr'],
    ['3 de abril de 2025', 'es'],
    ['3 aprile 2025', 'it'],
    ['3 Nisan 2025', 'tr'],
    ['3 апреля 2025', 'ru'],
    ['3 kwietnia 2025', 'pl'],
    ['3ê Nîsana 2025', 'ku'],
    ['٣ نيسان ٢٠٢٥', 'ar'],
    ['3 أبريل 2025', 'ar'],
    ['۳ آوریل ۲۰۲۵', 'fa'],
    ['۱۴ فروردین ۱۴۰۴', 'fa'],
    ['۱۴۰۴/۰۱/۱۴', 'fa'],
    ['2025年4月3日', 'ja'],
    ['2025년 4월 3일', 'ko'],
    ['3 tháng 4, 2025', 'vi'],
    ['2025. április 3.', 'hu'],
    ['3 เมษายน 2568', 'th'],
  ])('reads %j (%s)', (text, language) => {
    expect(days(text, language)).toEqual(['2025-04-03']);
  });

  it('reads figures in the order of the place, and says the other', () => {
    expect(findDates('3/4/2025', { monthFirst: true })).toMatchObject([
      { day: '2025-03-04', other: '2025-04-03' },
    ]);
    expect(findDates('3/4/2025')).toMatchObject([{ day: '2025-04-03', other: '2025-03-04' }]);
  });

  it('reads figures the other way where only that is a day', () => {
    expect(days('12/31/2024')).toEqual(['2024-12-31']);
    expect(days('31/12/2024', 'en', true)).toEqual(['2024-12-31']);
  });

  it('never puts the month first between dots', () => {
    expect(days('3.4.2025', 'en', true)).toEqual(['2025-04-03']);
    expect(days('4.13.2025', 'en', true)).toEqual([]);
  });

  it('takes a Gregorian month with an Iranian year for neither', () => {
    expect(days('۳ آوریل ۱۴۰۴', 'fa')).toEqual([]);
    expect(days('۱۴ فروردین ۲۰۲۵', 'fa')).toEqual([]);
  });

  it('takes the Buddhist era for it in Thai only', () => {
    expect(days('3/4/2568', 'en')).toEqual([]);
    expect(days('3/4/2568', 'th')).toEqual(['2025-04-03']);
  });

  it('puts the span around date and time, in the text as given', () => {
    const text = 'Filed ٣ نيسان ٢٠٢٥ 10:30 by the desk; then April 4, 2025.';
    const found = findDates(text, { language: 'ar' });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '٣ نيسان ٢٠٢٥ 10:30',
      'April 4, 2025',
    ]);
    expect(found[0]?.value).toBe('2025-04-03T10:30');
  });

  it('does not take the next date for a time of day', () => {
    expect(findDates('1. April 2025 03.04.2025').map(({ value }) => value)).toEqual([
      '2025-04-01',
      '2025-04-03',
    ]);
  });

  it('reads no further than its bound', () => {
    expect(days(`${'x '.repeat(100_000)}3 April 2025`)).toEqual([]);
  });

  it('never throws; spans lie in the text, in order, and days are days', () => {
    const piece = fc.constantFrom(
      ...[
        '3',
        '04',
        '2025',
        '1404',
        '25',
        '/',
        '.',
        '-',
        ' ',
        ', ',
        'April',
        'of',
        'st',
        'نيسان',
        '٣',
        '٢٠٢٥',
        'فروردین',
        '年',
        '月',
        '日',
        '10:30',
        'İ',
        '\u200f',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('en', 'ar', 'fa', 'th', 'ku'),
        fc.boolean(),
        (said, language, monthFirst) => {
          const found = findDates(said, { language, monthFirst });
          let from = 0;
          for (const { start, end, day, value, other } of found) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(said.length);
            for (const one of other === undefined ? [day] : [day, other]) {
              expect(new Date(one).toISOString().slice(0, 10)).toBe(one);
              expect(one >= '1990-01-01' && one <= '2100-12-31').toBe(true);
            }
            expect(value.startsWith(day)).toBe(true);
            from = end;
          }
          expect(findDates(said, { language, monthFirst })).toEqual(found);
        },
      ),
    );
  });

  it('is linear in hostile text', () => {
    for (const unit of ['1/', '3 April ', '٣ نيسان ', '2025年4月', 'tháng ', '3 de de ', '1.1.', 'a’']) {
      const start = performance.now();
      findDates(unit.repeat(200_000 / unit.length));
      expect(performance.now() - start, unit).toBeLessThan(3_000);
    }
  });
});
