import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rowsOf, scoreMade } from '../../bench/pdf.ts';
import { f1Of, pairCounts, wordsOf } from '../../bench/scorers/reading-order.ts';
import { ROOT } from '../support/command-line.ts';

const FLOORS: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(join(ROOT, 'bench', 'floors.json'), 'utf8'),
);

it('made PDFs are read above the floors', async () => {
  const { scores, documents } = await scoreMade(1);
  expect(documents).toBeGreaterThan(10);
  const all = scores.get('all');
  expect(all?.sentences).toBeGreaterThan(500);
  for (const { metric, reached, floor = '', lower } of all === undefined ? [] : rowsOf('all', all)) {
    const least = FLOORS[floor];
    expect(least, metric).toBeDefined();
    if (lower) expect(reached, metric).toBeLessThanOrEqual(least ?? 0);
    else expect(reached, metric).toBeGreaterThanOrEqual(least ?? 100);
  }
});

it('words in another order score low, and missing ones count', () => {
  const score = (found: string, expected: string) => f1Of(pairCounts(wordsOf(found), wordsOf(expected)));
  expect(score('a b c d', 'a b c d')).toBe(1);
  expect(score('d c b a', 'a b c d')).toBe(0);
  expect(score('a b', 'a b c d')).toBeCloseTo(0.5);
});
