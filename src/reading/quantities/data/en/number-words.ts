/**
 * English number words. `kind` says how a word takes part in a number: `small` 0–19, `tens` 20–90, `scale` multiplies
 * what is before it, `ordinal` and its plural `parts` (thirds) end a number, `crowd` is a plural scale that alone is vague
 * ("hundreds"), `vague` stands for a small range, `times` says that something was multiplied.
 */
export type NumberWordKind =
  | 'small'
  | 'tens'
  | 'scale'
  | 'crowd'
  | 'ordinal'
  | 'parts'
  | 'half'
  | 'quarter'
  | 'dozen'
  | 'vague'
  | 'times';

export interface NumberWord {
  readonly kind: NumberWordKind;
  readonly value: number;
  /** For `crowd` and `vague`: the widest range the word covers, both ends included. */
  readonly low?: number;
  readonly high?: number;
  /** For `times`: which way it went. */
  readonly direction?: 'up' | 'down';
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const SMALL_ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const TEN_ORDINALS = [
  'twentieth',
  'thirtieth',
  'fortieth',
  'fiftieth',
  'sixtieth',
  'seventieth',
  'eightieth',
  'ninetieth',
];

/** Scales spelled out; crore and lakh are of South Asian English. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  million: 1e6,
  crore: 1e7,
  milliard: 1e9,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
};

/** Short scales, only after digits; `k`, `m`, `b` must touch the number or be told from units (see scale suffixes). */
export const SCALE_SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mill: 1e6,
  M: 1e6,
  MM: 1e6,
  m: 1e6,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  B: 1e9,
  tn: 1e12,
  trn: 1e12,
  Mn: 1e6,
  Bn: 1e9,
  BN: 1e9,
  MN: 1e6,
  MLN: 1e6,
  mio: 1e6,
};

/** Suffixes that are only scales when they touch the digits. */
export const JOINED_SUFFIXES: ReadonlySet<string> = new Set(['K', 'M', 'm', 'b', 'B']);

const MISSPELT: Readonly<Record<string, NumberWord>> = {
  fourty: { kind: 'tens', value: 40 },
  ninty: { kind: 'tens', value: 90 },
  nineth: { kind: 'ordinal', value: 9 },
  nought: { kind: 'small', value: 0 },
  naught: { kind: 'small', value: 0 },
};

/** Ranges that vague words cover: a convention of this reader, two to ten of the scale; `value` is the least they say. */
const VAGUE: Readonly<Record<string, NumberWord>> = {
  tens: { kind: 'crowd', value: 10, low: 20, high: 99 },
  dozens: { kind: 'crowd', value: 12, low: 24, high: 99 },
  scores: { kind: 'crowd', value: 20, low: 40, high: 99 },
  several: { kind: 'vague', value: 3, low: 3, high: 9 },
  few: { kind: 'vague', value: 3, low: 3, high: 5 },
  couple: { kind: 'vague', value: 2, low: 2, high: 3 },
  handful: { kind: 'vague', value: 3, low: 3, high: 6 },
};

const TIMES: Readonly<Record<string, NumberWord>> = {
  doubled: { kind: 'times', value: 2, direction: 'up' },
  trebled: { kind: 'times', value: 3, direction: 'up' },
  tripled: { kind: 'times', value: 3, direction: 'up' },
  quadrupled: { kind: 'times', value: 4, direction: 'up' },
  halved: { kind: 'times', value: 0.5, direction: 'down' },
  twofold: { kind: 'times', value: 2, direction: 'up' },
  threefold: { kind: 'times', value: 3, direction: 'up' },
  fourfold: { kind: 'times', value: 4, direction: 'up' },
  fivefold: { kind: 'times', value: 5, direction: 'up' },
  tenfold: { kind: 'times', value: 10, direction: 'up' },
};

function everyNumberWord(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const [value, word] of SMALL.entries()) words.set(word, { kind: 'small', value });
  for (const [index, word] of TENS.entries()) words.set(word, { kind: 'tens', value: 20 + 10 * index });
  const addOrdinal = (word: string, value: number): void => {
    words.set(word, { kind: 'ordinal', value });
    if (value > 2) words.set(`${word}s`, { kind: 'parts', value });
  };
  for (const [value, word] of SMALL_ORDINALS.entries()) addOrdinal(word, value);
  words.set('firsts', { kind: 'parts', value: 1 });
  words.delete('zeroth');
  for (const [index, word] of TEN_ORDINALS.entries()) addOrdinal(word, 20 + 10 * index);
  for (const [word, value] of Object.entries(SCALES)) {
    words.set(word, { kind: 'scale', value });
    words.set(`${word}s`, { kind: 'crowd', value, low: 2 * value, high: 10 * value - 1 });
    if (word !== 'lac') addOrdinal(`${word}th`, value);
  }
  words.set('half', { kind: 'half', value: 2 });
  words.set('halves', { kind: 'parts', value: 2 });
  words.set('quarter', { kind: 'quarter', value: 4 });
  words.set('quarters', { kind: 'parts', value: 4 });
  for (const word of ['dozen', 'doz', 'dozs', 'dzs']) words.set(word, { kind: 'dozen', value: 12 });
  words.set('score', { kind: 'dozen', value: 20 });
  for (const table of [MISSPELT, VAGUE, TIMES]) {
    for (const [word, entry] of Object.entries(table)) words.set(word, entry);
  }
  return words;
}

/** Every number word, in lower case. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = everyNumberWord();
