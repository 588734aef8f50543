import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/intake/html/blocks.ts';
import { readFeatures } from '../../../src/intake/html/features.ts';
import { parseHtml } from '../../../src/intake/html/index.ts';
import { readFacts } from '../../../src/intake/html/page-facts.ts';
import { settleLines } from '../../../src/intake/html/settle.ts';

const said = (what: string) =>
  `The council of the river district said on Monday that the ${what} would stay closed until the spring.`;

/** The lines that are settled to be the article's where each has the chance that `chance` gives to its words. */
function settled(html: string, chance: (text: string) => number) {
  const root = parseHtml(html).document.documentElement;
  if (root === null) throw new Error('no page');
  const page = readBlocks(root);
  const features = readFeatures(page, readFacts(root));
  const { isBody, isCopy } = settleLines(
    page,
    features,
    page.blocks.map(({ text }) => chance(text)),
  );
  const those = (flags: readonly boolean[]) =>
    page.blocks.flatMap(({ text }, at) => (flags[at] ? [text] : []));
  return { taken: those(isBody), copies: those(isCopy) };
}
const likely =
  (words: string, much = 0.95, little = 0.05) =>
  (text: string) =>
    text.includes(words) ? much : little;

describe('paragraphs of one kind', () => {
  it('are taken all, though one of them is in doubt', () => {
    const html = `<div class="story"><p>${said('bridge')}</p><p>${said('ferry')}</p><p>${said('road')}</p></div>`;
    const { taken } = settled(html, (text) => (text.includes('ferry') ? 0.2 : 0.95));
    expect(taken).toEqual([said('bridge'), said('ferry'), said('road')]);
  });

  it('are left all, though one of them looks likely', () => {
    const html = `<div class="story"><p>${said('bridge')}</p><p>${said('bridge east')}</p></div><div class="more"><p>${said('ferry')}</p><p>${said('road')}</p><p>${said('mill')}</p></div>`;
    const { taken } = settled(html, (text) =>
      text.includes('bridge') ? 0.95 : text.includes('ferry') ? 0.35 : 0.01,
    );
    expect(taken).toEqual([said('bridge'), said('bridge east')]);
  });

  it('are judged on their page’s own scale where nothing on it is likely', () => {
    const html = `<div class="story"><p>${said('bridge')}</p><p>${said('ferry')}</p></div><div class="more"><p>Home and garden</p></div>`;
    expect(settled(html, (text) => (text.includes('council') ? 0.15 : 0.002)).taken).toEqual([
      said('bridge'),
      said('ferry'),
    ]);
  });
});

describe('what markup says for sure', () => {
  it.each(['nav', 'aside', 'footer', 'header', 'button', 'figcaption'])(
    'nothing in <%s> is the article’s, however likely',
    (tag) => {
      const html = `<p>${said('bridge')}</p><${tag}><p>${said('ferry')}</p></${tag}><p>${said('road')}</p>`;
      expect(settled(html, () => 0.99).taken).toEqual([said('bridge'), said('road')]);
    },
  );

  it('nor is a line whose own words are a credit', () => {
    const html = `<p>${said('bridge')}</p><p>Photo: River Post</p><p>${said('road')}</p>`;
    expect(settled(html, () => 0.99).taken).toEqual([said('bridge'), said('road')]);
  });

  it('a quotation between lines of the article is the article’s', () => {
    const html = (end: string) =>
      `<p>${said('bridge')}</p><blockquote><p>We were not told.</p><p>Nobody was.</p></blockquote>${end}`;
    const chance = (text: string) => (text.includes('council') ? 0.95 : 0.1);
    expect(settled(html(`<p>${said('road')}</p>`), chance).taken).toContain('Nobody was.');
    expect(settled(html('<p>Home</p>'), chance).taken).toEqual([said('bridge')]);
  });

  it('a table below the text is taken whole, one of links is not', () => {
    const table = (cell: (words: string) => string) =>
      `<article><p>${said('bridge')}</p><table><tr><td>${cell('Lorries')}<td>${cell('140')}</table></article>`;
    const chance = likely('council');
    expect(
      settled(
        table((words) => words),
        chance,
      ).taken,
    ).toEqual([said('bridge'), 'Lorries', '140']);
    expect(
      settled(
        table((words) => `<a href="/">${words}</a>`),
        chance,
      ).taken,
    ).toEqual([said('bridge')]);
  });
});

describe('copies', () => {
  it('in another place of the page are left out and told as such', () => {
    const html = `<div><p>${said('bridge')}</p><p>${said('road')}</p></div><section><p>${said('bridge').toUpperCase()}</p></section>`;
    const { taken, copies } = settled(html, () => 0.99);
    expect(taken).toEqual([said('bridge'), said('road')]);
    expect(copies).toEqual([said('bridge').toUpperCase()]);
  });

  it('are none where the line is short, or stands twice in one place, as in a song', () => {
    const short = '<div><p>He said no.</p></div><section><p>He said no.</p></section>';
    expect(settled(short, () => 0.99).copies).toEqual([]);
    const song = `<div><p>${said('bridge')}</p><p>${said('road')}</p><p>${said('bridge')}</p></div>`;
    expect(settled(song, () => 0.99)).toMatchObject({
      copies: [],
      taken: [said('bridge'), said('road'), said('bridge')],
    });
  });
});
