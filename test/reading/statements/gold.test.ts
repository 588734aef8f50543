import { describe, expect, it } from 'vitest';
import floors from '../../../bench/floors.json' with { type: 'json' };
import { bench } from '../../../bench/statements.ts';

const gold = process.env.VEDETTE_GOLD;
const bars: Readonly<Record<string, number>> = floors;

describe('statements on our own gold and the shared sets', () => {
  it('keeps the floors', { timeout: 900_000 }, async () => {
    const { rows } = await bench.run(gold === undefined ? {} : { gold });
    const held = rows.filter(
      ({ floor, reached }) => floor !== undefined && bars[floor] !== undefined && reached !== null,
    );
    expect(held.length).toBeGreaterThanOrEqual(gold === undefined ? 5 : 18);
    for (const { metric, set, reached, floor = '', lower = false } of held) {
      const [value, bar] = [reached ?? Number.NaN, bars[floor] ?? Number.NaN];
      expect({ metric, set, value, holds: lower ? value <= bar : value >= bar }).toMatchObject({
        holds: true,
      });
    }
  });
});
