import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/core/index.ts';
import { createLexicon } from '../../../src/lexicon/index.ts';
import { readMentions } from '../../../src/reading/mentions/read-mentions.ts';
import { parsed } from '../../support/sentence.ts';

const lexicon = createLexicon({
  extra: [
    {
      name: 'Omar Karim',
      type: 'person',
      codes: [
        { code: 'IRQGOV', from: '2024', to: '2024' },
        { code: 'IRQOPP', from: '2025' },
      ],
    },
    { name: "Karim's committee", type: 'organisation', codes: [{ code: 'IRQCVL' }] },
  ],
});

const NO_PLACES = { places: [], mentions: [], notes: [] };

function place(text: string, name: string, id = 'p1') {
  const start = text.indexOf(name);
  const span = { start, end: start + name.length };
  return {
    places: [{ id, mention: `m-${id}`, ...span, lat: 36, lon: 41, country: 'SY', uncertaintyKm: 5 }],
    mentions: [{ id: `m-${id}`, ...span, type: 'place' as const, form: 'name' as const, name }],
    notes: [],
  };
}

function read(
  sentence: ReturnType<typeof parsed>,
  text: string,
  options: { date?: string; places?: ReturnType<typeof place>; furniture?: Span[] } = {},
) {
  const { mentions, places } = readMentions(text, {
    analysis: { sentences: [sentence], referring: [] },
    lexicon,
    places: options.places ?? NO_PLACES,
    furniture: options.furniture ?? [],
    ...(options.date === undefined ? {} : { date: options.date }),
  });
  for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toContain(mention.name);
  return { mentions, places };
}

describe('mentions', () => {
  const text = 'Omar Karim spoke with Damascus in Baghdad.';
  const sentence = parsed(
    text,
    `Omar Omar PROPN 3 nsubj
     Karim Karim PROPN 1 flat
     spoke speak VERB 0 root
     with with ADP 5 case
     Damascus Damascus PROPN 3 obl
     in in ADP 7 case
     Baghdad Baghdad PROPN 3 obl
     . . PUNCT 3 punct`,
    [{ words: 'Omar Karim', type: 'person' }],
  );

  it('carry the entity and the codes that hold at the date', () => {
    expect(read(sentence, text, { date: '2024-05-01' }).mentions[0]).toMatchObject({
      entity: 'omar-karim',
      codes: ['IRQGOV'],
      type: 'person',
    });
    expect(read(sentence, text, { date: '2025-05-01' }).mentions[0]).toMatchObject({ codes: ['IRQOPP'] });
  });

  it('tell the government that sits in a capital from the town', () => {
    const { mentions, places } = read(sentence, text, { places: place(text, 'Baghdad') });
    expect(mentions.find((one) => one.name === 'Damascus')).toMatchObject({
      type: 'place',
      entity: 'syr-gov',
    });
    const town = mentions.find((one) => one.name === 'Baghdad');
    expect(town).toMatchObject({ type: 'place' });
    expect(town).not.toHaveProperty('entity');
    expect(places).toEqual([expect.objectContaining({ id: 'p1', mention: town?.id })]);
    expect(read(sentence, text, { places: place(text, 'Damascus') }).places).toEqual([]);
  });

  it('drop a name that is a slip inside a known longer one, and keep one that is known itself', () => {
    const hol = 'Buses left al-Hol at noon.';
    const tree = parsed(
      hol,
      `Buses bus NOUN 2 nsubj
       left leave VERB 0 root
       al al PROPN 5 compound
       - - PUNCT 5 punct
       Hol Hol PROPN 2 obj
       at at ADP 7 case
       noon noon NOUN 2 obl
       . . PUNCT 2 punct`,
      [{ words: 'al', type: 'organisation' }],
    );
    expect(read(tree, hol, { places: place(hol, 'al-Hol') }).mentions.map((one) => one.name)).toEqual([
      'al-Hol',
    ]);
  });

  it('keep what stands in furniture out', () => {
    expect(read(sentence, text, { furniture: [{ start: 0, end: text.length }] }).mentions).toEqual([]);
  });

  it('give one chain to what is one entity, numbered by first mention', () => {
    const twice = 'Iraq and Syria spoke. Iraq agreed.';
    const tree = parsed(
      twice,
      'Iraq Iraq PROPN 4 nsubj\nand and CCONJ 3 cc\nSyria Syria PROPN 1 conj\nspoke speak VERB 0 root',
    );
    expect(read(tree, twice).mentions.map((one) => [one.name, one.chain])).toEqual([
      ['Iraq', 0],
      ['Syria', 1],
      ['Iraq', 0],
    ]);
  });

  it('take the chain of the phrase they head, and keep two known things apart', () => {
    const text = 'Minister Omar Karim left. He met Iraq and Syria.';
    const one = parsed(
      text,
      `Minister minister NOUN 4 nsubj
       Omar Omar PROPN 1 appos
       Karim Karim PROPN 2 flat
       left leave VERB 0 root`,
      [{ words: 'Omar Karim', type: 'person' }],
    );
    const two = parsed(
      text,
      'He he PRON 2 nsubj\nmet meet VERB 0 root\nIraq Iraq PROPN 2 obj\nand and CCONJ 5 cc\nSyria Syria PROPN 3 conj',
    );
    const refer = (
      words: string,
      sentence: number,
      head: number,
      form: 'name' | 'pronoun',
      chain: number,
    ) => {
      const start = text.indexOf(words);
      return {
        start,
        end: start + words.length,
        sentence,
        first: 0,
        last: 0,
        head,
        form,
        type: 'other' as const,
        chain,
      };
    };
    const { mentions } = readMentions(text, {
      analysis: {
        sentences: [one, two],
        referring: [
          refer('Minister Omar Karim', 0, 1, 'name', 0),
          refer('He', 1, 0, 'pronoun', 0),
          refer('Iraq', 1, 2, 'name', 1),
          refer('Syria', 1, 4, 'name', 1),
        ],
      },
      lexicon,
      places: NO_PLACES,
      furniture: [],
    });
    expect(mentions.map((mention) => [mention.name, mention.form, mention.chain])).toEqual([
      ['Omar Karim', 'name', 0],
      ['He', 'pronoun', 0],
      ['Iraq', 'name', 1],
      ['Syria', 'name', 2],
    ]);
  });
});
