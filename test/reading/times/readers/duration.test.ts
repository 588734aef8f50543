import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('duration', () => {
  it.each([
    ['The siege lasted [three years].', ['P3Y']],
    ['A [45-day] truce held.', ['P45D']],
    ['They talked for [several months].', ['PXM']],
    ['They waited [two and a half years].', ['P2.5Y']],
    ['They ruled for [more than 50 years].', ['P50Y']],
    ['It fell [three days ago].', ['2025-04-15']],
    ['They leave [in two months].', ['2025-06']],
    ['Attacks fell over [the past six months].', ['P6M']],
    ['A [month-long] siege ended.', ['P1M']],
    ['[Decades] of war ended.', ['PXDE']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each([
    'The 31-year-old was held.',
    'He is 40 years old.',
    'He was a second late.',
    'One day all will be well.',
  ])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
