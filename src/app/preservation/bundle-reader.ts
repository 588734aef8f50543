import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { BUNDLE_FOLDER } from './bundle-format.ts';
import { BLOCK, paddingOf, readTarHeader, TAR_END, tarHeader } from './tar.ts';

/** One file of a bundle: its path within it, its hash, and its content where it was asked for. */
export interface BundledFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly content?: Uint8Array;
}

/** What a bundle is read as: a file, or a place that is not as it was written. */
export type BundlePart =
  | { readonly kind: 'file'; readonly file: BundledFile; readonly at: number }
  | { readonly kind: 'fault'; readonly path: string; readonly message: string };

/** Bytes read at once where a content is hashed alone. */
const CHUNK = 1 << 20;

/**
 * Reads an archive block by block and holds every byte that no hash covers against the one that must stand there: the
 * headers, what fills files up, the end. `sum` is given every byte.
 */
export async function* readBundle(
  handle: FileHandle,
  length: number,
  sum: ReturnType<typeof createHash>,
  wants: (path: string, size: number) => boolean,
): AsyncGenerator<BundlePart> {
  let at = 0;
  const take = async (size: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(Math.max(0, Math.min(size, length - at)));
    for (let filled = 0; filled < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, at + filled);
      if (bytesRead === 0) return bytes.subarray(0, filled);
      filled += bytesRead;
    }
    at += bytes.length;
    sum.update(bytes);
    return bytes;
  };
  const fault = (path: string, message: string): BundlePart => ({ kind: 'fault', path, message });
  let before = 'the beginning';
  while (at < length) {
    const header = await take(BLOCK);
    if (header.every((byte) => byte === 0) && length - at <= BLOCK) {
      const rest = await take(length - at);
      if (header.length + rest.length !== TAR_END.length || rest.some((byte) => byte !== 0)) {
        yield fault('end', 'The end of the bundle is not as it was written.');
      }
      return;
    }
    const told = readTarHeader(header);
    const prefix = `${BUNDLE_FOLDER}/`;
    if (told === undefined || told.size > length - at || !told.name.startsWith(prefix)) {
      yield fault(
        before,
        `What follows ${before} in the bundle cannot be read: its header was changed, or the bundle was cut.`,
      );
      await take(length - at);
      return;
    }
    const path = told.name.slice(prefix.length);
    const right = tarHeader(told.name.slice(0, 100), told.size);
    if (header.some((byte, index) => byte !== right[index])) {
      yield fault(path, `The header of ${path} in the bundle was changed.`);
    }
    const start = at;
    let content: Uint8Array | undefined;
    const own = createHash('sha256');
    if (wants(path, told.size)) {
      content = await take(told.size);
      own.update(content);
    } else {
      for (let left = told.size; left > 0; ) {
        const chunk = await take(Math.min(left, CHUNK));
        own.update(chunk);
        left -= chunk.length;
        if (chunk.length === 0) break;
      }
    }
    const padding = await take(paddingOf(told.size));
    if (padding.some((byte) => byte !== 0))
      yield fault(path, `What fills ${path} up in the bundle was changed.`);
    const file = { path, size: told.size, sha256: own.digest('hex') };
    yield { kind: 'file', file: content === undefined ? file : { ...file, content }, at: start };
    before = path;
  }
  yield fault('end', 'The bundle was cut: its end is missing.');
}
