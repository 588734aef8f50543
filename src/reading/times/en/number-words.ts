import type { Lex } from '../lexicon.ts';

type Row = readonly [string, Lex];

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENTHS = 'twentieth thirtieth fortieth fiftieth'.split(' ');

/** Numbers and ordinals in words; composed numbers ("twenty-one") are put together by the reader. */
export const numberWords: readonly Row[] = [
  ...ONES.map((word, i): Row => [word, { number: i }]),
  ...TENS.map((word, i): Row => [word, { number: 20 + i * 10 }]),
  ['hundred', { number: 100 }],
  ['thousand', { number: 1000 }],
  ['dozen', { number: 12 }],
  ...ORDINALS.slice(1).map((word, i): Row => [word, { ordinal: i + 1 }]),
  ...TENTHS.map((word, i): Row => [word, { ordinal: 20 + i * 10 }]),
  ['several', { some: true }],
  ['few', { some: true }],
  ['some', { some: true }],
  ['many', { some: true }],
  ['numerous', { some: true }],
];

/** Words that say how exact an amount is; part of the expression, without effect on its value. */
export const approximateWords: readonly Row[] =
  'about around approximately roughly almost nearly over under exactly only just'
    .split(' ')
    .map((word): Row => [word, { approximate: true }]);
