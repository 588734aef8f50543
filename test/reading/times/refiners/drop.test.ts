import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('drop', () => {
  it.each([['He left at 5 to see them in [2015].', ['2015']]])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['See https://example.org/2015/12/report for more.', 'They won from 9 to 10 seats.'])(
    'leaves %s',
    (text) => {
      expectNoTime(text);
    },
  );
});
