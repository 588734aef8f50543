import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('slice', () => {
  it.each([
    ['It rose in [the first three months of 2025].', ['2025-01/2025-03']],
    ['It fell in [the last two weeks of December 2024].', ['2024-12-18/2024-12-31']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
