import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('named-event', () => {
  it.each([
    ["Iraq closed it [since Assad's fall].", ['2024-12-08']],
    ['[Post-Assad] Syria wants aid.', ['2024-12-08']],
    ['They fired after [the October 7 attacks].', ['2023-10-07']],
    ['They fast in [Ramadan].', ['2025-03-01/2025-03-29']],
    ['Shops closed for [Christmas 2024].', ['2024-12-25']],
    ['It was calm on [the eve of Newroz].', ['2025-03-20']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['It was drawn by Johnnie Christmas.', 'They live on Christmas Island.', 'The fall of the wall.'])(
    'leaves %s',
    (text) => {
      expectNoTime(text);
    },
  );
});
