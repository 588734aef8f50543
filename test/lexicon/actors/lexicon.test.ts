import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon, type SituationActor } from '../../../src/lexicon/actors/index.ts';

const actor = (id: string, name: string, more: Partial<SituationActor> = {}): SituationActor => ({
  id,
  name,
  aliases: [],
  type: 'person',
  codes: [],
  roles: [],
  ...more,
});

const sudani = actor('al-sudani', 'Mohammed Shia al-Sudani', {
  aliases: ['al-Sudani'],
  codes: [{ code: 'IRQGOV', from: '2022-10-27' }],
  roles: [{ office: 'Prime Minister', of: 'irq', from: '2022-10-27' }],
});
const predecessor = actor('al-kadhimi', 'Mustafa al-Kadhimi', {
  codes: [{ code: 'IRQGOV', from: '2020-05-07', to: '2022-10-27' }],
  roles: [{ office: 'Prime Minister', of: 'irq', from: '2020-05-07', to: '2022-10-27' }],
});
const lexicon = createLexicon({
  situation: {
    actors: [
      sudani,
      predecessor,
      actor('deir-ez-zor', 'Deir ez-Zor', { type: 'place' }),
      actor('pmf', 'Popular Mobilisation Forces', {
        type: 'group',
        aliases: ['PMF'],
        codes: [{ code: 'IRQMIL' }],
      }),
    ],
  },
});

/** The names found, as `text=entity`, with every span checked against the text. */
function found(text: string, date?: string): string[] {
  return lexicon.findNames(text, date).map((hit) => `${text.slice(hit.start, hit.end)}=${hit.entity}`);
}

describe('names in running text', () => {
  it('finds countries, demonyms and capitals', () => {
    expect(found('Iraqi officials told Damascus that Türkiye and the UK agree.')).toEqual([
      'Iraqi=irq',
      'Damascus=syr-gov',
      'Türkiye=tur',
      'UK=gbr',
    ]);
    const [demonym, capital] = lexicon.findNames('Iraqi officials told Damascus');
    expect(demonym).toMatchObject({ type: 'group', use: 'demonym', codes: ['IRQ'] });
    expect(capital).toMatchObject({ type: 'place', use: 'capital', codes: ['SYRGOV'] });
  });

  it('takes the longest name', () => {
    expect(found('Guinea-Bissau, Papua New Guinea and South Sudan')).toEqual([
      'Guinea-Bissau=gnb',
      'Papua New Guinea=png',
      'South Sudan=ssd',
    ]);
    expect(found("the Iraqi government and Iraq's government")).toEqual([
      'Iraqi government=irq-gov',
      "Iraq's government=irq-gov",
    ]);
  });

  it('leaves the possessive outside the span', () => {
    expect(found('Iraq’s border, the PMF’s units, Iraqis’ votes')).toEqual([
      'Iraq=irq',
      'PMF=pmf',
      'Iraqis=irq',
    ]);
  });

  it('takes every form of the Arabic article and of a given name', () => {
    for (const name of [
      'Mohammed Shia al-Sudani',
      'Muhammad Shia Al Sudani',
      "Mohamed Shia' as-Sudani",
      'Mohammed Shia el\u2011Sudani',
      'Mohammed\u00a0Shia al-Sudani',
      'Mohammed Shia\nal-Sudani',
      'Mohammed Shia Sudani',
      'al-Sudani',
      'Sudani',
    ]) {
      expect(found(`Mr ${name} spoke.`), name).toEqual([`${name}=al-sudani`]);
    }
    for (const name of ['Deir ez-Zor', 'Deir al-Zor', 'Deir el-Zor', 'Deir Ez-Zor']) {
      expect(found(`in ${name} today`), name).toEqual([`${name}=deir-ez-zor`]);
    }
    expect(found('al-Qaeda, Al Qaida and al‑Qa’ida')).toEqual([
      'al-Qaeda=al-qaeda',
      'Al Qaida=al-qaeda',
      'al‑Qa’ida=al-qaeda',
    ]);
  });

  it('reads names inside compounds', () => {
    expect(found('US-backed, pro-Iran and anti-IS forces on the Iraq–Syria border')).toEqual([
      'US=usa',
      'Iran=irn',
      'IS=islamic-state',
      'Iraq=irq',
      'Syria=syr',
    ]);
  });

  it('reads dotted acronyms and headlines in capitals', () => {
    expect(found('The U.S. and the U.N. met')).toEqual(['U.S.=usa', 'U.N.=un']);
    expect(found('IRAQ AND SYRIA SIGN BORDER DEAL')).toEqual(['IRAQ=irq', 'SYRIA=syr']);
  });

  it('is not misled by words that look like names', () => {
    for (const text of [
      'It is for us to say who is right.',
      'WHO IS TO BLAME FOR IT',
      'roast turkey and china cups',
      'The Washington Post and Michael Jordan',
      'a price of US$50',
      'Iraq-ish'.replace('Iraq', 'irak'),
      'Sudanism, Iranology',
      'guinea pigs',
    ]) {
      expect(found(text), text).toEqual([]);
    }
  });

  it('does not join names over a full stop, a comma or two line breaks', () => {
    expect(found('the South. Korea said')).toEqual([]);
    expect(found('We saw Deir\n\nez-Zor')).toEqual([]);
    expect(found('He left South, Sudan said')).toEqual(['Sudan=sdn']);
    expect(found('St. Lucia and St Lucia')).toEqual(['St. Lucia=lca', 'St Lucia=lca']);
  });

  it('survives joiners, combining marks and half surrogates', () => {
    expect(found('I\u00adraq and Ye\u200bmen')).toEqual(['I\u00adraq=irq', 'Ye\u200bmen=yem']);
    expect(found('Co\u0302te d\u2019Ivoire')).toEqual(['Co\u0302te d\u2019Ivoire=civ']);
    expect(found('😀Iraq\ud83d')).toEqual(['Iraq=irq']);
  });
});

