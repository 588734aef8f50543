import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases, searchPhrase, searchWords } from '../../src/core/index.ts';

const wordsOf = (text: string) => [...searchWords(text)].map(({ word }) => word);

describe('the words of a text as they are looked up', () => {
  it.each([
    ['Al-Ḥasakah, 2,500 tents.', ['al', 'hasakah', '2', '500', 'tents']],
    ['ERDOĞAN ışık Łódź Straße', ['erdogan', 'isik', 'lodz', 'strasse']],
    ['ʿAbd al-Raḥmān, Qurʾān', ['abd', 'al', 'rahman', 'quran']],
    ['الحَسَكَة', ['الحسكه']],
    ['الحسكه', ['الحسكه']],
    ['أحمد إلى آمد ٱلقائم', ['احمد', 'الي', 'امد', 'القايم']],
    ['محـــمد', ['محمد']],
    ['کردستان', ['كردستان']],
    ['soft\u00adhyphen', ['softhyphen']],
    ['— … ()', []],
    ['', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('property: every word stands at its span, in order, in the form it is looked up by', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const { word, start, end } of searchWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(wordsOf(text.slice(start, end))).toEqual([word]);
          before = end;
        }
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const text = 'a\u200d'.repeat(200_000);
    const started = performance.now();
    expect(wordsOf(text)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('phrases in a text', () => {
  const TEXT = 'Menu: guards. Border guards left; the border\nGuards of the wall. Guardsmen came.';
  const found = (value: string, without: { start: number; end: number }[] = []) =>
    findPhrases(TEXT, [searchPhrase(value)], without).map(({ start, end }) => TEXT.slice(start, end));

  it('stand in a row, whatever is between the words but words', () => {
    expect(found('border guards')).toEqual(['Border guards', 'border\nGuards']);
    expect(found('guards')).toEqual(['guards', 'guards', 'Guards']);
    expect(found('guards border')).toEqual(['guards. Border']);
    expect(found('guard')).toEqual([]);
    expect(found('—')).toEqual([]);
  });

  it('end in any way after a star', () => {
    expect(found('guard*')).toEqual(['guards', 'guards', 'Guards', 'Guardsmen']);
    expect(found('border gua*')).toEqual(['Border guards', 'border\nGuards']);
    expect(found('bord* guards')).toEqual([]);
  });

  it('are not looked for in what is left out, nor across it', () => {
    expect(found('guards', [{ start: 0, end: 13 }])).toEqual(['guards', 'Guards']);
    const middle = TEXT.indexOf('left');
    expect(found('guards the', [{ start: middle, end: middle + 4 }])).toEqual([]);
    expect(found('guards left the')).toEqual(['guards left; the'].map((words) => words.replace(';', ';')));
  });
});
