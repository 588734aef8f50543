import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('period', () => {
  it.each([
    ['It was [the 1990s].', ['199']],
    ['Profit fell in [the fourth quarter].', ['2024-Q4']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
