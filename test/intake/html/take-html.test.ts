import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src/core/index.ts';
import { parseHtml, takeHtml } from '../../../src/intake/html/index.ts';

const take = (html: string) => takeHtml(parseHtml(html).document, 'The page');
const article = ({ text, furniture }: ReturnType<typeof take>) => {
  const out = furniture.map(({ start, end }) => text.slice(start, end));
  return text.split('\n\n').filter((line) => !out.includes(line));
};

const PARAGRAPHS = [
  'The crossing at Rabia opened on Monday to lorries that had waited there for more than nine days, officials in Mosul said.',
  'Drivers told our correspondent that they had been given no reason for the delay, and that most of their fruit was lost.',
  'A spokesman for the customs office denied that any of the lorries had been searched twice, and promised to pay for the damage.',
  'Two hundred lorries are expected to cross every day from next week, when a second gate will be ready on the Syrian side.',
];
const PAGE = `<!doctype html><html lang="en"><head><title>Crossing opens to lorries - Two Rivers Monitor</title>
<meta property="og:title" content="Crossing opens to lorries"></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Crossing opens to lorries</h1><p class="byline">By Hana Basim</p>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div>
<figure><img src="a.jpg"><figcaption>Lorries at the gate. [Hana Basim/Levant Wire]</figcaption></figure>
<div class="body">${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n')}</div>
<aside><h3>Related stories</h3><ul><li><a href="/1">Dam nears completion after years of delay</a></li>
<li><a href="/2">Five questions about the customs union</a></li></ul></aside></article></main>
<footer><p>© 2025 Two Rivers Monitor. All rights reserved.</p></footer></body></html>`;

describe('takeHtml', () => {
  it('keeps the article and marks what stands around it', () => {
    const page = take(PAGE);
    const kept = article(page);
    for (const words of PARAGRAPHS) expect(kept).toContain(words);
    for (const words of ['Home', 'Sport', 'Dam nears completion after years of delay', 'Related stories'])
      expect(kept, words).not.toContain(words);
    expect(kept.some((line) => line.includes('Levant Wire') || line.includes('All rights'))).toBe(false);
    expect(page.headline).toBe('Crossing opens to lorries');
  });

  it('leaves nothing of the page out: furniture is text of it', () => {
    const { text } = take(PAGE);
    for (const words of ['Home', 'By Hana Basim', 'Related stories']) expect(text).toContain(words);
  });

  it('refuses a page without text in one sentence', () => {
    for (const html of ['', '<html><body><script>alert(1)</script></body></html>', '<img src=x>'])
      expect(() => take(html)).toThrow(DocumentError);
  });

  it('never runs a script nor takes its source for text', () => {
    expect(take(`${PAGE}<script>document.write("written")</script>`).text).not.toContain('written');
  });

  it('takes bounded time on depth, unclosed elements and null bytes', () => {
    const started = performance.now();
    for (const html of [
      `${'<div>'.repeat(100_000)}deep`,
      `${'<p><b><i>'.repeat(20_000)}unclosed`,
      `a\0${'<td>\0x'.repeat(20_000)}`,
      `<p>${'word '.repeat(400_000)}</p>`,
      // Structured data as long as may be, and many lines that are not in it.
      `<script type="application/ld+json">{"articleBody":"${'The council said so. '.repeat(90_000)}"}</script>${'<p>The council said nothing.</p>'.repeat(20_000)}`,
    ])
      expect(take(html).text.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

/** A page with pieces cut, doubled and put elsewhere. */
function changed(page: string, cuts: readonly (readonly [number, number, number])[]): string {
  let html = page;
  for (const [from, length, to] of cuts) {
    const start = from % Math.max(1, html.length);
    const piece = html.slice(start, start + (length % 200));
    const at = to % Math.max(1, html.length);
    html =
      to % 3 === 0
        ? html.slice(0, start) + html.slice(start + piece.length)
        : html.slice(0, at) + piece + html.slice(at);
  }
  return html;
}

function sound(html: string): void {
  let page: ReturnType<typeof take>;
  try {
    page = take(html);
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return;
  }
  let last = 0;
  for (const { start, end } of page.furniture) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(page.text.length);
}

const cut = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 });

describe('pages changed at random', () => {
  // VEDETTE_FUZZ=20000 for the long run.
  const numRuns = Number(process.env.VEDETTE_FUZZ ?? 200);

  it('of our own are read or refused, with furniture in order and inside', () => {
    fc.assert(
      fc.property(cut, (cuts) => sound(changed(PAGE, cuts))),
      { numRuns },
    );
    expect(take(changed(PAGE, [[300, 50, 4]]))).toEqual(take(changed(PAGE, [[300, 50, 4]])));
  }, 600_000);

  it('of any signs are read or refused', () => {
    const sign = fc.constantFrom(
      '<',
      '>',
      '/',
      'p',
      'div',
      'a href=',
      '"',
      "'",
      ' ',
      '&',
      '&amp',
      ';',
      '!--',
      '-->',
      'x',
      'ا',
      '\0',
      '\n',
      '=',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 300 }), (signs) => sound(signs.join(''))),
      { numRuns },
    );
  }, 600_000);

  it('of the web are read or refused, where they were given', () => {
    const folder = join(process.env.VEDETTE_GOLD ?? '', 'article-extraction', 'html');
    const pages =
      process.env.VEDETTE_GOLD === undefined
        ? [PAGE]
        : readdirSync(folder)
            .sort()
            .slice(0, 30)
            .map((name) => gunzipSync(readFileSync(join(folder, name))).toString('utf8'));
    const runs = Math.ceil(numRuns / 10);
    fc.assert(
      fc.property(fc.nat(), cut, (at, cuts) => sound(changed(pages[at % pages.length] ?? PAGE, cuts))),
      { numRuns: runs },
    );
    expect(pages.length).toBeGreaterThan(0);
  }, 600_000);
});
