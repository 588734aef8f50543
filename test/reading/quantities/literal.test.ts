import { describe, expect, it } from 'vitest';
import { readLiteral } from '../../../src/reading/quantities/literal.ts';

/** Value and the words it took. */
function read(text: string, decimalComma = false): [number | undefined, string] {
  const { value, end } = readLiteral(text, 0, decimalComma);
  return [value, text.slice(0, end)];
}

describe('numbers in digits', () => {
  const good: readonly (readonly [string, number, string?])[] = [
    ['1,905 men', 1905, '1,905'],
    ['1 905 men', 1905, '1 905'],
    ['1\u00a0905', 1905],
    ['1\u202f234\u202f567.89', 1234567.89],
    ["1'905", 1905],
    ['1.905,50', 1905.5],
    ['1.905.000', 1905000],
    ['12,34,567.89', 1234567.89],
    ['1,3', 1.3],
    ['4.800', 4.8],
    ['.08', 0.08],
    ['٣٫٥', 3.5],
    ['١٬٢٥٠', 1250],
    ['۴۵', 45],
    ['1½', 1.5],
    ['¾', 0.75],
    ['1.3e6', 1300000],
    ['12 12', 12, '12'],
    ['2014 300', 2014, '2014'],
    ['22,24,26', 22, '22'],
    ['5, 6', 5, '5'],
    ['7. Then', 7, '7'],
  ];
  for (const [text, value, words] of good) {
    it(text, () => expect(read(text)).toEqual([value, words ?? text]));
  }

  it('groups with a point where the country does', () => {
    expect(read('4.800', true)).toEqual([4800, '4.800']);
    expect(read('0.800', true)).toEqual([0.8, '0.800']);
  });

  for (const text of ['192.168.1.2', '007', '0770', '1٢3', '1'.repeat(400), '1e400', '2.3.4', '1,111.1,1']) {
    it(`${text.slice(0, 20)} is no number, or only its first part is`, () => {
      const [value, words] = read(text);
      expect(value === undefined || words.length < text.length).toBe(true);
    });
  }
});
