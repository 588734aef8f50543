import { expect, test } from 'vitest';
import { readChainedText } from '../../../bench/scorers/ontogum.ts';

const row = (number: string, form: string, head: number, misc = '_') =>
  [number, form, form.toLowerCase(), 'X', '_', '_', String(head), 'dep', '_', misc].join('\t');

const file = [
  '# newdoc id = made_up',
  '# newpar',
  row('1', 'Mona', 2, 'Entity=(1)'),
  row('2', 'slept', 0, 'SpaceAfter=No'),
  row('3', '.', 2),
  '',
  row('1-2', "Mona's", 0),
  row('1', 'Mona', 3, 'Entity=(2(1'),
  row('2', "'s", 1, 'Entity=1)'),
  row('3', 'cat', 0, 'Entity=2)|SpaceAfter=No'),
  row('4', '!', 3),
  '',
  '# newpar',
  row('1', 'It', 2, 'Entity=(2)'),
  row('2', 'purred', 0),
  '',
].join('\n');

test('text, spans and chains of a file, with a multiword token and nested mentions', () => {
  const { id, text, sentences, chains } = readChainedText(file);
  expect(id).toBe('made_up');
  expect(text).toBe("Mona slept. Mona's cat!\n\nIt purred");
  for (const sentence of sentences) {
    for (const word of sentence.words) expect(text.slice(word.start, word.end)).toBe(word.form);
  }
  const said = chains.map((chain) =>
    chain.map((key) => {
      const [start, end] = key.split(':').map(Number);
      return text.slice(start, end);
    }),
  );
  expect(said).toEqual([
    ['Mona', "Mona's"],
    ["Mona's cat", 'It'],
  ]);
});

test('an end without a begin is passed over', () => {
  expect(readChainedText(row('1', 'x', 0, 'Entity=3)')).chains).toEqual([]);
});
