/** What kind of thing bytes are, as far as intake tells kinds apart. */
export type Kind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'mail' | 'mhtml' | 'json' | 'csv';

/** What is said of bytes beside them; each is a hint, the bytes decide. */
export interface Hints {
  readonly name: string;
  readonly contentType?: string | undefined;
}

/** Bytes at the head that are looked at. */
const LOOK = 8192;

function startsWith(bytes: Uint8Array, magic: string, at = 0): boolean {
  for (let index = 0; index < magic.length; index++)
    if (bytes[at + index] !== magic.charCodeAt(index)) return false;
  return true;
}

/** True where the signs of `words` stand somewhere in the bytes, one byte a sign. */
function holds(bytes: Uint8Array, words: string): boolean {
  const first = words.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, words, at)) return true;
  return false;
}

/** The head as Latin-1 without a byte-order mark; UTF-16 is narrowed, so that its ASCII signs are found. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, LOOK);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const plain = wide ? head.subarray(2).filter((byte) => byte !== 0) : head;
  const marked = plain[0] === 0xef && plain[1] === 0xbb && plain[2] === 0xbf;
  return String.fromCharCode(...(marked ? plain.subarray(3) : plain));
}

const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i; // "<!DOCTYPE html>" "<html lang=en>" | not "<3 html"

// "<div class=story><p>…" "<article>" | not "<b> is a tag" "<p align"
const FRAGMENT =
  /^\s*<(?:article|section|main|div|p|h[1-6]|table|ul|ol|title|meta|link|header|figure|blockquote)(?:\s[^<>]{0,500})?>/i;

const HEADER =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|mime-version|content-type|delivered-to|reply-to|x-[a-z-]{1,40}|dkim-signature|arc-[a-z-]{1,40}|authentication-results|snapshot-content-location):/i;

/** Lines of headers that a message needs before it is taken for one: prose may begin with "To: the editor". */
const HEADERS_NEEDED = 3;

/** A message begins with header lines, perhaps after an mbox's "From " line; folded lines belong to the one above. */
function mailOf(head: string): 'mail' | 'mhtml' | undefined {
  const lines = head.split(/\r?\n/).slice(0, 60);
  let from = 0;
  if (/^From \S+ .*\d{4}$/.test(lines[0] ?? '')) from = 1;
  let count = 0;
  let mime = false;
  let saved = false;
  for (const line of lines.slice(from)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && count > 0) {
      if (/type="?(?:text\/html|multipart\/alternative)/i.test(line)) mime = true;
      continue;
    }
    if (!/^[!-9;-~]{1,76}:/.test(line)) return undefined;
    if (HEADER.test(line)) count++;
    if (/^mime-version:|^message-id:|^received:/i.test(line)) mime = true;
    if (/^snapshot-content-location:|^from: <?saved by/i.test(line)) saved = true;
    if (/^content-type:\s*multipart\/related/i.test(line) && !/^message-id/im.test(head.slice(0, 4000)))
      saved ||= /^from: <?saved by|^snapshot-content-location:/im.test(head);
  }
  if (saved) return 'mhtml';
  return count >= HEADERS_NEEDED || (mime && count >= 2) ? 'mail' : undefined;
}

/** Content types that decide between kinds of text that their bytes do not tell apart. */
const TYPES: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, 'html'],
  [/^text\/(?:markdown|x-markdown)/i, 'markdown'],
  [/^message\/rfc822/i, 'mail'],
  [/^multipart\/related/i, 'mhtml'],
  [/^text\/(?:csv|tab-separated-values)/i, 'csv'],
];

const ENDINGS: readonly (readonly [RegExp, Kind])[] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:csv|tsv)$/i, 'csv'],
];

/**
 * What bytes are: by their first bytes, then by the content type, then by the ending of the name, which decides only
 * between kinds of plain text. `text` where nothing else fits; whether it is text at all is for its decoder to say.
 * @returns `other`, with a person's word for it, for a format that is known and holds no text to read
 */
export function sniff(bytes: Uint8Array, hints: Hints): Kind | { readonly other: string } {
  // A PDF may have a few bytes before its mark (ISO 32000-1, annex H): readers look in the first kilobyte.
  if (startsWith(bytes, '%PDF-') || holds(bytes.subarray(0, 1024), '%PDF-1.')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04')) return zipKind(bytes);
  const known = SIGNATURES.find(([magic, , at]) => startsWith(bytes, magic, at ?? 0));
  if (known !== undefined) return { other: known[1] };
  const head = headOf(bytes);
  if (
    HTML.test(head) ||
    (FRAGMENT.test(head) && /<\/(?:p|div|article|h[1-6]|table|ul|title|section)>/i.test(head))
  )
    return 'html';
  const mail = mailOf(head);
  if (mail !== undefined) return mail;
  if (/^\s*[[{]\s*(?:["{[\]}]|-?\d)/.test(head)) return 'json';
  const type = TYPES.find(([pattern]) => pattern.test(hints.contentType ?? ''));
  if (type !== undefined) return type[1];
  return ENDINGS.find(([pattern]) => pattern.test(hints.name))?.[1] ?? 'text';
}

/** First bytes of formats without text to read, with the word a person would use for each, and where they stand. */
const SIGNATURES: readonly (readonly [magic: string, word: string, at?: number])[] = [
  ['\x1f\x8b', 'a gzip archive; unpack it first'],
  ['BZh', 'a bzip2 archive; unpack it first'],
  ['\xfd7zXZ\x00', 'an xz archive; unpack it first'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive; unpack it first'],
  ['Rar!\x1a\x07', 'a RAR archive; unpack it first'],
  ['ustar', 'a tar archive; unpack it first', 257],
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'an old Office document (.doc, .xls, .ppt, .msg); save it as .docx or PDF',
  ],
  ['{\\rtf', 'an RTF document; save it as .docx or PDF'],
  ['\x89PNG', 'a PNG image; Vedette reads text, not pictures'],
  ['\xff\xd8\xff', 'a JPEG image; Vedette reads text, not pictures'],
  ['GIF8', 'a GIF image; Vedette reads text, not pictures'],
  ['II*\x00', 'a TIFF image; Vedette reads text, not pictures'],
  ['MM\x00*', 'a TIFF image; Vedette reads text, not pictures'],
  ['ftyp', 'a video or sound file; Vedette reads text', 4],
  ['ID3', 'a sound file; Vedette reads text'],
  ['OggS', 'a video or sound file; Vedette reads text'],
  ['\x7fELF', 'a program'],
  ['MZ\x90\x00', 'a program'],
  ['SQLite format 3\x00', 'a database'],
];

/** Office documents are ZIP archives; which one is told by the names in the archive's directory, at its end. */
function zipKind(bytes: Uint8Array): Kind | { readonly other: string } {
  // Names stand in the directory at the end, and each before its own bytes: both are looked at, for a cut archive has no end.
  const end = bytes.subarray(Math.max(0, bytes.length - 256 * 1024));
  const begin = bytes.subarray(0, 64 * 1024);
  const has = (name: string) => holds(end, name) || holds(begin, name);
  if (has('word/document')) return 'docx';
  if (has('xl/workbook')) return { other: 'a spreadsheet; save its sheet as CSV' };
  if (has('ppt/presentation')) return { other: 'a presentation; save it as PDF' };
  if (has('opendocument.text')) return { other: 'an OpenDocument text; save it as .docx or PDF' };
  if (has('application/epub+zip')) return { other: 'an EPUB book; save it as PDF' };
  return { other: 'a ZIP archive; unpack it first' };
}
