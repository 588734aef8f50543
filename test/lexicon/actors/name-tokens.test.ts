import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type NameToken, nextToken } from '../../../src/lexicon/actors/name-tokens.ts';

/** The keys of a text's tokens, every token checked to lie in order inside the text. */
function keys(text: string): string[] {
  const token: NameToken = { start: 0, end: 0, caps: 0, plain: true, dotted: false };
  const found: string[] = [];
  let at = 0;
  while (nextToken(text, at, token)) {
    expect(token.start).toBeGreaterThanOrEqual(at);
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.end).toBeLessThanOrEqual(text.length);
    found.push(keyOf(text, token));
    at = token.end;
  }
  return found;
}

describe('tokens of names', () => {
  it('folds case, accents, joiners and apostrophes', () => {
    expect(keys("Öcalan Sana'a ba\u02bfth so\u00adft ŁÓDŹ İzmir")).toEqual([
      'ocalan',
      'sanaa',
      'bath',
      'soft',
      'lodz',
      'izmir',
    ]);
  });

  it('splits off the possessive, and only that', () => {
    expect(keys("Iraq's Iraqis’ d'Ivoire")).toEqual(['iraq', 's', 'iraqis', 'divoire']);
  });

  it('knows the article in all its forms, and no preposition', () => {
    expect(keys('al-Hol ash-Sham Ez-Zor Al Qaim as Sudan an agreement at Hasakah')).toEqual([
      'al',
      'hol',
      'al',
      'sham',
      'al',
      'zor',
      'al',
      'qaim',
      'as',
      'sudan',
      'an',
      'agreement',
      'at',
      'hasakah',
    ]);
  });

  it('joins dotted capitals, and nothing over the end of a sentence', () => {
    expect(keys('the U.S. and U.N.-led plan B. It')).toEqual([
      'the',
      'us',
      'and',
      'un',
      'led',
      'plan',
      'b',
      'it',
    ]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const key of keys(text)) expect(key).toBe(key.toLowerCase());
      }),
    );
  });

  it('stays linear on a long text without spaces', () => {
    const text = "a'".repeat(200_000);
    const start = process.cpuUsage();
    expect(keys(text)).toHaveLength(1);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });
});
