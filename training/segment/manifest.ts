import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a model file and its size and hash into the folder's manifest, where there is one (training/export.py writes it). */
export function writeModelFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const manifestPath = join(dirname(path), 'manifest.json');
  if (!existsSync(manifestPath)) return;
  // Only "files" is looked at here; the rest is kept as it is.
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as { files: Record<string, object> };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  manifest.files[basename(path)] = { bytes: bytes.length, sha256 };
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 1)}\n`);
}
