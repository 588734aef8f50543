import { describe, expect, it } from 'vitest';
import { evidenceOf, HEADLINE, pageOf } from './page.ts';

describe('gatherEvidence', () => {
  it('has nothing of an empty page', () => {
    expect(evidenceOf('')).toMatchObject({
      metas: [],
      links: [],
      blocks: [],
      title: '',
      headline: -1,
      shown: '',
    });
  });

  it('reads no line from scripts, styles and menus of choice', () => {
    const body =
      '<script>3 April 2025</script><style>a{}</style><select><option>4 May 2025</select><noscript>n</noscript>';
    const { blocks } = evidenceOf(pageOf({ body }));
    expect(blocks.map(({ text }) => text)).toEqual([HEADLINE, expect.stringContaining('The council')]);
  });

  it('keeps figures of two elements apart, and words of one line together', () => {
    const { blocks } = evidenceOf('<p><span>28.09.19</span><span>12:44</span></p><p>Ada <b>Moor</b></p>');
    expect(blocks.map(({ text }) => text)).toEqual(['28.09.19 12:44', 'Ada Moor']);
  });

  it('says where a line stands', () => {
    const { blocks, headline } = evidenceOf(
      pageOf({
        before: '<nav>Menu</nav>',
        body: '<p class="dateline">today</p>',
        after: '<div class="comments">Well said!</div><footer>Imprint</footer><article>Ferry</article>',
      }),
    );
    const place = (text: string) => blocks.find((block) => block.text === text);
    expect(blocks[headline]?.text).toBe(HEADLINE);
    expect(place('Menu')).toMatchObject({ isAside: true, isComment: false });
    expect(place('today')).toMatchObject({ isDated: true, isAside: false, isArticle: true });
    expect(place('Well said!')).toMatchObject({ isComment: true });
    expect(place('Imprint')).toMatchObject({ isAside: true });
    expect(place('Ferry')).toMatchObject({ isArticle: false });
  });

  it('does not let a class of the whole page speak of its lines', () => {
    const { blocks } = evidenceOf('<body class="comments sidebar"><h1>A bridge</h1><p>text</p></body>');
    expect(blocks).toMatchObject([
      { isAside: false, isComment: false },
      { isAside: false, isComment: false },
    ]);
  });

  it('keeps its bounds', () => {
    const many = evidenceOf(
      `${'<meta name="a" content="b">'.repeat(10_000)}${'<link rel="x" href="/y">'.repeat(10_000)}${'<p>x</p>'.repeat(30_000)}${'<time>1</time>'.repeat(9_000)}`,
    );
    expect([many.metas.length, many.links.length, many.blocks.length, many.marked.length]).toEqual([
      2_000, 2_000, 20_000, 4_000,
    ]);
  });
});
