import { describe, expect, it } from 'vitest';
import { linked, metaOf, type PageParts, pageOf } from './page.ts';

const author = (parts: PageParts) => metaOf(pageOf(parts)).author;
const article = (said: unknown) => linked({ '@type': 'NewsArticle', author: said });

describe('the author', () => {
  it.each<[string, PageParts]>([
    ['an agency', { head: article({ '@type': 'Organization', name: 'Reuters' }) }],
    [
      'an organisation with a person’s look',
      { head: article({ '@type': 'NewsMediaOrganization', name: 'Ada Moor' }) },
    ],
    ['an address', { head: '<meta name="article:author" content="https://social.example/ada.moor">' }],
    ['a desk', { head: '<meta name="author" content="News Desk">' }],
    ['a commenter', { after: '<div class="comments"><span class="author">Ben Lake</span> Well said!</div>' }],
    [
      'the author of another article',
      { after: '<article><h2>Ferry sold</h2><span class="author">Ben Lake</span></article>' },
    ],
    [
      'prose that begins with "by"',
      { body: `<p>By Monday the bridge will carry buses, ${'said the council, '.repeat(8)}</p>` },
    ],
  ])('is not %s', (_, parts) => {
    expect(author(parts)).toBeUndefined();
  });

  it('is not the outlet', () => {
    const head = `<meta property="og:site_name" content="Moorbeck Herald"><meta name="author" content="Moorbeck Herald">`;
    expect(author({ head })).toBeUndefined();
  });

  it.each<[string, PageParts, string, string]>([
    ['JSON-LD', { head: article({ '@type': 'Person', name: 'Ada Moor' }) }, 'Ada Moor', 'JSON-LD author'],
    [
      'JSON-LD’s list',
      { head: article([{ name: 'Ada Moor' }, 'Ben Lake']) },
      'Ada Moor, Ben Lake',
      'JSON-LD author',
    ],
    [
      'JSON-LD by reference',
      {
        head: linked({
          '@graph': [
            { '@type': 'NewsArticle', author: { '@id': '#ada' } },
            { '@type': 'Person', '@id': '#ada', name: 'Ada Moor' },
          ],
        }),
      },
      'Ada Moor',
      'JSON-LD author',
    ],
    ['meta', { head: '<meta name="author" content="Ada Moor">' }, 'Ada Moor', 'meta author'],
    [
      'several metas of one name',
      {
        head: '<meta name="citation_author" content="Moor, Ada"><meta name="citation_author" content="Lake, Ben">',
      },
      'Ada Moor, Ben Lake',
      'meta citation_author',
    ],
    ['a byline', { body: '<p class="byline">By Ada Moor</p>' }, 'Ada Moor', 'byline'],
    ['a line without a class', { body: '<p>By Ada Moor</p>' }, 'Ada Moor', 'byline'],
  ])('is read from %s', (_, parts, value, rule) => {
    expect(author(parts)).toMatchObject({ value, rule });
  });

  it('passes over a desk to the person in the byline', () => {
    expect(
      author({ head: '<meta name="author" content="Staff">', body: '<p class="byline">By Ada Moor</p>' }),
    ).toMatchObject({ value: 'Ada Moor', rule: 'byline' });
  });
});
