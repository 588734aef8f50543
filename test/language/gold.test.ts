import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreLanguage } from '../../bench/language.ts';
import { loadModel } from './model-files.ts';

const floors: Record<string, number> = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'bench', 'floors.json'), 'utf8'),
);
const gold = process.env.VEDETTE_GOLD;

describe('language on the gold sets', () => {
  it(gold === undefined ? 'had no gold data to read' : 'keeps the floors', { timeout: 600_000 }, async () => {
    const model = await loadModel();
    const { rows } = await scoreLanguage(model, gold);
    await model.close();
    expect(rows.length).toBeGreaterThan(8);
    for (const { metric, set, reached, floor = '' } of rows) {
      const least = floors[floor];
      if (reached === null || least === undefined) continue;
      expect({ metric, set, holds: reached >= least }).toEqual({ metric, set, holds: true });
    }
  });
});
