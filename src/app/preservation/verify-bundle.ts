import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { readingSchema, VedetteError } from '../../core/index.ts';
import { READER_VERSION } from '../../reading/index.ts';
import { CHAIN_START, captureEntrySchema, linkOf, sha256 } from '../../store/index.ts';
import { statementIds } from '../identity.ts';
import { Meter, type Report } from '../progress.ts';
import { retake } from '../reread.ts';
import {
  BAGIT,
  BUNDLE_FOLDER,
  BUNDLE_README,
  type BundledRevision,
  bundledRevisionSchema,
  CAPTURES,
  CHAIN,
  DOCUMENTS,
  MANIFEST,
  manifestOf,
  originalPath,
  readingPath,
  TAG_MANIFEST,
  textPath,
} from './bundle-format.ts';
import { type BundledFile, readBundle } from './bundle-reader.ts';
import { checkReading } from './check-revision.ts';
import { type Problem, short, type Verification } from './problems.ts';
import { BLOCK } from './tar.ts';

/** As of a store, with the SHA-256 of the whole file. */
export interface BundleVerification extends Verification {
  readonly file: string;
}

/** Files that are looked into, not only hashed; what is larger than this is no file that Vedette writes. */
const LARGEST_LOOKED_INTO = 512 * 1024 * 1024;

