import { describe, expect, it } from 'vitest';
import { metaOf, type PageParts, pageOf } from './page.ts';

const ASKED = 'Thu, 17 Apr 2025 10:00:00 GMT';
const publishedIn = (parts: PageParts, headers: Record<string, string>) =>
  metaOf(pageOf(parts), { headers }).published;

describe('a day that only the server says', () => {
  it('is that of the last change, as a day, and told as such', () => {
    expect(publishedIn({}, { date: ASKED, 'last-modified': 'Thu, 03 Apr 2025 21:40:00 GMT' })).toEqual({
      value: '2025-04-03',
      rule: 'header last-modified',
      said: 'Thu, 03 Apr 2025 21:40:00 GMT',
    });
  });

  it('gives way to anything that the page says, however weak', () => {
    const headers = { date: ASKED, 'last-modified': 'Thu, 03 Apr 2025 21:40:00 GMT' };
    for (const parts of [
      { head: '<meta name="date" content="2025-04-01">' },
      { body: '<p class="date">1 April 2025</p>' },
    ]) {
      expect(publishedIn(parts, headers)).toMatchObject({ value: '2025-04-01' });
      expect(publishedIn(parts, headers)?.rule).not.toContain('header');
    }
  });

  it.each([
    ['a page that was made for this very request', { date: ASKED, 'last-modified': ASKED }],
    [
      'a change earlier on the day of the request',
      { date: ASKED, 'last-modified': 'Thu, 17 Apr 2025 01:00:00 GMT' },
    ],
    ['a clock that runs ahead', { date: ASKED, 'last-modified': 'Fri, 18 Apr 2025 10:00:00 GMT' }],
    ['a response without a date of its own', { 'last-modified': 'Thu, 03 Apr 2025 21:40:00 GMT' }],
    [
      'the year of a clock that was never set',
      { date: ASKED, 'last-modified': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    ],
    ['what is no date', { date: ASKED, 'last-modified': '<b>yesterday</b>' }],
    ['no such header', { date: ASKED }],
  ])('is none of %s', (_, headers: Record<string, string>) => {
    expect(publishedIn({}, headers)).toBeUndefined();
  });

  it('is no day of change of the page’s own', () => {
    const headers = { date: ASKED, 'last-modified': 'Thu, 03 Apr 2025 21:40:00 GMT' };
    expect(metaOf(pageOf({}), { headers }).modified).toBeUndefined();
  });
});

describe('a language that only the server says', () => {
  it('is taken where the page says none', () => {
    const headers = { 'content-language': 'ar-IQ, en' };
    const page = (lang: string) =>
      `<html${lang}><body><h1>Bridge</h1><p>The bridge is open.</p></body></html>`;
    expect(metaOf(page(''), { headers }).language).toMatchObject({ value: 'ar', rule: 'header' });
    expect(metaOf(page(' lang="tr"'), { headers }).language).toMatchObject({ value: 'tr', rule: 'lang' });
  });
});
