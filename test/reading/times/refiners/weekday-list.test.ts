import { describe, it } from 'vitest';
import { expectTimes } from '../marked.ts';

describe('weekday-list', () => {
  it.each([['They will meet [next week on Tuesday] or [Thursday].', ['2025-04-22', '2025-04-24']]])(
    'reads %s',
    (marked, values) => {
      expectTimes(marked, values);
    },
  );
});
