import { GOING_ON, MORE_TITLES, NUMBERED, RETIRED, SHORTENED, TITLES, WITH_HOUR } from './abbreviations.ts';
import { isCapital, isNumber, isOneCapital, isPlainCapital, isSmall } from './atoms.ts';
import { datelineEnd } from './datelines.ts';
import type { SentenceSoFar } from './end-features.ts';
import { footnoteEnd } from './footnotes.ts';
import { STARTING } from './function-words.ts';
import { pullQuote } from './pull-quotes.ts';
import { APOSTROPHE, CLOSE, COLON, COMMA, FIRST_SIGN, LEADING_ON, OPEN, SEMICOLON, STOP } from './signs.ts';
import { BEGINS, hashesOf } from './word-hashes.ts';
import type { CutWords } from './words.ts';

/** Abbreviations that often end a sentence; `Mr.` and `Gen.` never do. */
const MAY_END = hashesOf(
  'u.s. u.s.a. u.k. u.n. e.u. d.c. a.m. p.m. etc. inc. co. corp. ltd. jr. sr. al. b.c. a.d. [...]',
);
const STREET = hashesOf('st. ave. blvd. rd.');
const withStop = (words: readonly string[]) => words.map((word) => `${word}.`).join(' ');
/** Titles and the like, which a name follows. */
const BEFORE_NAME = hashesOf(`${withStop([...TITLES, ...MORE_TITLES])} vs. no. fig. m.sc. b.sc. ph.d.`);
const BEFORE_NUMBER = hashesOf(withStop(NUMBERED));
const BEFORE_SMALL = hashesOf(withStop(SHORTENED));
const IN_BRACKETS = hashesOf(withStop(RETIRED));
const HOUR = hashesOf('a.m. p.m.');
const AFTER_HOUR = hashesOf(`${WITH_HOUR.join(' ')} ${withStop(WITH_HOUR)}`);
const [TIME] = hashesOf('time');
/** In mid-sentence whatever follows. */
const GOES_ON = hashesOf(`e.g. i.e. ${withStop(GOING_ON)}`);
const STARTS = hashesOf(STARTING.join(' '));
/** After these a capital is a name's: "of The Hague". */
const LEADS_TO_NAME = hashesOf(
  'the a an of in on at for from with by to as and or but nor than is are was were be called named titled entitled',
);
const WEEKDAY = hashesOf('monday tuesday wednesday thursday friday saturday sunday');
const MONTH = hashesOf(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.',
);
/** Before a date these say that it belongs to the sentence. */
const LEADS_TO_DATE = hashesOf(
  'on of from until till since for by before after this last next dated the and to through , ( -',
);
/** With a colon these begin a credit: "… at the gate Photo: …". */
const CREDITS = hashesOf(
  'image images photo photos picture pictures photograph photographs credit source video',
);
const YEAR = 32 + 4;

/**
 * What is certain after each word of a block, as a function of the word's index and the sentence so far. 1 where the sentence ends: before and
 * after a line of date that stands by itself ("… agree on dam Friday, May 7, 2021 Officials …"), before a credit ("… at the gate Photo: …"),
 * before a function word with a capital ("… Asaad Hassan al-Shaibani In the north …"), after the dash of a dateline, between "U.S." and
 * "The". -1 where it does not: between "p.m." and "on", inside a pull quote. Else 0.
 */
export function certainEnds(words: CutWords): (i: number, soFar: SentenceSoFar) => number {
  const whole = pullQuote(words);
  const dateline = datelineEnd(words);
  return (i, soFar) => {
    if (i <= dateline) return i < dateline ? -1 : 1;
    return i >= whole ? -1 : certainEnd(words, i, soFar);
  };
}

