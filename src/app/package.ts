import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readingSchema } from '../core/index.ts';
import { packageRoot } from './files.ts';

/** The version of this package. */
export function version(): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))).version;
}

/** The folder of the built pages. */
export function webRoot(): string {
  return join(packageRoot(), 'dist', 'web');
}

/** The contract as JSON Schema 2020-12: what docs/reading.schema.json holds and `vedette schema` prints. */
export function readingJsonSchema(): object {
  return {
    $id: 'https://vedette.example/reading.schema.json',
    title: 'Reading',
    ...z.toJSONSchema(readingSchema),
  };
}
