import { describe, expect, it } from 'vitest';
import floors from '../../../bench/floors.json' with { type: 'json' };
import { scoreLanguages, windowsOf } from '../../../bench/scorers/languages.ts';

describe('five words', () => {
  it('are cut from every second sentence of a language', () => {
    const text = 'xx\ta b c d e f\nxx\tg h i j k\nyy\tl m n o p\n';
    expect(windowsOf(text, 'dev').get('xx')).toEqual(['a b c d e', 'b c d e f']);
    expect(windowsOf(text, 'final').get('xx')).toEqual(['g h i j k']);
    expect(windowsOf(text, 'final').has('yy')).toBe(false);
  });

  it('tell each of six languages', async () => {
    const { rows } = await scoreLanguages();
    const known: Readonly<Record<string, number>> = floors;
    expect(rows.map(({ floor }) => floor)).toHaveLength(6);
    for (const { floor = '', reached, metric } of rows)
      expect(reached, metric).toBeGreaterThanOrEqual(known[floor] ?? 101);
  });
});
