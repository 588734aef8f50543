import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('weekday', () => {
  it.each([
    ['Gunmen attacked on [Wednesday].', ['2025-04-16']],
    ['They will meet on [Wednesday].', ['2025-04-23']],
    ['A drone fell [last Tuesday].', ['2025-04-15']],
    ['Talks resume [next Monday].', ['2025-04-21']],
    ['They return [Monday of next week].', ['2025-04-21']],
    ['He will call [next week] or on [Tues.]', ['2025-W17', '2025-04-22']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['The sun sat low.', 'They sat down.', 'He wed her.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
