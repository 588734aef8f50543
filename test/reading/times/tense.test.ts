import { describe, expect, it } from 'vitest';
import type { AnalysedSentence, Word } from '../../../src/language/index.ts';
import { readTimes } from '../../../src/reading/times/index.ts';
import { expectTimes, FRIDAY } from './marked.ts';

describe('direction by the words', () => {
  it.each([
    ['Gunmen attacked the post on [Sunday].', '2025-04-13'],
    ['The envoy will fly to Cairo on [Sunday].', '2025-04-20'],
    ['The trial is to be held on [Sunday].', '2025-04-20'],
    ['They failed to meet on [Sunday].', '2025-04-13'],
    ['They agreed on [Sunday] to share the water.', '2025-04-13'],
    ['Talks are scheduled for [Sunday].', '2025-04-20'],
    ['A curfew imposed on [Sunday] was lifted.', '2025-04-13'],
    ['The vote, officials said, could come on [Sunday].', '2025-04-20'],
  ])('%s', (marked, value) => {
    expectTimes(marked, [value]);
  });

  it('takes "the 10 March agreement" for past in a clause about what is to come', () => {
    expectTimes('[The 10 March] agreement expires soon.'.replace(' soon', ''), ['2025-03-10']);
  });
});

function word(form: string, start: number, upos: string, head: number, deprel: string, feats = ''): Word {
  return { form, lemma: form.toLowerCase(), upos, feats, head, deprel, start, end: start + form.length };
}

describe('direction by the parse', () => {
  it('follows the verb that governs the expression', () => {
    // The tree hangs "Sunday" on "flies", which no list of words knows.
    const text = 'He flies Sunday .';
    const words = [
      word('He', 0, 'PRON', 2, 'nsubj'),
      word('flies', 3, 'VERB', 0, 'root', 'Mood=Ind|Tense=Pres|VerbForm=Fin'),
      word('Sunday', 9, 'PROPN', 2, 'obl:tmod'),
      word('.', 16, 'PUNCT', 2, 'punct'),
    ];
    const sentences: AnalysedSentence[] = [
      { start: 0, end: text.length, words, names: [], encoding: undefined },
    ];
    expect(readTimes(text, { ...FRIDAY, sentences }).times[0]?.value).toBe('2025-04-20');
    expect(readTimes(text, FRIDAY).times[0]?.value).toBe('2025-04-13');
  });
});
