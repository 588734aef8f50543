import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('time-of-day', () => {
  it.each([
    ['It came at [10:30 p.m. on Tuesday].', ['2025-04-15T22:30']],
    ['It fell on [the night of 7-8 December 2024].', ['2024-12-07TNI']],
    ['A blast came at [3 p.m. (1200 GMT) on Saturday].', ['2025-04-12T15:00']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