function certainEnd(words: CutWords, i: number, soFar: SentenceSoFar): number {
  const { hash, firstShape } = words;
  const careful = (words.style & 1) === 0;
  if (careful && startsUnannounced(words, i, soFar)) return 1;
  const next = hash[i + 1] as number;
  const first = firstShape[i + 1] as number;
  const capital = isCapital(first);
  const small = isSmall(first);
  if (CREDITS.has(next) && (words.shape[i + 2] === COLON || words.shape[i + 2] === SEMICOLON))
    return LEADING_ON.has(words.shape[i] as number) ? 0 : 1;
  if (HOUR.has(hash[i] as number) && (AFTER_HOUR.has(next) || hash[i + 2] === TIME)) return -1;
  if (STREET.has(hash[i] as number) && capital && BEGINS.has(next)) return 1;
  if (MAY_END.has(hash[i] as number)) {
    if (capital && BEGINS.has(next)) return 1;
    // "The U.S. Air Force …": nothing has been said yet.
    return (small && careful) || (capital && soFar.words <= 2) ? -1 : 0;
  }
  if (GOES_ON.has(hash[i] as number)) return -1;
  if (careful && isShortened(words, i)) return -1;
  const noted = careful ? footnoteEnd(words, i, soFar) : 0;
  if (noted !== 0) return noted;
  if (capital && isInitial(words, i))
    return !BEGINS.has(next) ? -1 : careful && isAbbreviated(words, i) ? 1 : 0;
  if (WEEKDAY.has(next)) return isDateLine(words, i + 1) ? 1 : 0;
  const from = i - 5;
  return capital && words.shape[i] === YEAR && from >= 0 && isDateLine(words, from) ? 1 : 0;
}

/** After a shortened word with its full stop, where what follows says that the sentence goes on. */
function isShortened(words: CutWords, i: number): boolean {
  const { hash, shape, firstShape, spaced } = words;
  const word = hash[i] as number;
  const first = firstShape[i + 1] as number;
  if (shape[i + 1] === CLOSE) return IN_BRACKETS.has(word);
  if (shape[i + 1] === OPEN) return BEFORE_NAME.has(word) && IN_BRACKETS.has(hash[i + 2] as number);
  if (isNumber(first)) return BEFORE_NUMBER.has(word);
  if (isSmall(first)) return BEFORE_SMALL.has(word) || BEFORE_NAME.has(word);
  if (!isCapital(first) || BEGINS.has(hash[i + 1] as number)) return false;
  if (shape[i] === CLOSE) return IN_BRACKETS.has(hash[i - 1] as number);
  const symbol = isOneCapital(first) && spaced[i + 2] === 0;
  return BEFORE_NAME.has(word) || (symbol && BEFORE_NUMBER.has(word));
}

/** A caption or headline has run into the sentence after it: a word and, without a sign between, "In the" or "On Monday". */
function startsUnannounced(words: CutWords, i: number, soFar: SentenceSoFar): boolean {
  const { hash, shape } = words;
  if (soFar.quotation !== 0 || soFar.brackets > 0 || i + 2 >= words.count) return false;
  if (!STARTS.has(hash[i + 1] as number) || !isPlainCapital(shape[i + 1] as number)) return false;
  const last = words.lastShape[i] as number;
  if (last >= FIRST_SIGN || LEADS_TO_NAME.has(hash[i] as number)) return false;
  const after = hash[i + 2] as number;
  const clitic = words.spaced[i + 2] === 0 && words.firstShape[i + 2] === APOSTROPHE;
  return isSmall(words.firstShape[i + 2] as number) || clitic || WEEKDAY.has(after) || MONTH.has(after);
}

/** Weekday, month day, year: six words from `from`, not led to by a preposition. */
function isDateLine(words: CutWords, from: number): boolean {
  const { hash, shape } = words;
  return (
    from + 5 < words.count &&
    WEEKDAY.has(hash[from] as number) &&
    shape[from + 1] === COMMA &&
    MONTH.has(hash[from + 2] as number) &&
    ((shape[from + 3] as number) === 33 || (shape[from + 3] as number) === 34) &&
    shape[from + 4] === COMMA &&
    shape[from + 5] === YEAR &&
    (from === 0 || !LEADS_TO_DATE.has(hash[from - 1] as number))
  );
}

/** "L.L.C.": more than one letter. */
const isAbbreviated = (words: CutWords, i: number): boolean =>
  (words.end[i] as number) - (words.start[i] as number) > 2;

/** "G." in "John G. Rauschenberg": a capital letter and a full stop after a word with a capital; "J.K." wherever it stands. */
function isInitial(words: CutWords, i: number): boolean {
  const letters = (words.end[i] as number) - (words.start[i] as number);
  if (words.lastShape[i] !== STOP || !isOneCapital(words.firstShape[i] as number)) return false;
  return letters === 2 ? i > 0 && isCapital(words.firstShape[i - 1] as number) : letters <= 6;
}
