import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldWord } from '../../../src/lexicon/gazetteer/index.ts';

describe('folding a name', () => {
  it.each([
    ['Al-Ḥasakah', 'al hasakah'],
    ['Ra’s al-‘Ayn', 'ras al ayn'],
    ['Şanlıurfa', 'sanliurfa'],
    ['U.S.', 'us'],
    ['St. Marc', 'saint marc'],
    ['Rügen', 'rugen'],
    ['Łódź', 'lodz'],
    ["Côte d'Ivoire", 'cote divoire'],
    ['Port-Au-Prince', 'port au prince'],
    ['أربيل', 'اربيل'],
    ['القائم', 'القايم'],
  ])('%s is filed as %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('leaves nothing of signs alone', () => {
    expect(foldName('—…')).toBe('');
    expect(foldWord("'")).toBe('');
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const folded = foldName(text);
        expect(foldName(folded)).toBe(folded);
      }),
    );
  });
});
