import { describe, expect, it } from 'vitest';
import { createLexicon, type NameLine, parseLexiconLines } from '../../../src/lexicon/actors/index.ts';

const lines = (text: string) => parseLexiconLines(text, 'own.txt');
const named = (text: string) => lines(text).filter((line): line is NameLine => !('kind' in line));
const codesOn = (text: string, words: string, day: string) =>
  createLexicon({ extra: lines(text), general: false }).lookup(words, day)?.codes;

describe('a dictionary of actors', () => {
  it('gives each actor its synonyms and codes, comments aside', () => {
    const [one, two] = named(
      '<!-- made up -->\nRURITANIA_ [RUR] # since ever\n+RURITANIAN\n+STRELSAU\n\nGRAND_DUCHY_OF_FENWICK [FNW/DCH]\n',
    );
    expect(one).toMatchObject({
      name: 'Ruritania',
      aliases: ['Ruritanian', 'Strelsau'],
      codes: [{ code: 'RUR' }],
    });
    expect(two).toMatchObject({
      name: 'Grand Duchy of Fenwick',
      codes: [{ code: 'FNW' }, { code: 'DCH' }],
    });
  });

  it('matches names as prose writes them: small words, and words after a hyphen, in any case', () => {
    const text = 'PRINCE OF ZENDA [RURROY]\nZUM-ZUM [ZUM]\n';
    expect(codesOn(text, 'Prince of Zenda', '2001-01-01')).toEqual(['RURROY']);
    expect(codesOn(text, 'Zum-zum', '2001-01-01')).toEqual(['ZUM']);
    expect(codesOn(text, 'Zum-Zum', '2001-01-01')).toEqual(['ZUM']);
    expect(codesOn(text, 'zum-zum', '2001-01-01')).toBeUndefined();
  });

  it('takes of the restrictions that hold on a day the first, and the code without days where none holds', () => {
    const text =
      'RUDOLF_RASSENDYLL [RUR]\n\t[RURCVL <20080120]\n\t[RURREB 20100109-20100112]\n\t[RURMIL 20080120-20121109]\n\t[RURELI >20130119]\n';
    const on = (day: string) => codesOn(text, 'Rudolf Rassendyll', day);
    expect(on('1995-03-01')).toEqual(['RURCVL']);
    // Both ends count, and the first one on the list goes before.
    expect(on('2008-01-20')).toEqual(['RURCVL']);
    expect(on('2008-01-21')).toEqual(['RURMIL']);
    expect(on('2010-01-10')).toEqual(['RURREB']);
    expect(on('2010-01-13')).toEqual(['RURMIL']);
    expect(on('2012-12-31')).toEqual(['RUR']);
    expect(on('2013-01-19')).toEqual(['RURELI']);
  });

  it('has no code on days of a code of dashes, nor for a restriction that is no day', () => {
    expect(codesOn('BLACK_MICHAEL\n\t[--- <950630]\n\t[RURREB]\n', 'Black Michael', '1990-01-01')).toEqual(
      [],
    );
    expect(codesOn('BLACK_MICHAEL\n\t[--- <950630]\n\t[RURREB]\n', 'Black Michael', '1999-01-01')).toEqual([
      'RURREB',
    ]);
    expect(named('BLACK_MICHAEL\n\t[RURGOV 99999999-20010101]\n\t[RURREB <20019999]\n')[0]?.codes).toEqual(
      [],
    );
  });
});

describe('a dictionary of agents', () => {
  it('reads both places of the tilde, sets of words, and plurals of their own', () => {
    expect(
      lines(
        '!PERSON! = MAN, WOMEN\nMINISTER_OF_STATE [~GOV]\nPOLICE {} [ ~COP]\nATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~JUD]\nRELIEF_BODY [NGO~]\nCONGRESS!PERSON! [~LEG]\n',
      ),
    ).toEqual([
      { kind: 'agent', words: 'minister of state', code: '~GOV' },
      { kind: 'agent', words: 'police', code: '~COP' },
      { kind: 'agent', words: 'attorney general', code: '~JUD' },
      { kind: 'agent', words: 'attorneys general', code: '~JUD' },
      { kind: 'agent', words: 'relief body', code: 'NGO~' },
      { kind: 'agent', words: 'congressman', code: '~LEG' },
      { kind: 'agent', words: 'congresswomen', code: '~LEG' },
    ]);
  });
});

describe('a dictionary of verbs', () => {
  it('reads blocks with their code, forms, patterns and sets of synonyms', () => {
    expect(
      lines(
        '&CASH\n+CROWNS\n+GOLD_DUCATS\n\n--- GRANT [070] ---\nGRANT\nGIVE {GAVE GIVEN} [071]\n- * &CASH [0711] # made up\n',
      ),
    ).toEqual([
      { kind: 'synset', words: 'CASH', members: ['CROWNS', 'GOLD DUCATS'] },
      { kind: 'verb', words: 'grant', code: '070', patterns: [{ pattern: '* &cash', code: '0711' }] },
      {
        kind: 'verb',
        words: 'give',
        forms: ['gave', 'given'],
        code: '071',
        patterns: [{ pattern: '* &cash', code: '0711' }],
      },
    ]);
  });

  it('reads a list without codes as sentences to leave out', () => {
    expect(lines('# sports\nCUP FINAL\n+GRAND PRIX # the whole story\n')).toEqual([
      { kind: 'discard', words: 'CUP FINAL' },
      { kind: 'discard', words: 'GRAND PRIX' },
    ]);
  });
});
