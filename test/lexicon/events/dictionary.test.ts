import { describe, expect, it } from 'vitest';
import { buildEventDictionary, type DictionaryLine } from '../../../src/lexicon/index.ts';

const built = (...lines: DictionaryLine[]) => {
  const dictionary = buildEventDictionary(lines);
  if (dictionary === undefined) throw new RangeError('no dictionary');
  return dictionary;
};

describe('buildEventDictionary', () => {
  it('makes the forms of regular verbs, and no others', () => {
    const { verbs } = built(
      { kind: 'verb', words: 'depart', code: '030' },
      { kind: 'verb', words: 'rely', code: '031' },
      { kind: 'verb', words: 'praise', code: '051' },
      { kind: 'verb', words: 'clash', code: '190' },
      { kind: 'verb', words: 'give', forms: ['gave'], code: '070' },
    );
    for (const form of [
      'departs',
      'departed',
      'departing',
      'relies',
      'relied',
      'relying',
      'praises',
      'praised',
    ])
      expect(verbs.has(form), form).toBe(true);
    for (const form of ['praising', 'clashes', 'clashed', 'gave']) expect(verbs.has(form), form).toBe(true);
    for (const form of ['departes', 'relys', 'relyed', 'praiseed', 'clashs'])
      expect(verbs.has(form), form).toBe(false);
  });

  it('tries the longest pattern first', () => {
    const { verbs } = built({
      kind: 'verb',
      words: 'offer',
      code: '030',
      patterns: [
        { pattern: '* aid', code: '033' },
        { pattern: '+ * aid to $', code: '0333' },
      ],
    });
    expect(verbs.get('offer')?.patterns.map(({ code }) => code)).toEqual(['0333', '033']);
  });

  it('knows a verb of several words by its head, the rest beside it', () => {
    const { verbs } = built({ kind: 'verb', words: '+cordon_off', code: '170' });
    expect(verbs.get('cordoned')).toMatchObject({ code: '---', patterns: [{ code: '170' }] });
    expect(verbs.get('cordoned')?.patterns[0]?.after).toEqual([{ words: [['off']], tight: true }]);
  });

  it('gives agents their plural, the longest words first', () => {
    const { agents } = built(
      { kind: 'agent', words: 'ministry', code: '~GOV' },
      { kind: 'agent', words: 'war ministry', code: '~MIL' },
    );
    expect(agents.get('ministries')?.map(({ code }) => code)).toEqual(['~MIL', '~GOV']);
  });

  it('is none without a verb or an agent', () => {
    expect(buildEventDictionary([{ kind: 'discard', words: 'cup final' }])).toBeUndefined();
  });
});
