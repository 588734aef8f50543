import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('numeric-date', () => {
  it.each([
    ['Stamped [2025-04-02] at the gate.', ['2025-04-02']],
    ['Valid from [01.03.2025].', ['2025-03-01']],
    ['Logged at [2025-04-02T09:30Z].', ['2025-04-02T09:30']],
    ['It ran [2015-12] to the letter.', ['2015-12']],
    ['Archived as report-[20161016].', ['2016-10-16']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each([
    'The vote was 13/14/2025.',
    'A score of 3-4 ended it.',
    'Call +86 138-2010-2015 at once.',
    'About 3/4 of them left.',
    'Version 1.2.2025.7 is out.',
  ])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
