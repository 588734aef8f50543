import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/intake/html/blocks.ts';
import { readFeatures } from '../../../src/intake/html/features.ts';
import { parseHtml } from '../../../src/intake/html/index.ts';
import { readFacts } from '../../../src/intake/html/page-facts.ts';
import { markup } from './markup-pieces.ts';

function featuresOf(html: string) {
  const root = parseHtml(html).document.documentElement;
  if (root === null) return undefined;
  const page = readBlocks(root);
  return { page, features: readFeatures(page, readFacts(root)) };
}
const read = (html: string) => {
  const found = featuresOf(html);
  if (found === undefined) throw new Error('no page');
  return found;
};
/** The line that is taken for the headline, in words. */
const headline = (html: string) => {
  const { page, features } = read(html);
  return page.blocks[features.headline]?.text;
};
const PROSE =
  'The council of the river district said on Monday that the bridge would stay closed until the spring.';

describe('the headline of a page', () => {
  it('is the line that its titles name: a heading before a link, without what the outlet adds', () => {
    expect(
      headline(
        `<title>Bridge stays closed | River Post</title><nav><a href="/b">Bridge stays closed</a></nav><h1>Bridge stays closed</h1><p>${PROSE}</p>`,
      ),
    ).toBe('Bridge stays closed');
    const { page, features } = read(
      `<title>Bridge stays closed | River Post</title><p><a href="/b">Bridge stays closed</a></p><h1>Bridge stays closed</h1><p>${PROSE}</p>`,
    );
    expect(page.boxes[page.blocks[features.headline]?.box ?? 0]?.tag).toBe('h1');
  });

  it('is none where the titles say something else, or nothing', () => {
    expect(
      headline(`<title>River Post</title><h2>Bridge stays closed until spring</h2><p>${PROSE}</p>`),
    ).toBeUndefined();
    expect(headline(`<h2>Bridge stays closed</h2><p>${PROSE}</p>`)).toBeUndefined();
  });
});

describe('lines of one kind', () => {
  it('have the same tags and classes around them', () => {
    const { features } = read(
      `<div class="story"><p>${PROSE}</p><p>${PROSE}</p></div><div class="side"><p>${PROSE}</p></div>`,
    );
    const [first, second, third] = features.signatures;
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });
});

describe('the numbers of a line', () => {
  const page = (head: string, body = '') =>
    read(
      `<head><title>Bridge stays closed</title>${head}</head><body><h1>Bridge stays closed</h1><p>${PROSE}</p>${body}</body>`,
    );
  const changed = (one: Float32Array, other: Float32Array) =>
    [...one].filter((value, index) => value !== other[index]).length;

  it('change where the page’s structured data, or its summary, has the line too', () => {
    const linked = (words: string) =>
      `<script type="application/ld+json">{"articleBody": "${words.repeat(3)}"}</script>`;
    const held = page(linked(PROSE)).features.row(1);
    const other = page(linked(PROSE.replaceAll('bridge', 'tunnel'))).features.row(1);
    expect(changed(held, other)).toBe(1);
    const told = page(`<meta name="description" content="${PROSE}">`).features.row(1);
    const untold = page('<meta name="description" content="Another summary of it">').features.row(1);
    expect(changed(told, untold)).toBe(1);
  });

  it('are the same however often and in whichever order they are asked for', () => {
    const { page: read, features } = page('', `<p>${PROSE} And so on.</p><ul><li><a href="/1">Home</a></ul>`);
    const all = read.blocks.map((_, index) => [...features.row(index)]);
    for (const index of [3, 0, 2, 1, 3]) expect([...features.row(index)]).toEqual(all[index]);
  });

  it('property: are as many for each line, and numbers, whatever the markup', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(markup, (html) => {
        const found = featuresOf(html);
        for (const { index } of found?.page.blocks ?? []) {
          const row = found?.features.row(index) ?? new Float32Array();
          lengths.add(row.length);
          expect(row.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(lengths.size).toBe(1);
  });
});
