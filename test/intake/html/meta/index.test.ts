import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/intake/html/index.ts';
import { metadata } from '../../../../src/intake/html/meta/index.ts';
import { ADDRESS, HEADLINE, linked, metaOf, pageOf } from './page.ts';

const seconds = (html: string): number => {
  const { document } = parseHtml(html);
  const start = performance.now();
  metadata(document, { url: ADDRESS });
  return (performance.now() - start) / 1_000;
};

describe('metadata', () => {
  it('says nothing of a page that says nothing', () => {
    expect(metaOf('')).toEqual({});
    expect(metaOf('<p></p>')).toEqual({});
  });

  it('reads a whole page, each datum with its rule and words', () => {
    const head = `<meta property="og:site_name" content="Moorbeck Post"><link rel="canonical" href="/news/bridge?utm_source=x">${linked(
      {
        '@type': 'NewsArticle',
        headline: HEADLINE,
        author: [{ '@type': 'Person', name: 'Ada Moor' }],
        datePublished: '2025-04-03T10:20:30+01:00',
        dateModified: '2025-04-04T08:00:00+01:00',
      },
    )}`;
    expect(metaOf(pageOf({ head }), { url: ADDRESS })).toEqual({
      title: { value: HEADLINE, rule: 'headline', said: HEADLINE },
      author: { value: 'Ada Moor', rule: 'JSON-LD author', said: 'Ada Moor' },
      publisher: { value: 'Moorbeck Post', rule: 'meta og:site_name', said: 'Moorbeck Post' },
      siteName: { value: 'Moorbeck Post', rule: 'meta og:site_name', said: 'Moorbeck Post' },
      published: {
        value: '2025-04-03T10:20:30+01:00',
        rule: 'JSON-LD datePublished',
        said: '2025-04-03T10:20:30+01:00',
      },
      modified: {
        value: '2025-04-04T08:00:00+01:00',
        rule: 'JSON-LD dateModified',
        said: '2025-04-04T08:00:00+01:00',
      },
      language: { value: 'en', rule: 'lang', said: 'en' },
      canonical: { value: ADDRESS, rule: 'link canonical', said: '/news/bridge?utm_source=x' },
    });
  });

  it.each([
    ['a type that is an object', { '@type': { toString: 1 }, name: 'Ada Moor' }],
    ['a name that is an object', { name: { toString: 1 } }],
    ['null', null],
    ['numbers', [1, 2]],
  ])('survives an author with %s', (_, author) => {
    expect(metaOf(pageOf({ head: linked({ '@type': 'NewsArticle', author }) })).title?.value).toBe(HEADLINE);
  });

  it('survives types and names nested without end', () => {
    const deep = `${'['.repeat(150_000)}${']'.repeat(150_000)}`;
    const names = `${'{"name":'.repeat(40_000)}"x"${'}'.repeat(40_000)}`;
    for (const author of [`{"@type":${deep},"name":"Ada Moor"}`, names]) {
      expect(
        metaOf(pageOf({ head: linked(`{"@type":"NewsArticle","author":${author}}`) })).title?.value,
      ).toBe(HEADLINE);
    }
  });

  // Bounds ten times what a slow core takes.
  it('is bounded in time on 10 MB of JSON-LD', () => {
    const node = `{"@type":"NewsArticle","datePublished":"2025-04-03","a":[${'{"b":1},'.repeat(1_000)}1]}`;
    expect(seconds(linked(`[${`${node},`.repeat(1_250)}${node}]`))).toBeLessThan(5);
    expect(seconds(linked(node).repeat(1_250))).toBeLessThan(5);
    expect(seconds(linked('{"datePublished":"2025-04-03",'.repeat(340_000)))).toBeLessThan(5);
    expect(seconds(linked(`{${', '.repeat(5_000_000)}`))).toBeLessThan(5);
  });

  it('is bounded in time on 10,000 meta elements, and reads the first', () => {
    const metas = (content: string) =>
      `<meta property="article:published_time" content="2025-04-03">${`<meta name="date" content="${content}">`.repeat(9_999)}`;
    const head = metas('3/4/2025 '.repeat(20));
    expect(seconds(pageOf({ head }))).toBeLessThan(5);
    expect(metaOf(pageOf({ head: metas('none') })).published?.value).toBe('2025-04-03');
  });

  it('never throws; a date found is a day within bounds; twice the same', () => {
    const said = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '2025-04-03',
        '0000-00-00',
        '9999-12-31',
        '٣ نيسان ٢٠٢٥',
        '۱۴۰۴/۰۱/۱۴',
        '04/03/2025',
        '1743675630',
        'By Ada Moor',
      ),
    );
    const part = fc.oneof(
      said,
      fc.json().map(linked),
      said.map((text) =>
        linked({ '@type': 'NewsArticle', datePublished: text, author: text, publisher: text }),
      ),
      said.map((text) => `<meta property="article:published_time" content="${text}">`),
      said.map((text) => `<time datetime="${text}">${text}</time>`),
      said.map((text) => `<p class="date">Published ${text}</p>`),
      said.map((text) => `<h1>${text}</h1>`),
      said.map((text) => `<link rel="canonical" href="${text}">`),
      fc.constantFrom(
        '<div class="comments">',
        '<article>',
        '</article>',
        '<footer>',
        '<a rel="author">',
        '<!--',
        '</',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.option(said, { nil: undefined }), (parts, url) => {
        const html = parts.join('\n');
        const page = metaOf(html, { url });
        for (const found of [page.published, page.modified]) {
          if (found === undefined) continue;
          expect(found.value).toMatch(
            /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/u,
          );
          const day = found.value.slice(0, 10);
          expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          expect(day >= '1990-01-01' && day <= '2100-12-31').toBe(true);
        }
        for (const found of Object.values(page)) {
          expect(found.value).not.toBe('');
          expect(found.said.length).toBeLessThanOrEqual(200);
        }
        expect(metaOf(html, { url })).toEqual(page);
      }),
      { numRuns: 300 },
    );
  });
});
