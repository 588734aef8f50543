import { createLanguageModel, MODEL_FILES, recogniseLanguage } from '../language/index.ts';
import type { LanguageStage } from '../reading/index.ts';

/**
 * Loads the model's files and opens the language stage over them.
 * @param load  gives a file of models/ by name; a file that is not there is left to the model's own check to name
 * @throws ModelError in one sentence when a file is missing, cut short, or not the one the manifest names
 */
export async function loadLanguage(load: (name: string) => Promise<Uint8Array>): Promise<LanguageStage> {
  const files = new Map<string, Uint8Array>();
  await Promise.all(
    MODEL_FILES.map(async (name) => {
      const bytes = await load(name).catch(() => undefined);
      if (bytes !== undefined) files.set(name, bytes);
    }),
  );
  const model = await createLanguageModel({ files });
  return {
    id: model.id,
    heads: model.heads,
    recognise: async (text) => (await recogniseLanguage(text)).language,
    analyse: (text, { skip, ...given }) => model.analyse(text, { furniture: skip, ...given }),
  };
}
