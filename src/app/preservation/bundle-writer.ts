import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { VedetteError } from '../../core/index.ts';
import { sha256 } from '../../store/index.ts';
import { BUNDLE_FOLDER, MANIFEST, manifestOf, TAG_MANIFEST } from './bundle-format.ts';
import { paddingOf, TAR_END, tarHeader } from './tar.ts';

/** Writes a bundle file by file; it bears its name only once it is whole. */
export class BundleWriter {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #sum = createHash('sha256');
  readonly #payload = new Map<string, string>();
  readonly #tags = new Map<string, string>();
  #payloadBytes = 0;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** @throws VedetteError where the file exists or cannot be made */
  static async open(path: string): Promise<BundleWriter> {
    try {
      // Takes the name, so that nothing else is overwritten at the end.
      await (await open(path, 'wx')).close();
      return new BundleWriter(path, await open(`${path}.part`, 'w'));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EEXIST') {
        throw new VedetteError('exists', `${path} exists; choose another name for the bundle.`, { path });
      }
      throw new VedetteError('cannot-write', `${path} cannot be written; choose another folder.`, { path });
    }
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#sum.update(bytes);
    for (let at = 0; at < bytes.length; ) at += (await this.#file.write(bytes, at)).bytesWritten;
  }

  /** Adds a file under its path in the bundle; those in data/ are the payload. A path that is there already is passed over. */
  async add(path: string, content: Uint8Array | string): Promise<void> {
    const isPayload = path.startsWith('data/');
    const sums = isPayload ? this.#payload : this.#tags;
    if (sums.has(path)) return;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (path !== TAG_MANIFEST) sums.set(path, sha256(bytes));
    if (isPayload) this.#payloadBytes += bytes.length;
    await this.#write(tarHeader(`${BUNDLE_FOLDER}/${path}`, bytes.length));
    await this.#write(bytes);
    await this.#write(new Uint8Array(paddingOf(bytes.length)));
  }

  /** Payload-Oxum of RFC 8493 §2.2.2: bytes, a full stop, files. */
  get oxum(): string {
    return `${this.#payloadBytes}.${this.#payload.size}`;
  }

  /** Adds the manifests, ends the archive and gives it its name. @returns its SHA-256 */
  async finish(): Promise<string> {
    await this.add(MANIFEST, manifestOf(this.#payload));
    await this.add(TAG_MANIFEST, manifestOf(this.#tags));
    await this.#write(TAR_END);
    await this.#file.sync();
    await this.#file.close();
    await rename(`${this.#path}.part`, this.#path);
    return this.#sum.digest('hex');
  }

  /** Takes away what was begun. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => {
      // A file that is closed already needs no closing.
    });
    await rm(`${this.#path}.part`, { force: true });
    await rm(this.#path, { force: true });
  }
}
