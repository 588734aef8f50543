import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followQuotes, speakers } from '../../../src/reading/statements/quotes.ts';

/** Cuts a text at "|" into sentences; the marks are taken out. */
function cut(marked: string): { text: string; sentences: { start: number; end: number }[] } {
  let text = '';
  const sentences = marked.split('|').map((part) => {
    const start = text.length;
    text += part;
    return { start, end: start + part.trimEnd().length };
  });
  return { text, sentences };
}

const voice = (start: number) => ({ start, end: start + 1, who: 'm1', stance: 'states' });

describe('followQuotes', () => {
  it('knows which sentences stand inside a quote that began before them', () => {
    const { text, sentences } = cut('He spoke. |“One. |Two. |Three.” |Four.');
    expect(followQuotes(text, sentences).map(({ inside }) => inside)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('closes an open quote at a blank line', () => {
    const { text, sentences } = cut('"One. |Two.\n\n|Three.');
    expect(followQuotes(text, sentences).map(({ inside }) => inside)).toEqual([false, true, false]);
  });

  it('never fails, whatever the signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '“', '”', 'a', ' ', '\n', '|') }), (marked) => {
        const { text, sentences } = cut(marked);
        expect(followQuotes(text, sentences)).toHaveLength(sentences.length);
      }),
    );
  });
});

describe('speakers', () => {
  it('lets the speaker of a sentence go on in the quote after it', () => {
    const { text, sentences } = cut('“We left,” he said. |“It was dark. |We ran.” |The road is open.');
    const found = speakers(followQuotes(text, sentences), [voice(12), undefined, undefined, undefined]);
    expect(found.map((one) => one?.start)).toEqual([undefined, 12, 12, undefined]);
  });

  it('takes the speaker named where the quote ends', () => {
    const { text, sentences } = cut('“It was dark. |We ran,” he said. |The road is open.');
    const found = speakers(followQuotes(text, sentences), [undefined, voice(24), undefined]);
    expect(found.map((one) => one?.start)).toEqual([24, 24, undefined]);
  });

  it('gives nobody the words after a quote', () => {
    const { text, sentences } = cut('“We left,” he said. |The army denied it.');
    expect(speakers(followQuotes(text, sentences), [voice(12), undefined])).toEqual([undefined, undefined]);
  });
});
