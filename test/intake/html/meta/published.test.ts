import { describe, expect, it } from 'vitest';
import type { DateCandidate } from '../../../../src/intake/html/meta/candidates.ts';
import { chooseModified, choosePublished } from '../../../../src/intake/html/meta/published.ts';
import { linked, metaOf, type PageParts, pageOf } from './page.ts';

const published = (parts: PageParts, url?: string, headers = {}) =>
  metaOf(pageOf(parts), { url, headers }).published?.value;

describe('the day of publication', () => {
  it.each<[string, PageParts]>([
    ['a page without a date', {}],
    ['a month and a year', { body: '<p class="date">April 2025</p>' }],
    ['year 0000', { head: '<meta property="article:published_time" content="0000-00-00T00:00:00Z">' }],
    ['year 9999', { head: '<meta property="article:published_time" content="9999-12-31">' }],
    [
      'year 0001 in JSON-LD',
      { head: linked({ '@type': 'NewsArticle', datePublished: '0001-01-01T00:00:00' }) },
    ],
    ['a day that is none', { head: '<meta name="date" content="2025-02-30">' }],
    ['a template left unfilled', { head: '<meta name="date" content="{{page.date}}">' }],
    ['an event’s start', { head: '<meta property="event:start_time" content="2025-04-03">' }],
    ['an expiry', { head: '<meta http-equiv="expires" content="Thu, 03 Apr 2025 10:00:00 GMT">' }],
    ['a copyright’s year', { after: '<footer>© 2025 Moorbeck Post</footer>' }],
  ])('is not found in %s', (_, parts) => {
    expect(published(parts)).toBeUndefined();
  });

  it('is not the response’s own date, which only bounds it', () => {
    const headers = { date: 'Thu, 03 Apr 2025 10:00:00 GMT' };
    expect(published({}, undefined, headers)).toBeUndefined();
    const later = { head: '<meta property="article:published_time" content="2025-06-01">' };
    expect(published(later)).toBe('2025-06-01');
    expect(published(later, undefined, headers)).toBeUndefined();
  });

  it('is the publication, not the change, wherever both stand', () => {
    expect(
      published({
        head: linked({ '@type': 'NewsArticle', dateModified: '2025-05-09', datePublished: '2025-04-03' }),
      }),
    ).toBe('2025-04-03');
    expect(
      published({
        head: '<meta property="article:modified_time" content="2025-05-09"><meta property="article:published_time" content="2025-04-03">',
      }),
    ).toBe('2025-04-03');
    expect(published({ body: '<p>Updated: 9 May 2025</p><p>Published: 3 April 2025</p>' })).toBe(
      '2025-04-03',
    );
    expect(published({ body: '<p>Published 3 April 2025, updated 9 May 2025</p>' })).toBe('2025-04-03');
  });

  it('is not the day of a comment, a footer, a side column, a menu or another article', () => {
    const body = '<p class="date">3 April 2025</p>';
    for (const after of [
      '<div class="comments"><time datetime="2025-05-09T10:00">9 May 2025</time> Well said!</div>',
      '<footer><p>Printed on 9 May 2025</p></footer>',
      '<aside class="related"><time datetime="2025-05-09">9 May 2025</time> Ferry sold</aside>',
      '<article><h2>Ferry is sold</h2><time datetime="2025-05-09">9 May 2025</time></article>',
    ]) {
      expect(published({ body, after }), after).toBe('2025-04-03');
    }
    expect(published({ before: '<nav>Friday, 9 May 2025</nav>', body })).toBe('2025-04-03');
  });

  it('is not the upload of a film shown on the page', () => {
    const film = { '@type': 'VideoObject', uploadDate: '2024-01-01' };
    expect(
      published({ head: linked({ '@type': 'NewsArticle', datePublished: '2025-04-03', video: film }) }),
    ).toBe('2025-04-03');
  });

  it('reads figures in the order of the place', () => {
    const body = '<p class="date">04/03/2025</p>';
    expect(published({ lang: 'en-US', body })).toBe('2025-04-03');
    expect(published({ lang: 'en-GB', body })).toBe('2025-03-04');
    expect(published({ lang: 'fr', body })).toBe('2025-03-04');
    expect(published({ lang: 'en', body }, 'https://paper.example.co.uk/a')).toBe('2025-03-04');
  });

  it('lets an unmistakable date of the page settle the order', () => {
    expect(
      published({
        lang: 'en-US',
        head: '<meta property="article:published_time" content="2025-03-04">',
        body: '<p class="date">04/03/2025</p>',
      }),
    ).toBe('2025-03-04');
  });

  it.each([
    ['ar', 'نشر في ٣ نيسان ٢٠٢٥'],
    ['ar', '٠٣/٠٤/٢٠٢٥'],
    ['fa', '۱۴ فروردین ۱۴۰۴'],
    ['fa', '۱۴۰۴/۰۱/۱۴'],
    ['ku', '3ê Nîsana 2025'],
    ['de', 'Veröffentlicht am 3. April 2025'],
  ])('is read in %s: %s', (lang, said) => {
    expect(published({ lang, body: `<p class="date">${said}</p>` })).toBe('2025-04-03');
  });

  it('is found in the address, where nothing better is said', () => {
    expect(published({}, 'https://paper.example/2025/04/03/bridge')).toBe('2025-04-03');
    expect(published({}, 'https://paper.example/2025/04/bridge')).toBeUndefined();
    expect(published({}, 'https://paper.example/2025/13/03/bridge')).toBeUndefined();
  });

  it('says which rule found it, and in which words', () => {
    const { published: found } = metaOf(pageOf({ body: '<p>Published: 3 April 2025, 10:30</p>' }));
    expect(found).toEqual({
      value: '2025-04-03T10:30',
      rule: 'text: said to be published',
      said: '3 April 2025, 10:30',
    });
  });
});

