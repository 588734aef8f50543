import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inVisualOrder, reorder, rightToLeftShare } from '../../../src/intake/pdf/bidi.ts';

/** Right to left as drawn: the Arabic letters of the second, left to right, give the first. */
describe('reorder', () => {
  it.each([
    ['معبر القائم', 'مئاقلا ربعم'],
    // Words and numbers of the other direction keep their order; brackets are drawn as their mirror image.
    ['يوم 12 نيسان 2025', '2025 ناسين 12 موي'],
    ['قوات SDF انسحبت', 'تبحسنا SDF تاوق'],
    ['وكالة (Levant Wire) قالت', 'تلاق (Levant Wire) ةلاكو'],
    ['رقم 14/2025.', '.14/2025 مقر'],
    // UAX 9, W2 and W4: among Arabic letters a per cent sign and a hyphen do not belong to the number.
    ['بنسبة 12.5% من', 'نم %12.5 ةبسنب'],
    ['في 2025-04-12', '12-04-2025 يف'],
    ['Covid 19 في', 'يف Covid 19'],
  ])('%s', (read, drawn) => expect(reorder(drawn, 'rtl', true)).toBe(read));

  it('turns Arabic words round within a line from left to right, and nothing else', () => {
    expect(reorder('The word قارعلا ربعم (x) is Arabic.', 'ltr', true)).toBe(
      'The word معبر العراق (x) is Arabic.',
    );
    expect(reorder('No Arabic (here) 12-3.', 'ltr', true)).toBe('No Arabic (here) 12-3.');
  });

  it('takes back what it did: any text in one direction', () => {
    const letters = fc.constantFrom(...'ابتثج .'.split(''));
    fc.assert(
      fc.property(
        fc.array(letters).map((all) => all.join('')),
        (text) => {
          expect(reorder(reorder(text, 'rtl', false), 'rtl', false)).toBe(text);
        },
      ),
    );
  });

  it('loses no sign of any text', () => {
    const sorted = (text: string) => [...text].sort().join('');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (text, base) => {
          expect(sorted(reorder(text, base, false))).toBe(sorted(text));
        },
      ),
    );
  });
});

it('takes back the order that pdf.js gives an item', () => {
  expect(inVisualOrder('القائم')).toBe('مئاقلا');
  expect(inVisualOrder('a long word قار')).toBe('a long word راق');
  expect(inVisualOrder('plain')).toBe('plain');
});

it('tells how much of a text runs from right to left', () => {
  expect(rightToLeftShare('قوات SDF')).toBeCloseTo(4 / 7);
  expect(rightToLeftShare('12 ()')).toBe(0);
});
