import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('season', () => {
  it.each([
    ['It resumed in [spring 2017].', ['2017-SP']],
    ['Water fell [last summer].', ['2024-SU']],
    ['Families fear [the winter of 2025-26].', ['2025-WI']],
    ['It opened in [the spring of 1985] and closed [the following spring].', ['1985-SP', '1986-SP']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['Prices fall.', 'Spring water is sold.', 'They spring a trap.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
