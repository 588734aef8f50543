import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import floors from '../../../bench/floors.json' with { type: 'json' };
import { parseStatementsGold } from '../../../bench/scorers/statements-gold.ts';
import { scoreOwn } from '../../../bench/scorers/statements-own.ts';
import { createReader } from '../../../src/app/index.ts';

const isHeld = (id: string) => Number(id.replace(/\D/gu, '')) % 2 === 0;

describe('held halves of our own gold', () => {
  it.each([
    ['fresh', floors['statements.own-fresh-wrongly-occurred']],
    ['more', floors['statements.own-more-wrongly-occurred']],
  ])('%s: no more than the floor is wrongly told as having happened', async (name, most) => {
    const path = join(import.meta.dirname, '..', '..', 'gold', `statements-${name}.txt`);
    const items = parseStatementsGold(readFileSync(path, 'utf8')).filter(({ id }) => isHeld(id));
    expect(items.length).toBeGreaterThanOrEqual(50);
    const reader = await createReader();
    const readings = [];
    for (const { text } of items) readings.push(await reader.read({ text, date: '2025-04-18' }));
    expect(scoreOwn(items, readings).wronglyOccurred).toBeLessThanOrEqual(most);
  });
});
