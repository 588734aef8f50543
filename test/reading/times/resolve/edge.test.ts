import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('edge', () => {
  it.each([['It was [late 2016].', ['2016']]])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });
});
