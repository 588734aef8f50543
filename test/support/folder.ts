import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder of this test's own. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vedette-test-'));
}

/** A file in a new folder, and its path. */
export function newFile(name: string, content: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}
