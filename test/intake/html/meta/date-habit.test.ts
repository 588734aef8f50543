import { describe, expect, it } from 'vitest';
import { habitOf, localeOf } from '../../../../src/intake/html/meta/date-habit.ts';
import { evidenceOf, pageOf } from './page.ts';

const habit = (lang: string, url?: string, body = '') => habitOf(evidenceOf(pageOf({ lang, body }), url));

describe('localeOf', () => {
  it.each(['', 'english text', '1', 'x', 'e-US', '{{lang}}'])('takes no language from %j', (lang) => {
    expect(localeOf(evidenceOf(pageOf({ lang })))).toEqual({});
  });

  it.each([
    ['en-US', { language: 'en', country: 'us' }],
    ['de_DE', { language: 'de', country: 'de' }],
    ['ckb', { language: 'ckb' }],
    ['zh-Hant-TW', { language: 'zh', country: 'tw' }],
  ])('reads %s', (lang, locale) => {
    expect(localeOf(evidenceOf(pageOf({ lang })))).toEqual(locale);
  });

  it('takes a country only for the page’s own language', () => {
    const head = '<meta property="og:locale" content="en_US">';
    expect(localeOf(evidenceOf(pageOf({ lang: 'de', head })))).toEqual({ language: 'de' });
    expect(localeOf(evidenceOf(pageOf({ lang: 'en', head })))).toEqual({ language: 'en', country: 'us' });
  });
});

describe('habitOf', () => {
  it.each([
    ['en-GB', undefined, false],
    ['en-US', undefined, true],
    ['en', 'https://paper.example.com/a', true],
    ['en', 'https://paper.co.uk/a', false],
    ['en-US', 'https://paper.de/a', false],
    ['fr', undefined, false],
    ['ar', 'https://paper.iq/a', false],
  ])('puts the month first in %s at %s: %s', (lang, url, monthFirst) => {
    expect(habit(lang, url).monthFirst).toBe(monthFirst);
  });

  it('believes the page’s own unmistakable dates more', () => {
    expect(habit('en-US', undefined, '<p>23/04/2025</p>').monthFirst).toBe(false);
    expect(habit('en-GB', undefined, '<p>04/23/2025</p>').monthFirst).toBe(true);
    expect(habit('en-US', undefined, '<p>23.04.2025</p>').monthFirst).toBe(true);
  });
});
