import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('year-beside', () => {
  it.each([
    ['It fell in [September last year].', ['2024-09']],
    ['He left in [2019] and wed in [March the same year].', ['2019', '2019-03']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
