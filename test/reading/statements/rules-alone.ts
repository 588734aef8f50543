import { readStatements } from '../../../src/reading/statements/read-statements.ts';
import { loadModel } from '../../language/model-files.ts';

type Told = ReturnType<typeof readStatements>;

/** Reads statements by the rules alone, over the trees of the shipped model: what no trained head weighs. */
export async function createRules(): Promise<(text: string) => Promise<Told>> {
  const model = await loadModel();
  return async (text) => {
    const sentences = [];
    for await (const sentence of model.sentences(text)) sentences.push(sentence);
    const analysis = { sentences, referring: [] };
    return readStatements({ analysis, mentions: [], times: [], places: [], quantities: [], text });
  };
}
