import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('month-date', () => {
  it.each([
    ['The accord of [2 November 2025] stands.', ['2025-11-02']],
    ['It was signed on [December 8, 2024], in Damascus.', ['2024-12-08']],
    ['They met on [the 10th of March].', ['2025-03-10']],
    ['Families left in [February 2025].', ['2025-02']],
    ['Delegates met on [12-13 March 2025].', ['2025-03-12/2025-03-13']],
    ['They looked at [18] and [19 June 2024].', ['2024-06-18', '2024-06-19']],
    ['The file is dated [22/Jan/2019].', ['2019-01-22']],
    ['It opened on [Sept. 30, 2024].', ['2024-09-30']],
    ['He may leave in [May].', ['2025-05']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each([
    'He may leave.',
    'They march to the square.',
    'The March of Return was banned.',
    'Theresa May resigned.',
    'On 31 April nothing can happen.',
  ])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
