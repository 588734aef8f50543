import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('week', () => {
  it.each([
    ['It starts in [the first week of January 2015].', ['2015-W01']],
    ['They vote on [the last Friday of March 2025].', ['2025-03-28']],
    ['Come on [the first Monday of next month].', ['2025-05-05']],
    ['Report for [week 31].', ['2025-W31']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['There is no week 00.', 'The fourth of five men ran.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
