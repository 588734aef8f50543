import { readAs } from './legacy.ts';

/** Where the name of an encoding was found. */
export type DeclaredBy = 'byte-order mark' | 'HTTP header' | 'meta element' | 'XML declaration';

/** An encoding as something beside or at the head of the bytes names it. */
export interface Declared {
  /** Label of the WHATWG encoding standard, lower case. */
  readonly encoding: string;
  readonly by: DeclaredBy;
}

const LOOK = 16_384;

/** The standard's own name for a label, or undefined for one that no browser knows. */
export function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/**
 * What is said of the bytes' encoding: by their mark, by the header they came with, by the page or feed itself.
 * @param contentType  a header's value ("text/html; charset=windows-1256"), or a bare name of an encoding
 * @param isMarkup  whether the head of the bytes is looked at for `meta` and an XML declaration
 */
export function declaredEncoding(
  bytes: Uint8Array,
  contentType: string | undefined,
  isMarkup: boolean,
): Declared | undefined {
  const mark = markOf(bytes);
  if (mark !== undefined) return { encoding: mark, by: 'byte-order mark' };
  const told = /charset\s{0,4}=\s{0,4}["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1] ?? contentType;
  const header = told === undefined || told.includes('/') ? undefined : encodingNamed(told);
  if (header !== undefined) return { encoding: header, by: 'HTTP header' };
  if (!isMarkup) return undefined;
  const head = readAs(bytes.subarray(0, LOOK), 'windows-1252');
  const xml = /^\s{0,100}<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{2,40})/i.exec(head)?.[1];
  const meta = /<meta[^>]{0,300}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{2,40})/i.exec(head)?.[1];
  for (const [label, by] of [
    [meta, 'meta element'],
    [xml, 'XML declaration'],
  ] as const) {
    const encoding = label === undefined ? undefined : encodingNamed(label);
    // A page that says so in one-byte signs is not UTF-16 (HTML standard, 13.2.3.3).
    if (encoding !== undefined) return { encoding: encoding.startsWith('utf-16') ? 'utf-8' : encoding, by };
  }
  return undefined;
}
