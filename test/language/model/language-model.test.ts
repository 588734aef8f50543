import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysedSentence, LanguageModel } from '../../../src/language/index.ts';
import { MOST_PIECES } from '../../../src/language/model/encoder.ts';
import { isTree } from '../../../src/language/model/tree.ts';
import { loadModel } from '../model-files.ts';

let model: LanguageModel;
beforeAll(async () => {
  model = await loadModel();
});
afterAll(() => model.close());

const TEXT =
  'Turkish and Iraqi officials met in Ankara on Monday. They said the pipeline would reopen within a week; ' +
  'lorries had waited since March.\n\nGen. Samir Haddad, who leads the border guard, didn\u2019t comment.';

/** Everything a sentence says, the encoding to the byte. */
function bytes({ words, names, encoding }: AnalysedSentence): string {
  // Only this test looks into an encoding.
  const { states } = encoding as { states: Float32Array };
  return (
    JSON.stringify([words, names]) +
    Buffer.from(states.buffer, states.byteOffset, states.byteLength).toString('hex')
  );
}

function checkSentence(text: string, { start, end, words, names, encoding }: AnalysedSentence): void {
  expect(start).toBe(words[0]?.start);
  expect(end).toBe(words.at(-1)?.end);
  expect(isTree(Int32Array.from(words, (word) => word.head))).toBe(true);
  for (const word of words) {
    expect(text.slice(word.start, word.end)).toBe(word.form);
    expect(word.lemma.length).toBeGreaterThan(0);
    expect(word.head === 0).toBe(word.deprel === 'root');
  }
  let last = -1;
  for (const name of names) {
    expect(name.first).toBeGreaterThan(last);
    expect(name.last).toBeLessThan(words.length);
    expect(name.start).toBe(words[name.first]?.start);
    expect(name.end).toBe(words[name.last]?.end);
    last = name.last;
  }
  const { states, width } = encoding as { states: Float32Array; width: number };
  expect(states.length).toBe(words.length * width);
}

describe('the language model', () => {
  it('reads words, trees and names with their places in the text', async () => {
    const { sentences } = await model.analyse(TEXT);
    expect(sentences.length).toBe(3);
    for (const sentence of sentences) checkSentence(TEXT, sentence);
    const [first, , third] = sentences;
    const met = first?.words.find((word) => word.form === 'met');
    expect(met).toMatchObject({ lemma: 'meet', upos: 'VERB', head: 0, deprel: 'root' });
    expect(
      first?.names.some((name) => name.type === 'place' && TEXT.slice(name.start, name.end) === 'Ankara'),
    ).toBe(true);
    expect(
      third?.names.some((name) => name.type === 'person' && /Haddad/.test(TEXT.slice(name.start, name.end))),
    ).toBe(true);
    expect(third?.words.map((word) => word.form)).toContain('n\u2019t');
  });

  it('reads the same bytes twice, with two threads, and each sentence alone', async () => {
    const once = (await model.analyse(TEXT)).sentences.map(bytes);
    expect((await model.analyse(TEXT)).sentences.map(bytes)).toEqual(once);
    const [together, other] = await Promise.all([model.analyse(TEXT), model.analyse(TEXT.slice(0, 53))]);
    expect(together.sentences.map(bytes)).toEqual(once);
    expect(other.sentences.map(bytes)).toEqual(once.slice(0, 1));
    const two = await loadModel(2);
    expect((await two.analyse(TEXT)).sentences.map(bytes)).toEqual(once);
    await two.close();
  });

  it('gives sentences one by one, the same as at once', async () => {
    const found: string[] = [];
    for await (const sentence of model.sentences(TEXT)) found.push(bytes(sentence));
    expect(found).toEqual((await model.analyse(TEXT)).sentences.map(bytes));
  });

  it('takes words that are given, and leaves furniture out', async () => {
    const given = [
      [
        { start: 0, end: 3 },
        { start: 4, end: 7 },
      ],
    ];
    expect((await model.analyse('abc def ghi', { tokens: given })).sentences[0]?.words.length).toBe(2);
    const text = 'Read more here. The talks failed.';
    const { sentences } = await model.analyse(text, { furniture: [{ start: 0, end: 15 }] });
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['The talks failed.']);
  });

  it('reads a sentence of a thousand words in parts, as one tree', async () => {
    const text = `${'the envoy, the guard and the driver of the lorry, '.repeat(100)}left`;
    const tokens = [
      [...text.matchAll(/\w+|,/g)].map(({ 0: form, index }) => ({ start: index, end: index + form.length })),
    ];
    expect(tokens[0]?.length).toBeGreaterThan(2 * MOST_PIECES);
    const { sentences } = await model.analyse(text, { tokens });
    expect(sentences.length).toBe(1);
    checkSentence(text, sentences[0] as AnalysedSentence);
  });

  it('reads nothing in nothing', async () => {
    for (const text of ['', ' \n', '\u200b'])
      expect(await model.analyse(text)).toEqual({ sentences: [], referring: [] });
  });

  it('does not fail on any text', async () => {
    const odd = fc.constantFrom(
      '\ud83d',
      '\udc4d',
      '\u{1f1ee}\u{1f1f6}',
      'وزارة ',
      '\u0000',
      '\u0301',
      '1\t2\t3\n',
      '漢字',
      '. ',
      'Minister ',
      '\u2014',
      "n't",
      '\u0130\u1e9e',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(odd, { maxLength: 15 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const sentence of (await model.analyse(text)).sentences) checkSentence(text, sentence);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('reads 100,000 characters without a space, and their like', async () => {
    for (const text of ['a'.repeat(100_000), `${'x.,'.repeat(700)}`, '\ud800'.repeat(500)]) {
      for await (const sentence of model.sentences(text)) checkSentence(text, sentence);
    }
  });
});
