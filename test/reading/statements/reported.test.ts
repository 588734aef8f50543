import { describe, expect, it } from 'vitest';
import { findPredicates } from '../../../src/reading/statements/predicates.ts';
import { findReported } from '../../../src/reading/statements/reported.ts';
import { SentenceTree } from '../../../src/reading/statements/sentence-tree.ts';
import { tree } from './trees.ts';

const reported = (words: string) => {
  const sentence = new SentenceTree(tree(words));
  return findReported(sentence, new Map()).map(({ kind, trigger }) => [kind, sentence.form(trigger)]);
};

const SAID =
  'Elders elder NOUN 2 nsubj|said say VERB 0 root Tense=Past&VerbForm=Fin|the the DET 4 det|deal deal NOUN 6 nsubj|was be AUX 6 cop Tense=Past&VerbForm=Fin|dead dead ADJ 2 ccomp';

describe('what somebody is told to have said', () => {
  it('is told though it be a state that the author would give no statement for', () => {
    expect(reported(SAID)).toEqual([['state', 'dead']]);
  });

  it('is not told where the author alone says it', () => {
    expect(
      reported(
        'The the DET 2 det|deal deal NOUN 4 nsubj|was be AUX 4 cop Tense=Past&VerbForm=Fin|dead dead ADJ 0 root',
      ),
    ).toEqual([]);
  });

  it('is looked for below a verb that only raises it', () => {
    expect(
      reported(
        'Elders elder NOUN 2 nsubj|said say VERB 0 root Tense=Past&VerbForm=Fin|it it PRON 4 nsubj|seemed seem VERB 2 ccomp Tense=Past&VerbForm=Fin|to to PART 7 mark|be be AUX 7 cop VerbForm=Inf|dead dead ADJ 4 xcomp',
      ),
    ).toEqual([['state', 'dead']]);
  });

  it('is found beside the verb of saying, and with "according to"', () => {
    expect(
      reported(
        'The the DET 2 det|deal deal NOUN 4 nsubj|is be AUX 4 cop Tense=Pres&VerbForm=Fin|dead dead ADJ 0 root|, , PUNCT 7 punct|elders elder NOUN 7 nsubj|say say VERB 4 parataxis Tense=Pres&VerbForm=Fin',
      ),
    ).toEqual([['state', 'dead']]);
    expect(
      reported(
        'According accord VERB 3 case|to to ADP 1 fixed|elders elder NOUN 5 obl|he he PRON 5 nsubj|lives live VERB 0 root Tense=Pres&VerbForm=Fin',
      ),
    ).toEqual([['verb', 'lives']]);
  });

  it('gives way to a statement that the clause has already', () => {
    const sentence = new SentenceTree(tree(SAID));
    const dead = { kind: 'state', trigger: 5, carrier: 5 } as const;
    expect(findReported(sentence, new Map([[5, dead]]))).toEqual([]);
  });

  it('is one of the predicates of its sentence', () => {
    expect(findPredicates(new SentenceTree(tree(SAID))).map(({ trigger }) => trigger)).toContain(5);
  });
});
