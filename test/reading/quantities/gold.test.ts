import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreQuantities } from '../../../bench/quantities.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const gold = process.env.VEDETTE_GOLD;
const floors: Record<string, number> = JSON.parse(readFileSync(join(ROOT, 'bench', 'floors.json'), 'utf8'));

describe('quantities on the gold sets', () => {
  it(
    gold === undefined ? 'had no gold data to read; keeps the floor of its own cases' : 'keeps the floors',
    () => {
      const { rows, data } = scoreQuantities(gold);
      expect(data.ownCases).toBeGreaterThan(140);
      const scored = rows.filter((row) => row.floor !== undefined && row.reached !== null);
      expect(scored.length).toBeGreaterThanOrEqual(gold === undefined ? 1 : 4);
      for (const { metric, reached, floor = '' } of scored) {
        const least = floors[floor];
        expect(least).toBeDefined();
        expect({ metric, holds: (reached ?? 0) >= (least ?? 100) }).toEqual({ metric, holds: true });
      }
    },
  );
});
