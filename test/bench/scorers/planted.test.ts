import { describe, expect, it } from 'vitest';
import floors from '../../../bench/floors.json' with { type: 'json' };
import { plantedPages, scorePages } from '../../../bench/scorers/planted.ts';
import { FRESH_FINAL, KNOWN } from '../../../bench/scorers/planted-wordings.ts';

describe('pasted pages of our own making', () => {
  it('are the same each time, with every line where its span says', () => {
    const pages = plantedPages('.', 20);
    expect(plantedPages('.', 20)).toEqual(pages);
    for (const { text, planted, true: own } of pages) {
      expect(planted.length).toBeGreaterThan(0);
      for (const { start, end } of [...planted, ...own]) expect(text.slice(start, end)).not.toMatch(/\n|^$/u);
    }
  });

  it('lose what was planted and keep what is the article, in wordings that the rules do not know and that they do', () => {
    const fresh = scorePages(plantedPages('.', 200, FRESH_FINAL));
    const known = scorePages(plantedPages('.', 200, KNOWN));
    expect(fresh.out).toBeGreaterThanOrEqual(floors['intake.planted-out']);
    expect(known.out).toBeGreaterThanOrEqual(floors['intake.planted-out-known']);
    for (const { lost } of [fresh, known]) expect(lost).toBeLessThanOrEqual(floors['intake.planted-lost']);
  });
});
