import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('unit', () => {
  it.each([
    ['IS took Mosul in [June 2014]. [The next month] it named a caliph.', ['2014-06', '2014-07']],
    ['He came in [2000]. [Eleven years later] they rose.', ['2000', '2011']],
    ['It shut in [2014]. [The following day] is not known.', ['2014', 'XXXX-XX-XX']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
