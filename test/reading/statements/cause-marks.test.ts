import { describe, expect, it } from 'vitest';
import { isCauseMark, openingResult, resultMark } from '../../../src/reading/statements/cause-marks.ts';
import { SentenceTree } from '../../../src/reading/statements/sentence-tree.ts';
import { tree } from './trees.ts';

const of = (words: string) => new SentenceTree(tree(words));

describe('a mark that gives a reason', () => {
  const clause = (mark: string, verb = 'rained', aux = '') =>
    of(
      `They they PRON 2 nsubj|stayed stay VERB 0 root Tense=Past&VerbForm=Fin|${mark} ${mark} SCONJ ${aux ? 6 : 5} mark|it it PRON ${aux ? 6 : 5} nsubj|${aux ? `${aux} be AUX 6 aux Tense=Past&VerbForm=Fin|` : ''}${verb} rain VERB 2 advcl Tense=Past&VerbForm=Fin`,
    );

  it('is "because", and "since" without a date', () => {
    expect(isCauseMark(clause('because'), 4, 2)).toBe(true);
    expect(isCauseMark(clause('since'), 4, 2)).toBe(true);
    expect(isCauseMark(clause('when'), 4, 2)).toBe(false);
  });

  it('is not "since" beside a perfect: that dates', () => {
    const dated = of(
      'They they PRON 3 nsubj|have have AUX 3 aux Tense=Pres|stayed stay VERB 0 root Tense=Past|since since SCONJ 6 mark|it it PRON 6 nsubj|rained rain VERB 3 advcl Tense=Past&VerbForm=Fin',
    );
    expect(isCauseMark(dated, 5, 3)).toBe(false);
  });

  it('is "as" before a state, not before a deed of the same time', () => {
    expect(isCauseMark(clause('as', 'raining', 'was'), 5, 2)).toBe(true);
    expect(isCauseMark(clause('as'), 4, 2)).toBe(false);
  });

  it('is not "as" that compares', () => {
    const compares = of(
      'They they PRON 2 nsubj|stayed stay VERB 0 root Tense=Past|as as SCONJ 6 mark|well well ADV 3 fixed|it it PRON 6 nsubj|rained rain VERB 2 advcl Tense=Past&VerbForm=Fin',
    );
    expect(isCauseMark(compares, 5, 2)).toBe(false);
  });
});

describe('a word that makes a clause come of the one before it', () => {
  const joined = (word: string, subject = true) =>
    of(
      `It it PRON 2 nsubj|rained rain VERB 0 root Tense=Past|, , PUNCT ${subject ? 6 : 5} punct|${word} ${word} ADV ${subject ? 6 : 5} advmod|${subject ? 'they they PRON 6 nsubj|' : ''}left leave VERB 2 parataxis Tense=Past`,
    );

  it('is "so" before a clause with a subject, and the adverbs of a result', () => {
    expect(resultMark(joined('so'), 5)).toBe(3);
    expect(resultMark(joined('therefore'), 5)).toBe(3);
    expect(resultMark(joined('therefore', false), 4)).toBe(3);
  });

  it('is not "so" without a subject, and not another adverb', () => {
    expect(resultMark(joined('so', false), 4)).toBe(-1);
    expect(resultMark(joined('later'), 5)).toBe(-1);
  });

  it('is not looked for in the first clause', () => {
    expect(resultMark(joined('so'), 1)).toBe(-1);
  });
});

describe('a beginning that ties a sentence to the one before it', () => {
  const opening = (words: string) =>
    openingResult(
      of(
        words
          .split(' ')
          .map((form, at) => `${form} ${form} X ${at === 0 ? 0 : 1} ${at === 0 ? 'root' : 'dep'}`)
          .join('|'),
      ),
    );

  it('is "As a result", "For this reason", "So"', () => {
    expect(opening('As a result they left town')).toBe(3);
    expect(opening('For this reason they left town')).toBe(3);
    expect(opening('Because of that they left town')).toBe(3);
    expect(opening('So they left the town')).toBe(1);
  });

  it('is not "So far", nor "As a rule", nor a cry of few words', () => {
    expect(opening('So far they left the town')).toBe(0);
    expect(opening('As a rule they leave town')).toBe(0);
    expect(opening('So they left')).toBe(0);
  });
});
