import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Blocks, readBlocks } from '../../../src/intake/html/blocks.ts';
import { parseHtml } from '../../../src/intake/html/index.ts';
import { markup } from './markup-pieces.ts';

/** A page as the walk reads it; undefined where there is nothing to walk. */
function read(html: string): Blocks {
  const root = parseHtml(html).document.documentElement;
  return root === null ? { blocks: [], boxes: [] } : readBlocks(root);
}
const lines = (html: string) => read(html).blocks.map(({ text }) => text);
const line = (html: string, words: string) => {
  const found = read(html).blocks.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`no line with ${words}`);
  return found;
};

describe('the lines of a page', () => {
  it('end where a block-level element or a break does, never at inline elements', () => {
    expect(lines('<p>One <b>bold</b>ly <a href="/x">told</a>.</p><div>Two<p>Three</div>Four')).toEqual([
      'One boldly told.',
      'Two',
      'Three',
      'Four',
    ]);
    expect(lines('<p>One<br>two<br/><br>three</p>')).toEqual(['One', 'two', 'three']);
    expect(lines('<table><tr><td>a<td>b<tr><td>c</table><ul><li>d<li>e</ul>')).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('have their blanks made single, and are never empty', () => {
    expect(lines('<p>  One\n\n two\t&nbsp;three </p><p> \n&nbsp;</p><p></p>')).toEqual(['One two three']);
  });

  it('hold no script, style, drawing, or text of a form', () => {
    expect(
      lines(
        '<p>Kept<script>no()</script></p><style>p{}</style><svg><text>no</text></svg><textarea>no</textarea><select><option>no</select><noscript>no</noscript><template><p>no</template>',
      ),
    ).toEqual(['Kept']);
  });

  it('hold no title, though the page has no head to keep it in', () => {
    expect(lines('<!doctype html><title>River Post</title><h1>Bridge closed</h1>')).toEqual([
      'Bridge closed',
    ]);
  });

  it('say whether a break or an element parts them', () => {
    const { blocks } = read('<p>One<br>two</p><p>three</p>');
    expect(blocks.map(({ text, afterBreak }) => [text, afterBreak])).toEqual([
      ['One', false],
      ['two', true],
      ['three', false],
    ]);
  });

  it('count what stands in links, in bold and in italics', () => {
    const html = '<p><a href="/1">Home</a> and <a href="/2"><b>away</b></a> <em>now</em></p><p>plain</p>';
    expect(line(html, 'Home')).toMatchObject({ links: 2, linkUnits: 8, boldUnits: 4, italicUnits: 3 });
    expect(line(html, 'plain')).toMatchObject({ links: 0, linkUnits: 0, boldUnits: 0, italicUnits: 0 });
  });

  it('count the pictures before them', () => {
    const html = '<p>One</p><img src="a"><figure><img src="b"></figure><p>two</p><p>three</p>';
    expect(read(html).blocks.map(({ text, media }) => [text, media])).toEqual([
      ['One', 0],
      ['two', 3],
      ['three', 0],
    ]);
  });

  it('know the one inline element that holds all of them', () => {
    expect(line('<p><span class="byline">By Anna</span></p>', 'Anna').wrapper?.getAttribute('class')).toBe(
      'byline',
    );
    expect(line('<p>By <span class="byline">Anna</span></p>', 'Anna').wrapper).toBeUndefined();
    expect(line('<p><b>By</b> <i>Anna</i></p>', 'Anna').wrapper).toBeUndefined();
  });
});

describe('the boxes of a page', () => {
  it('know what is hidden, and all within it', () => {
    const hidden = (html: string) => {
      const { blocks, boxes } = read(html);
      return blocks.map(({ box }) => boxes[box]?.isHidden);
    };
    expect(
      hidden(
        '<div hidden><p>a</p></div><div style="DISPLAY : none"><p>b</p></div><div style="visibility:hidden">c</div><div style="display:block">d</div><p>e',
      ),
    ).toEqual([true, true, true, false, false]);
  });

  it('of markup that closes wrongly hold all of its text, in order', () => {
    expect(lines('<div><p>a<div>b</p>c</span></div></div>d<p>e</body>')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(lines('<b><p>a</b>b</p><i>c<p>d')).toEqual(['a', 'b', 'c', 'd']);
    expect(lines('a<b')).toEqual(['a']);
  });

  it('property: hold their lines, and stand within their parents', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const { blocks, boxes } = read(html);
        blocks.forEach((block, index) => {
          expect(block.index).toBe(index);
          expect(block.text).toBe(block.text.trim());
          expect(block.text).not.toBe('');
          const box = boxes[block.box];
          expect(box !== undefined && box.first <= index && index < box.last).toBe(true);
          for (const units of [block.linkUnits, block.boldUnits, block.italicUnits])
            expect(units >= 0 && units <= block.text.length).toBe(true);
        });
        for (const box of boxes) {
          const parent = boxes[box.parent];
          if (parent === undefined) expect(box.depth).toBe(0);
          else {
            expect(parent.id).toBeLessThan(box.id);
            expect(parent.first <= box.first && box.last <= parent.last).toBe(true);
            expect(box.depth).toBe(parent.depth + 1);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
