import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('part-of-day', () => {
  it.each([
    ['Jets struck [overnight].', ['2025-04-17TNI']],
    ['Sirens wailed [last night].', ['2025-04-17TNI']],
    ['He speaks [this evening].', ['2025-04-18TEV']],
    ['Police sealed it on [Thursday morning].', ['2025-04-17TMO']],
    ['It began in [the early hours of Thursday].', ['2025-04-17TMO']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['The night was calm.', 'Evening dress is required.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
