import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/intake/html/blocks.ts';
import { parseHtml } from '../../../src/intake/html/index.ts';
import { countWords, findMain, measureLine, Sums, sumLines } from '../../../src/intake/html/measures.ts';

function pageOf(html: string) {
  const root = parseHtml(html).document.documentElement;
  if (root === null) throw new Error('no page');
  const page = readBlocks(root);
  const lines = page.blocks.map(measureLine);
  return { page, lines, sums: sumLines(page, lines) };
}
const measure = (html: string) => pageOf(html).lines[0];
const PROSE =
  'The council of the river district said on Monday that the bridge would stay closed until the spring.';

describe('the words of a line', () => {
  it.each([
    ['One two three', 3],
    ['one', 1],
    ['قال المجلس يوم الاثنين', 4],
    ['十七日に橋が開いた', 5],
    ['สะพานเปิด', 5],
    ['The 橋 is open', 4],
  ])('of %s are %d', (text, words) => expect(countWords(text)).toBe(words));
});

describe('what a line is by its own words', () => {
  it.each([
    ['He left.', 1],
    ['He left.”', 1],
    ['“He left!”', 2],
    ['Did he?)', 2],
    ['He said:', 3],
    ['Then he …', 4],
    ['Then he...', 4],
    ['Guards, trucks,', 4],
    ['Read more', 0],
    ['غادر', 0],
    ['Read more »', 5],
  ])('%s ends as %d', (text, ending) => expect(measure(`<p>${text}</p>`)?.ending).toBe(ending));

  it('is prose where it is long, ends as a sentence and is no link', () => {
    expect(measure(`<p>${PROSE}</p>`)?.isProse).toBe(true);
    expect(measure(`<p><a href="/x">${PROSE}</a></p>`)).toMatchObject({ isProse: false, linkShare: 1 });
    expect(measure(`<p>${PROSE.replace('.', '')}</p>`)?.isProse).toBe(false);
    expect(measure(`<p>${PROSE.replace('.', '')} ${PROSE.replace('.', '')}</p>`)?.isProse).toBe(true);
    expect(measure('<p>Home. World. Sport.</p>')?.isProse).toBe(false);
  });

  it('is told from other lines by its words alone, not by case, quotes or blanks', () => {
    expect(measure('<p>“Trucks  LEFT”</p>')?.folded).toBe(measure('<p>"trucks left"...</p>')?.folded);
  });

  it('is a kind of furniture where its words say so, and never where it is long', () => {
    expect(measure('<p>Photo: River Post</p>')?.rule).toBeGreaterThan(0);
    expect(measure(`<p>${PROSE}</p>`)?.rule).toBe(0);
    expect(measure(`<p>Photo: ${PROSE.repeat(5)}</p>`)?.rule).toBe(0);
  });
});

describe('sums over lines', () => {
  it('give the total of any range', () => {
    const sums = new Sums([1, 2, 0, 4]);
    expect([sums.of(0, 4), sums.of(1, 3), sums.of(2, 2), sums.total]).toEqual([7, 2, 0, 7]);
    expect(new Sums([]).total).toBe(0);
  });
});

describe('the boxes that hold the article', () => {
  const tagOf = (html: string, which: 'voted' | 'common' | 'half') => {
    const { page, lines, sums } = pageOf(html);
    return page.boxes[findMain(page, lines, sums)[which]]?.element.getAttribute('id');
  };

  it('are those that the paragraphs stand in', () => {
    const html = `<body><nav><a href="/">Home</a></nav><div id="story"><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></div><div id="side"><p>${PROSE}</p></div></body>`;
    expect(tagOf(html, 'voted')).toBe('story');
    expect(tagOf(html, 'half')).toBe('story');
  });

  it('hold four fifths of the prose where it is parted', () => {
    const html = `<body><main id="all"><div id="a"><p>${PROSE}</p><p>${PROSE}</p></div><div id="b"><p>${PROSE}</p><p>${PROSE}</p></div></main><p>${PROSE.slice(0, 40)}</p></body>`;
    expect(tagOf(html, 'common')).toBe('all');
  });

  it('are the page itself where there is no prose', () => {
    const { page, lines, sums } = pageOf('<ul><li>Home</li><li>World</li></ul>');
    const main = findMain(page, lines, sums);
    expect([main.voted, main.common, main.half]).toEqual([0, 0, 0]);
    expect([...main.votes].every((vote) => vote === 0)).toBe(true);
  });
});