const candidate = (fields: Partial<DateCandidate> & { readonly day: string }): DateCandidate => ({
  value: fields.day,
  channel: 'text',
  rule: 'text',
  said: fields.day,
  weight: 5,
  isModified: false,
  ...fields,
});

describe('choosePublished', () => {
  it('chooses nothing of nothing, and nothing of what hardly speaks', () => {
    expect(choosePublished([])).toBeUndefined();
    expect(choosePublished([candidate({ day: '2025-04-03', weight: 0.5 })])).toBeUndefined();
  });

  it('takes the earliest of equals, whatever their order', () => {
    const both = [candidate({ day: '2025-05-09' }), candidate({ day: '2025-04-03' })];
    expect(choosePublished(both)?.day).toBe('2025-04-03');
    expect(choosePublished(both.toReversed())?.day).toBe('2025-04-03');
  });

  it('counts one channel once, however often it says a day', () => {
    const often = Array.from({ length: 50 }, () => candidate({ day: '2025-05-09', weight: 4 }));
    expect(choosePublished([...often, candidate({ day: '2025-04-03', weight: 5 })])?.day).toBe('2025-04-03');
  });

  it('prefers a day that two channels say', () => {
    const alone = candidate({ day: '2025-05-09', weight: 6 });
    const two = [candidate({ day: '2025-04-03' }), candidate({ day: '2025-04-03', channel: 'marked' })];
    expect(choosePublished([alone, ...two])?.day).toBe('2025-04-03');
  });
});

describe('chooseModified', () => {
  it('is no change before the publication, and none that is the publication', () => {
    const first = candidate({ day: '2025-04-03', channel: 'meta' });
    const earlier = candidate({ day: '2025-03-01', channel: 'meta', isModified: true });
    const same = candidate({ day: '2025-04-03', channel: 'meta', isModified: true });
    const later = candidate({ day: '2025-05-09', channel: 'meta', isModified: true });
    expect(chooseModified([first, earlier, same], first)).toBeUndefined();
    expect(chooseModified([first, earlier, same, later], first)).toBe(later);
  });
});
