import { takeAddress } from './addresses.ts';
import { CHARACTER, type CharacterTable, plainUnit } from './characters.ts';
import { CARELESS_CUTS, INNER_CUTS } from './inner-cuts.ts';
import { FIRST_SIGN } from './signs.ts';

/**
 * The smallest pieces that a word can be made of, in text order: runs of letters, runs of digits, single signs, emoji
 * sequences, whole addresses. Parallel arrays, `count` long; refilled for every block.
 */
export interface Atoms {
  count: number;
  /** UTF-16 offsets into the text. */
  start: Int32Array;
  end: Int32Array;
  /** Hash of the lower-cased plain characters, and of the characters with their case. */
  hash: Int32Array;
  cased: Int32Array;
  /** Kind, case pattern and length class in one small number; a sign's shape is the sign. */
  shape: Int32Array;
  /** 1 where white space (or the block's start) stands before the atom. */
  spaced: Uint8Array;
  /** The block starts with a small letter or has `i` for `I`: its apostrophes may be missing, too. */
  careless: boolean;
  /** 1 where the atom is the second half of a word that may be two (`can|not`, `do|n't`). */
  inner: Uint8Array;
}

/** The shape of letters that begin small. */
export const isSmall = (shape: number): boolean => shape >= 8 && shape < 12;

/** The shape of letters that begin with a capital. */
export const isCapital = (shape: number): boolean => shape >= 12 && shape < 24;

/** The shape of letters of which the first alone is a capital. */
export const isPlainCapital = (shape: number): boolean => shape >= 12 && shape < 16;

/** The shape of one capital letter by itself. */
export const isOneCapital = (shape: number): boolean => shape === 16;

/** The shape of two letters and more, all capitals. */
export const isShouted = (shape: number): boolean => shape >= 17 && shape < 20;

/** The shape of digits. */
export const isNumber = (shape: number): boolean => shape >= 32 && shape < 40;

/** Empty atoms with room for `capacity`. */
export function emptyAtoms(capacity = 1024): Atoms {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    cased: new Int32Array(capacity),
    shape: new Int32Array(capacity),
    spaced: new Uint8Array(capacity),
    inner: new Uint8Array(capacity),
    careless: false,
  };
}

function grow(atoms: Atoms): void {
  const bigger = emptyAtoms(atoms.start.length * 2);
  bigger.start.set(atoms.start);
  bigger.end.set(atoms.end);
  bigger.hash.set(atoms.hash);
  bigger.cased.set(atoms.cased);
  bigger.shape.set(atoms.shape);
  bigger.spaced.set(atoms.spaced);
  bigger.inner.set(atoms.inner);
  Object.assign(atoms, bigger, { count: atoms.count, careless: atoms.careless });
}

