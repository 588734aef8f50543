import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countDates, scoreArticleDates } from '../../../../bench/scorers/article-dates.ts';

const gold = process.env.VEDETTE_GOLD;
const floors: Record<string, number> = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'bench', 'floors.json'), 'utf8'),
);

describe('dates of publication on the gold pages', () => {
  it(gold === undefined ? 'had no gold data to read' : 'keep the floors', { timeout: 300_000 }, async () => {
    const { rows, data } = await scoreArticleDates(gold);
    const kept = rows.filter(({ floor }) => floor !== undefined);
    expect(kept.map(({ floor }) => floor).sort()).toEqual(['intake.dates-accuracy', 'intake.dates-f1']);
    for (const { metric, reached, floor = '' } of kept) {
      const least = floors[floor];
      expect(least, floor).toBeGreaterThan(0);
      if (gold === undefined) expect(reached, metric).toBeNull();
      else expect(reached, metric).toBeGreaterThanOrEqual(least ?? 1);
    }
    expect(data.datedPages).toBe(gold === undefined ? 0 : 250);
  });
});

describe('countDates', () => {
  const day = '2025-04-03';

  it('counts another day once as wrong, no day once as missed', () => {
    expect(countDates([{ gold: day, got: '2025-04-04' }])).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
      accuracy: 0,
    });
    expect(
      countDates([
        { gold: day, got: day },
        { gold: day, got: null },
      ]),
    ).toMatchObject({ precision: 1, recall: 0.5, accuracy: 0.5 });
  });

  it('counts any day as wrong on a page that has none, and no day there not at all', () => {
    expect(
      countDates([
        { gold: day, got: day },
        { gold: null, got: day },
      ]),
    ).toMatchObject({ precision: 0.5, recall: 1 });
    expect(
      countDates([
        { gold: day, got: day },
        { gold: null, got: null },
      ]),
    ).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });

  it('divides by nothing without failing', () => {
    expect(countDates([])).toEqual({ precision: 0, recall: 0, f1: 0, accuracy: 0 });
  });
});
