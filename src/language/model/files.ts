import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ModelError } from '../../core/index.ts';

/** The model's files by name, as read from `models/`; `manifest.json` is one of them. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** Files the reader cannot do without. */
const NEEDED_FILES = [
  'encoder.onnx',
  'heads.onnx',
  'names.onnx',
  'vocab.txt',
  'labels.json',
  'segmenter.bin',
  'lemmas.txt',
] as const;
type NeededFile = (typeof NEEDED_FILES)[number];

/** A model without coreference or heads of statements, events and sides is a model, too; where the manifest names the file, it must be there. */
const COREFERENCE_FILE = 'coreference.bin';
const HEADS = ['statements', 'events', 'sides'] as const;
const headFile = (head: (typeof HEADS)[number]) => `${head}.bin`;
const OPTIONAL_FILES: readonly string[] = [COREFERENCE_FILE, ...HEADS.map(headFile)];

/** All that `app` reads from `models/` for this stage. */
export const MODEL_FILES: readonly string[] = ['manifest.json', ...NEEDED_FILES, ...OPTIONAL_FILES];

const REMEDY = 'run "git checkout -- models" (or unpack the package again)';

const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.int().nonnegative(), sha256: z.string() })),
});

/** Checked files, and who the model is: name, version and the first 12 digits of the hash over all its files' hashes. */
export interface CheckedModel {
  readonly id: string;
  bytes(file: NeededFile): Uint8Array;
  /** Absent where the manifest names no such file. */
  readonly coreference?: Uint8Array;
  /** Heads over the encoder's states and the SHA-256 of the encoder in use; those are absent that the manifest does not name. */
  readonly heads: { readonly encoder: string } & {
    readonly [head in (typeof HEADS)[number]]?: Uint8Array;
  };
}

/**
 * Checks each needed file against the manifest's size and SHA-256.
 * @throws ModelError, in one sentence: which file is missing, cut short or not the one named, and what to run
 */
export function checkModelFiles(files: ModelFiles): CheckedModel {
  const manifest = readManifest(files);
  const known = [...NEEDED_FILES, ...OPTIONAL_FILES.filter((file) => manifest.files[file] !== undefined)];
  for (const file of known) {
    const bytes = files.get(file);
    const named = manifest.files[file];
    if (!named) throw failure('model-manifest', `models/manifest.json does not name ${file}`, file);
    if (!bytes) throw failure('model-missing', `models/${file} is missing`, file);
    if (bytes.length !== named.bytes) {
      const how = bytes.length < named.bytes ? 'is cut short' : 'is too long';
      throw failure('model-cut', `models/${file} ${how} (${bytes.length} of ${named.bytes} bytes)`, file);
    }
    if (createHash('sha256').update(bytes).digest('hex') !== named.sha256) {
      throw failure(
        'model-hash',
        `models/${file} is not the file that the manifest names (SHA-256 differs)`,
        file,
      );
    }
  }
  const whole = createHash('sha256');
  for (const file of known) whole.update(manifest.files[file]?.sha256 ?? '');
  return {
    id: `${manifest.name} ${manifest.version} ${whole.digest('hex').slice(0, 12)}`,
    // Presence of every needed file was checked above.
    bytes: (file) => files.get(file) as Uint8Array,
    ...(known.includes(COREFERENCE_FILE) ? { coreference: files.get(COREFERENCE_FILE) as Uint8Array } : {}),
    heads: {
      encoder: manifest.files['encoder.onnx']?.sha256 ?? '',
      ...Object.fromEntries(
        HEADS.filter((head) => known.includes(headFile(head))).map((head) => [
          head,
          files.get(headFile(head)),
        ]),
      ),
    },
  };
}

function readManifest(files: ModelFiles): z.infer<typeof manifestSchema> {
  const bytes = files.get('manifest.json');
  if (!bytes) throw failure('model-missing', 'models/manifest.json is missing', 'manifest.json');
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw failure('model-manifest', 'models/manifest.json is cut short or not JSON', 'manifest.json');
  }
  const checked = manifestSchema.safeParse(data);
  if (!checked.success)
    throw failure('model-manifest', 'models/manifest.json is not a manifest', 'manifest.json');
  return checked.data;
}

function failure(code: string, what: string, file: string): ModelError {
  return new ModelError(code, `${what}; ${REMEDY}.`, { file });
}
