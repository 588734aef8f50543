import { describe, expect, it } from 'vitest';
import { healthOf, inWords, usualPace } from '../../../src/app/watch/health.ts';
import { nextDue, shareOf } from '../../../src/app/watch/schedule.ts';
import type { SourceState } from '../../../src/store/index.ts';

const NOW = Date.parse('2025-03-14T12:00:00Z');
const before = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();

function state(times: readonly number[], more: Partial<SourceState> = {}): SourceState {
  const itemTimes = times.map(before);
  return {
    source: 'https://wire.example/feed.xml',
    lastAttempt: before(0.1),
    lastSuccess: before(0.1),
    failures: 0,
    itemTimes,
    ...(itemTimes[0] === undefined ? {} : { lastItem: itemTimes[0] }),
    ...more,
  };
}

/** Every six hours, up to so many hours ago. */
const six = (from: number, count = 20) => Array.from({ length: count }, (_, at) => from + at * 6);

describe('health', () => {
  it('tells silence that is longer than usual', () => {
    expect(healthOf([state(six(120))], NOW)).toMatchObject({
      state: 'silent',
      usualHours: 6,
      silentHours: 120,
      sentence: 'Silent for 5 d, usually every 6 h.',
    });
    expect(healthOf([state(six(5))], NOW)).toMatchObject({
      state: 'on-time',
      sentence: 'Last item 5 h ago, usually every 6 h.',
    });
    expect(healthOf([state(six(17))], NOW).state).toBe('on-time');
    expect(healthOf([state(six(19))], NOW).state).toBe('silent');
  });

  it('lets nights and weekends pass', () => {
    // Eight items a working day an hour apart, none at the weekend.
    const times: number[] = [];
    for (let day = 0; day < 28; day++)
      if (day % 7 < 5) for (let hour = 0; hour < 8; hour++) times.push(40 + day * 24 + hour);
    expect(healthOf([state(times)], NOW)).toMatchObject({ state: 'silent', usualHours: 1 });
    expect(healthOf([state(times.map((time) => time - 20))], NOW).state).toBe('on-time');
  });

  it('says nothing of a pace that is not known yet', () => {
    expect(usualPace([])).toBeUndefined();
    expect(usualPace(six(0, 5).map(before))).toBeUndefined();
    expect(healthOf([state(six(500, 3))], NOW).state).toBe('new');
    expect(healthOf([state([])], NOW)).toMatchObject({ state: 'new', sentence: 'No item so far.' });
    expect(healthOf([], NOW)).toEqual({ state: 'never', failures: 0, sentence: 'Not asked yet.' });
  });

  it('takes items of one instant as one', () => {
    const days = [0, 24, 48, 72, 96, 120, 144].flatMap((hours) => [hours, hours, hours]);
    expect(usualPace(days.map(before))?.usual).toBe(24);
  });

  it('tells failures: one in passing, three as failing', () => {
    const failed = { lastError: 'It answered 503.' };
    expect(healthOf([state(six(5), { failures: 1, ...failed })], NOW)).toMatchObject({
      state: 'on-time',
      sentence: 'Last item 5 h ago, usually every 6 h. Failed once: It answered 503.',
    });
    expect(healthOf([state(six(5), { failures: 3, ...failed })], NOW)).toMatchObject({
      state: 'failing',
      sentence: 'Failed 3 times in a row: It answered 503.',
    });
    // Another feed of the same source still does.
    expect(healthOf([state(six(5)), state([], { failures: 9, ...failed })], NOW).state).toBe('on-time');
  });

  it('writes stretches as people do', () => {
    expect([0.001, 0.5, 1, 6, 47, 120].map(inWords)).toEqual([
      '1 min',
      '30 min',
      '1 h',
      '6 h',
      '47 h',
      '5 d',
    ]);
  });
});

describe('the schedule', () => {
  const due = (failures: number, notBefore?: number, source = 'a') =>
    (Date.parse(nextDue({ source, now: NOW, everyMinutes: 60, failures, notBefore })) - NOW) / 60_000;

  it('moves each source by its own fixed jitter', () => {
    const waits = Array.from({ length: 50 }, (_, at) => due(0, undefined, `source-${at}`));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(53.9);
    expect(Math.max(...waits)).toBeLessThanOrEqual(66.1);
    expect(new Set(waits).size).toBeGreaterThan(40);
    expect(due(0)).toBe(due(0));
    expect(shareOf('a')).toBe(shareOf('a'));
  });

  it('doubles the wait with each failure, up to a day, and never comes before Retry-After', () => {
    const one = due(0);
    expect(due(1) / one).toBeCloseTo(2, 1);
    expect(due(3) / one).toBeCloseTo(8, 1);
    expect(due(30) / one).toBeCloseTo(24, 1);
    expect(due(0, NOW + 600 * 60_000)).toBe(600);
  });
});
