import { inflateRawSync } from 'node:zlib';
import { DocumentError } from '../../core/index.ts';

/** The parts of a Word document that are read; pictures and styles stay packed. */
const PARTS = /^(?:word\/(?:document\d*|footnotes|endnotes)\.xml|docProps\/core\.xml)$/;

/** What one part, and all together, may have when unpacked: the text of some thousand pages is a tenth of it. */
const LARGEST_PART = 128 * 1024 * 1024;
const LARGEST_ALL = 192 * 1024 * 1024;
/** Files in an archive; a document with more pictures than this is none. */
const MOST_FILES = 20_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The record at an archive's end has this many bytes and a remark of at most 65,535. */
const END_SIZE = 22;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - 65_535); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/**
 * The directory of a ZIP archive (APPNOTE 6.3, 4.3.12): the entries that are read.
 * @throws RangeError where it leads out of the file
 */
function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view);
  if (end === undefined) throw new RangeError('no directory');
  const count = Math.min(view.getUint16(end + 10, true), MOST_FILES);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && view.getUint32(at, true) === ENTRY; index++) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (PARTS.test(name)) {
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: Entry, room: number): Uint8Array {
  const { offset, packed, method } = entry;
  if (view.getUint32(offset, true) !== LOCAL) throw new RangeError('no entry');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new RangeError('cut off');
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) throw new RangeError('unknown packing');
  // The size that an archive states may be a lie; unpacking stops at the room there is.
  return inflateRawSync(content, { maxOutputLength: room });
}

/**
 * Unpacks what is read of a Word document.
 * @returns XML by the name of its part
 * @throws DocumentError in one sentence: broken, too large when unpacked
 */
export function unpackDocx(bytes: Uint8Array, name: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let room = LARGEST_ALL;
  try {
    for (const entry of entriesOf(bytes, view)) {
      const content = unpackEntry(bytes, view, entry, Math.min(room, LARGEST_PART));
      room = Math.max(1, room - content.length);
      parts.set(entry.name, new TextDecoder(encodingOf(content)).decode(content));
    }
    return parts;
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new DocumentError(
        'too-large',
        `${name} unpacks to more than one document may have; split it into its texts.`,
        { name },
      );
    }
    throw new DocumentError('broken', `${name} is a broken or cut-off Word document; save it again.`, {
      name,
    });
  }
}

function encodingOf(xml: Uint8Array): string {
  if (xml[0] === 0xff && xml[1] === 0xfe) return 'utf-16le';
  return xml[0] === 0xfe && xml[1] === 0xff ? 'utf-16be' : 'utf-8';
}
