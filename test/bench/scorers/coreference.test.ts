import { expect, test } from 'vitest';
import { bestAssignment, scoreCoreference } from '../../../bench/scorers/coreference.ts';

/** `abc de` → chains a-b-c and d-e. */
const chains = (text: string): string[][] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((chain) => [...chain]);
const score = (gold: string, system: string) =>
  scoreCoreference([{ gold: chains(gold), system: chains(system) }]);

test('equal chains score 100, whatever the order', () => {
  const { muc, bCubed, ceafE, mentions, average } = score('abc de', 'ed bca');
  for (const measure of [muc, bCubed, ceafE, mentions]) {
    expect(measure).toEqual({ precision: 100, recall: 100, f1: 100 });
  }
  expect(average).toBe(100);
});

test('one chain cut in two: by hand', () => {
  // gold {a,b,c,d}; system {a,b}, {c,d}
  const { muc, bCubed, ceafE } = score('abcd', 'ab cd');
  // MUC: 4 mentions in 2 parts: recall (4-2)/(4-1); every system link is right.
  expect(muc.recall).toBeCloseTo(200 / 3);
  expect(muc.precision).toBe(100);
  // B³ recall: each mention has 2 of 4; precision 1.
  expect(bCubed.recall).toBeCloseTo(50);
  expect(bCubed.precision).toBe(100);
  // CEAF-e: one system chain is paired, 2*2/(4+2) = 2/3; over 1 gold chain, over 2 system chains.
  expect(ceafE.recall).toBeCloseTo(200 / 3);
  expect(ceafE.precision).toBeCloseTo(100 / 3);
});

test('the example of Bagga and Baldwin 1998: two gold chains of two and three joined', () => {
  // gold {1,2,3,4,5},{6,7},{8,9,A,B,C}; system joins the second and third
  const { muc, bCubed } = score('12345 67 89ABC', '12345 6789ABC');
  expect(muc.precision).toBeCloseTo(90);
  expect(muc.recall).toBe(100);
  expect(bCubed.precision).toBeCloseTo((100 * (5 + 4 / 7 + 25 / 7)) / 12);
  expect(bCubed.recall).toBe(100);
});

test('mentions that only one side has', () => {
  // gold {a,b}; system {a,b,x}
  const { muc, bCubed, ceafE, mentions } = score('ab', 'abx');
  expect(muc).toMatchObject({ precision: 50, recall: 100 });
  expect(bCubed.recall).toBe(100);
  expect(bCubed.precision).toBeCloseTo((100 * (4 / 3)) / 3);
  expect(ceafE.f1).toBeCloseTo(80);
  expect(mentions.precision).toBeCloseTo(200 / 3);
});

test('chains of one are left out on both sides, and a mention counts in its first chain', () => {
  expect(score('ab c', 'ab d').average).toBe(100);
  expect(score('ab', 'ab bc')).toEqual(score('ab', 'ab'));
});

test('documents are summed before dividing', () => {
  const both = scoreCoreference([
    { gold: chains('abcd'), system: chains('abcd') },
    { gold: chains('ab'), system: [] },
  ]);
  expect(both.muc.recall).toBeCloseTo(75);
  expect(both.ceafE.recall).toBeCloseTo(50);
  expect(both.bCubed.recall).toBeCloseTo(400 / 6);
});

test('nothing found, nothing to find: zeros, no division by zero', () => {
  expect(score('', '').average).toBe(0);
  expect(score('ab', '').average).toBe(0);
});

test('the best assignment is not the greedy one, in either orientation', () => {
  // Greedy takes 9 and then 1; best is 8 + 7.
  expect(
    bestAssignment([
      [9, 8],
      [7, 1],
    ]),
  ).toBe(15);
  expect(
    bestAssignment([
      [9, 8, 0],
      [7, 1, 0],
    ]),
  ).toBe(15);
  expect(
    bestAssignment([
      [9, 7],
      [8, 1],
      [0, 0],
    ]),
  ).toBe(15);
  expect(bestAssignment([])).toBe(0);
});
