import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('counted-from', () => {
  it.each([
    ['He called [two days after 10 March 2025].', ['2025-03-12']],
    ['It fell [the day after Christmas 2024].', ['2024-12-26']],
    ['It flooded in [the week of 7 April 2025].', ['2025-W15']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
