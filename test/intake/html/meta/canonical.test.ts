import { describe, expect, it } from 'vitest';
import { plainAddress } from '../../../../src/intake/html/meta/canonical.ts';
import { ADDRESS, linked, metaOf, pageOf } from './page.ts';

const canonical = (head: string, url: string | undefined = ADDRESS) =>
  metaOf(pageOf({ head }), { url }).canonical;

describe('plainAddress', () => {
  it.each([
    '',
    'news',
    '/news',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'mailto:a@b.example',
    'http://',
    `https://a.example/${'x'.repeat(3_000)}`,
  ])('takes %j for none', (said) => {
    expect(plainAddress(said)).toBeUndefined();
  });

  it.each([
    ['https://a.example/b?utm_source=x&id=7&fbclid=y', 'https://a.example/b?id=7'],
    ['https://a.example/b?utm_source=x#part', 'https://a.example/b'],
    ['https://ada:secret@a.example/b', 'https://a.example/b'],
    ['https://a.example/b?q=a%20b', 'https://a.example/b?q=a%20b'],
    ['HTTPS://A.EXAMPLE/B', 'https://a.example/B'],
  ])('writes %s as %s', (said, plain) => {
    expect(plainAddress(said)).toBe(plain);
    expect(plainAddress(plain)).toBe(plain);
  });
});

describe('the canonical address', () => {
  it.each([
    ['another site', '<link rel="canonical" href="https://other.example/news/bridge">'],
    ['another site under the same national label', '<link rel="canonical" href="https://other.co.uk/a">'],
    ['the front page', '<link rel="canonical" href="https://www.moorbeck-post.example/">'],
    ['a script', '<link rel="canonical" href="javascript:alert(1)">'],
    ['nothing', '<link rel="canonical" href="">'],
  ])('is not %s, but the address it was fetched from', (_, head) => {
    expect(canonical(head)).toEqual({ value: ADDRESS, rule: 'address', said: ADDRESS });
  });

  it('does not take two names under one national label for one site', () => {
    const head = '<link rel="canonical" href="https://other.co.uk/a">';
    expect(canonical(head, 'https://paper.co.uk/a')?.value).toBe('https://paper.co.uk/a');
  });

  it('is nothing where no address is known or said', () => {
    expect(metaOf(pageOf({})).canonical).toBeUndefined();
    expect(metaOf(pageOf({ head: '<link rel="canonical" href="/news/bridge">' })).canonical).toBeUndefined();
  });

  it.each([
    ['link canonical', '<link rel="canonical" href="/news/bridge-1">'],
    ['meta og:url', '<meta property="og:url" content="https://moorbeck-post.example/news/bridge-1">'],
    [
      'JSON-LD mainEntityOfPage',
      linked({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': '/news/bridge-1' } }),
    ],
    ['JSON-LD url', linked({ '@type': 'NewsArticle', url: '/news/bridge-1' })],
  ])('is read from %s', (rule, head) => {
    const found = canonical(head);
    expect(found?.rule).toBe(rule);
    expect(found?.value).toMatch(/^https:\/\/(?:www\.)?moorbeck-post\.example\/news\/bridge-1$/u);
  });

  it('passes over what is not believed to what is', () => {
    const head = `<link rel="canonical" href="https://other.example/a"><meta property="og:url" content="${ADDRESS}-1">`;
    expect(canonical(head)).toMatchObject({ value: `${ADDRESS}-1`, rule: 'meta og:url' });
  });
});
