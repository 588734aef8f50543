import { describe, expect, it } from 'vitest';
import { SIDES, type Side } from '../../../src/reading/statements/heads/index.ts';
import { judgedSides } from '../../../src/reading/statements/judged-sides.ts';
import { MentionFinder } from '../../../src/reading/statements/mention-finder.ts';
import { findParticipants } from '../../../src/reading/statements/participants.ts';
import { SentenceTree } from '../../../src/reading/statements/sentence-tree.ts';
import { tree } from './trees.ts';

const WORDS =
  'Dockers docker NOUN 2 nsubj|joined join VERB 0 root|a a DET 4 det|strike strike NOUN 2 obj|against against ADP 7 case|the the DET 7 det|police police NOUN 4 nmod';
const strike = { kind: 'noun', trigger: 3, carrier: 3 } as const;

/** Sources and targets of "strike", by their words, where the head is as sure of each side as is said; of others it is sure that they stand on none. */
function sidesWhere(sure: Readonly<Record<string, readonly [Side, number]>>): string {
  const sentence = new SentenceTree(tree(WORDS));
  const finder = new MentionFinder([], [], () => undefined);
  finder.enter(sentence, [], []);
  const ruled = findParticipants(sentence, strike, finder);
  const judged = judgedSides(sentence, strike, ruled, finder, (candidates) =>
    candidates.map(({ index }) => {
      const [side, share] = sure[sentence.form(index)] ?? ['none', 0.99];
      return Float32Array.from(SIDES, (one) => Math.log(one === side ? share : (1 - share) / 2));
    }),
  );
  const words = (heads: readonly number[]) => heads.map((head) => sentence.form(head)).join(' ');
  return `${words(judged.sourceHeads)} > ${words(judged.targetHeads)}`;
}

describe('who stands on which side of a deed', () => {
  it('is who the head is sure of, also where no rule names them', () => {
    expect(sidesWhere({ dockers: ['source', 0.9], police: ['target', 0.9] })).toBe('dockers > police');
  });

  it('is nobody where the head is sure that the rules err', () => {
    expect(sidesWhere({})).toBe(' > ');
  });

  it('is whom the rules name where the head wavers', () => {
    expect(sidesWhere({ police: ['none', 0.7] })).toBe(' > police');
  });
});
