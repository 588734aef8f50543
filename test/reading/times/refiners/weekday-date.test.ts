import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('weekday-date', () => {
  it.each([
    ['They met on [Friday, 8 May 2015].', ['2015-05-08']],
    ['They will meet [Monday next week].', ['2025-04-21']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
