import { describe, it } from 'vitest';
import { expectNoTime, expectTimes } from '../marked.ts';

describe('set', () => {
  it.each([
    ['They gather [every Friday].', ['XXXX-WXX-5']],
    ['The army reports [monthly] raids.', ['P1M']],
    ['The cell meets [twice a week].', ['P1W']],
    ['They are paid [every two months].', ['P2M']],
    ['Iraq sold 3.4 million barrels [a day].', ['P1D']],
    ['They fast on [Mondays].', ['XXXX-WXX-1']],
  ])('reads %s', (marked, values) => {
    expectTimes(marked, values);
  });

  it.each(['The Daily Star wrote it.', 'Each man left.'])('leaves %s', (text) => {
    expectNoTime(text);
  });
});
