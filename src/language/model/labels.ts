import { z } from 'zod';
import { ModelError } from '../../core/index.ts';

const labelsSchema = z.looseObject({
  schema: z.literal(1),
  upos: z.array(z.string()),
  xpos: z.array(z.string()),
  feats: z.array(z.string()),
  lemma: z.array(z.string()),
  deprel: z.array(z.string()),
  names: z.array(z.string()),
  plain: z.record(z.string(), z.string()),
  featureBuckets: z.int().positive(),
  maxPiecesPerWord: z.int().min(2),
  stateWidth: z.int().positive(),
});

/** `models/labels.json`: label lists and settings (models/FORMAT.md). */
export type Labels = z.infer<typeof labelsSchema>;

/** @throws ModelError when the bytes are not labels of schema 1 */
export function readLabels(bytes: Uint8Array): Labels {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    data = null;
  }
  const checked = labelsSchema.safeParse(data);
  if (checked.success) return checked.data;
  throw new ModelError(
    'model-labels',
    'models/labels.json is not of schema 1; run "git checkout -- models".',
    {
      file: 'labels.json',
    },
  );
}
