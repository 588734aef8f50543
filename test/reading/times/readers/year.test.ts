import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('year', () => {
  it.each([
    ['The line was closed in [1982].', ['1982']],
    ['Fighting raged in [2006-2007].', ['2006/2007']],
    ['The [2014–18] war is over.', ['2014/2018']],
    ['It was founded in [AD 842].', ['0842']],
    ['The [2018] election was close.', ['2018']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each([
    'Some 2000 people fled.',
    'Resolution 2254 was adopted.',
    'They killed 1,905 soldiers.',
    'More than 2000 crossed.',
    'Flight 1984 landed.',
  ])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
