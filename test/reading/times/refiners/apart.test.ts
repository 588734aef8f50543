import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('apart', () => {
  it.each([
    ['It lasted [from 2014] to [2017].', ['2014', '2017']],
    ['It runs [from May 5] to [May 9].', ['2025-05-05', '2025-05-09']],
    ['He (born [1922] – [2013]) wrote.', ['1922', '2013']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
