import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/intake/html/index.ts';
import { readFacts, shortText } from '../../../src/intake/html/page-facts.ts';

function factsOf(html: string) {
  const root = parseHtml(html).document.documentElement;
  if (root === null) throw new Error('no page');
  return readFacts(root);
}
const linked = (json: string, type = 'application/ld+json') =>
  `<script type="${type}">${json}</script><p>a</p>`;

describe('titles of a page', () => {
  it('are those of its head, its title and its one first heading, each once', () => {
    const html = `<title> Bridge\n closed | Post </title><meta property="og:title" content="Bridge closed"><meta name="Twitter:Title" content="Bridge closed"><h1>Bridge <i>closed</i> till spring</h1>`;
    expect(factsOf(html).titles).toEqual([
      'Bridge closed',
      'Bridge closed | Post',
      'Bridge closed till spring',
    ]);
  });

  it('are not those of several first headings, empty ones, or ones as long as a text', () => {
    expect(factsOf('<h1>One</h1><h1>Two</h1>').titles).toEqual([]);
    expect(
      factsOf('<title> </title><meta property="og:title" content=""><meta name="title">').titles,
    ).toEqual([]);
    expect(factsOf(`<meta name="title" content="${'x'.repeat(2000)}">`).titles).toEqual([]);
  });

  it('are at most eight', () => {
    const html = Array.from({ length: 30 }, (_, at) => `<meta name="title" content="Title ${at}">`).join('');
    expect(factsOf(html).titles).toHaveLength(8);
  });
});

describe('what else a page says of itself', () => {
  it('are its summaries and its language', () => {
    const html =
      '<html lang=" EN-gb "><head><meta name="description" content="A summary."><meta property="og:description" content="Another."><meta name="keywords" content="no"></head><body>a</body></html>';
    expect(factsOf(html)).toMatchObject({ descriptions: ['A summary.', 'Another.'], language: 'en-gb' });
    expect(factsOf('<p>a').language).toBeUndefined();
  });
});

describe('the article as structured data give it', () => {
  it('is read without the rest, which is often broken', () => {
    expect(factsOf(linked('{"a": [}, "articleBody" : "One \\"two\\"\\nthree", broken')).structuredBody).toBe(
      'One "two"\nthree',
    );
    expect(factsOf(linked('{"articleBody":"a <b>bold</b> line"}')).structuredBody).toBe('a  bold  line');
  });

  it.each([
    ['no end', linked('{"articleBody":"One')],
    ['no string', linked('{"articleBody": {"a": 1}}')],
    ['an escape that is none', linked('{"articleBody":"a \\\\x \\u00zz"}')],
    ['another type of script', linked('{"articleBody":"One"}', 'text/template')],
    ['a name alone', linked('"articleBody"')],
    ['more than a text', linked(`{"articleBody":"${'x'.repeat(2_000_001)}"}`)],
  ])('is nothing where it has %s', (_, html) => expect(factsOf(html).structuredBody).toBe(''));

  it('is the first of several', () => {
    const html =
      linked('{"headline":"x"}') + linked('{"articleBody":"One"}') + linked('{"articleBody":"Two"}');
    expect(factsOf(html).structuredBody).toBe('One');
  });
});

describe('the short text of an element', () => {
  const textOf = (html: string) => {
    const [element] = parseHtml(html).document.getElementsByTagName('div');
    return element === undefined ? undefined : shortText(element);
  };

  it('runs through what is in it, and stops at its end', () => {
    expect(textOf('<div>One <b>two<i> three</i></b>\n<p>four</p></div>five')).toBe('One two three four');
    expect(textOf('<div></div>five')).toBe('');
  });

  it('is bounded, and needs no recursion', () => {
    const long = textOf(`<div>${'<b>word </b>'.repeat(5000)}</div>`);
    expect(long?.length).toBeLessThan(4100);
    expect(textOf(`<div>${'<b>'.repeat(300)}deep</div>`)).toBe('deep');
  });
});
