import { describe, expect, it } from 'vitest';
import { phraseSpan } from '../../../src/reading/statements/noun-phrase.ts';
import { SentenceTree } from '../../../src/reading/statements/sentence-tree.ts';
import { tree } from './trees.ts';

describe('the span of a noun phrase', () => {
  it('does not begin with the "and" that a tree puts below its first modifier', () => {
    const words =
      'tension tension NOUN 0 root|between between ADP 6 case|militias militia NOUN 1 nmod|and and CCONJ 5 cc|backed back VERB 6 amod|factions faction NOUN 3 conj';
    const sentence = new SentenceTree(tree(words));
    expect(phraseSpan(sentence, 5).start).toBe(sentence.word(4).start);
  });
});
