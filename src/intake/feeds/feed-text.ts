import { gunzipSync } from 'node:zlib';
import { DocumentError } from '../../core/index.ts';

/** Most bytes a feed may have once it is unpacked; sitemaps may have 50 MB by their own standard. */
export const MAX_FEED_BYTES = 52 * 1024 * 1024;

/** A feed's bytes as text, and what had to be guessed. */
export interface FeedText {
  readonly text: string;
  /** Where the bytes are not in the encoding they are said to be in: what was read instead. */
  readonly note?: string;
}

function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why = code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks to more than 52 MB' : 'is a damaged gzip archive';
    throw new DocumentError('feed-archive', `${name} ${why}.`, { name });
  }
}

/** An encoding that this system's decoder knows, under its standard name; undefined for any other. */
function known(label: string | undefined): string | undefined {
  if (label === undefined || label.trim() === '') return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark is told by the zero byte beside the first `<` or `{`. */
function wideOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const isMark = (byte: number | undefined) => byte === 0x3c || byte === 0x7b || byte === 0x5b;
  if (isMark(bytes[0]) && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && isMark(bytes[1]) && bytes[2] === 0) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // `stream`: a feed that is cut inside a character is UTF-8 all the same.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** True where the bytes are UTF-8 but for a few: more well-formed characters beyond ASCII than broken ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const wide = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return wide > broken * 4;
}

/**
 * Decodes a feed: by its mark, else UTF-8 where the bytes are that, else as the feed or its server says, else
 * Windows-1252, the web's fallback. A gzip archive is unpacked first, within bounds.
 * @param contentType  as the server gave it
 * @throws DocumentError for a damaged or too large archive
 */
export function decodeFeed(packed: Uint8Array, name: string, contentType = ''): FeedText {
  const bytes = unpacked(packed, name);
  if (bytes.length > MAX_FEED_BYTES) {
    throw new DocumentError('too-large', `${name} has more than 52 MB; no feed is so large.`, { name });
  }
  const wide = wideOf(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes) };
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  const inside = /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})/u.exec(
    head,
  )?.[1];
  const outside = /\bcharset\s*=\s*"?([\w.:-]{1,40})/iu.exec(contentType)?.[1];
  const said = known(inside) ?? known(outside);
  // Text in another encoding is hardly ever valid UTF-8 by chance; feeds that say Latin-1 and send UTF-8 are common.
  if (isUtf8(bytes)) {
    const isMistaken = said !== undefined && said !== 'utf-8' && bytes.some((byte) => byte > 127);
    return {
      text: new TextDecoder('utf-8').decode(bytes),
      ...(isMistaken && !said.startsWith('iso-2022') ? { note: `it says ${said} and is UTF-8` } : {}),
    };
  }
  // Its own word is for nothing where it says UTF-16 and has no zero byte.
  const single = [known(inside), known(outside)].find(
    (one) => one !== undefined && one !== 'utf-8' && !one.startsWith('utf-16'),
  );
  if (single !== undefined) return { text: new TextDecoder(single).decode(bytes) };
  if (isMostlyUtf8(bytes)) {
    return { text: new TextDecoder('utf-8').decode(bytes), note: 'some of its bytes are not UTF-8' };
  }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    note: 'it is not UTF-8; read as windows-1252',
  };
}