const ADDRESS_SHAPE = 7;
const CARELESS =
  /^\s{0,20}\p{Ll}|(?<![\p{L}\p{N}.'])i(?=\s)|(?<!\p{L})(?:im|dont|cant|thats|didnt|ive)(?!\p{L})/u;
const FNV = 0x811c9dc5;
const PRIME = 0x01000193;
/** Longer runs hash by their first units only: nothing is learned from the rest. */
const HASHED_UNITS = 48;

/**
 * Cuts `text[from, to)` into atoms.
 * @param table  the segmenter's own character table
 */
export function takeAtoms(text: string, from: number, to: number, table: CharacterTable, atoms: Atoms): void {
  atoms.count = 0;
  atoms.careless = CARELESS.test(text.slice(from, to));
  let at = from;
  while (at < to) {
    while (at < to && table.kind(text.codePointAt(at) as number) === CHARACTER.space) at += width(text, at);
    if (at >= to) return;
    let chunkEnd = at;
    let signs = 0;
    while (chunkEnd < to) {
      const kind = table.kind(text.codePointAt(chunkEnd) as number);
      if (kind === CHARACTER.space) break;
      if (kind === CHARACTER.mark) signs++;
      chunkEnd += width(text, chunkEnd);
    }
    chunkEnd = Math.min(chunkEnd, to);
    takeChunk(text, at, chunkEnd, signs, table, atoms);
    at = chunkEnd;
  }
}

function takeChunk(
  text: string,
  from: number,
  to: number,
  signs: number,
  table: CharacterTable,
  atoms: Atoms,
): void {
  const address = signs > 0 ? takeAddress(text.slice(from, Math.min(to, from + 4200))) : null;
  const first = atoms.count;
  let at = from;
  while (at < to) {
    if (address && at === from + address[0]) {
      push(text, at, from + address[1], ADDRESS_SHAPE, atoms);
      at = from + address[1];
      continue;
    }
    const limit = address && at < from + address[0] ? from + address[0] : to;
    at = takeAtom(text, at, limit, table, atoms);
  }
  atoms.spaced[first] = 1;
}

/** Takes one run (and cuts it where it may be two words); gives its end. */
function takeAtom(text: string, from: number, to: number, table: CharacterTable, atoms: Atoms): number {
  const point = text.codePointAt(from) as number;
  const kind = table.kind(point);
  let at = from + width(text, from);
  if (kind === CHARACTER.letter || kind === CHARACTER.digit) {
    let uppers = table.isUpper(point) ? 1 : 0;
    let units = 1;
    const first = uppers;
    while (at < to) {
      const next = text.codePointAt(at) as number;
      const nextKind = table.kind(next);
      if (nextKind !== kind && nextKind !== CHARACTER.extend) break;
      if (nextKind === kind) {
        units++;
        if (table.isUpper(next)) uppers++;
      }
      at += width(text, at);
    }
    at = Math.min(at, to);
    const cut = kind === CHARACTER.letter ? innerCut(text, from, at, to, atoms.careless) : 0;
    if (cut > 0) {
      push(text, from, from + cut, letterShape(cut, first, uppers > 1 ? 2 : uppers), atoms);
      push(text, from + cut, at, letterShape(units - cut, 0, uppers > 1 ? 2 : 0), atoms);
      atoms.inner[atoms.count - 1] = 1;
    } else {
      const shape = kind === CHARACTER.digit ? 32 + Math.min(units, 6) : letterShape(units, first, uppers);
      push(text, from, at, shape, atoms);
    }
    return at;
  }
  if (kind === CHARACTER.flag && at < to && table.kind(text.codePointAt(at) as number) === CHARACTER.flag) {
    at += width(text, at);
  }
  if (kind === CHARACTER.mark) {
    const runEnd = signRun(text, from, to);
    if (runEnd - from >= LONG_RUN) {
      push(text, from, runEnd, FIRST_SIGN + 0x10000 + plainUnit(text.charCodeAt(from)), atoms);
      return runEnd;
    }
  }
  while (at < to) {
    const next = text.codePointAt(at) as number;
    if (table.kind(next) !== CHARACTER.extend) break;
    at += width(text, at);
    // An emoji after a joiner is one picture with what stands before it.
    if (next === 0x200d && at < to && table.kind(text.codePointAt(at) as number) === CHARACTER.emoji) {
      at += width(text, at);
    }
  }
  at = Math.min(at, to);
  const shape =
    kind === CHARACTER.emoji || kind === CHARACTER.flag ? 6 : FIRST_SIGN + plainUnit(text.charCodeAt(from));
  push(text, from, at, shape, atoms);
  return at;
}

/** From this length on, a run of one sign (`-----`, `!!!!!`) is one atom. */
const LONG_RUN = 4;

function signRun(text: string, from: number, to: number): number {
  const unit = text.charCodeAt(from);
  let at = from + 1;
  if (unit >= 0xd800 && unit <= 0xdfff) return at;
  while (at < to && text.charCodeAt(at) === unit) at++;
  return at;
}

/** Where a letter run may be two words: before the n of n't, or by the list; 0 where not. */
function innerCut(text: string, from: number, end: number, to: number, careless: boolean): number {
  const length = end - from;
  if (length > 10 || length < 2) return 0;
  const last = text.charCodeAt(end - 1) | 0x20;
  if (last === 0x6e && end + 1 < to && plainUnit(text.charCodeAt(end)) === 0x27) {
    const t = text.charCodeAt(end + 1) | 0x20;
    if (t === 0x74 && (end + 2 >= to || !isAsciiLetter(text.charCodeAt(end + 2)))) return length - 1;
  }
  const word = text.slice(from, end).toLowerCase();
  return INNER_CUTS.get(word) ?? (careless ? (CARELESS_CUTS.get(word) ?? 0) : 0);
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** 8 + 4 case patterns × 4 lengths, plus single upper; below 32. */
function letterShape(letters: number, firstUpper: number, uppers: number): number {
  const pattern = uppers === 0 ? 0 : uppers >= letters ? 2 : firstUpper === 1 && uppers === 1 ? 1 : 3;
  return 8 + pattern * 4 + Math.min(letters, 4) - 1;
}

function push(text: string, start: number, end: number, shape: number, atoms: Atoms): void {
  if (atoms.count === atoms.start.length) grow(atoms);
  const i = atoms.count++;
  let hash = FNV;
  let cased = FNV;
  const hashed = shape === ADDRESS_SHAPE ? start : Math.min(end, start + HASHED_UNITS);
  for (let at = start; at < hashed; at++) {
    const unit = plainUnit(text.charCodeAt(at));
    const lower = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
    hash = Math.imul(hash ^ lower, PRIME);
    cased = Math.imul(cased ^ unit, PRIME);
  }
  atoms.start[i] = start;
  atoms.end[i] = end;
  atoms.hash[i] = hash;
  atoms.cased[i] = cased;
  atoms.shape[i] = shape;
  atoms.spaced[i] = 0;
  atoms.inner[i] = 0;
}

function width(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= text.length) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}
