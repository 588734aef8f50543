import { describe, expect, it } from 'vitest';
import { faults, readCases } from './cases.ts';

const cases = readCases();
const families = [...new Set(cases.map(({ family }) => family))];

describe('quantities of our own sentences', () => {
  it('has cases, negative ones among them', () => {
    expect(cases.length).toBeGreaterThan(140);
    expect(cases.filter((given) => given.expect.length === 0).length).toBeGreaterThan(15);
  });

  for (const family of families) {
    describe(family, () => {
      for (const given of cases.filter((each) => each.family === family)) {
        it(given.text, () => expect(faults(given)).toEqual([]));
      }
    });
  }
});
