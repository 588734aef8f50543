import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bench } from '../../../bench/times.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const gold = process.env.VEDETTE_GOLD;
const floors: Record<string, number> = JSON.parse(readFileSync(join(ROOT, 'bench', 'floors.json'), 'utf8'));

describe('times on the gold sets', () => {
  it(gold === undefined ? 'had no gold data to read' : 'keeps the floors', async () => {
    const { rows, data } = await bench.run(gold === undefined ? {} : { gold });
    expect(data.analysts).toBeGreaterThanOrEqual(150);
    for (const row of rows) {
      if (row.floor === undefined || row.reached === null) continue;
      expect({ metric: row.set, reached: row.reached }).toSatisfy(
        ({ reached }) => reached >= (floors[row.floor ?? ''] ?? 0),
      );
    }
  });
});
