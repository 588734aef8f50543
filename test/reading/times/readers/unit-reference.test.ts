import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('unit-reference', () => {
  it.each([
    ['The pound fell [last week].', ['2025-W15']],
    ['Imports rose [last month].', ['2025-03']],
    ['Elections come [next year].', ['2026']],
    ['It rose from [the previous year].', ['2024']],
    ['[Earlier this month] it fell.', ['2025-04']],
    ['They meet at [year end].', ['2025']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['The week was long.', 'That year after year it fell is clear.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
