import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('event', () => {
  it.each([
    ['It will close for [Arbaeen].', ['2025-08-14']],
    ['It closed for [Arbaeen].', ['2024-08-24']],
    ['They prayed at [Easter 2024].', ['2024-03-31']],
    ['It shut on [Thanksgiving 2024].', ['2024-11-28']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
