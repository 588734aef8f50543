import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonName, personNames } from '../../../../src/intake/html/meta/author-names.ts';

describe('personNames', () => {
  it.each([
    '',
    'By',
    'Reuters',
    'AFP',
    'Editorial Staff',
    'The Moorbeck Post',
    'News Desk',
    'admin',
    'webmaster@paper.example',
    'https://paper.example/ada-moor',
    '3 April 2025',
    'Ada',
    'وكالة الأنباء',
    'By By By By',
  ])('names nobody in %j', (said) => {
    expect(personNames(said)).toEqual([]);
  });

  it.each([
    ['By Ada Moor', ['Ada Moor']],
    ['Ada Moor and Ben Lake', ['Ada Moor', 'Ben Lake']],
    ['Ada Moor, Ben Lake', ['Ada Moor', 'Ben Lake']],
    ['Moor, Ada', ['Ada Moor']],
    ['ADA MOOR', ['Ada Moor']],
    ['von Ada Moor und Ben Lake', ['Ada Moor', 'Ben Lake']],
    ['Ada Moor | Moorbeck Post', ['Ada Moor']],
    ['Ada Moor; Ada Moor', ['Ada Moor']],
    ['Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Charlotte von der Heide', ['Charlotte von der Heide']],
    ['بقلم ليلى حداد', ['ليلى حداد']],
  ])('reads %j', (said, names) => {
    expect(personNames(said)).toEqual(names);
  });

  it('never throws, names at most twenty, each once and each a person’s', () => {
    const word = fc.constantFrom('By', 'Ada', 'Moor', 'and', ',', ';', '(', ')', 'Reuters', 'von', '\n', 'y');
    const line = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 80 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(line, (said) => {
        const names = personNames(said);
        expect(names.length).toBeLessThanOrEqual(20);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(isPersonName(name)).toBe(true);
      }),
    );
  });

  it('is linear in hostile lines', () => {
    for (const unit of ['By ', '(', 'A ', ', ', ' and ', '- ']) {
      const start = performance.now();
      personNames(unit.repeat(100_000));
      expect(performance.now() - start, unit).toBeLessThan(1_000);
    }
  });
});
