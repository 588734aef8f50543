import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('vague', () => {
  it.each([
    ['Seizures rose in [recent months].', ['PAST_REF']],
    ['IS is [currently] weak.', ['PRESENT_REF']],
    ['Much hinges on [the coming months].', ['FUTURE_REF']],
    ['[At present] no flights go.', ['PRESENT_REF']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['Sooner is better.', 'A recent book.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
