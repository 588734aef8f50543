import { StoreError, VedetteError } from '../../core/index.ts';

const SENTENCES: readonly (readonly [RegExp, string, string])[] = [
  [
    /full/i,
    'disk-full',
    'The disk is full; nothing of this step was kept, everything before it is safe. Free some space and run the same command again.',
  ],
  [
    /locked|busy/i,
    'busy',
    'Another process has been writing to the store for too long. Run the same command again when it is done.',
  ],
  [
    /not a database|malformed|corrupt/i,
    'corrupt',
    'The file is no store of Vedette, or it is damaged. Restore it from a backup, or name another folder with --data.',
  ],
  [
    /readonly|read-only/i,
    'read-only',
    'The store cannot be written to. Check the rights of the folder, or name another one with --data.',
  ],
  [
    /unable to open|cantopen/i,
    'cannot-open',
    'The store cannot be opened. Check that its folder exists and may be written to, or name another one with --data.',
  ],
  [/i\/o|ioerr/i, 'io', 'The disk failed while the store was in use; what was acknowledged before is safe.'],
];

/** SQLite's failure as one sentence that names the file; anything else is passed on as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof VedetteError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const known = SENTENCES.find(([pattern]) => pattern.test(code) || pattern.test(error.message));
  if (known === undefined) return error;
  const failure = new StoreError(known[1], `${path}: ${known[2]}`, { path, sqlite: error.message });
  failure.cause = error;
  return failure;
}
