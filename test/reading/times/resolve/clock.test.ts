import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('clock', () => {
  it.each([['On [16 April] it fell at [02:15].', ['2025-04-16', '2025-04-16T02:15']]])(
    'reads %s',
    (marked, values) => {
      expectTimes(marked, values);
    },
  );
});
