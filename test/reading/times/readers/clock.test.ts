import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('clock', () => {
  it.each([
    ['The blast came at [10:30 p.m. on Tuesday].', ['2025-04-15T22:30']],
    ['It fell at [02:15 GMT on 16 April].', ['2025-04-16T02:15']],
    ['They left at [noon on Sunday].', ['2025-04-13T12:00']],
    ["It rang at [half past seven o'clock on Monday].", ['2025-04-14T07:30']],
    ['Shops open [from 9 a.m. to 5 p.m.]', ['T09:00/T17:00']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each([
    'The bus has 24:30 on its board.',
    'Two to four people came.',
    'Iraq won 1 – 0.',
    'They won 4 to 0.',
    'Verse 9:65 is quoted.',
  ])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
