import { describe, expect, it } from 'vitest';
import { cut, sentencesOf } from './cut.ts';

/** A text that is one sentence, and its words. */
const WORDS: readonly (readonly [string, string])[] = [
  ['Ahmed al\u2011Sharaa\u2019s envoy left.', 'Ahmed|al|\u2011|Sharaa|\u2019s|envoy|left|.'],
  ['They share a 600-kilometer border.', 'They|share|a|600|-|kilometer|border|.'],
  ['US-backed forces withdrew.', 'US|-|backed|forces|withdrew|.'],
  ['It fell on Dec. 8 without a fight.', 'It|fell|on|Dec.|8|without|a|fight|.'],
  ['\u201cWe can\u2019t wait,\u201d he said.', '\u201c|We|ca|n\u2019t|wait|,|\u201d|he|said|.'],
  ["She didn't go.", "She|did|n't|go|."],
  ['They cannot and will not.', 'They|can|not|and|will|not|.'],
  ["I'm gonna call him.", "I|'m|gon|na|call|him|."],
  ['About\u00a01,200 people fled.', 'About|1,200|people|fled|.'],
  ['The talks\u2014the third this year\u2014failed.', 'The|talks|\u2014|the|third|this|year|\u2014|failed|.'],
  ['See https://example.org/a_(b)?q=1.', 'See|https://example.org/a_(b)?q=1|.'],
  ['Write to press.office@example.org, please.', 'Write|to|press.office@example.org|,|please|.'],
  ['The file (draft_2.pdf) is out.', 'The|file|(|draft_2.pdf|)|is|out|.'],
  ['Prices rose 3.5% to $40 a barrel.', 'Prices|rose|3.5|%|to|$|40|a|barrel|.'],
  ['The U.S. and the U.N. agreed.', 'The|U.S.|and|the|U.N.|agreed|.'],
  ['Good news :-)', 'Good|news|:-)'],
  ['Its convoy left.', 'Its|convoy|left|.'],
  ['The militias\u2019 leaders met.', 'The|militias|\u2019|leaders|met|.'],
];

describe('words', () => {
  for (const [text, words] of WORDS) {
    it(text, () => {
      expect(cut(text)).toEqual([words]);
    });
  }

  it('leaves nothing out and cuts no picture in two', () => {
    const text = 'Safe \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1ee}\u{1f1f6}\u{1f1f8}\u{1f1fe} ok';
    expect(cut(text).join(' ').split(/[| ]/)).toEqual([
      'Safe',
      '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
      '\u{1f1ee}\u{1f1f6}',
      '\u{1f1f8}\u{1f1fe}',
      'ok',
    ]);
  });

  it('keeps words whole across soft hyphens and combining marks', () => {
    expect(cut('The par\u00adlia\u00adment of Re\u0301publique voted.')).toEqual([
      'The|par\u00adlia\u00adment|of|Re\u0301publique|voted|.',
    ]);
  });

  it('does not take control characters, marks of direction or a byte-order mark for words', () => {
    const text = '\ufeffThe \u202bministry\u202c\u0007 said\u200b so.';
    expect(cut(text)).toEqual(['The|ministry|said|so|.']);
    const [first] = sentencesOf(text);
    expect(first?.start).toBe(1);
  });
});
