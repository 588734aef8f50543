import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('edge', () => {
  it.each([
    ['It fell in [early December 2024].', ['2024-12']],
    ['They left by [the end of 2026].', ['2026']],
    ['They came in [the mid-1990s].', ['199']],
    ['It fell in [the closing months of 2024].', ['2024']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