/** Lines of a text whose last line must end too. */
function linesOf(content: Uint8Array): string[] {
  const lines = new TextDecoder().decode(content).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The fields that say something: an absent one is not an undefined one. */
function given({
  url,
  name,
  mediaType,
  title,
  stated,
}: Pick<BundledRevision, 'url' | 'name' | 'mediaType' | 'title' | 'stated'>) {
  return {
    stated,
    ...(url === undefined ? {} : { url }),
    ...(name === undefined ? {} : { name }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(title === undefined ? {} : { title }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What one bundle has shown so far. */
class BundleCheck {
  readonly problems: Problem[] = [];
  readonly sums = new Map<string, string>();
  readonly #contents = new Map<string, Uint8Array>();
  readonly #textLengths = new Map<string, number>();
  readonly #revisions: BundledRevision[] = [];
  readonly #byReading = new Map<string, BundledRevision>();
  readonly #byOriginal = new Map<string, BundledRevision[]>();
  bytes = 0;
  head = CHAIN_START;

  problem(code: Problem['code'], subject: string, message: string): void {
    this.problems.push({ code, subject, message });
  }

  get revisions(): number {
    return this.#revisions.length;
  }

  file({ path, size, sha256: sum, content }: BundledFile): void {
    if (this.sums.has(path)) this.problem('extra', path, `${path} stands in the bundle twice.`);
    this.sums.set(path, sum);
    if (path.startsWith('data/originals/')) {
      this.bytes += size;
      if (originalPath(sum) !== path) {
        this.problem(
          'bytes',
          path,
          `The original ${short(path.slice(15))} was changed: its bytes now have the hash ${short(sum)}.`,
        );
      }
    }
    if (content === undefined) return;
    if (path.startsWith('data/texts/'))
      this.#textLengths.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content).length);
    else if (path.startsWith('data/readings/')) this.#reading(path, content);
    else this.#contents.set(path, content);
    if (path === DOCUMENTS) this.#documents(content);
  }

  #documents(content: Uint8Array): void {
    linesOf(content).forEach((line, index) => {
      const revision = bundledRevisionSchema.safeParse(parsed(line));
      if (revision.success) this.#index(revision.data);
      else this.problem('layout', DOCUMENTS, `Line ${index + 1} of ${DOCUMENTS} tells of no revision.`);
    });
  }

  #index(revision: BundledRevision): void {
    const path = originalPath(revision.sha256);
    this.#revisions.push(revision);
    this.#byReading.set(readingPath(revision.document, revision.revision), revision);
    this.#byOriginal.set(path, [...(this.#byOriginal.get(path) ?? []), revision]);
  }

  /** The revisions whose text this version can take from the original again. */
  retakable(path: string): readonly BundledRevision[] {
    const isOwn = ({ reader }: BundledRevision) => reader.startsWith(`${READER_VERSION}+`);
    return (this.#byOriginal.get(path) ?? []).filter(isOwn);
  }

  /** Holds the text of each revision against what its original gives. */
  async retake({ path, content }: BundledFile): Promise<void> {
    if (content === undefined) return;
    for (const revision of this.retakable(path)) {
      const { document, ordinal, textSha256, ...told } = revision;
      const subject = `document ${short(document)}, revision ${ordinal}`;
      try {
        const { text } = (await retake({ id: document, ...given(told) }, content)).document;
        if (sha256(new TextEncoder().encode(text)) === textSha256) continue;
        this.problem('text', document, `The text of ${subject} is not the one that its bytes give.`);
      } catch (error) {
        if (!(error instanceof VedetteError)) throw error;
        this.problem(
          'text',
          document,
          `No text can be taken from the bytes of ${subject} (${error.message})`,
        );
      }
    }
  }

  #reading(path: string, content: Uint8Array): void {
    const revision = this.#byReading.get(path);
    if (revision === undefined) {
      this.problem('extra', path, `${path} belongs to no revision of the bundle.`);
      return;
    }
    const reading = readingSchema.safeParse(parsed(new TextDecoder().decode(content)));
    if (!reading.success) {
      this.problem('reading', path, `${path} is no reading.`);
      return;
    }
    const length = this.#textLengths.get(textPath(revision.document, revision.revision)) ?? 0;
    const subject = `document ${short(revision.document)}, revision ${revision.ordinal}`;
    const expected = statementIds(revision.revision, reading.data);
    this.problems.push(
      ...checkReading(subject, reading.data, length, revision, { kept: revision.statements, expected }),
    );
  }

  /** Whether a manifest lists just the files that are there, with their hashes, in its order. */
  #manifest(name: string, sums: ReadonlyMap<string, string>): void {
    const content = this.#contents.get(name);
    if (content === undefined) {
      this.problem('missing', name, `${name} is missing.`);
      return;
    }
    const text = new TextDecoder().decode(content);
    if (text === manifestOf(sums)) return;
    const listed = new Map(linesOf(content).map((line) => [line.slice(66), line.slice(0, 64)]));
    const before = this.problems.length;
    for (const [path, sum] of listed) {
      const found = sums.get(path);
      if (found === undefined) this.problem('missing', path, `${path} is in ${name} and not in the bundle.`);
      else if (found !== sum) {
        this.problem(
          'manifest',
          path,
          `${path} does not have the hash that ${name} gives: one of the two was changed.`,
        );
      }
    }
    for (const path of sums.keys()) {
      if (!listed.has(path)) this.problem('extra', path, `${path} is in the bundle and not in ${name}.`);
    }
    if (this.problems.length === before) this.problem('manifest', name, `${name} is not as it was written.`);
  }

  manifests(): void {
    const payload = [...this.sums].filter(([path]) => path.startsWith('data/'));
    const tags = [...this.sums].filter(([path]) => !path.startsWith('data/') && path !== TAG_MANIFEST);
    this.#manifest(MANIFEST, new Map(payload));
    this.#manifest(TAG_MANIFEST, new Map(tags));
    for (const [path, text] of [
      ['bagit.txt', BAGIT],
      ['README.txt', BUNDLE_README],
    ] as const) {
      const content = this.#contents.get(path);
      if (content === undefined) this.problem('missing', path, `${path} is missing.`);
      // An older Vedette's words are as good as its manifest says.
      else if (path === 'bagit.txt' && new TextDecoder().decode(content) !== text) {
        this.problem('layout', path, `${path} is not as BagIt 1.0 wants it.`);
      }
    }
  }

  /** The entries of the log, and the chain from the first to the last of them. */
  log(): number {
    const chain = this.#chain();
    const entries = linesOf(this.#contents.get(CAPTURES) ?? new Uint8Array());
    entries.forEach((line, index) => {
      const entry = captureEntrySchema.safeParse(parsed(line));
      if (!entry.success) {
        this.problem('log', CAPTURES, `Line ${index + 1} of ${CAPTURES} is no entry of the log.`);
        return;
      }
      const { number, sha256: sum, within } = entry.data;
      if (chain.get(number) !== sha256(line)) {
        this.problem(
          'log',
          `entry ${number}`,
          `Entry ${number} of the log was changed: its hash is not the one in the chain.`,
        );
      }
      for (const one of [sum, ...(within === undefined ? [] : [within.sha256])]) {
        if (!this.sums.has(originalPath(one))) {
          this.problem(
            'missing',
            one,
            `Entry ${number} tells of the original ${short(one)}, which is not in the bundle.`,
          );
        }
      }
    });
    return entries.length;
  }

  #chain(): Map<number, string> {
    const hashes = new Map<number, string>();
    const [first = '', ...lines] = linesOf(this.#contents.get(CHAIN) ?? new Uint8Array());
    const start = /^(\d+) - ([0-9a-f]{64})$/.exec(first);
    if (start === null) {
      if (first !== '') this.problem('chain', CHAIN, `The beginning of ${CHAIN} is not as it was written.`);
      return hashes;
    }
    let link = start[2] ?? '';
    let number = Number(start[1]);
    for (const line of lines) {
      number++;
      const [told, hash = '', kept] = line.split(' ');
      link = linkOf(link, hash);
      if (told !== String(number) || kept !== link) {
        this.problem('chain', `entry ${number}`, `The chain is broken at entry ${number} of the log.`);
      }
      link = kept ?? link;
      hashes.set(number, hash);
    }
    this.head = link;
    return hashes;
  }

  /** Every revision has its original, its text and its reading. */
  linkage(): void {
    for (const { document, revision, ordinal, sha256: sum, textSha256 } of this.#revisions) {
      const subject = `document ${short(document)}, revision ${ordinal}`;
      if (!sum.startsWith(revision)) {
        this.problem(
          'identity',
          document,
          `${subject} is called ${short(revision)}, and its bytes have the hash ${short(sum)}.`,
        );
      }
      for (const path of [originalPath(sum), textPath(document, revision), readingPath(document, revision)]) {
        if (!this.sums.has(path)) this.problem('missing', path, `${path} of ${subject} is missing.`);
      }
      const text = this.sums.get(textPath(document, revision));
      if (text !== undefined && text !== textSha256) {
        this.problem('text', document, `The text of ${subject} was changed.`);
      }
    }
  }
}

/** Its first header names its folder, or is a header of tar at all: one changed byte does not make it something else. */
async function looksLikeBundle(handle: FileHandle): Promise<boolean> {
  const head = Buffer.alloc(BLOCK);
  await handle.read(head, 0, BLOCK, 0);
  return head.includes(`${BUNDLE_FOLDER}/`) || head.includes('ustar');
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch {
    throw new VedetteError(
      'not-found',
      `${path} cannot be opened; is it the file that vedette export wrote?`,
      { path },
    );
  }
}

/**
 * Checks a bundle without a store: every byte of it is covered by a hash or must be the one that stands there.
 * @throws VedetteError where the file cannot be opened, or is no bundle at all
 */
export async function verifyBundle(
  path: string,
  options: { readonly report?: Report; readonly signal?: AbortSignal } = {},
): Promise<BundleVerification> {
  const handle = await openFile(path);
  try {
    const { size } = await handle.stat();
    const sum = createHash('sha256');
    const check = new BundleCheck();
    const meter = new Meter(megabytes(size), options.report ?? (() => {}), undefined, 'MB');
    const wants = (name: string, length: number) =>
      length <= LARGEST_LOOKED_INTO &&
      (!name.startsWith('data/originals/') || check.retakable(name).length > 0);
    let stopped = false;
    let files = 0;
    for await (const part of readBundle(handle, size, sum, wants)) {
      if (options.signal?.aborted) {
        stopped = true;
        break;
      }
      if (part.kind === 'fault') check.problem('layout', part.path, part.message);
      else {
        files++;
        check.file(part.file);
        if (part.file.path.startsWith('data/originals/')) await check.retake(part.file);
        meter.reach(megabytes(part.at + part.file.size), part.file.path, check.problems.length);
      }
    }
    if (files === 0 && !(await looksLikeBundle(handle))) {
      throw new VedetteError('no-bundle', `${path} is no bundle of Vedette's.`, { path });
    }
    let captures = 0;
    if (!stopped) {
      check.manifests();
      captures = check.log();
      check.linkage();
    }
    const originals = [...check.sums.keys()].filter((name) => name.startsWith('data/originals/')).length;
    const { bytes, revisions, head, problems } = check;
    const counts = { originals, bytes, captures, revisions, olderTexts: 0, head };
    return { ...counts, problems, stopped, file: stopped ? '' : sum.digest('hex') };
  } finally {
    await handle.close();
  }
}
