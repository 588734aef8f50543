import { Buffer } from 'node:buffer';
import { Gunzip, Inflate } from 'fflate';
import { DocumentError } from '../../core/index.ts';

/** A file within an archive. `chunks` unpacks it step by step as it is asked, so that a bomb fills no memory. */
export interface PackedTable {
  readonly name: string;
  chunks(): Generator<Uint8Array>;
}

/** Most bytes that one archive unpacks to: ten times the largest published table of any of the data sets. */
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

/** Compressed bytes a step: a thousandfold bomb then gives 16 MB at once. */
const STEP = 16 * 1024;

/** Entries of a ZIP directory that are looked at. */
const MOST_ENTRIES = 1000;

const TABLE_NAMES = /\.(?:csv|tsv|tab|txt|json)$/i;

function broken(name: string, what: string): DocumentError {
  return new DocumentError('archive', `${name} ${what}.`, { name });
}

function* inWindow(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1024 * 1024) yield bytes.subarray(at, at + 1024 * 1024);
}

function* unpacked(bytes: Uint8Array, name: string, kind: 'deflate' | 'gzip'): Generator<Uint8Array> {
  const out: Uint8Array[] = [];
  const take = (chunk: Uint8Array) => {
    if (chunk.length > 0) out.push(chunk);
  };
  const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take);
  let size = 0;
  for (let at = 0; at < bytes.length; at += STEP) {
    try {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    } catch {
      throw broken(name, 'is a broken archive; its rows up to the break were taken');
    }
    for (const chunk of out.splice(0)) {
      size += chunk.length;
      if (size > MAX_UNPACKED_BYTES) throw broken(name, 'unpacks to more than 4 GB');
      yield chunk;
    }
  }
}

/** Where the directory of a ZIP file begins and how many entries it has; the mark of its end is searched from behind. */
function directoryOf(view: Buffer): { readonly at: number; readonly count: number } | undefined {
  const least = Math.max(0, view.length - 65_557);
  for (let at = view.length - 22; at >= least; at--) {
    if (view.readUInt32LE(at) === 0x06054b50)
      return { at: view.readUInt32LE(at + 16), count: view.readUInt16LE(at + 10) };
  }
  return undefined;
}

function zipTables(bytes: Uint8Array, name: string): PackedTable[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = directoryOf(view);
  if (directory === undefined) throw broken(name, 'is a ZIP archive that was cut off');
  const tables: PackedTable[] = [];
  let { at } = directory;
  for (let index = 0; index < Math.min(directory.count, MOST_ENTRIES); index++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) break;
    const nameLength = view.readUInt16LE(at + 28);
    const entry = view.toString('utf8', at + 46, at + 46 + nameLength);
    const [flags, method, size, local] = [
      view.readUInt16LE(at + 8),
      view.readUInt16LE(at + 10),
      view.readUInt32LE(at + 20),
      view.readUInt32LE(at + 42),
    ];
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    if (!TABLE_NAMES.test(entry) || entry.startsWith('__MACOSX')) continue;
    const inside = `${name}: ${entry.split('/').at(-1) ?? entry}`;
    if ((flags & 1) === 1) throw broken(inside, 'is locked with a password');
    if (method !== 0 && method !== 8)
      throw broken(inside, 'is packed in a way that is not read; unpack it first');
    if (local + 30 > view.length) throw broken(inside, 'is a broken archive');
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    tables.push({
      name: entry.split('/').at(-1) ?? entry,
      chunks: () => (method === 0 ? inWindow(packed) : unpacked(packed, inside, 'deflate')),
    });
  }
  return tables;
}

/**
 * The tables that a file may be: itself, what a gzip file holds, or the tables of a ZIP archive by name (`.csv`, `.tsv`,
 * `.txt`, `.json`). Whether they are event data is for their bytes to say.
 * @throws DocumentError in one sentence for an archive that is broken or locked
 */
export function tablesIn(bytes: Uint8Array, name: string): PackedTable[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return zipTables(bytes, name);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return [{ name: name.replace(/\.gz$/i, ''), chunks: () => unpacked(bytes, name, 'gzip') }];
  }
  return [{ name, chunks: () => inWindow(bytes) }];
}
