import { detectLegacy } from './detect.ts';
import { readAs } from './legacy.ts';

/** A text that is UTF-8 but for some pieces. */
export interface MixedText {
  readonly text: string;
  /** What the other pieces were read as; undefined where there is none to tell. */
  readonly encoding: string | undefined;
  /** Runs of bytes that are no UTF-8. */
  readonly pieces: number;
}

/** Length of the valid UTF-8 sequence that begins at `at`; 0 where there is none (Unicode 15, table 3-7). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const isTail = (offset: number): boolean => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return isTail(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const isBad = (first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f);
    return !isBad && isTail(1) && isTail(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const isBad = (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f);
    return !isBad && isTail(1) && isTail(2) && isTail(3) ? 4 : 0;
  }
  return 0;
}

/** Runs of bytes beyond ASCII: those that are wholly UTF-8, and those that are not. */
export function countRuns(bytes: Uint8Array): { readonly whole: number; readonly loose: number } {
  let [whole, loose] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let isWhole = true;
    while (at < bytes.length && (bytes[at] ?? 0) >= 0x80) {
      const length = sequenceAt(bytes, at);
      if (length === 0) isWhole = false;
      at += Math.max(1, length);
    }
    if (isWhole) whole++;
    else loose++;
  }
  return { whole, loose };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Bytes of it that are part of no sequence, and sequences. */
  readonly loose: number;
  readonly sequences: number;
}

/** Runs of bytes beyond ASCII that are not all UTF-8. */
function loosePieces(bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const start = at;
    let [loose, sequences] = [0, 0];
    while (at < bytes.length && (bytes[at] ?? 0) >= 0x80) {
      const length = sequenceAt(bytes, at);
      if (length === 0) loose++;
      else sequences++;
      at += Math.max(1, length);
    }
    if (loose > 0) pieces.push({ start, end: at, loose, sequences });
  }
  return pieces;
}

/** One run with a few loose bytes among whole sequences: those bytes alone are read in the other encoding. */
function readLoosely(bytes: Uint8Array, { start, end }: Piece, encoding: string): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for (let at = start; at < end; ) {
    const length = sequenceAt(bytes, at);
    const part = bytes.subarray(at, at + Math.max(1, length));
    text += length === 0 ? readAs(part, encoding) : utf8.decode(part);
    at += Math.max(1, length);
  }
  return text;
}

/**
 * Reads bytes that are UTF-8 in the main and something else in places: the other runs are read in the one legacy
 * encoding that they together look like. Linear; every byte gives at least one sign or is part of one.
 */
export function readMixed(bytes: Uint8Array): MixedText {
  const pieces = loosePieces(bytes);
  if (pieces.length === 0) {
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      encoding: undefined,
      pieces: 0,
    };
  }
  const { encoding } = detectLegacy(gather(bytes, pieces));
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  for (const piece of pieces) {
    parts.push(utf8.decode(bytes.subarray(from, piece.start)));
    const isLegacy = piece.loose >= piece.sequences;
    parts.push(
      isLegacy
        ? readAs(bytes.subarray(piece.start, piece.end), encoding)
        : readLoosely(bytes, piece, encoding),
    );
    from = piece.end;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return { text: parts.join(''), encoding, pieces: pieces.length };
}

const MAX_GATHERED = 64_000;

/** The runs with the ASCII next to them, so that letters within words are told from words. */
function gather(bytes: Uint8Array, pieces: readonly Piece[]): Uint8Array {
  const gathered: number[] = [];
  for (const { start, end } of pieces) {
    if (gathered.length > MAX_GATHERED) break;
    for (let at = Math.max(0, start - 1); at < Math.min(bytes.length, end + 1, start + MAX_GATHERED); at++) {
      const byte = bytes[at] ?? 32;
      gathered.push((at < start || at >= end) && byte > 127 ? 32 : byte);
    }
    gathered.push(32);
  }
  return Uint8Array.from(gathered);
}
