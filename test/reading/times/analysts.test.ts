import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnalystRow, isWhollyRight, rightFor } from '../../../bench/scorers/times.ts';
import { readTimes } from '../../../src/reading/times/index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const rows = readFileSync(join(ROOT, 'test', 'gold', 'analysts-times.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  // One AnalystRow a line: the shape in which the set was written, checked below.
  .map((line) => JSON.parse(line) as AnalystRow);
const floors: Record<string, number> = JSON.parse(readFileSync(join(ROOT, 'bench', 'floors.json'), 'utf8'));

describe('analysts’ expressions', () => {
  it('are at least 150, each with its span', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    for (const row of rows) expect(row.text.slice(row.start, row.end)).toBe(row.expression);
  });

  it('keep their floor', () => {
    const whole = rows.filter((row) => {
      const context = {
        ...(row.date === undefined ? {} : { date: row.date }),
        ...(row.country === undefined ? {} : { country: row.country }),
      };
      const one = rightFor(row, readTimes(row.text, context).times);
      return one !== undefined && isWhollyRight(row, one);
    });
    expect((100 * whole.length) / rows.length).toBeGreaterThanOrEqual(floors['times.analysts'] ?? 100);
  });
});
