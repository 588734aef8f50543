import type { PhraseRow } from '../lexicon.ts';

const row = (ref: PhraseRow['ref'], text: string, not?: string): PhraseRow => ({
  words: text.split(' '),
  ref,
  ...(not === undefined ? {} : { not: not.split(' ') }),
});

const vaguePeriods = ['days', 'weeks', 'months', 'years', 'decades', 'times', 'hours', 'centuries'];

/**
 * References to past, present and future without a date. Source of the three values: TimeML annotation guidelines
 * 1.2.1, section 2.2.3.5. The longest row at a word wins.
 */
export const phraseRows: readonly PhraseRow[] = [
  ...vaguePeriods.map((unit) => row('PAST_REF', `recent ${unit}`)),
  ...vaguePeriods.map((unit) => row('FUTURE_REF', `coming ${unit}`)),
  ...vaguePeriods.map((unit) => row('FUTURE_REF', `the coming ${unit}`)),
  ...['days', 'weeks', 'months', 'years'].map((unit) => row('FUTURE_REF', `the ${unit} ahead`)),
  row('PAST_REF', 'recently'),
  row('PAST_REF', 'more recently'),
  row('PAST_REF', 'most recently'),
  row('PAST_REF', 'until recently'),
  row('PAST_REF', 'lately'),
  row('PAST_REF', 'previously'),
  row('PAST_REF', 'formerly'),
  row('PAST_REF', 'in the past'),
  row('PAST_REF', 'the recent past'),
  row('PAST_REF', 'years past'),
  row('PAST_REF', 'in years past'),
  row('PAST_REF', 'long ago'),
  row('PAST_REF', 'not long ago'),
  row('PRESENT_REF', 'now', 'that'),
  row('PRESENT_REF', 'right now'),
  row('PRESENT_REF', 'by now'),
  row('PRESENT_REF', 'until now'),
  row('PRESENT_REF', 'currently'),
  row('PRESENT_REF', 'presently'),
  row('PRESENT_REF', 'nowadays'),
  row('PRESENT_REF', 'at present'),
  row('PRESENT_REF', 'at the moment'),
  row('PRESENT_REF', 'at this moment'),
  row('PRESENT_REF', 'at this time'),
  row('PRESENT_REF', 'at the present time'),
  row('PRESENT_REF', 'these days'),
  row('PRESENT_REF', 'to date'),
  row('PRESENT_REF', 'the present day'),
  row('FUTURE_REF', 'soon', 'as after'),
  row('FUTURE_REF', 'shortly', 'after before'),
  row('FUTURE_REF', 'the future'),
  row('FUTURE_REF', 'the near future'),
  row('FUTURE_REF', 'the foreseeable future'),
  row('FUTURE_REF', 'the not too distant future'),
  row('FUTURE_REF', 'in future'),
];
