import { existsSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { VedetteError } from '../core/index.ts';
import { checkSize, HEAD_BYTES, type Kind, recogniseRows, sniff } from '../intake/index.ts';

/** The folder of this package: where models/ and situations/ are. */
export function packageRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'situations'))) return folder;
    if (folder === dirname(folder))
      throw new VedetteError('no-root', 'The folder of Vedette itself was not found.');
  }
}

/** Endings of what can be read: such a file is taken, or it is told why not. */
const READABLE = /\.(?:txt|text|md|markdown|html?|xhtml|mht|mhtml|pdf|docx|eml)$/i;
/** Endings of packed event data; which of other archives hold any is not looked at. */
const PACKED_TABLE = /\.(?:csv|json|jsonl|tsv)\.(?:zip|gz)$/i;
/** Endings of tables: taken where they hold event data, and left alone where not, for a folder may hold any table. */
const TABLE = /\.(?:csv|tsv|json|jsonl)$/i;
/** Kinds that are told by their bytes, whatever a file is called. */
const TOLD: ReadonlySet<unknown> = new Set<Kind>(['pdf', 'docx', 'mail', 'mhtml']);

/** Bytes at the head that are enough to tell a kind. */
const HEAD = 8192;
/** How large a file of each kind may be, in megabytes; text has the limit of its decoder. */
const LIMITS: Readonly<Partial<Record<Kind, number>>> = {
  pdf: 200,
  docx: 200,
  mail: 100,
  mhtml: 100,
  csv: 1024,
  json: 1024,
};

/** A path given on the command line that leads nowhere. */
function missing(path: string): VedetteError {
  return new VedetteError('not-found', `${path} does not exist.`, { path });
}

/**
 * The files that a list of paths stands for: a file itself, a folder by all its readable files below, sorted by path
 * so that the order is the same everywhere. Hidden files and folders are passed over.
 * @throws VedetteError when a path does not exist, or a folder holds nothing that can be read
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw missing(path);
    if (!found.isDirectory()) {
      files.add(resolve(path));
      continue;
    }
    const inside = await walk(resolve(path));
    if (inside.length === 0) {
      throw new VedetteError(
        'empty-folder',
        `${path} holds nothing to read: no text, page, PDF, Word document, mail or event data.`,
        { path },
      );
    }
    for (const file of inside) files.add(file);
  }
  return [...files];
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const pages = new Set(entries.map(({ name }) => /^(.+)\.x?html?$/i.exec(name)?.[1]));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      // "Story.html" beside "Story_files": a page as a browser saves it, with its pictures and scripts.
      const saved = /^(.+)[_-](?:files|dateien|archivos|fichiers|bestanden|file|dosyalar)$/i.exec(
        entry.name,
      )?.[1];
      if (saved === undefined || !pages.has(saved)) files.push(...(await walk(path)));
    } else if (entry.isFile() && (await isReadable(path, entry.name))) files.push(path);
  }
  return files;
}

/** True for a file of a folder that is worth trying: by its ending, else by its first bytes. */
async function isReadable(path: string, name: string): Promise<boolean> {
  if (READABLE.test(name) || PACKED_TABLE.test(name)) return true;
  const isTable = TABLE.test(name);
  const head = await headOf(path, isTable ? HEAD_BYTES : HEAD).catch(() => undefined);
  if (head === undefined || head.length === 0) return false;
  return isTable ? recogniseRows(head) !== undefined : TOLD.has(sniff(head, { name }));
}

async function headOf(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Refuses a file that is too large for its kind, by its size and its first bytes. */
async function checkFile(path: string): Promise<void> {
  const { size } = await stat(path);
  const name = basename(path);
  const head = await headOf(path, HEAD);
  const kind = sniff(head, { name });
  // An archive is of event data or of Word; which is told when it is open, and bounded when it is unpacked.
  const limit = typeof kind === 'object' ? (/archive/.test(kind.other) ? 1024 : undefined) : LIMITS[kind];
  if (limit === undefined) checkSize(size, name);
  else if (size > limit * 1024 ** 2) {
    throw new VedetteError(
      'too-large',
      `${name} has ${Math.ceil(size / 1024 ** 2)} MB; a file of its kind may have ${limit} MB.`,
      { name, bytes: size },
    );
  }
}

/**
 * The bytes of a file; one that is too large for a document is not loaded.
 * @throws VedetteError in one sentence when it is not there, may not be read, or is too large
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    await checkFile(path);
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw missing(path);
    if (code === 'EISDIR') throw new VedetteError('is-folder', `${path} is a folder.`, { path });
    if (code === 'EACCES' || code === 'EPERM') {
      throw new VedetteError('no-access', `${path} may not be read by this user.`, { path });
    }
    throw error;
  }
}

/** What is read from standard input at most, in megabytes. */
const MOST_INPUT = 200;

/**
 * All that comes on standard input.
 * @throws VedetteError for more than {@link MOST_INPUT} megabytes
 */
export async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_INPUT * 1024 ** 2)
      throw new VedetteError('too-large', `Standard input has more than ${MOST_INPUT} MB; give it in parts.`);
  }
  return Buffer.concat(chunks);
}
