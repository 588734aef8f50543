import { describe, expect, test } from 'vitest';
import { capitalOf, keyOfName, matchNames, skeleton } from '../../../src/language/coreference/names.ts';

const match = (a: string, b: string, person = true) =>
  matchNames(keyOfName(a.split(' ')), keyOfName(b.split(' ')), person);

describe('names of one person', () => {
  test.each([
    ['Ahmad al-Sharaa', 'Sharaa'],
    ['Ahmed al-Sharaa', 'al-Shara'],
    ['Mohammed Shia al-Sudani', 'Sudani'],
    ['President Recep Tayyip Erdoğan', 'Erdogan'],
    ['Mohammed Haddad', 'Muhammad Haddad'],
    ['Mona Haddad', 'Mrs Haddad'],
    ['J. Haddad', 'Jamil Haddad'],
  ])('%s and %s', (a, b) => {
    expect(match(a, b)).toMatchObject({ last: true, conflict: false });
    expect(match(b, a)).toMatchObject({ last: true, conflict: false });
  });
});

describe('two people, one family', () => {
  test.each([
    ['Masoud Barzani', 'Masrour Barzani'],
    ['Bashar al-Assad', 'Maher al-Assad'],
    ['Mona Haddad', 'Karim Haddad'],
  ])('%s is not %s', (a, b) => {
    expect(match(a, b).conflict).toBe(true);
    expect(match(b, a).conflict).toBe(true);
  });
});

test('places of one second word do not conflict as people do', () => {
  expect(match('Eastern Ghouta', 'Western Ghouta', false).conflict).toBe(false);
});

test('numbers that differ are two things', () => {
  expect(match('Resolution 2254', 'Resolution 1701', false).conflict).toBe(true);
  expect(match('Resolution 2254', 'Resolution 2254', false).conflict).toBe(false);
});

test('acronyms, with and without full stops and particles', () => {
  expect(match('Syrian Democratic Forces', 'SDF', false).acronym).toBe(true);
  expect(match('Autonomous Administration of North and East Syria', 'AANES', false).acronym).toBe(true);
  expect(match('Syrian Democratic Forces', 'SDC', false).acronym).toBe(false);
});

test('other names of a country, and its capital', () => {
  expect(match('United States', 'U.S.', false).known).toBe(true);
  expect(match('Syrian Arab Republic', 'Syria', false).known).toBe(true);
  expect(match('Syria', 'Iraq', false).known).toBe(false);
  expect(capitalOf(keyOfName(['Baghdad']))).toBe('Iraq');
  expect(capitalOf(keyOfName(['Basra']))).toBe('');
});

test('a skeleton keeps apart what is short, and joins spellings', () => {
  expect(skeleton('mohammed')).toBe(skeleton('muhammad'));
  expect(skeleton('qasim')).toBe(skeleton('kasim'));
  expect(skeleton('ali')).toBe('');
  expect(skeleton('hassan')).not.toBe(skeleton('hussam'));
});

test('odd surfaces: only signs, nothing, a lone surrogate', () => {
  for (const words of [[], ['—'], ['\ud800'], ["'s"], ['Mr']]) {
    const key = keyOfName(words);
    expect(matchNames(key, key, true).conflict).toBe(false);
  }
});
