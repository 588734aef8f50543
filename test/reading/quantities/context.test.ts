import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../../../src/core/index.ts';
import type { AnalysedSentence, Word } from '../../../src/language/index.ts';
import { readQuantities } from '../../../src/reading/quantities/index.ts';

function time(text: string, words: string): TimeExpression {
  const start = text.indexOf(words);
  return { id: 't1', start, end: start + words.length, type: 'DURATION', value: 'P1Y' };
}

/** A sentence from rows `form lemma upos head deprel`. */
function sentence(text: string, rows: readonly string[], name?: string): AnalysedSentence {
  let from = 0;
  const words: Word[] = rows.map((row) => {
    const [form = '', lemma = '', upos = '', head = '0', deprel = ''] = row.split(' ');
    const start = text.indexOf(form, from);
    from = start + form.length;
    return { start, end: from, form, lemma, upos, feats: '', head: Number(head), deprel };
  });
  const at = name === undefined ? -1 : text.indexOf(name);
  const names =
    name === undefined
      ? []
      : [{ start: at, end: at + name.length, type: 'other' as const, first: 0, last: 1 }];
  return { start: 0, end: text.length, words, names, encoding: undefined };
}

describe('what other readers found', () => {
  it('leaves the numbers of times alone, but not ages in durations', () => {
    const text = 'The 34-year-old waited 12 hours.';
    const times = [time(text, '34-year-old'), time(text, '12 hours')];
    const { quantities } = readQuantities(text, { times });
    expect(quantities.map(({ value, unit }) => [value, unit])).toEqual([[34, 'year of age']]);
  });

  it('does not join a number with one that is a time', () => {
    const text = 'Between 2019 and 40 villages were burned.';
    const { quantities } = readQuantities(text, { times: [time(text, '2019')] });
    expect(quantities.map(({ value }) => value)).toEqual([40]);
  });

  it('skips furniture, reads captions', () => {
    const text = '12 more stories\n\n30 trucks at the gate';
    const furniture = [
      { start: 0, end: 15, kind: 'teaser' as const },
      { start: 17, end: text.length, kind: 'caption' as const },
    ];
    expect(readQuantities(text, { furniture }).quantities.map(({ value }) => value)).toEqual([30]);
  });

  it('leaves the number inside a name', () => {
    const text = 'Saraya 20 fighters fled.';
    const rows = [
      'Saraya Saraya PROPN 3 compound',
      '20 20 NUM 1 nummod',
      'fighters fighter NOUN 4 nsubj',
      'fled flee VERB 0 root',
    ];
    expect(readQuantities(text, { sentences: [sentence(text, rows, 'Saraya 20')] }).quantities).toEqual([]);
    expect(readQuantities(text).quantities).toHaveLength(1);
  });
});

describe('what is counted, by the tree', () => {
  it('takes the head that the number modifies, with its modifiers', () => {
    const text = 'Two heavily armed staff watched.';
    const rows = [
      'Two two NUM 4 nummod',
      'heavily heavily ADV 3 advmod',
      'armed armed ADJ 4 amod',
      'staff staff NOUN 5 nsubj',
      'watched watch VERB 0 root',
    ];
    const [quantity] = readQuantities(text, { sentences: [sentence(text, rows)] }).quantities;
    expect(quantity?.unit).toBe('staff');
    expect(text.slice(quantity?.of?.start, quantity?.of?.end)).toBe('heavily armed staff');
  });

  it('takes the phrase after "of"', () => {
    const text = 'Dozens of the trapped miners died.';
    const rows = [
      'Dozens dozen NOUN 6 nsubj',
      'of of ADP 5 case',
      'the the DET 5 det',
      'trapped trapped ADJ 5 amod',
      'miners miner NOUN 1 nmod',
      'died die VERB 0 root',
    ];
    const [quantity] = readQuantities(text, { sentences: [sentence(text, rows)] }).quantities;
    expect([quantity?.unit, quantity?.bound]).toEqual(['miner', 'about']);
    expect(text.slice(quantity?.of?.start, quantity?.of?.end)).toBe('trapped miners');
  });
});

describe('money that the country decides', () => {
  const unit = (text: string, context: { country?: string; currency?: string }) =>
    readQuantities(text, context).quantities[0]?.unit;
  it('is not guessed without it', () => {
    expect(unit('a fine of 500 dinars', {})).toBe('dinar');
    expect(unit('a fine of 500 pounds', {})).toBe('lb');
  });
  it('is the country’s own', () => {
    expect(unit('a fine of 500 dinars', { country: 'IQ' })).toBe('IQD');
    expect(unit('a fine of 500 dinars', { country: 'JO' })).toBe('JOD');
    expect(unit('a fine of 500 pounds', { country: 'SY' })).toBe('SYP');
    expect(unit('a fine of 500 rials', { country: 'IR' })).toBe('IRR');
    expect(unit('a fine of $500', { currency: 'CAD' })).toBe('CAD');
    expect(unit('a fine of $500', { country: 'IQ' })).toBe('USD');
  });
});
