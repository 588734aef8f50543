import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/core/index.ts';
import { createLanguageModel } from '../../../src/language/index.ts';
import { checkModelFiles } from '../../../src/language/model/files.ts';
import { modelFiles } from '../model-files.ts';

function failure(change: (files: Map<string, Uint8Array>) => void): ModelError {
  const files = modelFiles();
  change(files);
  try {
    checkModelFiles(files);
  } catch (error) {
    if (error instanceof ModelError) return error;
  }
  throw new Error('no ModelError was thrown');
}

/** One sentence: a single full stop, at its end; and it says what to run. */
function expectOneSentence(error: ModelError, what: RegExp): void {
  expect(error.message).toMatch(what);
  expect(error.message).toMatch(/run ".+"[^.]*\.$/);
  expect(error.message).not.toMatch(/\n/);
}

describe('the files of the model', () => {
  it('are taken as they are in the repository', () => {
    expect(checkModelFiles(modelFiles()).id).toMatch(/^\S+ \d+\.\d+\.\d+\S* [0-9a-f]{12}$/);
  });

  it('are missed by name', () => {
    expectOneSentence(
      failure((files) => files.delete('encoder.onnx')),
      /encoder\.onnx is missing/,
    );
    expectOneSentence(
      failure((files) => files.delete('manifest.json')),
      /manifest\.json is missing/,
    );
    expectOneSentence(
      failure((files) => files.clear()),
      /is missing/,
    );
  });

  it('are refused when cut short', () => {
    const cut = failure((files) =>
      files.set('vocab.txt', (files.get('vocab.txt') ?? new Uint8Array()).slice(0, 99)),
    );
    expectOneSentence(cut, /vocab\.txt is cut short \(99 of \d+ bytes\)/);
    expect(cut.evidence).toEqual({ file: 'vocab.txt' });
    const manifest = failure((files) =>
      files.set('manifest.json', (files.get('manifest.json') ?? new Uint8Array()).slice(0, 40)),
    );
    expectOneSentence(manifest, /manifest\.json is cut short or not JSON/);
  });

  it('are refused when one byte differs', () => {
    const changed = failure((files) => {
      const bytes = Uint8Array.from(files.get('segmenter.bin') ?? []);
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      files.set('segmenter.bin', bytes);
    });
    expectOneSentence(changed, /segmenter\.bin is not the file that the manifest names/);
  });

  it('are refused by the model as a whole, before anything is loaded', async () => {
    await expect(createLanguageModel({ files: new Map() })).rejects.toBeInstanceOf(ModelError);
  });
});
