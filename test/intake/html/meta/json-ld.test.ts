import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArticleNode, readJsonLd, textOf, typesOf } from '../../../../src/intake/html/meta/json-ld.ts';

describe('readJsonLd', () => {
  it.each(['', ' ', '[]', '"text"', 'null', '42', 'not json', '{', '[[[['])(
    'has no node for %j',
    (source) => {
      expect(readJsonLd([source])).toEqual([]);
    },
  );

  it('goes into @graph without a step, into members with one', () => {
    const nodes = readJsonLd([
      JSON.stringify({
        '@graph': [
          { '@type': 'WebSite', name: 'Moorbeck Post' },
          { '@graph': [{ '@type': 'NewsArticle', image: { '@type': 'ImageObject' } }] },
        ],
      }),
    ]);
    expect(nodes.map(({ types, depth, under }) => [types.join(), depth, under])).toEqual([
      ['', 0, ''],
      ['WebSite', 0, ''],
      ['', 0, ''],
      ['NewsArticle', 0, ''],
      ['ImageObject', 1, 'image'],
    ]);
  });

  it.each([
    ['a comma too many', '{"@type":"NewsArticle","datePublished":"2025-04-03",}'],
    ['a raw line break', '{"@type":"NewsArticle","headline":"a\nb","datePublished":"2025-04-03"}'],
    ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2025-04-03"}\n//]]>'],
    ['a comment of HTML', '<!-- {"@type":"NewsArticle","datePublished":"2025-04-03"} -->'],
    ['a semicolon', '{"@type":"NewsArticle","datePublished":"2025-04-03"};'],
  ])('mends %s', (_, source) => {
    const [node] = readJsonLd([source]);
    expect(node?.salvaged).toBe(false);
    expect(node?.members.datePublished).toBe('2025-04-03');
  });

  it('salvages what cannot be mended, each member the first time', () => {
    const [node] = readJsonLd([
      '{"@type":"NewsArticle","headline":"A "bad" one","datePublished":"2025-04-03","datePublished":"2020-01-01"',
    ]);
    expect(node).toMatchObject({
      salvaged: true,
      types: ['NewsArticle'],
      members: { datePublished: '2025-04-03' },
    });
  });

  it('is bounded in nodes and depth', () => {
    expect(readJsonLd([`[${'{"@type":"A"},'.repeat(20_000)}{}]`]).length).toBeLessThanOrEqual(3_000);
    expect(
      Math.max(...readJsonLd([`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`]).map(({ depth }) => depth)),
    ).toBe(12);
  });

  it('never throws, and reads any JSON twice the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (sources) => {
        const nodes = readJsonLd(sources);
        expect(readJsonLd(sources)).toEqual(nodes);
        for (const node of nodes) isArticleNode(node);
      }),
    );
  });
});

describe('typesOf', () => {
  it.each([[null], ['NewsArticle'], [{ '@type': { toString: 1 } }], [{ '@type': [1, null, {}] }], [{}]])(
    'has none for %j',
    (value) => {
      expect(typesOf(value)).toEqual([]);
    },
  );

  it('drops the vocabulary', () => {
    expect(typesOf({ '@type': ['https://schema.org/NewsArticle', 'schema:Report'] })).toEqual([
      'NewsArticle',
      'Report',
    ]);
  });
});

describe('isArticleNode', () => {
  it('tells articles from pages and lists', () => {
    const isArticle = (type: string) => readJsonLd([JSON.stringify({ '@type': type })]).some(isArticleNode);
    expect(['NewsArticle', 'BlogPosting', 'Report'].map(isArticle)).toEqual([true, true, true]);
    expect(['WebPage', 'ItemList', 'Organization', ''].map(isArticle)).toEqual([false, false, false, false]);
  });
});

describe('textOf', () => {
  it.each([[undefined], [null], [true], [[]], [{}], ['  '], [[['a']]], [{ '@value': { '@value': {} } }]])(
    'has no text for %j',
    (value) => {
      expect(textOf(value)).toBeUndefined();
    },
  );

  it.each([
    [' a ', 'a'],
    [7, '7'],
    [['a', 'b'], 'a'],
    [{ '@value': 'a' }, 'a'],
    [{ name: { '@value': 'a' } }, 'a'],
  ])('reads %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it('does not follow what is nested without end', () => {
    let value: unknown = 'deep';
    for (let at = 0; at < 200_000; at++) value = { name: value };
    expect(textOf(value)).toBeUndefined();
  });
});
