import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../src/reading/times/index.ts';
import { expectTimes } from './marked.ts';

describe('without a day of publication', () => {
  it('keeps the weekday and guesses no date', () => {
    const [time] = expectTimes('On [Friday] gunmen attacked.', ['XXXX-WXX-5'], {});
    expect(time).not.toHaveProperty('earliest');
    expect(time).not.toHaveProperty('latest');
  });

  it('keeps placeholders for what hangs on the day of writing', () => {
    expectTimes(
      'It fell [yesterday], rose [last year] and met in [March].',
      ['XXXX-XX-XX', 'XXXX', 'XXXX-03'],
      {},
    );
  });

  it('bounds it by what the text tells and announces', () => {
    const text =
      'In March 2025 he toured Basra, and he will host a summit on 17 May 2025. On Friday gunmen attacked.';
    const friday = readTimes(text, {}).times.at(-1);
    expect(friday?.value).toBe('XXXX-WXX-5');
    expect(friday?.earliest).toBe('2025-02-28');
    expect(friday?.latest).toBe('2025-05-16');
  });

  it('hangs on a dateline that says the year', () => {
    const { times } = readTimes('ERBIL, Iraq, 3 June 2024 — Rockets struck a gas field on Sunday.', {});
    expect(times.map((time) => time.value)).toEqual(['2024-06-03', '2024-06-02']);
  });

  it('gives the dateline the year of publication, and counts from it', () => {
    const { times } = readTimes('BAGHDAD, Dec 30 (Reuters) - Gunmen killed two on Sunday.', {
      date: '2025-01-02',
    });
    expect(times.map((time) => time.value)).toEqual(['2024-12-30', '2024-12-29']);
  });
});
