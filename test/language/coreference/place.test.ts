import { expect, test } from 'vitest';
import { mapTalk } from '../../../src/language/coreference/place.ts';
import { analysed } from './sentences.ts';

const said = `
“/PUNCT/3/punct We/PRON/3/nsubj waited/VERB/6/ccomp ,/PUNCT/3/punct ”/PUNCT/3/punct said/VERB/0/root/say Mona/PROPN/6/nsubj ./PUNCT/6/punct
“/PUNCT/3/punct Nobody/PRON/3/nsubj came/VERB/0/root/come ./PUNCT/3/punct ”/PUNCT/3/punct
`;

test('words of a quotation carry its number, words outside none', () => {
  const { places } = mapTalk(analysed(said).sentences);
  expect(places[0]?.map(({ quote }) => quote)).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
  expect(places[1]?.map(({ quote }) => quote)).toEqual([2, 2, 2, 2, 0]);
});

test('the subject of the verb of saying speaks, also the quotation that goes on', () => {
  const { speakers } = mapTalk(analysed(said).sentences);
  expect(speakers.get(1)).toEqual({ sentence: 0, word: 6 });
  expect(speakers.get(2)).toEqual({ sentence: 0, word: 6 });
});

test('no speaker without a verb of saying; a mark never closed ends', () => {
  const word = 'x/NOUN/1/dep';
  const open = `“/PUNCT/2/punct ${Array.from({ length: 300 }, () => word).join(' ')}`;
  const { places, speakers } = mapTalk(analysed(open).sentences);
  expect(speakers.size).toBe(0);
  expect(places[0]?.at(-1)?.quote).toBe(0);
});

test('a blank line begins a paragraph', () => {
  const { places } = mapTalk(analysed('a/NOUN/0/root\nb/NOUN/0/root\n\nc/NOUN/0/root').sentences);
  expect(places.map((row) => row[0]?.paragraph)).toEqual([0, 0, 1]);
});
