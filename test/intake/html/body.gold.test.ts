import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticlePages } from '../../../bench/scorers/article-pages.ts';
import { scoreAll, scorePage } from '../../../bench/scorers/shingles.ts';
import { crossValidated, readRows } from '../../../training/furniture/rows.ts';

const gold = process.env.VEDETTE_GOLD;
const floors: Record<string, number> = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'bench', 'floors.json'), 'utf8'),
);

describe('the article on the gold pages, by trees that saw no page of the site', () => {
  it(gold === undefined ? 'had no gold data to read' : 'keeps the floors', { timeout: 600_000 }, () => {
    const set = readArticlePages(gold);
    expect(set.length).toBe(gold === undefined ? 0 : 91);
    const { pages, data } = readRows(set);
    const found = set.length === 0 ? [] : crossValidated(pages, data);
    const score = scoreAll(found.map((text, index) => scorePage(set[index]?.body ?? '', text)));
    for (const [floor, reached] of [
      ['intake.body-f1', score.f1],
      ['intake.body-exact', score.accuracy],
      ['intake.body-recall', score.recall],
    ] as const) {
      expect(floors[floor], floor).toBeGreaterThan(0);
      if (gold !== undefined) expect(reached, floor).toBeGreaterThanOrEqual(floors[floor] ?? 1);
    }
  });
});
