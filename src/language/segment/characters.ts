/** What the segmenter sees in one code point. `extend` joins what stands before it (marks, joiners, soft hyphen). */
export const CHARACTER = { space: 1, letter: 2, digit: 3, mark: 4, extend: 5, emoji: 6, flag: 7 } as const;
export type CharacterKind = (typeof CHARACTER)[keyof typeof CHARACTER];

const SPACE = /^[\s\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c]$/u;
const EXTEND = /^(?:\p{M}|\u00ad|\u200c|\u200d|\u2060|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u;
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
const EMOJI = /^\p{Extended_Pictographic}$/u;

function classify(point: number): CharacterKind {
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return CHARACTER.flag;
  const character = String.fromCodePoint(point);
  if (SPACE.test(character)) return CHARACTER.space;
  if (EXTEND.test(character)) return CHARACTER.extend;
  if (LETTER.test(character)) return CHARACTER.letter;
  if (DIGIT.test(character)) return CHARACTER.digit;
  if (point > 0xff && EMOJI.test(character)) return CHARACTER.emoji;
  return CHARACTER.mark;
}

/** Looks up kinds of code points; the table fills as it is asked (regular expressions are slow, tables are not). */
export interface CharacterTable {
  kind(point: number): CharacterKind;
  /** True for a code point that lower-casing changes. */
  isUpper(point: number): boolean;
}

/** A table with nothing in it yet; answers never depend on what was asked before. */
export function characterTable(): CharacterTable {
  const kinds = new Uint8Array(0x10000);
  const cases = new Uint8Array(0x10000);
  return {
    kind(point) {
      if (point >= 0x10000) return classify(point);
      const known = kinds[point];
      // The table holds what classify gave, or 0.
      if (known) return known as CharacterKind;
      const found = classify(point);
      kinds[point] = found;
      return found;
    },
    isUpper(point) {
      if (point >= 0x10000) return upper(point);
      const known = cases[point];
      if (known) return known === 2;
      const found = upper(point);
      cases[point] = found ? 2 : 1;
      return found;
    },
  };
}

function upper(point: number): boolean {
  const character = String.fromCodePoint(point);
  return character !== character.toLowerCase();
}

/** Typographic variants that cut alike: curly quotes as straight ones, no-break and Unicode hyphens as `-`. */
export function plainUnit(unit: number): number {
  if (unit < 0xa0) return unit;
  switch (unit) {
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x02bc:
    case 0x00b4:
      return 0x27;
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x00ab:
    case 0x00bb:
    case 0x2033:
      return 0x22;
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return 0x2d;
    case 0x2015:
      return 0x2014;
    default:
      return unit;
  }
}
