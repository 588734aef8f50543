import { describe, expect, it } from 'vitest';
import type { DateCandidate } from '../../../../src/intake/html/meta/candidates.ts';
import { outletDay } from '../../../../src/intake/html/meta/zones.ts';

const said = (value: string, channel: DateCandidate['channel'], weight = 8): DateCandidate => ({
  day: value.slice(0, 10),
  value,
  channel,
  rule: channel,
  said: value,
  weight,
  isModified: false,
});
const stamp = said('2025-04-04T02:30:00Z', 'meta');
const chosen = (...others: DateCandidate[]) => outletDay(stamp, [stamp, ...others]).value;

describe('outletDay', () => {
  it('keeps the stamp’s day where nothing else is shown', () => {
    expect(chosen()).toBe(stamp.value);
  });

  it('keeps it where only the address names the day before', () => {
    expect(chosen(said('2025-04-03', 'address'))).toBe(stamp.value);
  });

  it('keeps it where the page shows it, or shows a day further away', () => {
    expect(
      chosen(said('2025-04-03', 'text'), said('2025-04-03', 'address'), said('2025-04-04', 'text')),
    ).toBe(stamp.value);
    expect(chosen(said('2025-04-01', 'text'), said('2025-04-01', 'address'))).toBe(stamp.value);
  });

  it('keeps it where the hour cannot lie in another day', () => {
    const noon = said('2025-04-04T14:30:00Z', 'meta');
    const shown = [said('2025-04-03', 'text'), said('2025-04-03', 'address')];
    expect(outletDay(noon, [noon, ...shown]).value).toBe(noon.value);
  });

  it('takes the day shown with the same minute, and the offset it gives', () => {
    expect(chosen(said('2025-04-03T21:30', 'text'))).toBe('2025-04-03T21:30-05:00');
    expect(chosen(said('2025-04-03T21:47', 'text'))).toBe(stamp.value);
  });

  it('takes a day without an hour where two channels show it', () => {
    expect(chosen(said('2025-04-03', 'text'), said('2025-04-03', 'address'))).toBe('2025-04-03');
    expect(chosen(said('2025-04-03', 'text'), said('2025-04-03', 'text'))).toBe(stamp.value);
  });

  it('leaves a stamp with a zone of its own', () => {
    const own = said('2025-04-04T02:30:00+03:00', 'meta');
    expect(outletDay(own, [own, said('2025-04-03', 'text'), said('2025-04-03', 'address')]).value).toBe(
      own.value,
    );
  });
});
