import {
  GOING_ON,
  MORE_TITLES,
  NUMBERED,
  NUMBERED_WORDS,
  RETIRED,
  SHORTENED,
  TITLES,
  WITH_HOUR,
} from './abbreviations.ts';
import { type Atoms, emptyAtoms, isCapital, isNumber, isOneCapital, isSmall, takeAtoms } from './atoms.ts';
import { characterTable } from './characters.ts';
import { BEGINNING } from './function-words.ts';
import { CLOSE, OPEN, STOP } from './signs.ts';

/** Hashes of words that are one atom each, lower-cased. */
function atomsOf(words: readonly string[]): ReadonlySet<number> {
  const table = characterTable();
  const atoms = emptyAtoms(4);
  return new Set(
    words.map((word) => {
      takeAtoms(word, 0, word.length, table, atoms);
      return atoms.hash[0] as number;
    }),
  );
}

const TITLE = atomsOf(TITLES);
const BEFORE_ALL = atomsOf(GOING_ON);
const BEFORE_NUMBER = atomsOf(NUMBERED);
const WITH_CAPITAL = atomsOf(NUMBERED_WORDS);
const BEFORE_SMALL = atomsOf(SHORTENED);
const MORE_TITLE = atomsOf(MORE_TITLES);
const IN_BRACKETS = atomsOf(RETIRED);
const AFTER_HOUR = atomsOf(WITH_HOUR);
const [TIME] = atomsOf(['time']);
const BEGINS = atomsOf(BEGINNING);

/**
 * What is certain between atom `i` and the next of its white-space-free chunk: 1 a word ends ("cheap|.|3 Officials"), -1 none does ("Res."),
 * else 0.
 */
export function certainCut(atoms: Atoms, i: number, chunkFirst: number, chunkLast: number): number {
  const stop = chunkLast - 1;
  if ((i === stop || i + 1 === stop) && isFootnoted(atoms, chunkFirst, chunkLast)) return 1;
  return keepsItsStop(atoms, i, chunkFirst, chunkLast) ? -1 : 0;
}

/**
 * True before a full stop that is an abbreviation's, atom `i` being what stands before it: after a title before a name, after a reference's
 * word before its number, after a shortened word before a small letter, after "p.m" before a weekday or "Baghdad time", and in "(ret.)".
 */
function keepsItsStop(atoms: Atoms, i: number, chunkFirst: number, chunkLast: number): boolean {
  const { shape, hash } = atoms;
  if (shape[i + 1] !== STOP || atoms.careless) return false;
  if (i + 2 === chunkLast && shape[chunkLast] === CLOSE) return IN_BRACKETS.has(hash[i] as number);
  if (i + 1 !== chunkLast || chunkLast + 1 >= atoms.count) return false;
  const next = shape[chunkLast + 1] as number;
  if (beginsSentence(atoms, chunkLast + 1)) return false;
  if (keepsNameStop(atoms, i, chunkFirst, chunkLast)) return true;
  if (i > chunkFirst && shape[i - 1] === STOP) return isHour(atoms, i);
  if (i > chunkFirst && shape[i - 1] !== OPEN) return false;
  const word = hash[i] as number;
  const capital = isCapital(shape[i] as number);
  if (BEFORE_ALL.has(word)) return true;
  if (isNumber(next)) return BEFORE_NUMBER.has(word) && (capital || !WITH_CAPITAL.has(word));
  if (isSmall(next)) return BEFORE_SMALL.has(word);
  if (next === OPEN) return TITLE.has(word) && IN_BRACKETS.has(hash[chunkLast + 2] as number);
  if (!isCapital(next) || i > chunkFirst || !capital) return false;
  return MORE_TITLE.has(word) || (BEFORE_NUMBER.has(word) && isSymbol(atoms, chunkLast + 1));
}

/**
 * True before a full stop that belongs to a name or to letters with stops: between "M.Sc" and "." where a small letter follows, between "J.K"
 * and ".", after a title or an initial between two words with capitals. The trainer does not ask there.
 */
export function keepsNameStop(atoms: Atoms, i: number, chunkFirst: number, chunkLast: number): boolean {
  const { shape } = atoms;
  if (i + 1 !== chunkLast || shape[i + 1] !== STOP || atoms.careless || chunkLast + 1 >= atoms.count)
    return false;
  const next = shape[chunkLast + 1] as number;
  const letters = shape[i] as number;
  if (i > chunkFirst)
    return (
      shape[i - 1] === STOP &&
      (isSmall(next) || (isCapital(next) && isOneCapital(letters))) &&
      (atoms.end[i] as number) - (atoms.start[i] as number) <= 3 &&
      (isSmall(letters) || isCapital(letters))
    );
  if (!isCapital(next)) return false;
  const led = i > 0 && isCapital(shape[i - 1] as number);
  if (TITLE.has(atoms.hash[i] as number)) return true;
  return isOneCapital(letters) && led;
}

/** A function word with a capital; not the "A" of "A.F. Ray". */
function beginsSentence({ shape, hash, spaced }: Atoms, i: number): boolean {
  if (!isCapital(shape[i] as number) || !BEGINS.has(hash[i] as number)) return false;
  return !(isOneCapital(shape[i] as number) && spaced[i + 1] === 0 && shape[i + 1] === STOP);
}

/** "p.m" before "." and a weekday, or "Baghdad time". */
function isHour(atoms: Atoms, i: number): boolean {
  const zone = i + 3 < atoms.count && atoms.hash[i + 3] === TIME;
  return isSmall(atoms.shape[i] as number) && (zone || AFTER_HOUR.has(atoms.hash[i + 2] as number));
}

/** A document's symbol: "S/2024/900", of capitals or digits with signs between. */
function isSymbol(atoms: Atoms, from: number): boolean {
  let last = from;
  while (last + 1 < atoms.count && atoms.spaced[last + 1] === 0) last++;
  for (let i = from + 2; i <= last; i++) if (isNumber(atoms.shape[i] as number)) return true;
  return false;
}

/** The shape of three digits: longer numbers are no footnote's. */
export const LONGEST_FOOTNOTE = 35;

/** True of a chunk like "cheap.3" before a capital: a footnote's number is glued to the sentence's end. */
function isFootnoted(atoms: Atoms, chunkFirst: number, chunkLast: number): boolean {
  const { shape } = atoms;
  const word = chunkLast - 2;
  if (word < chunkFirst || shape[chunkLast - 1] !== STOP || atoms.careless) return false;
  const number = shape[chunkLast] as number;
  if (!isNumber(number) || number > LONGEST_FOOTNOTE || chunkLast + 1 >= atoms.count) return false;
  const letters = (atoms.end[word] as number) - (atoms.start[word] as number);
  const abbreviated = word === chunkFirst && BEFORE_NUMBER.has(atoms.hash[word] as number);
  return (
    isCapital(shape[chunkLast + 1] as number) && isSmall(shape[word] as number) && letters > 2 && !abbreviated
  );
}
