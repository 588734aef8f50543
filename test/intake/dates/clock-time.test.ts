import { describe, expect, it } from 'vitest';
import { readClockTime } from '../../../src/intake/dates/clock-time.ts';

describe('readClockTime', () => {
  it.each([
    '',
    ' and more',
    ' 14 people',
    ', 25:10',
    ' 10:75',
    ' 5.20 euros',
    ' 12.30.45 1',
    ' 03.04.2025',
    ' 30:12',
    ', the 10:30 train',
  ])('finds no time in %j', (rest) => {
    expect(readClockTime(rest)).toBeUndefined();
  });

  it.each([
    ['t14:30:00.000+0200', 'T14:30:00+02:00'],
    ['t14:30:00z', 'T14:30:00Z'],
    [' um 14.30 uhr', 'T14:30'],
    [', 2:30 p.m. edt', 'T14:30-04:00'],
    [' 12:05 am', 'T00:05'],
    [' 12:05 pm', 'T12:05'],
    [' – 08h05', 'T08:05'],
    [' | 09:15 gmt', 'T09:15Z'],
    [' 09:15 gmt+3', 'T09:15'],
    [' 09:15 gmt+03:00', 'T09:15+03:00'],
    [' 23:59 xyz', 'T23:59'],
    [' 10:30 +99:00', 'T10:30'],
  ])('reads %j as %s', (rest, value) => {
    expect(readClockTime(rest)?.value).toBe(value);
  });

  it('ends where the time ends', () => {
    expect(readClockTime(' 10:30 utc and more')?.length).toBe(' 10:30 utc'.length);
    expect(readClockTime(' 10:30 by the desk')?.length).toBe(' 10:30'.length);
    expect(readClockTime(' 10:30 (local time)')?.length).toBe(' 10:30'.length);
  });

  it('looks no further than eighty signs', () => {
    expect(readClockTime(`${' '.repeat(90)}10:30`)).toBeUndefined();
  });
});
