/** A tar block: every header is one, every file is filled up to one with zeros (POSIX.1-1988, "ustar"). */
export const BLOCK = 512;

/** Longest name that the header's one field holds. */
const LONGEST_NAME = 100;

const ascii = (text: string) => new TextEncoder().encode(text);

/**
 * The one header that a file of this name and size gets: no owner, no time, so that the same files give the same bytes.
 * @throws RangeError for a name of more than 100 bytes, or a size beyond 8 GB
 */
export function tarHeader(name: string, size: number): Uint8Array {
  const bytes = ascii(name);
  const octal = size.toString(8).padStart(11, '0');
  if (bytes.length > LONGEST_NAME) throw new RangeError(`too long a name for tar: ${name}`);
  if (octal.length > 11) throw new RangeError(`too large a file for tar: ${name}`);
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => header.set(ascii(text), at);
  header.set(bytes, 0);
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, `${octal}\0`);
  put(136, '00000000000\0');
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\x0000');
  put(329, '0000000\0');
  put(337, '0000000\0');
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** How many zeros fill a file of this size up. */
export function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** What ends an archive. */
export const TAR_END = new Uint8Array(2 * BLOCK);

/** Name and size as a header tells them; undefined where it is none. Whether it is told rightly, `tarHeader` says. */
export function readTarHeader(
  header: Uint8Array,
): { readonly name: string; readonly size: number } | undefined {
  const field = (from: number, to: number) => {
    const bytes = header.subarray(from, to);
    const end = bytes.indexOf(0);
    return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  };
  const size = field(124, 136);
  const name = field(0, 100);
  return name === '' || !/^[0-7]{1,11}$/.test(size) ? undefined : { name, size: Number.parseInt(size, 8) };
}