describe('codes and offices at a date', () => {
  it('gives the codes that hold on the day', () => {
    expect(lexicon.findNames('Mustafa al-Kadhimi', '2021-01-01')[0]?.codes).toEqual(['IRQGOV']);
    expect(lexicon.findNames('Mustafa al-Kadhimi', '2025-04-18')[0]?.codes).toEqual(['IRQELI']);
    expect(lexicon.findNames('al-Sudani', '2022-10-27T09:00:00Z')[0]?.codes).toEqual(['IRQGOV']);
    expect(lexicon.codesOf('al-sudani', '2022-10')).toEqual(['IRQGOV']);
    expect(lexicon.codesOf('nobody')).toEqual([]);
  });

  it('knows who held an office', () => {
    expect(lexicon.holdersOf('premier', 'irq', '2025-04-18')).toEqual(['al-sudani']);
    expect(lexicon.holdersOf('Prime Minister', 'IRQ', '2021')).toEqual(['al-kadhimi']);
    expect(lexicon.holdersOf('prime minister', 'irq', '2022-10-27')).toEqual(['al-sudani', 'al-kadhimi']);
    expect(lexicon.holdersOf('prime minister', 'irq', '1999')).toEqual([]);
  });
});

describe('precedence', () => {
  it('puts extra lines before the situation and the general lexicon, and tells of the others', () => {
    const own = createLexicon({
      situation: { actors: [sudani] },
      extra: [
        { name: 'Sudani', type: 'person' },
        { name: 'Baghdad', type: 'place', codes: [{ code: 'IRQCVL' }] },
      ],
    });
    expect(own.lookup('Sudani')).toMatchObject({ entity: 'sudani', others: ['al-sudani'] });
    expect(own.lookup('Baghdad')).toMatchObject({
      entity: 'baghdad',
      codes: ['IRQCVL'],
      others: ['irq-gov'],
    });
  });

  it('unites an actor with the general entry of the same id', () => {
    const own = createLexicon({
      situation: { actors: [actor('pkk', 'PKK', { type: 'group', aliases: ['Kongra-Gel'] })] },
    });
    expect(own.lookup('Kongra-Gel')?.codes).toEqual(['TURREBPKK']);
    expect(own.lookup("Kurdistan Workers' Party")?.entity).toBe('pkk');
  });

  it('can leave out the general lexicon', () => {
    expect(createLexicon({ general: false }).findNames('Iraq and the UN')).toEqual([]);
  });
});

describe('lookup of a whole phrase', () => {
  it('passes over "the" and the possessive, and wants all of it', () => {
    expect(lexicon.lookup('the United Nations')?.entity).toBe('un');
    expect(lexicon.lookup('Iraq’s')?.entity).toBe('irq');
    expect(lexicon.lookup('Iraq War')).toBeUndefined();
    expect(lexicon.lookup('')).toBeUndefined();
    expect(lexicon.lookup('the')).toBeUndefined();
  });
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    'Iraq',
    "'s",
    '’',
    ' ',
    '-',
    'al-',
    'Sudani',
    'U.S.',
    '.',
    '\n',
    'IS',
    'the',
    'Deir',
    'ez-Zor',
    '\u00ad',
    '😀',
    '\ud800',
    'é',
    'Al',
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('spans lie inside the text, in order, without overlap, and the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const hits = lexicon.findNames(text, '2025-04-18');
        let at = 0;
        for (const hit of hits) {
          expect(hit.start).toBeGreaterThanOrEqual(at);
          expect(hit.end).toBeGreaterThan(hit.start);
          at = hit.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(lexicon.findNames(text, '2025-04-18')).toEqual(hits);
      }),
      // An article's space with which the text ends.
      { examples: [['Al '], ['Iraq Al ']] },
    );
  });

  it('every name of every entry is found as a whole and leads to its entry', () => {
    let names = 0;
    for (const entry of lexicon.entries.values()) {
      for (const name of entry.names) {
        const hit = lexicon.lookup(name);
        expect([hit?.entity, ...(hit?.others ?? [])], name).toContain(entry.id);
        names++;
      }
    }
    expect(names).toBeGreaterThan(900);
  });
});
