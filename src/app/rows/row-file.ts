import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DocumentError } from '../../core/index.ts';
import { HEAD_BYTES, type PackedTable, rowTaker, tablesIn } from '../../intake/rows/index.ts';

/** One table of a file: its name, and its bytes as they are read or unpacked. */
export interface OpenTable {
  readonly name: string;
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A file that holds event data. `whole` is there where the file is small enough to be kept as it is. */
export interface RowFileHandle {
  readonly name: string;
  /** Bytes of the file, for progress. */
  readonly size: number;
  readonly tables: readonly OpenTable[];
  readonly whole?: Uint8Array;
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string;
}

/** Files up to this size are kept as they are, beside their rows; of a larger one every row is kept, and the file's hash. */
const KEPT_WHOLE_BYTES = 64 * 1024 * 1024;

/** Endings under which event data come; other files are left to the one door for bytes of every kind. */
const ENDINGS = /\.(?:csv|tsv|tab|json|zip|gz)$/i;

/** Archives are unpacked from memory; a larger one is to be unpacked first. */
const MAX_ARCHIVE_BYTES = 512 * 1024 * 1024;

const isArchive = (head: Uint8Array): boolean =>
  (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) ||
  (head[0] === 0x1f && head[1] === 0x8b);

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** True where the first bytes of a table are event data that can be read; a table that cannot is told by taking it. */
function holdsRows(chunks: Iterable<Uint8Array>): boolean {
  let holds: boolean | undefined;
  const taker = rowTaker((file) => {
    holds = file !== undefined && 'form' in file;
  });
  let size = 0;
  for (const chunk of chunks) {
    taker.push(chunk.subarray(0, HEAD_BYTES));
    size += chunk.length;
    if (holds !== undefined || size >= HEAD_BYTES) break;
  }
  if (holds === undefined) taker.end();
  return holds ?? false;
}

const asOpen = ({ name, chunks }: PackedTable): OpenTable => ({ name, chunks });

/**
 * A file as event data; undefined for any other file, and for a table that looks like event data and cannot be read.
 * A plain table is read from disk as it is taken, however long it is.
 * @throws DocumentError for an archive that is broken, locked or too large
 */
export async function openRowFile(path: string): Promise<RowFileHandle | undefined> {
  const name = basename(path);
  if (!ENDINGS.test(name)) return undefined;
  const [{ size }, head] = await Promise.all([stat(path), headOf(path)]);
  if (isArchive(head)) {
    if (size > MAX_ARCHIVE_BYTES) return undefined;
    const bytes = await readFile(path);
    let tables: PackedTable[];
    try {
      tables = tablesIn(bytes, name).filter((table) => holdsRows(table.chunks()));
    } catch (error) {
      // Whose archive it is cannot be told; intake says in a sentence what is wrong with it.
      if (error instanceof DocumentError) return undefined;
      throw error;
    }
    if (tables.length === 0) return undefined;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      name,
      size,
      tables: tables.map(asOpen),
      sha256,
      ...(size <= KEPT_WHOLE_BYTES ? { whole: bytes } : {}),
    };
  }
  if (!holdsRows([head])) return undefined;
  if (size <= KEPT_WHOLE_BYTES) {
    const bytes = await readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, size, tables: tablesIn(bytes, name).map(asOpen), sha256, whole: bytes };
  }
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) sum.update(chunk);
  const chunks = () => createReadStream(path, { highWaterMark: 1024 * 1024 });
  return { name, size, tables: [{ name, chunks }], sha256: sum.digest('hex') };
}
