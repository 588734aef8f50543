import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { featureNames } from '../../../src/language/coreference/feature-names.ts';
import {
  CoreferenceModelError,
  evaluate,
  loadCoreferenceModel,
  similarity,
} from '../../../src/language/coreference/model.ts';

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../models/coreference.bin')));

test('the shipped trees were trained on the features that the code fills', () => {
  const model = loadCoreferenceModel(bytes);
  expect(model.features).toEqual([...featureNames]);
  expect(model.forest.roots.length).toBeGreaterThan(50);
});

test('words near in meaning are nearer than others, and names have their gender', () => {
  const model = loadCoreferenceModel(bytes);
  const near = (a: string, b: string) =>
    similarity(model, model.words.get(a) ?? -1, model.words.get(b) ?? -1);
  expect(near('treaty', 'agreement')).toBeGreaterThan(near('treaty', 'banana'));
  expect(near('treaty', 'no such word')).toBe(0);
  expect(model.givenNames.get('fatima')).toBe(0);
  expect(model.givenNames.get('mazloum')).toBe(1);
});

test('every node leads to a leaf', () => {
  const { forest } = loadCoreferenceModel(bytes);
  for (const value of [-1, 0, 1, 1e6]) {
    const row = new Float32Array(featureNames.length).fill(value);
    expect(Number.isFinite(evaluate(forest, row, 0, 0, forest.roots.length))).toBe(true);
  }
});

test('other bytes, and bytes cut short, are refused by name', () => {
  expect(() => loadCoreferenceModel(new Uint8Array())).toThrow(CoreferenceModelError);
  expect(() => loadCoreferenceModel(new Uint8Array(100))).toThrow('not a coreference model');
  for (const length of [20, 1000, bytes.length - 1000]) {
    expect(() => loadCoreferenceModel(bytes.subarray(0, length))).toThrow('cut short');
  }
});

test('bytes at any offset of a larger buffer load the same', () => {
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  expect(loadCoreferenceModel(larger.subarray(3)).forest.leaf).toEqual(
    loadCoreferenceModel(bytes).forest.leaf,
  );
});
