import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('range', () => {
  it.each([
    ['The war of [2006-2007] ended.', ['2006/2007']],
    ['Figures for [January-June 2024] fell.', ['2024-01/2024-06']],
    ['It lasted [from March to August 2011].', ['2011-03/2011-08']],
    ['It ran [from November to February 2017].', ['2016-11/2017-02']],
    ['They met on [Monday from 9 a.m. to 5 p.m.].', ['2025-04-14T09:00/2025-04-14T17:00']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['It rose from 9 to 10 percent.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
