import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('since', () => {
  it.each([
    ['They stayed [since 2014].', ['2014']],
    ['He taught [from 1928 onwards].', ['1928']],
    ['[Post-2003] Iraq is a republic.', ['2003']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
