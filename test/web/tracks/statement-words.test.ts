import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfSentence, shortenBefore } from '../../../src/web/tracks/statement-words.ts';

describe('a statement in its sentence', () => {
  it('is set apart from what stands before and after it', () => {
    const sentence = { start: 10, end: 40, text: 'Iraq agreed to open the gates.' };
    expect(partsOfSentence({ sentence, start: 25, end: 39 })).toEqual([
      'Iraq agreed to ',
      'open the gates',
      '.',
    ]);
  });

  it('property: its parts are the sentence, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(60), fc.nat(60), fc.nat(60), (text, at, start, end) => {
        const sentence = { start: at, end: at + text.length, text };
        expect(partsOfSentence({ sentence, start, end }).join('')).toBe(text);
      }),
    );
  });

  it('has of what stands before it the end, from a word on', () => {
    expect(shortenBefore('Officials said that ')).toBe('Officials said that ');
    const long = 'The two ministers of trade, who had met in Doha in the spring, agreed to ';
    expect(shortenBefore(long)).toMatch(/^… \S.*agreed to $/);
    expect(long.endsWith(shortenBefore(long).slice(1))).toBe(true);
    expect(shortenBefore('x'.repeat(90))).toBe(`…${'x'.repeat(32)}`);
  });
});
