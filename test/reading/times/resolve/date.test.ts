import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('date', () => {
  it.each([
    ['He was born in [1980].', ['1980']],
    ['They will vote in [September].', ['2025-09']],
    ['It opened in [September].', ['2024-09']],
    ['The state fell in [44 BC].', ['BC0044']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
