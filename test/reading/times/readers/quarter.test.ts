import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('quarter', () => {
  it.each([
    ['Revenue fell in [the third quarter of 2024].', ['2024-Q3']],
    ['Imports rose in [Q1 2025].', ['2025-Q1']],
    ['Output was flat in [the second half of 2024].', ['2024-H2']],
    ["It doubled in [2012's first quarter].", ['2012-Q1']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['Half of them left.', 'A quarter of the city burned.', 'He scored in the second half.'])(
    'leaves %s',
    (text) => {
      expectNoTime(text);
    },
  );
});
