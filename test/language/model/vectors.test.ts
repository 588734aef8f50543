import { describe, expect, it } from 'vitest';
import { isShouted, SHOUTED } from '../../../src/language/model/case-class.ts';
import { createForms } from '../../../src/language/model/forms.ts';
import { readLabels } from '../../../src/language/model/labels.ts';
import { createWordInputs } from '../../../src/language/model/word-inputs.ts';
import { readVocabulary } from '../../../src/language/model/word-pieces.ts';
import { loadModel, modelFiles } from '../model-files.ts';

interface Vector {
  readonly forms: string[];
  readonly pieces: number[];
  readonly cases: number[];
  readonly features: number[][];
  readonly best: { readonly upos: string[]; readonly feats: string[] };
  readonly head: number[];
  readonly label: string[];
}

const files = modelFiles();
const bytes = (file: string) => files.get(file) ?? new Uint8Array();
// Written by training/export.py in this shape (models/FORMAT.md).
const vectors = JSON.parse(new TextDecoder().decode(bytes('vectors.json'))) as Vector[];
const labels = readLabels(bytes('labels.json'));
const vocabulary = readVocabulary(bytes('vocab.txt'));
const inputsOf = createWordInputs(labels, createForms(labels.plain), vocabulary);

describe('the run time reads what the trainer wrote', () => {
  it('has vectors to check', () => {
    expect(vectors.length).toBeGreaterThan(2);
  });

  for (const vector of vectors) {
    const title = vector.forms.slice(0, 6).join(' ');
    it(`gives the same ids: ${title}`, () => {
      const words = vector.forms.map(inputsOf);
      const add = isShouted(words.map((word) => word.caseClass)) ? SHOUTED : 0;
      expect([vocabulary.first, ...words.flatMap((word) => word.pieces), vocabulary.last]).toEqual(
        vector.pieces,
      );
      const cases = words.flatMap((word) => word.pieces.map(() => word.caseClass + add));
      expect([0, ...cases, 0]).toEqual(vector.cases);
      expect(words.map((word) => word.features)).toEqual(vector.features);
    });
  }

  it('gives the same tags and trees', async () => {
    const model = await loadModel();
    for (const vector of vectors) {
      const text = vector.forms.join(' ');
      let at = 0;
      const tokens = vector.forms.map((form) => {
        const start = at;
        at += form.length + 1;
        return { start, end: start + form.length };
      });
      const { sentences } = await model.analyse(text, { tokens: [tokens] });
      const words = sentences[0]?.words ?? [];
      expect(words.map((word) => word.upos)).toEqual(vector.best.upos);
      expect(words.map((word) => word.feats || '_')).toEqual(vector.best.feats);
      expect(words.map((word) => word.head)).toEqual(vector.head);
      expect(words.map((word) => word.deprel)).toEqual(vector.label);
    }
    await model.close();
  });
});
