import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('deictic', () => {
  it.each([
    ['It fell [yesterday].', ['2025-04-17']],
    ['She lands [tomorrow].', ['2025-04-19']],
    ['It fell [the day before yesterday].', ['2025-04-16']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['Russia Today aired it.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
