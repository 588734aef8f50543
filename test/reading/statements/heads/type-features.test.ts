import { describe, expect, it } from 'vitest';
import { typeFeatures, typeWords } from '../../../../src/reading/statements/heads/type-features.ts';
import { SentenceTree } from '../../../../src/reading/statements/sentence-tree.ts';
import { tree } from '../trees.ts';

const workers = new SentenceTree(
  tree(
    'Dockers docker NOUN 2 nsubj|blocked block VERB 0 root|the the DET 4 det|port port NOUN 2 obj|. . PUNCT 2 punct',
  ),
);
const raid = new SentenceTree(
  tree(
    "The the DET 2 det|army army NOUN 4 nmod:poss|'s 's PART 2 case|raid raid NOUN 0 root|on on ADP 6 case|Homs Homs PROPN 4 nmod",
  ),
);

describe('what the head of types looks at', () => {
  it('is the trigger, who does it and what it is done to', () => {
    expect(typeWords(workers, { kind: 'verb', trigger: 1, carrier: 1 })).toEqual([1, 0, 3]);
    expect(typeWords(raid, { kind: 'noun', trigger: 3, carrier: 3 })).toEqual([3, 1, 5]);
  });

  it('names the kind that the table gives, the words of both sides, and their sectors', () => {
    const names = typeFeatures(
      workers,
      { kind: 'verb', trigger: 1, carrier: 1 },
      { type: 'COERCE', cameo: '170' },
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'lemma block',
        'ruled COERCE',
        'doer docker',
        'object port',
        'block object port',
      ]),
    );
    expect(typeFeatures(raid, { kind: 'noun', trigger: 3, carrier: 3 }, undefined)).toEqual(
      expect.arrayContaining(['ruled ', 'doer army', 'doer sector MIL', 'object PROPN', 'nmod on']),
    );
  });
});
