import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../src/reading/times/index.ts';
import { FRIDAY } from './marked.ts';

describe('context', () => {
  it('reads a situation’s own events, before general ones of the same name', () => {
    const namedEvents = [
      { id: 'own/tishrin', names: ['tishrin dam agreement'], start: '2025-04-12' },
      { id: 'own/spring', names: ['arab spring'], start: '2011-01-25' },
    ];
    const text = 'Since the Tishrin Dam agreement calm has held; in the Arab Spring it had not.';
    const times = readTimes(text, { ...FRIDAY, namedEvents }).times;
    expect(times.map((time) => [text.slice(time.start, time.end), time.value])).toEqual([
      ['Since the Tishrin Dam agreement', '2025-04-12'],
      ['the Arab Spring', '2011-01-25'],
    ]);
    expect(times[0]?.latest).toBe('2025-04-18');
  });

  it('leaves furniture unread', () => {
    const text = 'Published 3 May 2020.\n\nGunmen attacked on 4 April 2025.';
    const furniture = [{ start: 0, end: 21, kind: 'byline' as const }];
    expect(readTimes(text, { ...FRIDAY, furniture }).times.map((time) => time.value)).toEqual(['2025-04-04']);
  });

  it('gives clock times the zone that is known, and the one that is said before it', () => {
    const context = { ...FRIDAY, zone: 'Asia/Baghdad' };
    expect(readTimes('It fell at 10:30 p.m. on Tuesday.', context).times[0]?.zone).toBe('Asia/Baghdad');
    expect(readTimes('It fell at 02:15 GMT on 16 April.', context).times[0]?.zone).toBe('GMT');
    expect(readTimes('It fell at 02:15 GMT on 16 April.', FRIDAY).times[0]?.earliest).toBe(
      '2025-04-16T02:15',
    );
  });

  it('takes a given dateline before one in the text', () => {
    const { times } = readTimes('He spoke today.', { ...FRIDAY, dateline: { date: '2025-04-16' } });
    expect(times.map((time) => time.value)).toEqual(['2025-04-16']);
  });
});
