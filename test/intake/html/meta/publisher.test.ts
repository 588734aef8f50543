import { describe, expect, it } from 'vitest';
import { ADDRESS, HEADLINE, linked, metaOf, pageOf } from './page.ts';

const read = (head: string, url?: string) => metaOf(pageOf({ head }), { url });
const article = (publisher: unknown) => linked({ '@type': 'NewsArticle', publisher });

describe('the publisher', () => {
  it('is nobody where nothing is said', () => {
    expect(read('').publisher).toBeUndefined();
    for (const said of ['', ' ', 'x', 'x'.repeat(200)])
      expect(read(`<meta property="og:site_name" content="${said}">`).publisher).toBeUndefined();
    for (const said of [null, 7, [], {}, { '@id': {} }, { name: {} }])
      expect(read(article(said)).publisher?.value ?? '7').toBe('7');
  });

  it('is no address of a page, and not the headline', () => {
    expect(
      read('<meta property="article:publisher" content="https://social.example/post">').publisher,
    ).toBeUndefined();
    expect(read(`<meta name="application-name" content="${HEADLINE}">`).publisher).toBeUndefined();
  });

  it.each([
    ['meta og:site_name', '<meta property="og:site_name" content="Harbour Post">'],
    ['JSON-LD WebSite', linked({ '@type': 'WebSite', name: 'Harbour Post' })],
    ['JSON-LD publisher', article({ '@type': 'Organization', name: 'Harbour Post' })],
    [
      'JSON-LD publisher',
      linked({
        '@graph': [
          { '@type': 'NewsArticle', publisher: { '@id': '#post' } },
          { '@id': '#post', name: 'Harbour Post' },
        ],
      }),
    ],
    ['meta dc.publisher', '<meta name="dc.publisher" content="Harbour Post">'],
  ])('is read from %s', (rule, head) => {
    expect(read(head, ADDRESS).publisher).toMatchObject({ value: 'Harbour Post', rule });
  });

  it('is the host where nothing better is said, or the agency that is named as author', () => {
    expect(read('', ADDRESS).publisher).toMatchObject({ value: 'moorbeck-post.example', rule: 'address' });
    expect(read('', 'https://ada:secret@www.a.example:81/b').publisher?.value).toBe('a.example');
    const head = linked({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Moor Agency' } });
    expect(read(head, ADDRESS).publisher?.value).toBe('Moor Agency');
  });
});
