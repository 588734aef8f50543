import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/intake/dates/digits.ts';

describe('foldText', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['০৯', '09'],
    ['๐๙', '09'],
    ['２０２５', '2025'],
  ])('writes %s as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each(['½', '²', 'Ⅳ', '①'])('leaves %s, which is no digit of a date', (sign) => {
    expect(foldText(sign)).toBe(sign.toLowerCase());
  });

  it('keeps every offset, whatever the signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
    expect(foldText('3 NİSAN 2025')).toBe('3 nisan 2025');
  });
});
