import { type Declared, declaredEncoding } from './declared.ts';
import { detectLegacy, detectUtf16 } from './detect.ts';
import { readAs } from './legacy.ts';
import { countRuns, readMixed } from './mixed.ts';

/** Bytes as text, and how they became it. */
export interface Decoded {
  /** Without a byte-order mark; no byte is left out. */
  readonly text: string;
  /** Label of the WHATWG encoding standard. */
  readonly encoding: string;
  /** What said so: a declaration, the bytes themselves ("valid UTF-8"), or their look ("letters"). */
  readonly rule: Declared['by'] | 'valid UTF-8' | 'zero bytes' | 'letters';
  /** Signs that stand for bytes which are nothing in the encoding; those the text itself has are not counted. */
  readonly replaced: number;
  /** One sentence for the user, where something was guessed, mixed or replaced. */
  readonly note?: string;
}

/** What is known of bytes before they are read. */
export interface DecodeHints {
  /** A header's value ("text/html; charset=windows-1256"), or a bare name of an encoding. */
  readonly contentType?: string | undefined;
  /** `html` and `xml` may name their encoding themselves. */
  readonly kind?: 'html' | 'xml' | 'text' | undefined;
}

/** Declared by habit rather than knowledge: what servers say of everything. */
const HABITUAL = new Set(['windows-1252']);

/** Whether bytes are valid UTF-8, or would be but for a last sign that is cut off. */
function utf8State(bytes: Uint8Array): 'valid' | 'cut' | 'other' {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // `stream` lets the bytes end inside a sign; the empty rest then does not.
    decoder.decode(bytes, { stream: true });
  } catch {
    return 'other';
  }
  try {
    decoder.decode();
    return 'valid';
  } catch {
    return 'cut';
  }
}

/** "\ufffd" in a text; in UTF-8 bytes those that stood there already are taken off. */
function countReplaced(text: string, bytes?: Uint8Array): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  if (bytes === undefined || count === 0) return count;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count--;
  }
  return Math.max(0, count);
}

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count} ${many}`;

function withReplaced(note: string | undefined, replaced: number): { note?: string } {
  const lost =
    replaced === 0
      ? undefined
      : `${plural(replaced, 'byte is', 'bytes are')} nothing in this encoding and shown as \ufffd.`;
  const said = [note, lost].filter((sentence) => sentence !== undefined).join(' ');
  return said === '' ? {} : { note: said };
}

function decodeAs(bytes: Uint8Array, encoding: string, rule: Decoded['rule'], note?: string): Decoded {
  const text = readAs(bytes, encoding);
  const replaced = encoding.startsWith('utf-16')
    ? 0
    : countReplaced(text, encoding === 'utf-8' ? bytes : undefined);
  return { text, encoding, rule, replaced, ...withReplaced(note, replaced) };
}

function decodeMixed(bytes: Uint8Array, rule: Decoded['rule']): Decoded {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const { text, encoding, pieces } = readMixed(bytes.subarray(start));
  const replaced = countReplaced(text, bytes);
  const note = `${plural(pieces, 'piece of the text is', 'pieces of the text are')} not UTF-8 and read as ${encoding}.`;
  return { text, encoding: 'utf-8', rule, replaced, ...withReplaced(note, replaced) };
}

/**
 * True where the bytes are UTF-8 but for some pieces. In a legacy encoding a run of letters is next to never valid
 * UTF-8, so a few whole runs tell.
 * @param least  whole runs that it takes
 */
function isMixed(bytes: Uint8Array, least: number): boolean {
  const { whole, loose } = countRuns(bytes);
  return whole >= least && whole * 20 >= loose;
}

/**
 * Turns bytes into text. In order: a byte-order mark; UTF-8, where the bytes are valid as that whatever is declared;
 * the encoding that the header, the page or the XML declaration names; UTF-16 by its zero bytes; UTF-8 with pieces in
 * another encoding; else the legacy encoding whose letters the bytes look like (Arabic, Cyrillic, Turkish, Western).
 * @returns never fewer signs than the bytes hold; guesses and losses are told in `note`
 * @throws never
 */
export function decodeBytes(bytes: Uint8Array, { contentType, kind = 'text' }: DecodeHints = {}): Decoded {
  const declared = declaredEncoding(bytes, contentType, kind !== 'text');
  if (declared?.encoding.startsWith('utf-16')) return decodeAs(bytes, declared.encoding, declared.by);
  const state = utf8State(bytes);
  const wide = bytes.includes(0) || state === 'other' ? detectUtf16(bytes) : undefined;
  if (wide !== undefined && declared?.by !== 'byte-order mark') return decodeAs(bytes, wide, 'zero bytes');
  const isMultibyte = declared !== undefined && /^(?:iso-2022|hz)/u.test(declared.encoding);
  const isCut = state === 'cut' && (declared?.encoding === 'utf-8' || countRuns(bytes).whole > 0);
  if (!isMultibyte && (state === 'valid' || isCut)) {
    return decodeAs(bytes, 'utf-8', declared?.encoding === 'utf-8' ? declared.by : 'valid UTF-8');
  }
  if (declared !== undefined && declared.encoding !== 'utf-8') return decodeDeclared(bytes, declared);
  if (isMixed(bytes, declared === undefined ? 2 : 1) || (declared !== undefined && hasFewLoose(bytes)))
    return decodeMixed(bytes, declared?.by ?? 'valid UTF-8');
  const { encoding, isSure } = detectLegacy(bytes);
  const note =
    declared !== undefined
      ? `The page says it is UTF-8 and is not; it is read as ${encoding}.`
      : isSure
        ? undefined
        : `The encoding is not said; it is read as ${encoding}.`;
  return decodeAs(bytes, encoding, 'letters', note);
}

/** Too few bytes beyond ASCII to overrule a declaration. */
function hasFewLoose(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) if (byte > 127 && ++high > 8) return false;
  return true;
}

/** A named legacy encoding is believed, but for the one that is named by habit, where the letters say otherwise. */
function decodeDeclared(bytes: Uint8Array, declared: Declared): Decoded {
  if (HABITUAL.has(declared.encoding)) {
    if (isMixed(bytes, 4) && countRuns(bytes).whole > countRuns(bytes).loose)
      return decodeMixed(bytes, 'valid UTF-8');
    const { encoding, isSure } = detectLegacy(bytes);
    if (isSure && encoding !== declared.encoding) {
      return decodeAs(
        bytes,
        encoding,
        'letters',
        `The ${declared.by} names ${declared.encoding}; by its letters the text is ${encoding}.`,
      );
    }
  }
  return decodeAs(bytes, declared.encoding, declared.by);
}
